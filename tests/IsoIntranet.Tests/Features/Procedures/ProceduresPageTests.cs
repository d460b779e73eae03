using Bunit;
using IsoIntranet.Features.Procedures;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Procedures;

public sealed class ProceduresPageTests : TownPageContext
{
    private ProcedureFacts Birth => new("Đăng ký khai sinh", ProcedureKind.Administrative, Town.North.Id) { Code = "1.001193", Field = "Hộ tịch", TimeLimitWords = "01 ngày làm việc", TimeLimitDays = 1 };

    [Fact]
    public async Task The_register_shows_somebody_else_s_entry_and_lets_go_when_left()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var page = Render<ProceduresPage>();
        page.WaitForAssertion(() => Assert.Contains("Chưa có thủ tục nào", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".page-actions button"));
        Assert.Equal(1, Bus.SubscriptionCount);

        await Town.House.Commands.RunAsync(new AddProcedure.Command(Birth), Town.Secretary);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal("Đăng ký khai sinh", page.Find("tbody th a").TextContent));
        Assert.Contains("01 ngày làm việc", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("select option"), option => option.TextContent == "Hộ tịch"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task State_and_kind_come_from_the_address()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var repealed = new AdminProcedure(Birth);
        repealed.Repeal("QĐ 12", new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 12));
        await Town.House.AddAsync(repealed, new AdminProcedure(new ProcedureFacts("Thanh toán", ProcedureKind.InternalProcess, Town.Office.Id)));
        Services.GetRequiredService<NavigationManager>().NavigateTo("procedures?state=Repealed");

        var page = Render<ProceduresPage>();
        page.WaitForAssertion(() => Assert.Equal(["Đăng ký khai sinh"], page.FindAll("tbody th a").Select(link => link.TextContent)));

        page.FindAll(".chip")[1].Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody th a")));
    }

    [Fact]
    public async Task The_dialog_reads_working_days_out_of_the_words_and_saves()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var dialog = Render<ProcedureDialog>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));
        dialog.WaitForAssertion(() => Assert.True(dialog.FindAll("option").Count > 10));

        Input(dialog, "Tên thủ tục").Change("Cấp phép");
        Input(dialog, "Thời hạn giải quyết").Change("04 giờ làm việc");
        Assert.Equal("0.5", Input(dialog, "Số ngày làm việc").GetAttribute("value"));
        await dialog.Find("form").SubmitAsync();

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll(".error")));
        await using var db = Town.House.Open();
        var procedure = await db.Set<AdminProcedure>().SingleAsync();
        Assert.Equal(("Cấp phép", 0.5m, "04 giờ làm việc", Town.North.Id), (procedure.Name, procedure.TimeLimitDays!.Value, procedure.TimeLimitWords!, procedure.UnitId));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_the_field()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var dialog = Render<ProcedureDialog>();
        dialog.WaitForAssertion(() => Assert.True(dialog.FindAll("option").Count > 10));

        await dialog.Find("form").SubmitAsync();

        dialog.WaitForAssertion(() => Assert.Equal(["Nhập tên thủ tục.", "Chọn đơn vị phụ trách."], dialog.FindAll(".error").Select(error => error.TextContent)));
    }

    [Fact]
    public async Task A_repealed_procedure_says_why_and_is_restored_with_one_click()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var procedure = new AdminProcedure(Birth);
        procedure.Repeal("Bãi bỏ theo QĐ 12", new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 12));
        await Town.House.AddAsync(procedure);

        var page = Render<ProcedurePage>(parameters => parameters.Add(one => one.ProcedureId, procedure.Id));
        page.WaitForAssertion(() => Assert.Contains("Bãi bỏ theo QĐ 12", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".page-actions button"));
        page.Find(".page-actions button").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice")));
        Assert.Contains(page.FindAll(".page-actions button"), button => button.TextContent.Contains("Bãi bỏ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_s_page_shows_its_procedures()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        await Town.House.AddAsync(new AdminProcedure(Birth));

        var card = Render<UnitProceduresCard>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));

        card.WaitForAssertion(() => Assert.Equal("Thủ tục, quy trình phụ trách (1)", card.Find("h2").TextContent));
    }

    [Fact]
    public async Task A_procedure_s_page_turns_with_another_s_act_and_page_and_card_let_go_when_left()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var procedure = new AdminProcedure(Birth);
        await Town.House.AddAsync(procedure);
        var page = Render<ProcedurePage>(parameters => parameters.Add(one => one.ProcedureId, procedure.Id));
        Render<UnitProceduresCard>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice")));
        Assert.Equal(2, Bus.SubscriptionCount);

        var repealed = await Town.House.Commands.RunAsync(new RepealProcedure.Command(procedure.Id, 1, "Bãi bỏ theo QĐ 12", new DateOnly(2026, 1, 1)), Town.Secretary);
        Assert.True(repealed.IsDone);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Bãi bỏ theo QĐ 12", page.Find(".notice").TextContent, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<ProcedureDialog> dialog, string label) => dialog.Find(
        "#" + dialog.FindAll("label").First(one => one.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("for"));
}

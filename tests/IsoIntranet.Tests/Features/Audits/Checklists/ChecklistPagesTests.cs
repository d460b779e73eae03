using System.Security.Claims;
using Bunit;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Checklists.Import;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Tests.Features.Audits.Checklists;

public sealed class ChecklistPagesTests : TownPageContext
{
    private CheckTown _town = null!;

    public static TheoryData<Type> LivePages => [typeof(ChecklistsPage), typeof(ImportChecklistPage)];

    [Theory]
    [MemberData(nameof(LivePages))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await StandAsync();

        Render(builder =>
        {
            builder.OpenComponent<DynamicComponent>(0);
            builder.AddAttribute(1, nameof(DynamicComponent.Type), page);
            builder.CloseComponent();
        });

        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_editor_follows_others_until_something_is_typed_and_shows_both_at_the_saving()
    {
        await StandAsync();
        var id = await _town.ListAsync(_town.Planner, _town.Question("Một"));
        var page = Render<ChecklistPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".audit-ck-row")));

        await SaveAsync(id, 1, "Tên của đồng nghiệp");
        page.WaitForAssertion(() => Assert.Equal("Tên của đồng nghiệp", page.Find("h1").TextContent.Trim()));

        page.Find(".audit-ck-head input").Input("Tên của tôi");
        await SaveAsync(id, 2, "Tên lần nữa");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".notice.is-warn")));
        page.FindAll(".select-bar button")[1].Click();
        page.WaitForAssertion(() => Assert.Contains("Tên lần nữa", page.Find(".conflict").TextContent, StringComparison.Ordinal));
        Assert.Equal("Tên của tôi", page.Find(".audit-ck-head input").GetAttribute("value"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task What_a_colleague_answers_appears_and_the_page_lets_go_when_left()
    {
        await StandAsync();
        await _town.PutAsync(_town.Planner, Town.North.Id, _town.Question("Hồ sơ đúng hạn?", "8.5.1"), _town.Question("Đủ người?", "7.2"));
        var question = (await _town.ReadAsync(_town.Planner))[0].Id;
        await HearAsync();
        var page = Render<AuditChecklistPage>(parameters => parameters.Add(one => one.AuditId, _town.AuditId));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".audit-ck-card").Count));
        Assert.Contains("Chưa trả lời", page.Find(".audit-ck-card .badge").TextContent, StringComparison.Ordinal);

        await _town.AnswerAsync(_town.Auditor, question, AnswerVerdict.Minor);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal("KPH nhẹ", page.Find(".audit-ck-card .badge").TextContent.Trim()));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_member_of_the_team_answers_by_a_key_and_what_was_typed_is_saved_with_it()
    {
        _town = await CheckTown.BuildAsync(Town);
        await _town.PutAsync(_town.Planner, Town.North.Id, _town.Question("Hồ sơ đúng hạn?", "8.5.1"));
        AddAuthorization().SetAuthorized("mau").SetClaims(new Claim(ClaimTypes.NameIdentifier, _town.Auditor.AccountId!.Value.ToString()));
        SetRendererInfo(new("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        await HearAsync();
        var page = Render<AuditChecklistPage>(parameters => parameters.Add(one => one.AuditId, _town.AuditId));
        page.WaitForElement(".audit-ck-ask").Click();
        Town.House.Time.Advance(TimeSpan.FromMinutes(1));

        page.WaitForElement(".audit-ck-answer textarea").Input("06/20 hồ sơ trễ");
        page.Find(".audit-ck-card").KeyDown("3");

        page.WaitForAssertion(() => Assert.Equal("KPH nhẹ", page.Find(".audit-ck-card .badge").TextContent.Trim()));
        var item = Assert.Single(await _town.ReadAsync(_town.Planner));
        Assert.Equal((AnswerVerdict.Minor, "06/20 hồ sơ trễ"), (item.Verdict, item.Evidence));
    }

    private async Task StandAsync()
    {
        _town = await CheckTown.BuildAsync(Town);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        await HearAsync();
    }

    private async Task SaveAsync(Guid id, int version, string title)
    {
        CheckTown.Done(await Town.House.Commands.RunAsync(new WriteChecklist.Command(id, version, title, null, [new(null, _town.Question("Một"))]), _town.Planner));
        await HearAsync();
        // Beyond the least time between two refreshes.
        Town.House.Time.Advance(TimeSpan.FromSeconds(1));
    }
}

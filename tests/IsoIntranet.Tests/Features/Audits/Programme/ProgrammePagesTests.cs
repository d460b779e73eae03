using Bunit;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Audits.Planning;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Tests.Features.Audits.Programme;

public sealed class ProgrammePagesTests : TownPageContext
{
    [Theory]
    [InlineData(typeof(ProgrammePage))]
    [InlineData(typeof(AuditorsPage))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await PlanningTown.OverAsync(Town);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);

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
    public async Task The_matrix_shows_what_somebody_else_writes_and_takes_it_back_by_undo()
    {
        var planning = await PlanningTown.OverAsync(Town);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var page = Render<ProgrammePage>();
        page.WaitForElement(".empty .btn-primary").Click();
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".audit-matrix tbody tr").Count));
        Assert.Equal(3, page.FindAll("tr.is-missing").Count);

        var programme = (await planning.MatrixAsync()).Programme!;
        PlanningTown.Done(await planning.Commands.RunAsync(new ChangeProgramme.Command(programme.Id, programme.Version, [new(Town.North.Id, 9, [], "QT-08", null)], []), planning.Secretary));
        await HearAsync();
        page.WaitForAssertion(() => Assert.Contains("QT-08", page.Find(".audit-cell.st-not-due").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll("tr.is-missing").Count);

        page.FindAll(".toolbar .btn").Single(button => button.TextContent.Contains("Gợi ý", StringComparison.Ordinal)).Click();
        page.WaitForElement(".audit-suggest .card-head .btn").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tr.is-missing")));
        page.FindAll(".toolbar .btn").Single(button => button.TextContent.Contains("Hoàn tác", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tr.is-missing").Count));
    }

    [Fact]
    public async Task A_plan_shows_team_lanes_and_what_is_missing_and_lets_go_when_left()
    {
        var planning = await PlanningTown.OverAsync(Town);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var audit = await planning.StaffedAsync();
        var page = Render<PlanPage>(parameters => parameters.Add(one => one.Id, audit.Id));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".audit-members > li").Count));
        Assert.Equal(3, page.FindAll(".audit-ready-list .is-done").Count);
        Assert.True(page.Find(".audit-ready .btn-primary").HasAttribute("disabled"));
        Assert.Contains("Không đánh giá X. Bắc", page.Find(".audit-team").TextContent, StringComparison.Ordinal);

        PlanningTown.Done(await planning.Commands.RunAsync(new ScheduleAgenda.Command(audit.Id, audit.Version,
            [PlanningTown.Slot(8, Town.South.Id, PlanningTown.Of(audit, Town.Lan)), PlanningTown.Slot(8, Town.North.Id, PlanningTown.Of(audit, Town.Binh))]), planning.Lead));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".audit-lane .audit-block").Count));
        Assert.False(page.Find(".audit-ready .btn-primary").HasAttribute("disabled"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task An_auditors_page_shows_the_certificates_and_lets_go_when_left()
    {
        await PlanningTown.OverAsync(Town);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);

        var page = Render<AuditorPage>(parameters => parameters.Add(one => one.Id, Town.Lan.Id));

        page.WaitForAssertion(() => Assert.Equal("Chứng nhận đánh giá viên", page.Find(".audit-certificates b").TextContent));
        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }
}

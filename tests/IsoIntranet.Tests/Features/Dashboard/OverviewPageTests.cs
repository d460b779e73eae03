using Bunit;
using IsoIntranet.Features.Dashboard;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.YearPlan.Board;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Dashboard;

public sealed class OverviewPageTests : SecondNode
{
    [Fact]
    public async Task Every_figure_leads_to_the_rows_behind_it()
    {
        await OpenAsync(Role.CommitteeHead);

        var page = Render<OverviewPage>();

        var board = $"plans/{Example.Plan.Id}/board";
        Assert.Equal(
            [board, $"{board}?late=true", $"{board}?status=DueSoon", $"{board}?status=Submitted", $"{board}?status=Returned", "?difficulties=all#difficulties", "?units=all#units"],
            page.FindAll(".kpi").Select(kpi => kpi.GetAttribute("href")));
        Assert.Equal("2", page.FindAll(".kpi-value")[1].TextContent);
        Assert.Equal([$"units/{Example.Second.Id}", $"units/{Example.First.Id}"], page.FindAll("a.bar-row").Select(row => row.GetAttribute("href")));
    }

    [Fact]
    public async Task A_units_report_changes_the_page_without_a_reload()
    {
        await OpenAsync(Role.CommitteeHead);
        var page = Render<OverviewPage>();
        Assert.Empty(page.FindAll("#today .feed li"));

        await Example.ChangeAsync(Example.First, 0, assignment => assignment.Report(60, null, "Thiếu người", PlanExample.Reporter, House.Time.GetUtcNow()));
        await HearAsync();

        page.WaitForAssertion(() =>
        {
            Assert.Equal("10 %", page.Find(".kpi-value").TextContent);
            Assert.Contains("Xã Một", page.Find("#today .feed li").TextContent, StringComparison.Ordinal);
            Assert.Contains("Thiếu người", page.Find("#difficulties li").TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_page_that_was_left_is_told_nothing_more()
    {
        await OpenAsync(Role.CommitteeHead);
        var before = Bus.SubscriptionCount;
        Render<OverviewPage>();
        Assert.Equal((before + 1, 1), (Bus.SubscriptionCount, Boards.ViewersOf(Example.Plan.Id)));

        await DisposeComponentsAsync();

        Assert.Equal((before, 0), (Bus.SubscriptionCount, Boards.ViewersOf(Example.Plan.Id)));
    }

    [Fact]
    public async Task A_difficulty_is_answered_in_place_and_is_gone()
    {
        await OpenAsync(Role.CommitteeHead);
        await Example.ChangeAsync(Example.First, 0, assignment => assignment.Report(60, null, "Thiếu người", PlanExample.Reporter, House.Time.GetUtcNow()));
        await HearAsync();
        var page = Render<OverviewPage>();

        await page.Find("#difficulties button").ClickAsync(new());
        await page.Find("#difficulties textarea").InputAsync(new ChangeEventArgs { Value = "Sẽ bố trí người" });
        await page.Find("#difficulties form").SubmitAsync();
        await HearAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#difficulties li")));
        await using var db = House.Open();
        Assert.Equal("Sẽ bố trí người", db.Set<UnitAssignment>().Single(assignment => assignment.Difficulty != null).DifficultyAnswer);
    }

    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_was_faster_and_is_not_written_over_them()
    {
        await OpenAsync(Role.CommitteeHead);
        await Example.ChangeAsync(Example.First, 0, assignment => assignment.Report(60, null, "Thiếu người", PlanExample.Reporter, House.Time.GetUtcNow()));
        await HearAsync();
        var page = Render<OverviewPage>();
        await page.Find("#difficulties button").ClickAsync(new());
        await page.Find("#difficulties textarea").InputAsync(new ChangeEventArgs { Value = "Sẽ bố trí người" });

        await Example.ChangeAsync(Example.First, 0, assignment => assignment.Report(70, null, "Thiếu máy quét", PlanExample.Reporter, House.Time.GetUtcNow()));
        await page.Find("#difficulties form").SubmitAsync();

        Assert.Single(page.FindAll("#difficulties [role=alert]"));
        Assert.Equal("Sẽ bố trí người", page.Find("#difficulties textarea").GetAttribute("value"));
        await using var db = House.Open();
        Assert.Null(db.Set<UnitAssignment>().Single(assignment => assignment.Difficulty != null).DifficultyAnswer);
    }

    [Fact]
    public async Task A_unit_sees_itself_and_the_way_to_its_work_and_answers_nothing()
    {
        await OpenAsync(Role.UnitContact, example => example.First.Id);
        await Example.ChangeAsync(Example.First, 0, assignment => assignment.Report(60, null, "Thiếu người", PlanExample.Reporter, House.Time.GetUtcNow()));
        await HearAsync();

        var page = Render<OverviewPage>();

        Assert.Equal("my-work", page.Find(".btn-primary").GetAttribute("href"));
        Assert.Equal(["Xã Một"], page.FindAll("a.bar-row .clip").Select(name => name.TextContent));
        Assert.Empty(page.FindAll("#difficulties button"));
    }

    [Fact]
    public async Task An_administrator_sees_what_to_administer_and_no_figures()
    {
        await OpenAsync(Role.Administrator);

        var page = Render<OverviewPage>();

        Assert.Empty(page.FindAll(".kpi"));
        Assert.Contains("health/ready", page.FindAll(".start-link").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_plan_and_what_is_unfolded_live_in_the_address()
    {
        await OpenAsync(Role.CommitteeHead);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"?plan={Example.Plan.Id}&units=all");

        var page = Render<OverviewPage>();

        Assert.EndsWith($"?plan={Example.Plan.Id}&units=all#units", page.FindAll(".kpi")[6].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_says_in_a_table_what_it_draws()
    {
        await OpenAsync(Role.CommitteeHead);

        var page = Render<OverviewPage>();

        var rows = page.FindAll(".progress-chart tbody tr");
        Assert.Equal(13, rows.Count);
        Assert.Equal("33%", rows[3].Children[1].TextContent);
        Assert.Contains("d=\"M", page.Find(".chart .expected").OuterHtml, StringComparison.Ordinal);
    }
}

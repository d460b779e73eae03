using Bunit;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.Objectives.Measuring;

public sealed class ResultPagesTests : TownPageContext
{
    [Fact]
    public async Task A_miss_that_somebody_else_reports_turns_the_cell_and_the_board_lets_go_when_left()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await IssuedAsync();
        var page = Render<ResultBoardPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        page.WaitForAssertion(() => Assert.Contains("Quá hạn báo cáo", page.Find(".results-board").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, Bus.SubscriptionCount);

        Assert.True((await Town.House.Commands.RunAsync(Miss(set), Town.NorthContact)).IsDone);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("90 %", page.Find("tbody tr:not(.results-total) .result-cell.st-late").TextContent, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_unit_sees_its_own_row_and_what_it_has_to_report()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var set = await IssuedAsync();

        var board = Render<ResultBoardPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        var todo = Render<ResultsPage>();

        board.WaitForAssertion(() => Assert.Equal(["Các đơn vị hiển thị", "Xã Bắc"], board.FindAll("tbody th").Select(row => row.TextContent.Trim())));
        todo.WaitForAssertion(() => Assert.Equal(4, todo.FindAll(".results-todo")[0].QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task The_story_tells_each_period_and_what_is_still_allowed()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await IssuedAsync();
        await Town.House.Commands.RunAsync(Miss(set), Town.NorthContact);
        var objective = set.Objectives.First(one => one.Number == "1");

        var page = Render<ResultStoryPage>(parameters => parameters.Add(one => one.SetId, set.Id).Add(one => one.ObjectiveId, objective.Id).Add(one => one.UnitId, Town.North.Id));

        page.WaitForAssertion(() => Assert.Contains("90/100 hồ sơ đã giải quyết", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Contains("KPH 01/2026", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("vượt 10 trường hợp", page.Find(".result-whatif").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_of_measuring_is_proposed_changed_and_saved()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await IssuedAsync();
        var page = Render<MeasuringPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        page.WaitForAssertion(() => Assert.Equal("OnTimeSettlement", page.Find("#formula-0").GetAttribute("value")));

        page.Find("#closing-day").Input("14");
        page.Find("#monitor-0").Change(Town.Office.Id.ToString());
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã lưu", page.Markup, StringComparison.Ordinal));
        Assert.Contains("15/12/2025", page.Markup, StringComparison.Ordinal);
        var view = (await Town.House.Queries.AskAsync(new MeasuringView.Query(set.Id), Town.Secretary)).Value!;
        Assert.Equal((14, Town.Office.Id), (view.Rule.ClosingDay, view.Ways[0].Way.MonitorUnitId));
    }

    [Fact]
    public async Task The_form_tells_while_typing_whether_it_balances_and_what_it_comes_to()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var set = await IssuedAsync();
        var objective = set.Objectives.First(one => one.Number == "1");
        var story = (await Town.House.Queries.AskAsync(new ResultStory.Query(objective.Id, Town.North.Id), Town.NorthContact)).Value!;

        var dialog = Render<ReportResultDialog>(parameters => parameters.Add(one => one.Story, story).Add(one => one.ObjectiveId, objective.Id)
            .Add(one => one.UnitId, Town.North.Id).Add(one => one.Line, story.Lines[0]));
        dialog.FindAll("input[type=number]")[1].Input("10");
        Assert.Contains("Lệch: 10", dialog.Find(".notice").TextContent, StringComparison.Ordinal);
        dialog.FindAll("input[type=number]")[3].Input("9");
        dialog.FindAll("input[type=number]")[4].Input("1");

        Assert.Contains("Số liệu khớp", dialog.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("90 %", dialog.Find(".result-preview").TextContent, StringComparison.Ordinal);
        Assert.Contains("lập phiếu sự không phù hợp", dialog.Markup, StringComparison.Ordinal);
    }

    private async Task<ObjectiveSet> IssuedAsync()
    {
        var set = new ObjectiveSet(Town.Top.Id, 2026);
        set.Revise(Texts.Of(Town));
        set.Issue("589/QĐ-UBND", new DateOnly(2026, 1, 5), [], new DateOnly(2026, 1, 5));
        await Town.House.AddAsync(set);
        return set;
    }

    private ReportResult.Command Miss(ObjectiveSet set) => new(
        set.Objectives.First(one => one.Number == "1").Id, Town.North.Id, PeriodLength.Quarter, 1, 0, new() { Received = 100, OnTime = 90, Late = 10 }, null, []);
}

using IsoIntranet.Features.Dashboard;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.YearPlan.Board;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Dashboard;

public sealed class OverviewQueryTests
{
    [Fact]
    public async Task The_curves_value_of_today_is_the_boards()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house, "Tháng 3/2026", "Quý III/2026", "Thường xuyên", "Tháng 7-12/2026");
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 70));
        await example.ChangeAsync(example.Second, 2, assignment => Report(assignment, house, 35));

        var overview = await OverviewAsync(example);

        Assert.Equal(overview.Total.Completion, overview.Curve.ActualOn(overview.Board.Day)!.Value, 6);
        Assert.Equal(overview.Total.Expected, overview.Curve.ExpectedOn(overview.Board.Day)!.Value, 6);
        Assert.True(overview.Total.Completion > 0);
    }

    [Fact]
    public async Task Reports_of_other_days_lie_where_they_were_made()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 60));
        await OverviewAsync(example);
        house.Time.Advance(TimeSpan.FromDays(3));
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 90));

        var read = (await OverviewAsync(example)).Curve;

        Assert.Equal(10, read.ActualOn(new DateOnly(2026, 8, 12))!.Value, 6);
        Assert.Equal(15, read.ActualOn(new DateOnly(2026, 8, 15))!.Value, 6);
    }

    [Fact]
    public async Task What_is_brought_up_to_date_equals_what_is_read_anew()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await OverviewAsync(example);
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 60, "Thiếu người"));
        await example.ChangeAsync(example.Second, 0, assignment => { Report(assignment, house, 100); assignment.Submit(PlanExample.Reporter, new DateOnly(2026, 8, 10)); });

        var updated = await OverviewAsync(example);
        var anew = Overview.Of(updated.Board, (await FreshStore(house).FactsAsync(example.Plan.Id))!, UnitScope.Everything);

        Assert.Equal(anew.Curve.Actual, updated.Curve.Actual);
        Assert.Equal(anew.Feed.Select(line => line.Entry), updated.Feed.Select(line => line.Entry));
        Assert.Equal(anew.Difficulties.Select(one => one.Note), updated.Difficulties.Select(one => one.Note));
        Assert.Equal(2, updated.LongestWait);
    }

    [Fact]
    public async Task The_feed_tells_who_did_what_today_newest_first_and_nothing_of_yesterday()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.Second, 0, assignment => Report(assignment, house, 10));
        house.Time.Advance(TimeSpan.FromDays(1));
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 60, "Thiếu người"));
        await example.ChangeAsync(example.First, 0, assignment => assignment.Submit(PlanExample.Reporter, new DateOnly(2026, 8, 13)));
        await example.ChangeAsync(example.First, 0, assignment => assignment.Return("Thiếu chữ ký", new Author(null, "Thư ký"), house.Time.GetUtcNow()));

        var feed = (await OverviewAsync(example)).Feed;

        Assert.Equal([FeedKind.Returned, FeedKind.Submitted, FeedKind.Reported], feed.Select(line => line.Entry.Kind));
        Assert.Equal("Thiếu chữ ký", feed[0].Entry.Words);
        Assert.Equal(("Thiếu người", 0, 60), (feed[2].Entry.Words, feed[2].Entry.PercentBefore, feed[2].Entry.Percent));
        Assert.All(feed, line => Assert.Equal(("Xã Một", "1"), (line.Unit!.Name, line.Item!.Number)));
    }

    [Fact]
    public async Task A_unit_sees_nothing_of_others()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 80, "Thiếu người"));
        await example.ChangeAsync(example.Second, 0, assignment => Report(assignment, house, 20, "Thiếu máy"));

        var view = await ViewAsync(example, TestHouse.ActorWith(Role.UnitContact, example.Second.Id));

        var overview = view.Overview!;
        Assert.False(view.SeesAll);
        Assert.Equal(["Xã Hai"], overview.Units.Select(unit => unit.Unit.Name));
        Assert.Equal(["Thiếu máy"], overview.Difficulties.Select(one => one.Note.Difficulty));
        Assert.Equal(["Xã Hai"], overview.Feed.Select(line => line.Unit!.Name));
        Assert.Equal(20.0 / 3, overview.Curve.ActualOn(overview.Board.Day)!.Value, 6);
        Assert.False(view.AnswersIn.Contains(example.Second.Id));
    }

    [Fact]
    public async Task An_administrator_is_shown_no_content()
    {
        await using var house = await TestHouse.BuildAsync();
        await PlanExample.BuildAsync(house);

        var outcome = await house.Queries.AskAsync(new OverviewOf.Query(), TestHouse.ActorWith(Role.Administrator));

        Assert.Equal(OutcomeKind.Forbidden, outcome.Kind);
    }

    [Fact]
    public async Task Without_a_plan_in_force_there_is_nothing_to_show()
    {
        await using var house = await TestHouse.BuildAsync();

        var outcome = await house.Queries.AskAsync(new OverviewOf.Query(), TestHouse.ActorWith(Role.CommitteeHead));

        Assert.True(outcome.IsDone);
        Assert.Null(outcome.Value.Overview);
    }

    [Fact]
    public async Task Units_are_ranked_by_what_is_late_and_complete_only_when_everything_is_accepted()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house, "Tháng 3/2026", "Tháng 9/2026");
        foreach (var item in new[] { 0, 1 })
            await example.ChangeAsync(example.First, item, assignment => { Report(assignment, house, 100); assignment.Submit(PlanExample.Reporter, new DateOnly(2026, 8, 12)); });
        var handedIn = await OverviewAsync(example);
        foreach (var item in new[] { 0, 1 })
            await example.ChangeAsync(example.First, item, assignment => assignment.Accept(new Author(null, "Thư ký"), house.Time.GetUtcNow()));

        var accepted = await OverviewAsync(example);

        Assert.Equal(["Xã Hai", "Xã Một"], accepted.Units.Select(unit => unit.Unit.Name));
        Assert.Equal((1, 0, 0, 0, 1), (accepted.Units[0].Late, accepted.Units[0].Attention, accepted.Units[0].Waiting, accepted.Units[0].Done, accepted.Units[0].Rest));
        Assert.Equal((0, 1), (handedIn.UnitsComplete, accepted.UnitsComplete));
        Assert.Equal(2, handedIn.Submitted);
    }

    [Fact]
    public async Task An_item_late_in_several_units_is_named_with_what_they_say()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 30, "Thiếu người"));

        var item = Assert.Single((await OverviewAsync(example)).LateItems);

        Assert.Equal(("1", 2, 2), (item.Item.Number, item.Late, item.Units));
        Assert.Equal(["Thiếu người"], item.Reasons.Select(reason => reason.Words));
    }

    [Fact]
    public async Task An_answered_difficulty_is_gone_with_the_next_reading()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 30, "Thiếu người"));
        var open = Assert.Single((await OverviewAsync(example)).Difficulties);

        var outcome = await house.Commands.RunAsync(
            new AnswerDifficulty.Command(open.Note.AssignmentId, open.Note.Version, "Sẽ bố trí"), TestHouse.ActorWith(Role.CommitteeHead));
        await house.PumpAsync();

        Assert.True(outcome.IsDone);
        Assert.Empty((await OverviewAsync(example)).Difficulties);
    }

    [Fact]
    public async Task A_change_costs_the_same_queries_whatever_the_number_of_viewers()
    {
        var counter = new QueryCounter();
        await using var house = await TestHouse.BuildAsync(options: options => options.AddInterceptors(counter));
        var example = await PlanExample.BuildAsync(house);
        var head = TestHouse.ActorWith(Role.CommitteeHead);
        var unit = TestHouse.ActorWith(Role.UnitHead, example.First.Id);
        await ViewAsync(example, head);

        var alone = await QueriesOfAChangeAsync(20, viewers: 1);
        var crowded = await QueriesOfAChangeAsync(30, viewers: 200);

        // The board: cells and last change. The overview: log rows, facts, notes.
        Assert.Equal(5, alone);
        Assert.Equal(alone, crowded);

        async Task<int> QueriesOfAChangeAsync(int percent, int viewers)
        {
            await example.ChangeAsync(example.First, 1, assignment => Report(assignment, house, percent));
            counter.Reset();
            await house.Get<BoardStore>().CatchUpAsync();
            await Task.WhenAll(Enumerable.Range(0, viewers).Select(viewer =>
                house.Queries.AskAsync(new OverviewOf.Query(example.Plan.Id), viewer % 2 == 0 ? head : unit)));
            return counter.Count;
        }
    }

    [Fact]
    public async Task Those_who_see_everything_are_handed_the_same_overview()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);

        Assert.Same(await OverviewAsync(example), await OverviewAsync(example));
    }

    [Fact]
    public async Task A_new_day_has_a_feed_of_its_own()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.First, 0, assignment => Report(assignment, house, 30));
        Assert.Single((await OverviewAsync(example)).Feed);

        house.Time.Advance(TimeSpan.FromDays(1));

        Assert.Empty((await OverviewAsync(example)).Feed);
    }

    private static OverviewStore FreshStore(TestHouse house) => new(
        house.Get<IDbContextFactory<IsoIntranet.Platform.Data.IsoContext>>(), house.Get<IsoIntranet.Platform.Clock.OrganisationClock>(),
        house.Get<IsoIntranet.Platform.Live.LiveBus>());

    private static void Report(UnitAssignment assignment, TestHouse house, int percent, string? difficulty = null) =>
        Assert.True(assignment.Report(percent, null, difficulty, PlanExample.Reporter, house.Time.GetUtcNow()).IsAllowed);

    private static async Task<Overview> OverviewAsync(PlanExample example) =>
        (await ViewAsync(example, TestHouse.ActorWith(Role.CommitteeHead))).Overview!;

    private static async Task<OverviewOf.View> ViewAsync(PlanExample example, Actor actor)
    {
        await example.House.Get<BoardStore>().CatchUpAsync();
        var outcome = await example.House.Queries.AskAsync(new OverviewOf.Query(), actor);
        Assert.True(outcome.IsDone);
        return outcome.Value;
    }
}

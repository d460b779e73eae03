using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Features.YearPlan.Timeline;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.YearPlan.Board;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.YearPlan.Timeline;

public sealed class TimelineTests
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    [Fact]
    public void A_month_is_a_bar_from_its_first_day_to_its_last()
    {
        var bar = Assert.Single(Bars("Tháng 3/2026", new PeriodProgress(0, 4, 200, 1, 2)));

        Assert.Equal(new TimelineBar(BarKind.Window, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 50, 2, false), bar);
    }

    [Fact]
    public void Alternatives_are_two_bars_of_which_the_first_fills_first()
    {
        var bars = Bars("Quý III hoặc Quý IV", new PeriodProgress(0, 1, 75, 0, 1));

        Assert.Equal([BarKind.Alternative, BarKind.Alternative], bars.Select(bar => bar.Kind));
        Assert.Equal([new DateOnly(2026, 7, 1), new DateOnly(2026, 10, 1)], bars.Select(bar => bar.From));
        Assert.Equal([100, 50], bars.Select(bar => bar.Percent));
        Assert.Equal([0, 1], bars.Select(bar => bar.Late));
    }

    [Fact]
    public void Ongoing_work_has_a_stretch_for_each_period_with_its_own_confirmation()
    {
        var bars = Bars("Thường xuyên", new PeriodProgress(1, 2, 200, 2, 0), new PeriodProgress(2, 2, 50, 0, 0));

        Assert.Equal(4, bars.Count);
        Assert.All(bars, bar => Assert.Equal(BarKind.Ongoing, bar.Kind));
        Assert.Equal([(100, true), (25, false), (0, false), (0, false)], bars.Select(bar => (bar.Percent, bar.IsDone)));
    }

    [Theory]
    [InlineData("Khi có sự thay đổi thành viên")]
    [InlineData("")]
    [InlineData("Theo Thông báo của Sở Khoa học và Công nghệ")]
    public void What_has_no_dates_has_no_bar(string words) => Assert.Empty(Bars(words));

    [Fact]
    public void An_open_start_begins_with_the_plan()
    {
        var bar = Assert.Single(Bars("Trước ngày 30/11/2026"));

        Assert.Equal((From, new DateOnly(2026, 11, 29)), (bar.From, bar.To));
    }

    [Fact]
    public async Task The_timeline_counts_the_units_of_the_viewers_scope_only()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        await example.ChangeAsync(example.First, 0, assignment => assignment.Report(80, null, null, PlanExample.Reporter, house.Time.GetUtcNow()));

        var all = await RowAsync(example, TestHouse.ActorWith(Role.CommitteeHead));
        var own = await RowAsync(example, TestHouse.ActorWith(Role.UnitContact, example.First.Id));

        Assert.Equal((2, 40, 2), (all.Units, all.Progress.Percent, all.Progress.Late));
        Assert.Equal((1, 80, 1), (own.Units, own.Progress.Percent, own.Progress.Late));
    }

    [Fact]
    public async Task A_recorded_event_stands_on_its_day_with_what_it_set_going()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house, "Khi có sự thay đổi thành viên");
        Assert.Empty((await RowAsync(example, TestHouse.ActorWith(Role.CommitteeHead))).Events);

        await example.ChangeAsync(example.First, 0, assignment =>
            Assert.True(assignment.RecordEvent("Đổi Trưởng ban", new DateOnly(2026, 8, 3), new EventWindow(new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 20))).IsAllowed));
        var row = await RowAsync(example, TestHouse.ActorWith(Role.CommitteeHead));

        Assert.Equal([new DateOnly(2026, 8, 3)], row.Events);
        Assert.Equal((BarKind.Event, new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 20)), row.Bars.Select(bar => (bar.Kind, bar.From, bar.To)).Single());
    }

    [Fact]
    public async Task Days_lie_between_nought_and_a_hundred_percent_of_whole_months()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);

        var view = (await house.Queries.AskAsync(new TimelineOf.Query(example.Plan.Id), TestHouse.ActorWith(Role.CommitteeHead))).Value!;

        Assert.Equal((From, To, 365), (view.From, view.To, view.Days));
        Assert.Equal(0, view.PlaceOf(From));
        Assert.Equal(100, view.PlaceOf(To) + view.WidthOf(To, To), 6);
    }

    [Fact]
    public async Task Who_may_not_see_plans_is_shown_no_timeline()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);

        var outcome = await house.Queries.AskAsync(new TimelineOf.Query(example.Plan.Id), TestHouse.ActorWith(Role.Administrator));

        Assert.Equal(OutcomeKind.Forbidden, outcome.Kind);
    }

    private static IReadOnlyList<TimelineBar> Bars(string words, params PeriodProgress[] progress) =>
        TimelineBars.Of(new ScheduleReader().Read(words, 2026, From, To), progress, From, To);

    private static async Task<TimelineOf.Row> RowAsync(PlanExample example, Actor actor) =>
        (await example.House.Queries.AskAsync(new TimelineOf.Query(example.Plan.Id), actor)).Value!.Sections[0].Rows[0];
}

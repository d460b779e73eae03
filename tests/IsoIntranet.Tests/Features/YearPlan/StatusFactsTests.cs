using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.YearPlan;

public sealed class StatusFactsTests
{
    private static readonly DateOnly Today = new(2026, 8, 12);

    internal static readonly Gen<DateOnly?> Days = Gen.Frequency(
        (1, Gen.Constant<DateOnly?>(null)), (6, Gen.Choose(-40, 40).Select(days => (DateOnly?)Today.AddDays(days))));

    internal static readonly Gen<StatusFacts> AnyFacts =
        from state in Gen.Elements(Enum.GetValues<AssignmentState>())
        from kind in Gen.Elements(Enum.GetValues<ScheduleKind>())
        from @from in Days
        from due in Days
        from amber in Days
        from submitted in Days
        from returned in Gen.Elements(true, false)
        from touched in Gen.Elements(true, false)
        select new StatusFacts(state, kind, @from, due, amber, submitted, returned && state == AssignmentState.InProgress, touched);

    private static readonly StatusFacts Open = new(AssignmentState.NotStarted, ScheduleKind.Once, Today.AddDays(-60), Today.AddDays(60), null, null, false, false);

    [Theory]
    [InlineData(-1, CellStatus.Late)]
    [InlineData(0, CellStatus.DueSoon)]
    [InlineData(14, CellStatus.DueSoon)]
    [InlineData(15, CellStatus.InProgress)]
    public void The_due_day_itself_is_on_time_and_two_weeks_ahead_is_soon(int daysToDue, CellStatus status)
    {
        Assert.Equal(status, (Open with { Due = Today.AddDays(daysToDue) }).StatusOn(Today));
    }

    [Fact]
    public void Work_before_its_window_is_not_due_and_work_once_begun_is_in_progress()
    {
        var ahead = Open with { From = Today.AddDays(20), Due = Today.AddDays(40) };

        Assert.Equal(CellStatus.NotDue, ahead.StatusOn(Today));
        Assert.Equal(CellStatus.InProgress, (ahead with { State = AssignmentState.InProgress }).StatusOn(Today));
    }

    [Fact]
    public void Of_two_alternatives_the_first_missed_is_amber_and_the_last_missed_is_red()
    {
        var either = Open with { AmberAfter = Today.AddDays(-1), Due = Today.AddDays(90) };

        Assert.Equal(CellStatus.DueSoon, either.StatusOn(Today));
        Assert.Equal(CellStatus.InProgress, either.StatusOn(Today.AddDays(-1)));
        Assert.Equal(CellStatus.Late, either.StatusOn(Today.AddDays(91)));
    }

    [Fact]
    public void Handed_in_a_day_late_is_done_late_whenever_it_is_accepted()
    {
        var accepted = Open with { State = AssignmentState.Accepted, Due = Today };

        Assert.Equal(CellStatus.Done, (accepted with { SubmittedOn = Today }).StatusOn(Today.AddDays(100)));
        Assert.Equal(CellStatus.DoneLate, (accepted with { SubmittedOn = Today.AddDays(1) }).StatusOn(Today.AddDays(100)));
    }

    [Fact]
    public void Ongoing_work_shows_that_nothing_was_heard_of_it_and_is_confirmed_per_period()
    {
        var ongoing = Open with { Kind = ScheduleKind.Ongoing, Due = Today.AddDays(-30) };

        Assert.Equal(CellStatus.NoUpdate, ongoing.StatusOn(Today));
        Assert.Equal(CellStatus.InProgress, (ongoing with { State = AssignmentState.InProgress, IsTouched = true }).StatusOn(Today));
        Assert.Equal(CellStatus.Confirmed, (ongoing with { State = AssignmentState.Accepted, SubmittedOn = Today }).StatusOn(Today));
        Assert.Equal(CellStatus.NotDue, (ongoing with { From = Today.AddDays(1) }).StatusOn(Today));
    }

    [Fact]
    public void A_returned_report_past_its_day_is_returned_and_late()
    {
        var returned = Open with { State = AssignmentState.InProgress, IsReturned = true, Due = Today.AddDays(-3) };

        Assert.Equal((CellStatus.Returned, true, 3), (returned.StatusOn(Today), returned.IsLateOn(Today), returned.DaysLateOn(Today)));
    }

    [Fact]
    public void Ongoing_work_is_never_late() =>
        Prop.ForAll(AnyFacts.ToArbitrary(), facts =>
        {
            var ongoing = facts with { Kind = ScheduleKind.Ongoing };
            return !ongoing.IsLateOn(Today) && ongoing.StatusOn(Today) is not CellStatus.Late and not CellStatus.DueSoon and not CellStatus.DoneLate;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Late_is_open_work_past_its_due_day_and_nothing_else() =>
        Prop.ForAll(AnyFacts.ToArbitrary(), facts =>
        {
            var open = facts.State is AssignmentState.NotStarted or AssignmentState.InProgress;
            var late = open && facts.Kind != ScheduleKind.Ongoing && facts.Due is { } due && due < Today;
            return facts.IsLateOn(Today) == late
                && (facts.DaysLateOn(Today) > 0) == late
                && (facts.StatusOn(Today) == CellStatus.Late) == (late && !facts.IsReturned);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_late_today_is_later_tomorrow_until_it_is_handed_in() =>
        Prop.ForAll(AnyFacts.Where(facts => facts.IsLateOn(Today)).ToArbitrary(), facts =>
            facts.DaysLateOn(Today.AddDays(1)) == facts.DaysLateOn(Today) + 1
            && !(facts with { State = AssignmentState.Submitted }).IsLateOn(Today)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_status_has_one_rank() =>
        Assert.Equal(Enum.GetValues<CellStatus>().Order(), StatusRank.Order.Order());
}

using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Deadlines;

namespace IsoIntranet.Tests.Features.Escalation;

public sealed class LadderTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Due = new(2026, 8, 20);

    /// <summary>Wednesday and Thursday after are off; the Saturday before is worked instead.</summary>
    private static readonly WorkingCalendar Calendar = new([new(2026, 8, 26), new(2026, 8, 27)], [new(2026, 8, 15)]);

    [Theory]
    [InlineData("2026-08-16", "")]
    [InlineData("2026-08-17", "-3")]
    [InlineData("2026-08-20", "-3")]
    [InlineData("2026-08-21", "-3 1")]
    [InlineData("2026-08-26", "-3 1")]
    [InlineData("2026-08-27", "-3 1 7")]
    [InlineData("2026-09-04", "-3 1 7 15")]
    [InlineData("2027-09-04", "-3 1 7 15")]
    public void Steps_fall_before_on_and_after_the_due_day(string today, string days) =>
        Assert.Equal(days, string.Join(' ', New().StepsFor(Due, DateOnly.Parse(today), [], Calendar).Select(rung => rung.Days)));

    [Fact]
    public void A_step_is_taken_once() =>
        Assert.Equal([7], New().StepsFor(Due, new(2026, 8, 27), [-3, 1], Calendar).Select(rung => rung.Days));

    [Fact]
    public void What_fell_before_the_ladder_began_is_not_made_up_for() =>
        Assert.Equal([7], New(startsOn: new(2026, 8, 22)).StepsFor(Due, new(2026, 8, 30), [], Calendar).Select(rung => rung.Days));

    [Fact]
    public void A_ladder_that_is_off_tells_nothing_and_nothing_old_when_it_is_on_again()
    {
        var ladder = New();
        Assert.True(ladder.Change(false, false, ladder.Rungs, new(2026, 8, 18)).IsAllowed);
        Assert.Empty(ladder.StepsFor(Due, new(2026, 8, 30), [], Calendar));

        Assert.True(ladder.Change(true, false, ladder.Rungs, new(2026, 8, 25)).IsAllowed);
        Assert.Equal([7], ladder.StepsFor(Due, new(2026, 8, 30), [], Calendar).Select(rung => rung.Days));
    }

    [Theory]
    [InlineData(-3, "2026-08-17")]
    [InlineData(-4, "2026-08-15")]
    [InlineData(-5, "2026-08-14")]
    [InlineData(0, "2026-08-20")]
    [InlineData(1, "2026-08-21")]
    [InlineData(2, "2026-08-24")]
    [InlineData(4, "2026-08-28")]
    public void Working_days_leave_out_weekends_and_holidays_and_count_days_worked_instead(int days, string day) =>
        Assert.Equal(DateOnly.Parse(day), EscalationLadder.FallsOn(days, Due, Calendar));

    [Fact]
    public void What_is_due_on_a_holiday_is_reminded_of_on_the_last_day_worked_before_it() =>
        Assert.Equal(new DateOnly(2026, 8, 25), EscalationLadder.FallsOn(0, new(2026, 8, 27), Calendar));

    [Fact]
    public void Nonsense_is_refused()
    {
        var ladder = New();
        var today = new DateOnly(2026, 8, 12);

        Assert.Equal("Escalation.NoRung", ladder.Change(true, false, [], today).Refusal?.Code);
        Assert.Equal("Escalation.SameDay", ladder.Change(true, false, [new(1, RungRecipient.Owner), new(1, RungRecipient.UnitHead)], today).Refusal?.Code);
        Assert.Equal("Escalation.DayOutOfRange", ladder.Change(true, false, [new(181, RungRecipient.Owner)], today).Refusal?.Code);
        Assert.Equal("Escalation.DayOutOfRange", ladder.Change(true, false, [new(-61, RungRecipient.Owner)], today).Refusal?.Code);
        Assert.Equal("Escalation.TooManyRungs", ladder.Change(true, false, [.. Enumerable.Range(0, 9).Select(day => new Rung(day, RungRecipient.Owner))], today).Refusal?.Code);
        Assert.True(ladder.Change(false, false, [], today).IsAllowed);
    }

    private static EscalationLadder New(DateOnly? startsOn = null) =>
        new(Guid.NewGuid(), "", startsOn ?? new(2026, 1, 1), EscalationLadder.DefaultFor(DeadlineDebtor.Unit));
}

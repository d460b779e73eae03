using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Features.Dashboard;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.Dashboard;

public sealed class ProgressCurveTests
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);
    private static readonly DateOnly Today = new(2026, 8, 12);

    [Fact]
    public void What_should_be_reached_rises_with_the_days_of_a_window_and_is_whole_on_the_morning_after()
    {
        var curve = ProgressCurve.Of([Part(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 10))], From, To, Today);

        Assert.Equal(0, curve.ExpectedOn(new DateOnly(2026, 3, 1)));
        Assert.Equal(50, curve.ExpectedOn(new DateOnly(2026, 3, 6))!.Value, 6);
        Assert.Equal(90, curve.ExpectedOn(new DateOnly(2026, 3, 10))!.Value, 6);
        Assert.Equal(100, curve.ExpectedOn(new DateOnly(2026, 3, 11)));
        Assert.Equal(100, curve.Expected[^1]);
    }

    [Fact]
    public void Work_with_a_deadline_but_no_beginning_is_expected_all_at_once()
    {
        var curve = ProgressCurve.Of([Part(null, new DateOnly(2026, 3, 10))], From, To, Today);

        Assert.Equal(0, curve.ExpectedOn(new DateOnly(2026, 3, 10)));
        Assert.Equal(100, curve.ExpectedOn(new DateOnly(2026, 3, 11)));
    }

    [Fact]
    public void The_way_come_goes_step_by_step_and_ends_today()
    {
        var unit = Guid.NewGuid();
        var curve = ProgressCurve.Of(
            [Part(null, To, unit, steps: [new(new DateOnly(2026, 2, 1), 40), new(new DateOnly(2026, 4, 1), 100), new(new DateOnly(2026, 5, 1), 60)]), Part(null, To, unit)],
            From, To, Today);

        Assert.Equal(0, curve.ActualOn(new DateOnly(2026, 1, 31)));
        Assert.Equal(20, curve.ActualOn(new DateOnly(2026, 2, 1)));
        Assert.Equal(50, curve.ActualOn(new DateOnly(2026, 4, 30)));
        Assert.Equal(30, curve.ActualOn(Today)!.Value, 6);
        Assert.Null(curve.ActualOn(Today.AddDays(1)));
    }

    [Fact]
    public void Work_outside_the_plans_window_widens_the_curve()
    {
        var curve = ProgressCurve.Of([Part(new DateOnly(2025, 12, 1), new DateOnly(2027, 1, 15))], From, To, Today);

        Assert.Equal(new DateOnly(2025, 12, 1), curve.From);
        Assert.Equal(new DateOnly(2027, 1, 16), curve.To);
        Assert.Equal(0, curve.Expected[0]);
    }

    [Fact]
    public void Steps_from_before_the_plan_count_from_its_first_day()
    {
        var curve = ProgressCurve.Of([Part(null, To, steps: [new(new DateOnly(2025, 6, 1), 30)])], From, To, Today);

        Assert.Equal(30, curve.ActualOn(From));
    }

    [Fact]
    public void A_plan_that_has_not_begun_has_no_way_behind_it()
    {
        var curve = ProgressCurve.Of([Part(From, To)], From, To, new DateOnly(2025, 12, 31));

        Assert.Empty(curve.Actual);
        Assert.Null(curve.ActualOn(curve.Today));
        Assert.NotEmpty(curve.Samples());
    }

    [Fact]
    public void Nothing_that_counts_makes_a_flat_line()
    {
        var asleep = Part(null, null, state: AssignmentState.AwaitingEvent, kind: ScheduleKind.Event);

        var curve = ProgressCurve.Of([asleep], From, To, Today);

        Assert.False(curve.HasExpectation);
        Assert.All(curve.Actual, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Samples_hold_the_first_day_today_and_the_last()
    {
        var curve = ProgressCurve.Of([Part(From, To)], From, To, Today);

        var samples = curve.Samples(20);

        Assert.Equal([curve.From, curve.To], [samples[0], samples[^1]]);
        Assert.Contains(Today, samples);
        Assert.InRange(samples.Count, 10, 23);
    }

    [Fact]
    public void Whatever_the_plan_the_expectation_never_falls_from_nought_to_a_hundred_and_the_actual_stays_within() =>
        Prop.ForAll(Parts().ToArbitrary(), parts =>
        {
            var curve = ProgressCurve.Of(parts, From, To, Today);
            Assert.InRange(curve.Expected[0], 0, 1e-9);
            Assert.Equal(100, curve.Expected[^1]);
            Assert.All(curve.Expected.Zip(curve.Expected.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
            Assert.All(curve.Expected.Concat(curve.Actual), value => Assert.InRange(value, 0, 100));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_plan_todays_expectation_is_the_mean_of_the_cells() =>
        Prop.ForAll(Parts().ToArbitrary(), parts =>
        {
            var curve = ProgressCurve.Of(parts, From, To, Today);
            var mean = parts.GroupBy(part => (part.Facts.UnitId, part.Facts.ItemId)).Average(cell => cell.Average(part => part.Facts.ExpectedOn(Today)!.Value));
            Assert.Equal(mean, curve.ExpectedOn(Today)!.Value, 6);
        }).QuickCheckThrowOnFailure();

    private static Gen<List<CurvePart>> Parts()
    {
        var part =
            from unit in Gen.Choose(1, 3)
            from item in Gen.Choose(1, 3)
            from due in Gen.Choose(0, 360)
            from length in Gen.Choose(-1, 120)
            from steps in Gen.Choose(0, 100).ListOf(3)
            select Part(
                length < 0 ? null : From.AddDays(Math.Max(0, due - length)), From.AddDays(due), new Guid(unit, 0, 0, new byte[8]), new Guid(item, 1, 0, new byte[8]),
                steps.Select((percent, index) => new ProgressStep(From.AddDays(index * 40), percent)).ToArray());
        return part.NonEmptyListOf().Select(parts => parts.ToList());
    }

    private static CurvePart Part(
        DateOnly? from, DateOnly? due, Guid? unit = null, Guid? item = null, ProgressStep[]? steps = null,
        AssignmentState state = AssignmentState.InProgress, ScheduleKind kind = ScheduleKind.Once) => new(
        new AssignmentFacts(
            Guid.NewGuid(), Guid.Empty, item ?? Guid.NewGuid(), unit ?? Guid.NewGuid(), 0, 1, steps is [.., var last] ? last.Completion : 0,
            new StatusFacts(state, kind, from, due, null, null, false, false), false, false, default),
        steps ?? []);
}

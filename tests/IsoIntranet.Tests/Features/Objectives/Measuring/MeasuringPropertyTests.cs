using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;

namespace IsoIntranet.Tests.Features.Objectives.Measuring;

/// <summary>What holds of all figures and all periods: a thousand made-up cases each, the same at every run.</summary>
public sealed class MeasuringPropertyTests
{
    private const int Cases = 1000;

    [Fact]
    public void Balanced_figures_stay_balanced_when_units_or_periods_are_added()
    {
        var random = new Random(91);
        for (var at = 0; at < Cases; at++)
        {
            var units = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Balanced(random, random.Next(0, 40))).ToList();
            Assert.Equal(0, MeasuredFigures.Together(units).Imbalance);
            var periods = new List<MeasuredFigures>();
            var before = (long)random.Next(0, 40);
            for (var period = 0; period < random.Next(1, 5); period++)
            {
                periods.Add(Balanced(random, before));
                before = periods[^1].PendingNotDue + periods[^1].PendingOverdue;
            }
            var year = MeasuredFigures.InSequence(periods);
            Assert.Equal(0, year.Imbalance);
            Assert.Equal(periods.Sum(one => one.Settled), year.Settled);
        }
    }

    [Fact]
    public void A_total_lies_between_its_parts_and_is_no_average_of_percentages()
    {
        var random = new Random(92);
        for (var at = 0; at < Cases; at++)
        {
            var units = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Balanced(random, 0)).ToList();
            foreach (var settlement in Enum.GetValues<SettlementBase>())
            {
                var parts = units.Select(one => one.By(MeasureFormula.OnTimeSettlement, settlement)).Where(one => one.HasCases).ToList();
                var total = MeasuredFigures.Together(units).By(MeasureFormula.OnTimeSettlement, settlement);
                Assert.Equal(parts.Count > 0, total.HasCases);
                if (parts.Count == 0)
                    continue;
                Assert.InRange(total.Exact!.Value, parts.Min(one => one.Exact!.Value), parts.Max(one => one.Exact!.Value));
                Assert.Equal((parts.Sum(one => one.Numerator), parts.Sum(one => one.Denominator)), (total.Numerator, total.Denominator));
            }
        }
    }

    [Fact]
    public void What_is_shown_never_looks_better_than_it_is_and_no_cases_are_neither_met_nor_missed()
    {
        var random = new Random(93);
        for (var at = 0; at < Cases; at++)
        {
            var whole = random.Next(0, 100_000);
            var result = new Achievement(random.Next(0, whole + 1), whole, true);
            foreach (var by in new[] { TargetOperator.AtLeast, TargetOperator.MoreThan, TargetOperator.AtMost, TargetOperator.LessThan })
            {
                var target = new Target(by, random.Next(0, 101), TargetMeasure.Percent);
                if (whole == 0)
                {
                    Assert.Null(result.Meets(target));
                    Assert.Null(result.Shown(target));
                    continue;
                }
                var shown = result.Shown(target)!.Value;
                Assert.True(by is TargetOperator.AtLeast or TargetOperator.MoreThan ? shown <= result.Exact : shown >= result.Exact);
                // Nothing is rounded into a target.
                if (result.Meets(target) == false && by is (TargetOperator.AtLeast or TargetOperator.AtMost))
                    Assert.False(target.IsMetBy(shown));
            }
        }
    }

    [Fact]
    public void As_many_failures_as_are_still_allowed_meet_the_target_and_one_more_misses_it()
    {
        var random = new Random(94);
        for (var at = 0; at < Cases; at++)
        {
            var whole = random.Next(1, 500);
            var so = new Achievement(whole - random.Next(0, whole / 10 + 1), whole, true);
            var target = new Target(random.Next(2) == 0 ? TargetOperator.AtLeast : TargetOperator.MoreThan, random.Next(80, 101), TargetMeasure.Percent);
            var toCome = random.Next(0, 300);
            var allowed = Outlook.Of([so], 1, target, toCome)!.MayStillMiss!.Value;
            if (allowed is < 0)
            {
                Assert.False(new Achievement(so.Numerator + toCome, whole + toCome, true).Meets(target));
                continue;
            }
            Assert.True(new Achievement(so.Numerator + toCome - allowed, whole + toCome, true).Meets(target));
            if (allowed < toCome)
                Assert.False(new Achievement(so.Numerator + toCome - allowed - 1, whole + toCome, true).Meets(target));
        }
    }

    [Fact]
    public void Every_day_falls_into_one_period_of_each_length_and_periods_follow_without_gap()
    {
        foreach (var rule in new[] { 1, 14, 15, 28, 29, 30, 31 }.SelectMany(day => new[] { new PeriodRule(day), new PeriodRule(day, 1) }))
        {
            foreach (var length in Enum.GetValues<PeriodLength>().Where(length => length != PeriodLength.NineMonths))
            {
                var periods = Enumerable.Range(2023, 4).SelectMany(year => MeasurePeriod.Of(year, length)).ToList();
                foreach (var (one, next) in periods.Zip(periods.Skip(1)))
                    Assert.Equal(rule.LastDay(one).AddDays(1), rule.FirstDay(next));
                // 2024 has a 29 February.
                for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
                {
                    var period = rule.At(day, length);
                    Assert.InRange(day, rule.FirstDay(period), rule.LastDay(period));
                }
            }
        }
    }

    /// <summary>Random counts of a period that add up.</summary>
    private static MeasuredFigures Balanced(Random random, long carriedOver)
    {
        var (early, onTime, late) = (random.Next(0, 50), random.Next(0, 50), random.Next(0, 5));
        var (pending, overdue, returned) = (random.Next(0, 20), random.Next(0, 3), random.Next(0, 4));
        var received = early + onTime + late + pending + overdue + returned - (int)carriedOver;
        // What was carried over and not settled is still pending.
        if (received < 0)
            (pending, received) = (pending - received, 0);
        return new MeasuredFigures
        {
            CarriedOver = carriedOver,
            Received = received,
            Early = early,
            OnTime = onTime,
            Late = late,
            PendingNotDue = pending,
            PendingOverdue = overdue,
            Returned = returned,
        };
    }
}

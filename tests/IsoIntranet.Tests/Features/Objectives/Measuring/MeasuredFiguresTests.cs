using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;

namespace IsoIntranet.Tests.Features.Objectives.Measuring;

/// <summary>Formulas and balances: counts add up, percentages never do, and nothing is rounded into a target.</summary>
public sealed class MeasuredFiguresTests
{
    private static readonly Target All = new(TargetOperator.AtLeast, 100, TargetMeasure.Percent);

    /// <summary>Counts that balance.</summary>
    private static readonly Arbitrary<MeasuredFigures> Balanced = (
        from counts in Gen.Choose(0, 5000).ArrayOf(7)
        from carried in Gen.Choose(0, counts.Sum())
        select new MeasuredFigures
        {
            CarriedOver = carried,
            Received = counts[..6].Sum() - carried < 0 ? 0 : counts[..6].Sum() - carried,
            Early = counts[0],
            OnTime = counts[1],
            Late = counts[2],
            PendingNotDue = counts[3],
            PendingOverdue = counts[4],
            Returned = counts[5],
        } into figures
        select figures with { CarriedOver = figures.CarriedOver - figures.Imbalance }).Where(figures => figures.CarriedOver >= 0).ToArbitrary();

    [Fact]
    public void The_figures_of_a_real_province_are_told_as_it_told_them()
    {
        // Lâm Đồng, first quarter of 2020: 635,593 of 643,272 settled; received and settled do not make what is pending, because files were returned.
        var figures = new MeasuredFigures { CarriedOver = 0, Received = 659_245, Early = 600_000, OnTime = 35_593, Late = 7_679, PendingNotDue = 5_950, PendingOverdue = 1_222, Returned = 8_801 };

        Assert.Equal(0, figures.Imbalance);
        Assert.Equal((635_593m, 643_272m), (figures.By(MeasureFormula.OnTimeSettlement, SettlementBase.Settled).Numerator, figures.By(MeasureFormula.OnTimeSettlement, SettlementBase.Settled).Denominator));
        Assert.Equal(98.80m, figures.By(MeasureFormula.OnTimeSettlement, SettlementBase.Settled).Shown(All));
        Assert.Equal(644_494m, figures.By(MeasureFormula.OnTimeSettlement, SettlementBase.Due).Denominator);
    }

    [Fact]
    public void Files_that_are_not_accounted_for_are_told_with_both_sides()
    {
        var wrong = new MeasuredFigures { CarriedOver = 10, Received = 90, OnTime = 95, Returned = 2 }.WhyWrong(MeasureFormula.OnTimeSettlement);

        Assert.Equal("Objectives.FiguresUnbalanced", wrong!.Code);
        Assert.Equal([100L, 97L, 3L], wrong.Arguments);
    }

    [Theory]
    [InlineData(MeasureFormula.Satisfaction, 11, 10, 0, "Objectives.PartOverWhole")]
    [InlineData(MeasureFormula.Ratio, 10, 10, 0, null)]
    [InlineData(MeasureFormula.TrainingCoverage, -1, 10, 0, "Objectives.FigureOutOfRange")]
    [InlineData(MeasureFormula.YesNo, 0, 0, 2, "Objectives.YesOrNo")]
    [InlineData(MeasureFormula.YesNo, 0, 0, 1, null)]
    [InlineData(MeasureFormula.Count, 0, 0, 12, null)]
    public void Figures_that_cannot_be_are_refused(MeasureFormula formula, long part, long whole, int value, string? code) =>
        Assert.Equal(code, new MeasuredFigures { Part = part, Whole = whole, Value = value }.WhyWrong(formula)?.Code);

    [Fact]
    public void No_cases_are_neither_met_nor_missed()
    {
        var nothing = MeasuredFigures.Nothing.By(MeasureFormula.OnTimeSettlement, SettlementBase.Settled);

        Assert.False(nothing.HasCases);
        Assert.Null(nothing.Meets(All));
        Assert.Null(nothing.Shown(All));
    }

    [Fact]
    public void Nothing_is_rounded_into_a_target()
    {
        var almost = new MeasuredFigures { Part = 199_999, Whole = 200_000 }.By(MeasureFormula.Ratio, default);

        Assert.False(almost.Meets(All));
        Assert.Equal(99.99m, almost.Shown(All));
        Assert.True(new Achievement(95, 100, true).Meets(new Target(TargetOperator.AtLeast, 95, TargetMeasure.Percent)));
        Assert.False(new Achievement(95, 100, true).Meets(new Target(TargetOperator.MoreThan, 95, TargetMeasure.Percent)));
        // TP.HCM printed 43 of 45 as 95 %.
        Assert.Equal(95.55m, new Achievement(43, 45, true).Shown(new Target(TargetOperator.AtLeast, 96, TargetMeasure.Percent)));
    }

    [Fact]
    public void What_is_shown_never_looks_better_than_it_is() => Prop.ForAll(
        Gen.Choose(0, 3000).Two().Where(pair => pair.Item2 > 0).ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), ArbMap.Default.ArbFor<TargetOperator>(),
        (pair, hundredths, by) =>
        {
            var target = new Target(by, hundredths / 100m, TargetMeasure.Percent);
            var result = new Achievement(pair.Item1, pair.Item2, true);
            return by == TargetOperator.Exactly || result.Meets(target) == true || !target.IsMetBy(result.Shown(target)!.Value);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Units_together_have_the_counts_of_all_and_not_the_mean_of_their_rates() => Prop.ForAll(
        Balanced.Generator.ListOf().Select(list => list.ToList()).ToArbitrary(), units =>
        {
            var together = MeasuredFigures.Together(units);
            return together.Imbalance == 0
                && together.Early + together.OnTime == units.Sum(unit => unit.Early + unit.OnTime)
                && together.Settled == units.Sum(unit => unit.Settled) && together.Reports == units.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_that_follow_one_another_balance_as_one() => Prop.ForAll(
        Balanced.Generator.ListOf(4).Select(list => list.ToList()).ToArbitrary(), periods =>
        {
            // Each begins with what the one before left.
            for (var at = 1; at < periods.Count; at++)
            {
                var carried = periods[at - 1].PendingNotDue + periods[at - 1].PendingOverdue;
                var next = periods[at] with { CarriedOver = carried };
                periods[at] = next with { Received = next.Received - next.Imbalance };
            }
            return MeasuredFigures.InSequence(periods).Imbalance == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Answers_of_several_units_count_how_many_said_yes()
    {
        var all = MeasuredFigures.Together([new() { Value = 1 }, new() { Value = 0 }, new() { Value = 1 }]).By(MeasureFormula.YesNo, default);

        Assert.Equal((2m, 3m), (all.Numerator, all.Denominator));
    }

    [Theory]
    [InlineData(TargetOperator.AtLeast, 98, 980, 985, 1000, 25)]   // 1,985 in all: 39 may fail, 5 did.
    [InlineData(TargetOperator.AtLeast, 100, 500, 500, 500, 0)]
    [InlineData(TargetOperator.AtLeast, 100, 499, 500, 500, -1)]
    [InlineData(TargetOperator.MoreThan, 95, 100, 100, 100, 9)]    // Exactly 10 would make 95 %, which is not more.
    public void How_many_may_still_fail_is_the_largest_number_with_which_the_target_holds(
        TargetOperator by, int value, int part, int whole, int toCome, int most)
    {
        var target = new Target(by, value, TargetMeasure.Percent);

        var outlook = Outlook.Of([new Achievement(part, whole, true)], 1, target, toCome)!;

        // The numbers of the first line are checked by trying, not by the formula.
        var tried = Enumerable.Range(0, toCome + 1).Where(failed => new Achievement(part + toCome - failed, whole + toCome, true).Meets(target) == true).DefaultIfEmpty(-1).Max();
        Assert.Equal(tried < 0 ? tried : Math.Min(tried, toCome), outlook.MayStillMiss < 0 ? -1 : outlook.MayStillMiss);
        if (most < 25)
            Assert.Equal(most, outlook.MayStillMiss);
    }

    [Fact]
    public void The_outlook_takes_what_is_to_come_to_be_like_what_was()
    {
        var outlook = Outlook.Of([new Achievement(90, 100, true), new Achievement(50, 50, true)], 2, null)!;

        Assert.Equal(150, outlook.Expected);
        Assert.Equal((280m, 300m), (outlook.Result.Numerator, outlook.Result.Denominator));
        Assert.Null(Outlook.Of([], 4, null));
        Assert.Null(Outlook.Of([new Achievement(0, 0, true)], 3, null));
    }
}

using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Objectives.Reviewing;

/// <summary>
/// 9.3.2 c 3: what became of the files (hồ sơ) that the agency had to settle, as units reported them with their objectives. What
/// the percentage is of is always named (Lâm Đồng and Vĩnh Phúc count differently).
/// </summary>
public sealed class SettlementInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Processes;

    public Words Title => Words.Of("Objectives.Review_Settlement");

    public int Order => 20;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var results = await ReviewedResults.LoadAsync(db, scope, cancellationToken);
        var lines = results.Objectives.Where(one => one.Way.Formula == MeasureFormula.OnTimeSettlement && one.Now.Count + one.Former.Count > 0).ToList();
        if (lines.Count == 0)
            return ReviewFacts.Empty;
        // Files of one field are not those of another: several objectives on settlement add up.
        var (now, former) = (MeasuredFigures.Together(lines.Select(one => ReviewedObjective.Sum(one.Now))), MeasuredFigures.Together(lines.Select(one => ReviewedObjective.Sum(one.Former))));
        var facts = new ReviewFactsBuilder("Objectives");
        foreach (var basis in lines.Select(one => one.Way.Base).Distinct())
        {
            var (result, before) = (now.By(MeasureFormula.OnTimeSettlement, basis), former.By(MeasureFormula.OnTimeSettlement, basis));
            facts.Figure($"Review_OnTimeOf{basis}", result.Shown(null), before.Shown(null), result.Exact < before.Exact ? FigureTone.Warn : FigureTone.Plain, lines[0].Address, Said.Percent);
        }
        facts.Figure("Review_Received", now.Received, former.Received)
            .Figure("Review_Settled", now.Settled, former.Settled)
            .Figure("Review_SettledLate", now.Late, former.Late, now.Late > 0 ? FigureTone.Warn : FigureTone.Good)
            .Figure("Review_PendingOverdue", now.PendingOverdue, former.PendingOverdue, now.PendingOverdue > 0 ? FigureTone.Bad : FigureTone.Good)
            .Figure("Review_Returned", now.Returned, former.Returned);
        string[] parts = ["Review_Early", "Review_OnTime", "Review_SettledLate", "Review_PendingNotDue", "Review_PendingOverdue"];
        var counts = new[] { now.Early, now.OnTime, now.Late, now.PendingNotDue, now.PendingOverdue };
        facts.Chart("Review_SettlementParts", ReviewChartKind.Donut, [.. parts.Select(part => facts.Say(part))], [facts.Series("Review_Now", counts.Select(count => (decimal?)count))]);
        var units = lines.SelectMany(one => one.Now).GroupBy(row => row.UnitId).ToDictionary(unit => unit.Key, unit => MeasuredFigures.Together(
            lines.Select(one => ReviewedObjective.Sum(one.Now.Where(row => row.UnitId == unit.Key)))));
        var worst = units.Where(unit => unit.Value.Late + unit.Value.PendingOverdue > 0).OrderByDescending(unit => unit.Value.Late + unit.Value.PendingOverdue).Take(MostBars).ToList();
        facts.Chart("Review_LateByUnit", ReviewChartKind.StackedBars, [.. worst.Select(unit => results.Units.ShortOf(unit.Key))],
        [
            facts.Series("Review_PendingOverdue", worst.Select(unit => (decimal?)unit.Value.PendingOverdue)),
            facts.Series("Review_SettledLate", worst.Select(unit => (decimal?)unit.Value.Late)),
        ]);
        facts.Table("Review_SettlementByUnit", ["Review_Unit", "Review_Received", "Review_Settled", "Review_SettledLate", "Review_PendingOverdue", "Review_OnTimeShare"],
            results.Units.InOrder(units.Keys).Select(unit => (unit, Sum: units[unit.Id])).Select(one => Row($"units/{one.unit.Id}",
                Words.Plain(one.unit.Name), Said.Number(one.Sum.Received), Said.Number(one.Sum.Settled), Said.Number(one.Sum.Late), Said.Number(one.Sum.PendingOverdue),
                ShareOf(one.Sum, lines[0].Way.Base))));
        return facts.Done();
    }

    private static Words ShareOf(MeasuredFigures figures, SettlementBase basis) =>
        figures.By(MeasureFormula.OnTimeSettlement, basis) is var result ? Said.Share(result.Numerator, result.Denominator) : Said.Nothing;
}

/// <summary>9.3.2 c 1: what citizens and organisations said when they were asked, from the objectives on satisfaction.</summary>
public sealed class SatisfactionInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Satisfaction;

    public Words Title => Words.Of("Objectives.Review_Satisfaction");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var results = await ReviewedResults.LoadAsync(db, scope, cancellationToken);
        var lines = results.Objectives.Where(one => one.Way.Formula == MeasureFormula.Satisfaction && one.Now.Count + one.Former.Count > 0).ToList();
        if (lines.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Objectives");
        foreach (var one in lines)
        {
            facts.Figure("Review_SatisfiedShare", one.Result.Shown(one.SharedTarget), one.FormerResult.Shown(one.SharedTarget),
                one.SharedTarget is { } target && one.Result.Meets(target) is { } isMet ? isMet ? FigureTone.Good : FigureTone.Bad : FigureTone.Plain, one.Address, Said.Percent);
            facts.Figure("Review_Forms", one.Result.Denominator, one.FormerResult.Denominator, address: one.Address);
            var periods = one.Former.Concat(one.Now).Select(row => row.Period).Distinct().OrderBy(period => period.Year).ThenBy(period => period.Index).ToList();
            facts.Chart("Review_SatisfiedTrend", ReviewChartKind.Line, [.. periods.Select(ReviewedResults.PeriodName)],
                [facts.Series("Review_SatisfiedShare", periods.Select(period => one.Way.Of(ReviewedObjective.Sum(one.Former.Concat(one.Now).Where(row => row.Period == period))).Shown(one.SharedTarget)))],
                one.SharedTarget?.Value);
            var former = ReviewedObjective.ByUnit(one.Way, one.Former).ToDictionary(unit => unit.UnitId, unit => unit.Result);
            var byUnit = ReviewedObjective.ByUnit(one.Way, one.Now).ToDictionary(unit => unit.UnitId);
            facts.Table("Review_SatisfiedByUnit", ["Review_Unit", "Review_Result", "Review_CountsOf", "Review_Before", "Review_Target"], results.Units.InOrder(byUnit.Keys)
                .Select(unit => (unit, Line: byUnit[unit.Id])).OrderBy(row => row.Line.Result.Exact ?? decimal.MaxValue).Select(row => Row(
                    $"objectives/{one.Measured.Set.Id}/results/{one.Objective.Id}/{row.unit.Id}", Words.Plain(row.unit.Name), ObjectivesInput.Told(row.Line.Result, row.Line.Target),
                    ObjectivesInput.CountsOf(row.Line.Result), ObjectivesInput.Told(former.GetValueOrDefault(row.unit.Id), row.Line.Target), ReviewedObjective.TargetWords(row.Line.Target))));
        }
        return facts.Done();
    }
}

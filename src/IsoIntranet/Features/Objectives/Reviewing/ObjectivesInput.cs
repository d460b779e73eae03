using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Objectives.Reviewing;

/// <summary>9.3.2 c 2: how far the quality objectives were reached, by objective and unit, against the period before, and where the year is going.</summary>
public sealed class ObjectivesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Objectives;

    public Words Title => Words.Of("Objectives.Review_Objectives");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var results = await ReviewedResults.LoadAsync(db, scope, cancellationToken);
        if (results.Objectives.Count == 0)
            return ReviewFacts.Empty;
        var missed = results.Objectives.SelectMany(one => one.Now.Where(row => row.IsMet == false).Select(row => (Reviewed: one, Row: row))).ToList();
        var raisedIds = missed.Select(one => one.Row.NonconformityId).OfType<Guid>().Distinct().ToList();
        var raised = raisedIds.Count == 0 ? [] : await db.Set<Nonconformity>().Where(row => raisedIds.Contains(row.Id))
            .Select(row => new { row.Id, row.Number, row.State }).ToDictionaryAsync(row => row.Id, row => (row.Number, row.State), cancellationToken);
        var facts = new ReviewFactsBuilder("Objectives");
        var (now, former) = (Standings.Of(results.Objectives.SelectMany(one => ReviewedObjective.ByUnit(one.Way, one.Now))), Standings.Of(results.Objectives.SelectMany(one => ReviewedObjective.ByUnit(one.Way, one.Former))));
        facts.Figure("Review_Judged", now.Judged, former.Judged)
            .Figure("Review_MetShare", Said.PercentOf(now.Met, now.Judged), Said.PercentOf(former.Met, former.Judged), now.Judged == 0 ? FigureTone.Plain : now.Missed == 0 ? FigureTone.Good : FigureTone.Warn, unit: Said.Percent)
            .Figure("Review_Missed", now.Missed, former.Missed, now.Missed > 0 ? FigureTone.Bad : now.Judged == 0 ? FigureTone.Plain : FigureTone.Good)
            .Figure("Review_NoCases", now.NoCases, former.NoCases);
        foreach (var one in results.Objectives.Where(one => one.Way.Formula != MeasureFormula.YesNo && one.Now.Count > 0))
            facts.Figure(new ReviewFigure(one.Name, one.Result.Shown(one.SharedTarget), one.Result.IsShare ? Said.Percent : null, one.FormerResult.Shown(one.SharedTarget), ToneOf(one), one.Address));
        Charts(facts, results, scope);
        facts.Table("Review_ByObjective", ["Review_Objective", "Review_Target", "Review_Result", "Review_CountsOf", "Review_Before", "Review_UnitsMet", "Review_Forecast"], results.Objectives.Select(one =>
        {
            var standings = Standings.Of(ReviewedObjective.ByUnit(one.Way, one.Now));
            // Nothing reported is not nothing to report.
            return Row(one.Address, one.Name, TargetOf(one), Reported(one.Now, one.Result, one.SharedTarget), CountsOf(one.Result), Reported(one.Former, one.FormerResult, one.SharedTarget),
                Said.Share(standings.Met, standings.Judged), ForecastOf(one));
        }));
        facts.Table("Review_MissedList", ["Review_Unit", "Review_Objective", "Review_Period", "Review_Result", "Review_Target", "Review_Nonconformity"], missed
            .OrderBy(one => one.Reviewed.Objective.SortOrder).ThenByDescending(one => one.Row.Period.LastMonth).Select(one => Row(
                MissedTargets.AddressOf(one.Row), results.Units.NameOf(one.Row.UnitId), one.Reviewed.Name, ReviewedResults.PeriodName(one.Row.Period),
                Told(one.Row.Result, one.Row.Target), ReviewedObjective.TargetWords(one.Row.Target),
                one.Row.NonconformityId is { } id && raised.TryGetValue(id, out var known) ? Words.Of("Objectives.Review_RaisedAs", known.Number) : facts.Say("Review_NotRaised"))), MostRows);
        facts.Table("Review_ByUnit", ["Review_Unit", "Review_Judged", "Review_Met", "Review_Missed", "Review_NoCases"], ByUnit(results).Select(unit => Row(
            $"units/{unit.Id}", results.Units.NameOf(unit.Id), Said.Number(unit.Standings.Judged), Said.Number(unit.Standings.Met), Said.Number(unit.Standings.Missed), Said.Number(unit.Standings.NoCases))));
        return facts.Done();
    }

    private static void Charts(ReviewFactsBuilder facts, ReviewedResults results, ReviewScope scope)
    {
        var shares = results.Objectives.Where(one => one.Result.IsShare && (one.Result.HasCases || one.FormerResult.HasCases)).ToList();
        var shared = shares.Select(one => one.SharedTarget?.Value).Distinct().ToList();
        facts.Chart("Review_Attainment", ReviewChartKind.Bars, [.. shares.Select(one => one.Name)],
        [
            facts.Series("Review_Now", shares.Select(one => one.Result.Shown(one.SharedTarget))),
            facts.Series("Review_Before", shares.Select(one => one.FormerResult.Shown(one.SharedTarget))),
        ], shared is [{ } target] ? target : null);
        // Periods of the length that most objectives are reported in: lines over different steps cannot be compared.
        if (shares.CountBy(one => one.Way.Length).OrderByDescending(pair => pair.Value).Select(pair => (PeriodLength?)pair.Key).FirstOrDefault() is { } length)
        {
            var lines = shares.Where(one => one.Way.Length == length).ToList();
            var periods = lines.SelectMany(one => one.Former.Concat(one.Now)).Select(row => row.Period).Distinct().OrderBy(period => period.Year).ThenBy(period => period.Index).ToList();
            facts.Chart("Review_Trend", ReviewChartKind.Line, [.. periods.Select(ReviewedResults.PeriodName)],
                [.. lines.Select(one => new ReviewSeries(one.Name, [.. periods.Select(period =>
                    one.Way.Of(ReviewedObjective.Sum(one.Former.Concat(one.Now).Where(row => row.Period == period))).Shown(one.SharedTarget))]))]);
        }
        var units = ByUnit(results).OrderByDescending(unit => unit.Standings.Missed).Take(MostBars).ToList();
        facts.Chart("Review_ByUnit", ReviewChartKind.StackedBars, [.. units.Select(unit => results.Units.ShortOf(unit.Id))],
        [
            facts.Series("Review_Missed", units.Select(unit => (decimal?)unit.Standings.Missed)),
            facts.Series("Review_NoCases", units.Select(unit => (decimal?)unit.Standings.NoCases)),
            facts.Series("Review_Met", units.Select(unit => (decimal?)unit.Standings.Met)),
        ]);
    }

    private static IEnumerable<(Guid Id, Standings Standings)> ByUnit(ReviewedResults results)
    {
        var lines = results.Objectives.SelectMany(one => ReviewedObjective.ByUnit(one.Way, one.Now)).ToLookup(line => line.UnitId);
        return results.Units.InOrder(lines.Select(unit => unit.Key)).Select(unit => (unit.Id, Standings.Of(lines[unit.Id])));
    }

    /// <summary>Where the objective's year ends if it goes on as it went; nothing once all of it is reported.</summary>
    private static Words ForecastOf(ReviewedObjective one)
    {
        if (one.Way.Formula == MeasureFormula.YesNo || one.Year.Count == 0)
            return Words.Plain("");
        var periods = one.Year.GroupBy(row => row.Period).Select(period => one.Way.Of(ReviewedObjective.Sum(period))).ToList();
        var remaining = MeasurePeriod.CountOf(one.Way.Length) - periods.Count;
        return remaining <= 0 ? Words.Of("Objectives.Review_YearComplete")
            : Outlook.Of(periods, remaining, one.SharedTarget) is { } outlook ? Told(outlook.Result, one.SharedTarget) : Said.Nothing;
    }

    private static Words TargetOf(ReviewedObjective one) => one.SharedTarget is { } shared ? ReviewedObjective.TargetWords(shared) : Words.Of("Objectives.Review_OwnTargets");

    private static FigureTone ToneOf(ReviewedObjective one) => one.SharedTarget is not { } target || one.Result.Meets(target) is not { } isMet ? FigureTone.Plain : isMet ? FigureTone.Good : FigureTone.Bad;

    private static Words Reported(IReadOnlyList<Measurement> rows, Achievement result, Target? target) =>
        rows.Count == 0 ? Words.Of("Objectives.Review_NoReports") : Told(result, target);

    internal static Words Told(Achievement result, Target? target) => result.IsShare ? Said.InPercent(result.Shown(target)) : Said.Number(result.Shown(target));

    internal static Words CountsOf(Achievement result) => result is { IsShare: true, HasCases: true } ? Said.Counts(result.Numerator, result.Denominator) : Words.Plain("");
}

/// <summary>Results of units on objectives, counted by how they ended. Without cases, and without a target that is understood, nothing is judged.</summary>
internal sealed record Standings(int Met, int Missed, int NoCases)
{
    public int Judged => Met + Missed;

    public static Standings Of(IEnumerable<(Guid UnitId, Achievement Result, Target? Target)> lines)
    {
        var all = lines.ToList();
        return new(all.Count(line => IsMet(line) == true), all.Count(line => IsMet(line) == false), all.Count(line => !line.Result.HasCases));
    }

    private static bool? IsMet((Guid UnitId, Achievement Result, Target? Target) line) => line.Target is { } target ? line.Result.Meets(target) : null;
}

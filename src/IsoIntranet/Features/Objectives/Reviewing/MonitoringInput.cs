using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Objectives.Reviewing;

/// <summary>9.3.2 c 5: whether what is to be measured was measured: reported in time, late or not at all, verified or not, corrected.</summary>
public sealed class MonitoringInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Monitoring;

    public Words Title => Words.Of("Objectives.Review_Monitoring");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var results = await ReviewedResults.LoadAsync(db, scope, cancellationToken);
        var (now, former) = (Of(results, scope.From, scope.Until, scope.Today), Of(results, scope.Former.From, scope.Former.Until, scope.Today));
        if (now.Count + former.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Objectives");
        var (missing, late) = (now.Count(one => one.Kind == Kind.Missing), now.Count(one => one.Kind == Kind.Late));
        facts.Figure("Review_ReportsDue", now.Count, former.Count, address: "objectives/results")
            .Figure("Review_ReportedOnTime", Said.PercentOf(Count(now, Kind.OnTime), now.Count), Said.PercentOf(Count(former, Kind.OnTime), former.Count), unit: Said.Percent)
            .Figure("Review_ReportedLate", late, Count(former, Kind.Late), late > 0 ? FigureTone.Warn : FigureTone.Good)
            .Figure("Review_NotReported", missing, Count(former, Kind.Missing), missing > 0 ? FigureTone.Bad : FigureTone.Good)
            .Figure("Review_Unverified", now.Count(IsUnverified), tone: now.Any(IsUnverified) ? FigureTone.Warn : FigureTone.Good)
            .Figure("Review_Corrected", now.Count(one => one.Row is { Corrections: > 0 }), former.Count(one => one.Row is { Corrections: > 0 }));
        facts.Chart("Review_Reports", ReviewChartKind.Donut, [facts.Say("Review_ReportedOnTimeCount"), facts.Say("Review_ReportedLate"), facts.Say("Review_NotReported")],
            [facts.Series("Review_Now", [Count(now, Kind.OnTime), late, missing])]);
        var units = now.GroupBy(one => one.UnitId).Select(unit => (Id: unit.Key, All: unit.ToList())).ToList();
        var worst = units.Where(unit => unit.All.Exists(one => one.Kind != Kind.OnTime)).OrderByDescending(unit => unit.All.Count(one => one.Kind != Kind.OnTime)).Take(MostBars).ToList();
        facts.Chart("Review_ReportsByUnit", ReviewChartKind.StackedBars, [.. worst.Select(unit => results.Units.ShortOf(unit.Id))],
        [
            facts.Series("Review_NotReported", worst.Select(unit => (decimal?)Count(unit.All, Kind.Missing))),
            facts.Series("Review_ReportedLate", worst.Select(unit => (decimal?)Count(unit.All, Kind.Late))),
            facts.Series("Review_ReportedOnTimeCount", worst.Select(unit => (decimal?)Count(unit.All, Kind.OnTime))),
        ]);
        facts.Table("Review_NotReportedList", ["Review_Unit", "Review_Objective", "Review_Period", "Review_Due"], now.Where(one => one.Kind == Kind.Missing).OrderBy(one => one.Due)
            .Select(one => Row(one.Address, results.Units.NameOf(one.UnitId), one.Objective, ReviewedResults.PeriodName(one.Period), Said.Day(one.Due))), MostRows);
        return facts.Done();
    }

    private static int Count(IReadOnlyList<Expected> all, Kind kind) => all.Count(one => one.Kind == kind);

    private static bool IsUnverified(Expected one) => one.Row is { State: not MeasurementState.Verified };

    /// <summary>What was due by today, of sets in force, within the agency; a report that may still come in time is not counted.</summary>
    private static List<Expected> Of(ReviewedResults results, DateOnly first, DateOnly last, DateOnly today)
    {
        var rows = results.All.ToLookup(row => (row.ObjectiveId, row.UnitId));
        return
        [
            .. from measured in results.Sets
               where measured.Set.InForceYear is not null
               from expected in measured.Expected(new MeasurePeriod(measured.Set.Year, PeriodLength.Year, 1))
               where ReviewedResults.IsIn(measured, expected.Period, first, last) && results.Units.Contains(expected.Unit.Id)
               let row = rows[(expected.Objective.Id, expected.Unit.Id)].FirstOrDefault(one => one.Period == expected.Period)
               let due = measured.Plan.DueOf(expected.Period)
               where row is not null || due < today
               select new Expected(
                   expected.Unit.Id, Words.Plain($"{expected.Objective.Number}. {expected.Objective.Content}"), expected.Period, due, row,
                   KindOf(row, due),
                   $"objectives/{measured.Set.Id}/results/{expected.Objective.Id}/{expected.Unit.Id}"),
        ];
    }

    private static Kind KindOf(Measurement? row, DateOnly due) => row is null ? Kind.Missing : row.FirstReportedOn <= due ? Kind.OnTime : Kind.Late;

    private enum Kind
    {
        OnTime,
        Late,
        Missing,
    }

    private sealed record Expected(Guid UnitId, Words Objective, MeasurePeriod Period, DateOnly Due, Measurement? Row, Kind Kind, string Address);
}

/// <summary>9.3.2 b: objectives that were decided in the period.</summary>
public sealed class ObjectiveChangesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Changes;

    public Words Title => Words.Of("Objectives.Review_Changes");

    public int Order => 40;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var results = await ReviewedResults.LoadAsync(db, scope, cancellationToken);
        var decided = results.Sets.Select(measured => measured.Set).Where(set => scope.IsNow(set.DecidedOn)).OrderBy(set => set.DecidedOn).ToList();
        var former = results.Sets.Count(measured => scope.IsFormer(measured.Set.DecidedOn));
        if (decided.Count + former == 0)
            return ReviewFacts.Empty;
        return new ReviewFactsBuilder("Objectives")
            .Figure("Review_SetsDecided", decided.Count, former, address: "objectives")
            .Table("Review_SetsList", ["Review_Decision", "Review_DecidedOn", "Review_Unit", "Review_Year", "Review_ObjectiveCount"], decided.Select(set => Row(
                $"objectives/{set.Id}", Words.Plain(set.DecisionNumber ?? ""), Said.Day(set.DecidedOn), results.Units.NameOf(set.OwnerUnitId), Words.Plain($"{set.Year}"), Said.Number(set.Objectives.Count))))
            .Done();
    }
}

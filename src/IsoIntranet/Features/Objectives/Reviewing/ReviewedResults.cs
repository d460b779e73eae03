using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Reviewing;

/// <summary>What was reported on an objective in the period that is looked at, and in the one before, on the same objective of the former set.</summary>
/// <param name="Year">All that was reported in the objective's year.</param>
internal sealed record ReviewedObjective(
    MeasuredSet Measured, QualityObjective Objective, MeasuringWay Way, IReadOnlyList<Measurement> Now, IReadOnlyList<Measurement> Former, IReadOnlyList<Measurement> Year)
{
    public string Address => $"objectives/{Measured.Set.Id}/board";

    public Words Name => Words.Plain(Shorten(Objective.Number.Length > 0 ? $"{Objective.Number}. {Objective.Content}" : Objective.Content));

    /// <summary>Counts of all units added, never percentages averaged.</summary>
    public static MeasuredFigures Sum(IEnumerable<Measurement> rows) =>
        MeasuredFigures.Together(rows.GroupBy(row => row.UnitId).Select(unit => MeasuredFigures.InSequence([.. unit.OrderBy(row => row.Period.LastMonth).Select(row => row.Figures)])));

    public Achievement Result => Way.Of(Sum(Now));

    public Achievement FormerResult => Way.Of(Sum(Former));

    /// <summary>The target that all units share; none where they differ, or where it counts for each unit alone.</summary>
    public Target? SharedTarget => Way.Formula != MeasureFormula.Count
        && Measured.Units.Select(unit => Measured.TargetOf(Objective, unit)).Where(target => target is not null).Select(target => target!.Meaning).Distinct().ToList() is [{ } shared] ? shared : null;

    /// <summary>Each unit's own result against the target that held when it reported.</summary>
    public static IEnumerable<(Guid UnitId, Achievement Result, Target? Target)> ByUnit(MeasuringWay way, IEnumerable<Measurement> rows) => rows.GroupBy(row => row.UnitId)
        .Select(unit => unit.OrderBy(row => row.Period.LastMonth).ToList())
        .Select(unit => (unit[0].UnitId, way.Of(MeasuredFigures.InSequence([.. unit.Select(row => row.Figures)])), unit[^1].Target));

    /// <summary>“≥ 95 %”: the same in every language, as what is frozen is compared later.</summary>
    public static Words TargetWords(Target? target) => target switch
    {
        null => Said.Nothing,
        { Measure: TargetMeasure.YesNo } => Words.Of("Objectives.Meaning_YesNo"),
        _ => Words.Plain(string.Join(' ', new[]
        {
            TargetWording.SignOf(target.Operator), target.Value.ToString("#,0.####", Cultures.Vietnamese), target.Measure == TargetMeasure.Percent ? "%" : "",
        }.Where(part => part.Length > 0))),
    };

    private static string Shorten(string name) => name.Length <= 110 ? name : name[..109].TrimEnd() + "…";
}

/// <summary>
/// Results of the agency's objectives over a review's two periods. A result belongs to the period in which its reporting period
/// ended: half of a quarter cannot be told apart.
/// </summary>
internal sealed record ReviewedResults(ReviewUnits Units, IReadOnlyList<ReviewedObjective> Objectives, IReadOnlyList<MeasuredSet> Sets, IReadOnlyList<Measurement> All)
{
    /// <summary>Six questions to the database: units, sets with objectives and targets, plans, results.</summary>
    public static async Task<ReviewedResults> LoadAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, scope.Former.From.Year, scope.Until.Year + 1);
        var sets = await db.Set<ObjectiveSet>().AsNoTracking().AsSplitQuery().Include(set => set.Objectives).ThenInclude(objective => objective.Targets)
            .Where(set => (set.State == ObjectiveSetState.Issued || set.State == ObjectiveSetState.Superseded) && set.Year >= first && set.Year <= last && ids.Contains(set.OwnerUnitId))
            .OrderBy(set => set.Year).ThenBy(set => set.DecidedOn).ThenBy(set => set.Id).ToListAsync(cancellationToken);
        var setIds = sets.ConvertAll(set => set.Id);
        var plans = await db.Set<MeasuringPlan>().AsNoTracking().Where(plan => setIds.Contains(plan.SetId)).ToListAsync(cancellationToken);
        var rows = await db.Set<Measurement>().AsNoTracking().Where(row => setIds.Contains(row.SetId) && ids.Contains(row.UnitId)).ToListAsync(cancellationToken);
        OrgUnit[] living = [.. units.All.Where(unit => unit.IsActive)];
        var measured = sets.ConvertAll(set => new MeasuredSet(set, plans.Find(plan => plan.SetId == set.Id) ?? new MeasuringPlan(set.Id), MeasuredSet.UnitsOf(set, living)));
        return new ReviewedResults(units, ObjectivesOf(measured, rows, scope), measured, rows);
    }

    public static bool IsIn(MeasuredSet measured, MeasurePeriod period, DateOnly from, DateOnly until) =>
        measured.Plan.Rule.LastDay(period) is var day && day >= from && day <= until;

    private static List<ReviewedObjective> ObjectivesOf(List<MeasuredSet> sets, List<Measurement> rows, ReviewScope scope)
    {
        var byObjective = rows.ToLookup(row => row.ObjectiveId);
        // The newest set in which an objective stands speaks for it; what was reported on it in others is told with it.
        var lines = sets.SelectMany(measured => measured.Objectives.Select(objective => (Measured: measured, Objective: objective, Way: measured.Plan.WayOf(objective))))
            .GroupBy(line => (line.Measured.Set.OwnerUnitId, line.Way.Formula, Key: SearchForm.Of(line.Objective.Content))).ToList();
        var found = new List<ReviewedObjective>();
        foreach (var line in lines)
        {
            IReadOnlyList<Measurement> Within(DateOnly from, DateOnly until) =>
                [.. line.SelectMany(one => byObjective[one.Objective.Id].Where(row => IsIn(one.Measured, row.Period, from, until)))];
            var (now, former) = (Within(scope.From, scope.Until), Within(scope.Former.From, scope.Former.Until));
            var speaks = line.LastOrDefault(one => one.Measured.Set.InForceYear is not null && Covers(one.Measured, scope));
            if (speaks.Measured is null && now.Count > 0)
                speaks = line.Last(one => byObjective[one.Objective.Id].Any());
            if (speaks.Measured is not null)
                found.Add(new ReviewedObjective(speaks.Measured, speaks.Objective, speaks.Way, now, former, [.. byObjective[speaks.Objective.Id]]));
        }
        return [.. found.OrderBy(one => one.Measured.Set.OwnerUnitId == scope.AgencyId ? 0 : 1).ThenBy(one => one.Measured.Set.Year).ThenBy(one => one.Objective.SortOrder)];
    }

    /// <summary>Whether any of the set's periods ends within the time that is looked at.</summary>
    private static bool Covers(MeasuredSet measured, ReviewScope scope) =>
        MeasurePeriod.Of(measured.Set.Year, PeriodLength.Month).Any(period => IsIn(measured, period, scope.From, scope.Until));

    /// <summary>For example “Quý II/2026”, worded as this room words it.</summary>
    public static Words PeriodName(MeasurePeriod period) => period.Length switch
    {
        PeriodLength.Quarter => Words.Of("Objectives.Period_Quarter", RomanNumeral.Of(period.Index), $"{period.Year}"),
        PeriodLength.HalfYear => Words.Of($"Objectives.Period_Half{period.Index}", $"{period.Year}"),
        _ => Words.Of($"Objectives.Period_{period.Length}", $"{period.Index}", $"{period.Year}"),
    };
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Where a cell of the board stands.</summary>
public enum ResultStanding
{
    /// <summary>The objective does not concern the unit.</summary>
    None,

    /// <summary>Chưa đến kỳ.</summary>
    NotDue,

    /// <summary>Đến kỳ báo cáo.</summary>
    Due,

    /// <summary>Quá hạn báo cáo.</summary>
    Late,

    /// <summary>Không phát sinh.</summary>
    NoCases,

    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Không đạt.</summary>
    Missed,

    /// <summary>Reported, and nobody can say whether it is met, because the target's words are not understood.</summary>
    Unjudged,
}

/// <summary>Units against objectives in one period: what was reached, against what, and where it is going.</summary>
public static class ResultBoard
{
    /// <summary>Length and index of the period to look at; the one that runs where none.</summary>
    public sealed record Query(Guid SetId, PeriodLength? Length = null, int? Index = null) : IQuery<Query, View>;

    /// <param name="IsClosed">Whether the period's figures stand; <paramref name="ClosingVersion"/> is 0 where it never was closed.</param>
    /// <param name="IsPartial">Units outside of the viewer's scope are left out.</param>
    public sealed record View(
        Guid SetId, int Year, string? DecisionNumber, MeasurePeriod Period, DateOnly From, DateOnly Until, IReadOnlyList<Column> Objectives, IReadOnlyList<Row> Units,
        IReadOnlyList<Cell> Totals, bool IsClosed, string? ClosedBy, DateOnly? ClosedOn, int ClosingVersion, bool MayKeep, bool IsPartial);

    public sealed record Column(Guid Id, string Number, string Content, MeasuringWay Way, string? Monitor);

    public sealed record Row(Guid UnitId, string Name, string ShortName, IReadOnlyList<Cell> Cells);

    /// <param name="Trend">Results of the year's reporting periods in per cent or as values, in order; none where nothing was reported.</param>
    /// <param name="Unverified">Reports that wait for the monitoring unit.</param>
    /// <param name="Missing">Reports that are due and not there.</param>
    /// <param name="Late">Those of them whose day is over.</param>
    public sealed record Cell(
        Guid ObjectiveId, Guid UnitId, ResultStanding Standing, Achievement Result, Target? Target, string TargetWords, IReadOnlyList<decimal?> Trend,
        int Unverified, int Missing, int Late, Outlook? Outlook);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(reading.Db, query.SetId, cancellationToken) is not { } measured)
                return Outcome<View>.NotFound();
            var period = PeriodOf(query, measured, reading.Today);
            var rows = (await reading.Db.Set<Measurement>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(row => row.SetId == query.SetId).ToListAsync(cancellationToken))
                .ToLookup(row => (row.ObjectiveId, row.UnitId));
            var monitored = measured.Objectives.Where(objective => reading.Actor.MayVerify(measured, objective)).Select(objective => objective.Id).ToHashSet();
            bool Sees(QualityObjective objective, OrgUnit unit) => reading.Scope.Contains(unit.Id) || monitored.Contains(objective.Id);
            var shown = measured.Units.Where(unit => measured.Objectives.Any(objective => Sees(objective, unit))).ToList();
            var units = shown.Select(unit => new Row(unit.Id, unit.Name, unit.ShortName, [.. measured.Objectives.Select(objective =>
                Sees(objective, unit) ? CellOf(measured, objective, unit, period, [.. rows[(objective.Id, unit.Id)]], reading.Today)
                    : new Cell(objective.Id, unit.Id, ResultStanding.None, default, null, "", [], 0, 0, 0, null))])).ToList();
            var names = await reading.Db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
            var closing = await reading.Db.ClosingAsync(query.SetId, period.Length, period.Index, cancellationToken);
            return new View(
                measured.Set.Id, measured.Set.Year, measured.Set.DecisionNumber, period, measured.Plan.Rule.FirstDay(period), measured.Plan.Rule.LastDay(period),
                [.. measured.Objectives.Select(objective => measured.Plan.WayOf(objective) is var way
                    ? new Column(objective.Id, objective.Number, objective.Content, way, way.MonitorUnitId is { } monitor ? names.GetValueOrDefault(monitor) : null) : null!)],
                units, [.. measured.Objectives.Index().Select(one => TotalOf(measured, one.Item, period, units.Select(row => row.Cells[one.Index]), rows, shown))],
                closing?.IsClosed == true, closing?.ClosedBy, closing?.ClosedOn, closing?.Version ?? 0,
                reading.Actor.May(ObjectivesRoom.Keep, measured.Set.OwnerUnitId), shown.Count < measured.Units.Count);
        }

        private static MeasurePeriod PeriodOf(Query query, MeasuredSet measured, DateOnly today)
        {
            var length = query.Length ?? PeriodLength.Year;
            if (query.Index is { } index && index >= 1 && index <= MeasurePeriod.CountOf(length))
                return new MeasurePeriod(measured.Set.Year, length, index);
            var now = measured.Plan.Rule.At(today, length);
            return now.Year == measured.Set.Year ? now : new MeasurePeriod(measured.Set.Year, length, now.Year < measured.Set.Year ? 1 : MeasurePeriod.CountOf(length));
        }
    }

    internal static Cell CellOf(MeasuredSet measured, QualityObjective objective, OrgUnit unit, MeasurePeriod within, IReadOnlyList<Measurement> rows, DateOnly today)
    {
        var way = measured.Plan.WayOf(objective);
        if (measured.TargetOf(objective, unit) is not { } target)
            return new Cell(objective.Id, unit.Id, ResultStanding.None, default, null, "", [], 0, 0, 0, null);
        var periods = MeasurePeriod.Of(measured.Set.Year, way.Length).ToList();
        var reported = periods.Select(period => rows.FirstOrDefault(row => row.Period == period)).ToList();
        var counted = reported.Where(row => row is not null && row.Period.IsWithin(within)).Select(row => row!).ToList();
        // A look at less than a reporting period, for example a month of what is reported by quarter, has nothing of its own.
        var due = periods.Where(period => period.IsWithin(within) && measured.Plan.Rule.LastDay(period) < today).ToList();
        var missing = due.Count(period => rows.All(row => row.Period != period));
        var late = due.Count(period => measured.Plan.DueOf(period) < today && rows.All(row => row.Period != period));
        var result = way.Of(MeasuredFigures.InSequence([.. counted.Select(row => row.Figures)]));
        var outlook = way.Formula is MeasureFormula.YesNo ? null
            : Outlook.Of([.. reported.Where(row => row is not null).Select(row => row!.Result)], reported.Count(row => row is null), target.Meaning);
        return new Cell(
            objective.Id, unit.Id, StandingOf(counted.Count, result, target.Meaning, missing, late > 0), result, target.Meaning, target.TargetWords,
            counted.Count == 0 && reported.TrueForAll(row => row is null) ? [] : [.. reported.Select(row => row?.Result.Exact)],
            counted.Count(row => row.State != MeasurementState.Verified), missing, late, outlook);
    }

    private static ResultStanding StandingOf(int counted, Achievement result, Target? target, int missing, bool late) =>
        counted == 0 ? late ? ResultStanding.Late : missing > 0 ? ResultStanding.Due : ResultStanding.NotDue
        : !result.HasCases ? ResultStanding.NoCases
        : target is null ? ResultStanding.Unjudged
        : result.Meets(target) == true ? ResultStanding.Met : ResultStanding.Missed;

    /// <summary>Counts of all units shown, added; judged by the target that all of them share, if they do.</summary>
    private static Cell TotalOf(
        MeasuredSet measured, QualityObjective objective, MeasurePeriod within, IEnumerable<Cell> cells, ILookup<(Guid, Guid), Measurement> rows, IReadOnlyList<OrgUnit> units)
    {
        var way = measured.Plan.WayOf(objective);
        var part = cells.Where(cell => cell.Standing != ResultStanding.None).ToList();
        var targets = part.Select(cell => cell.Target).Distinct().ToList();
        var target = targets is [{ } shared] && way.Formula != MeasureFormula.Count ? shared : null;
        var figures = MeasuredFigures.Together(units.Select(unit =>
            MeasuredFigures.InSequence([.. rows[(objective.Id, unit.Id)].Where(row => row.Period.IsWithin(within)).OrderBy(row => row.Index).Select(row => row.Figures)])));
        var result = way.Of(figures);
        return new Cell(
            objective.Id, measured.Set.OwnerUnitId, figures.Reports == 0 ? ResultStanding.NotDue : StandingOf(figures.Reports, result, target, 0, false), result, target, "", [],
            part.Sum(cell => cell.Unverified), part.Sum(cell => cell.Missing), part.Sum(cell => cell.Late), null);
    }
}

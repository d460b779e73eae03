using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>One unit and one objective through the year and the years before: figures, who reported and confirmed, what a miss led to.</summary>
public static class ResultStory
{
    public sealed record Query(Guid ObjectiveId, Guid UnitId) : IQuery<Query, View>;

    /// <param name="Former">Results of whole years before, by the objective that stood in the same place and said the same.</param>
    public sealed record View(
        Guid SetId, int Year, string Number, string Content, string Unit, string? Monitor, MeasuringWay Way, Target? Target, string TargetWords,
        IReadOnlyList<Line> Lines, IReadOnlyList<FormerYear> Former, Outlook? Outlook, bool MayReport, bool MayVerify);

    /// <param name="Record">None where nothing was reported.</param>
    /// <param name="Before">What the period before left, to begin this one's form with.</param>
    public sealed record Line(
        MeasurePeriod Period, DateOnly From, DateOnly Until, DateOnly Due, bool IsClosed, bool IsOver, bool IsLate, Measurement? Record,
        string? Nonconformity, NonconformityState? NonconformityState, IReadOnlyList<Evidence> Files, MeasuredFigures? Before);

    public sealed record Evidence(Guid Id, string Name);

    public sealed record FormerYear(int Year, Guid SetId, Guid ObjectiveId, Achievement Result, Target? Target, bool? IsMet);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var setId = await reading.Db.Set<QualityObjective>().Where(row => row.Id == query.ObjectiveId).Select(row => row.SetId).SingleOrDefaultAsync(cancellationToken);
            if (await MeasuredSet.FindAsync(reading.Db, setId, cancellationToken) is not { } measured
                || measured.Units.FirstOrDefault(one => one.Id == query.UnitId) is not { } unit)
                return Outcome<View>.NotFound();
            var objective = measured.Objectives.First(one => one.Id == query.ObjectiveId);
            var mayVerify = reading.Actor.MayVerify(measured, objective);
            if (!mayVerify && !reading.Scope.Contains(unit.Id) || measured.TargetOf(objective, unit) is not { } target)
                return Outcome<View>.NotFound();
            var way = measured.Plan.WayOf(objective);
            var all = await reading.Db.Set<Measurement>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .Where(row => row.UnitId == unit.Id && row.Year <= measured.Set.Year).ToListAsync(cancellationToken);
            var rows = all.Where(row => row.ObjectiveId == objective.Id).ToList();
            var lines = await LinesAsync(measured, way, rows, reading, cancellationToken);
            return new View(
                measured.Set.Id, measured.Set.Year, objective.Number, objective.Content, unit.Name,
                way.MonitorUnitId is { } monitor ? await reading.Db.Set<OrgUnit>().Where(one => one.Id == monitor).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) : null,
                way, target.Meaning, target.TargetWords, lines, await FormerAsync(reading.Db, objective, measured.Set, all, cancellationToken),
                way.Formula == MeasureFormula.YesNo ? null : Outlook.Of(
                    [.. rows.OrderBy(row => row.Index).Select(row => row.Result)], MeasurePeriod.CountOf(way.Length) - rows.Count, target.Meaning),
                measured.Set.State == ObjectiveSetState.Issued && (reading.Actor.May(ObjectivesRoom.Report, unit.Id) || reading.Actor.May(ObjectivesRoom.Keep, unit.Id)), mayVerify);
        }

        private static async Task<IReadOnlyList<Line>> LinesAsync(
            MeasuredSet measured, MeasuringWay way, List<Measurement> rows, Reading reading, CancellationToken cancellationToken)
        {
            Guid[] ids = [.. rows.Select(row => row.Id)];
            Guid?[] misses = [.. rows.Select(row => row.NonconformityId).Where(id => id is not null)];
            var files = (await reading.Db.Set<StoredFile>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .Where(file => ids.Contains(file.AttachedTo) && file.WithdrawnAt == null).OrderBy(file => file.CreatedAt)
                .Select(file => new { file.AttachedTo, file.Id, file.Name }).ToListAsync(cancellationToken)).ToLookup(file => file.AttachedTo);
            var raised = await reading.Db.Set<Nonconformity>().Where(row => misses.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, row => (row.Number, row.State), cancellationToken);
            var closed = await reading.Db.Set<PeriodClosing>().Where(closing => closing.SetId == measured.Set.Id && closing.IsClosed).ToListAsync(cancellationToken);
            Measurement? before = null;
            var lines = new List<Line>();
            foreach (var period in MeasurePeriod.Of(measured.Set.Year, way.Length))
            {
                var row = rows.Find(one => one.Period == period);
                var (last, due) = (measured.Plan.Rule.LastDay(period), measured.Plan.DueOf(period));
                (string Number, NonconformityState State)? nonconformity = row?.NonconformityId is { } id && raised.TryGetValue(id, out var found) ? found : null;
                lines.Add(new Line(
                    period, measured.Plan.Rule.FirstDay(period), last, due, closed.Exists(closing => period.IsWithin(closing.Period)), last < reading.Today,
                    row is null ? due < reading.Today : row.FirstReportedOn > due, row, nonconformity?.Number, nonconformity?.State,
                    row is null ? [] : [.. files[row.Id].Select(file => new Evidence(file.Id, file.Name))], before?.Figures));
                before = row ?? before;
            }
            return lines;
        }

        private static async Task<IReadOnlyList<FormerYear>> FormerAsync(
            IsoContext db, QualityObjective objective, ObjectiveSet set, List<Measurement> all, CancellationToken cancellationToken)
        {
            var sets = all.Where(row => row.Year < set.Year).Select(row => row.SetId).Distinct().ToList();
            var same = await db.Set<QualityObjective>().Where(row => sets.Contains(row.SetId) && (row.Content == objective.Content || row.Number == objective.Number))
                .Select(row => row.Id).ToListAsync(cancellationToken);
            return [.. all.Where(row => same.Contains(row.ObjectiveId)).GroupBy(row => row.Year).OrderByDescending(year => year.Key).Select(year =>
            {
                var last = year.OrderBy(row => row.Index).Last();
                var result = MeasuredFigures.InSequence([.. year.OrderBy(row => row.Index).Select(row => row.Figures)]).By(last.Formula, last.Base);
                return new FormerYear(year.Key, last.SetId, last.ObjectiveId, result, last.Target, last.Target is { } target ? result.Meets(target) : null);
            })];
        }
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>What somebody is to report, and to confirm: of the units for which the right is held, in the objectives that bind.</summary>
public static class ResultsToDo
{
    /// <param name="OnlyLate">Every late report of the viewer's scope, for whoever follows them.</param>
    public sealed record Query(bool OnlyLate = false) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Row> ToReport, IReadOnlyList<Row> ToVerify);

    /// <param name="Returned">Why the monitoring unit handed it back.</param>
    public sealed record Row(
        Guid SetId, Guid ObjectiveId, Guid UnitId, string Unit, string Number, string Content, MeasurePeriod Period, DateOnly Due, bool IsLate, string? Returned,
        Guid? Id, int Version, Achievement? Result, Target? Target, MeasureFormula Formula, string? ReportedBy);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var sets = await MeasuredSet.ManyAsync(
                reading.Db, reading.Db.Set<ObjectiveSet>().Where(set => set.State == ObjectiveSetState.Issued && set.Year >= reading.Today.Year - 1), cancellationToken);
            var ids = sets.Select(set => set.Set.Id).ToList();
            var rows = (await reading.Db.Set<Measurement>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .Where(row => ids.Contains(row.SetId)).ToListAsync(cancellationToken)).ToDictionary(row => (row.ObjectiveId, row.UnitId, row.Period));
            var (toReport, toVerify) = (new List<Row>(), new List<Row>());
            foreach (var measured in sets)
            {
                foreach (var (objective, unit, period) in measured.Expected(new MeasurePeriod(measured.Set.Year, PeriodLength.Year, 1)))
                {
                    if (measured.Plan.Rule.LastDay(period) >= reading.Today)
                        continue;
                    var row = rows.GetValueOrDefault((objective.Id, unit.Id, period));
                    if (row is null or { State: MeasurementState.Returned } && IsMine(query, unit, reading))
                        toReport.Add(Of(measured, objective, unit, period, row, reading.Today));
                    else if (row is { State: MeasurementState.Reported } && row.ReportedById != reading.Actor.AccountId && reading.Actor.MayVerify(measured, objective))
                        toVerify.Add(Of(measured, objective, unit, period, row, reading.Today));
                }
            }
            return new View(
                [.. toReport.Where(row => !query.OnlyLate || row.IsLate).OrderBy(row => row.Due).ThenBy(row => row.Unit, StringComparer.CurrentCulture)],
                [.. toVerify.OrderBy(row => row.Due).ThenBy(row => row.Unit, StringComparer.CurrentCulture)]);
        }

        private static bool IsMine(Query query, OrgUnit unit, Reading reading) =>
            query.OnlyLate ? reading.Scope.Contains(unit.Id) : reading.Actor.May(ObjectivesRoom.Report, unit.Id);

        private static Row Of(MeasuredSet measured, QualityObjective objective, OrgUnit unit, MeasurePeriod period, Measurement? row, DateOnly today) => new(
            measured.Set.Id, objective.Id, unit.Id, unit.Name, objective.Number, objective.Content, period, measured.Plan.DueOf(period), measured.Plan.DueOf(period) < today,
            row?.State == MeasurementState.Returned ? row.ReturnReason : null, row?.Id, row?.Version ?? 0, row?.Result, measured.TargetOf(objective, unit)?.Meaning,
            measured.Plan.WayOf(objective).Formula, row?.ReportedBy);
    }
}

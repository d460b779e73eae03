using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>Kế hoạch của đơn vị: which of the units that a plan concerns have made their own of it, and how far they are (R17).</summary>
public static class LowerPlans
{
    public sealed record Query(Guid PlanId) : IQuery<Query, IReadOnlyList<Row>>;

    /// <param name="Rows">Rows of the higher plan that concern the unit.</param>
    /// <param name="PlanId">The unit's own plan; none where it has none, or none that the viewer may see.</param>
    /// <param name="Missing">Rows of the higher plan that concern the unit and stand in no row of its own plan.</param>
    /// <param name="IsBehind">The higher plan was amended since.</param>
    /// <param name="Counts">What the unit reported: on the higher plan for what it answers for there, and on its own plan.</param>
    public sealed record Row(
        Guid UnitId, string UnitName, int Rows, Guid? PlanId, string? Number, DateOnly? IssuedOn, PlanState? State, bool IsInProgress,
        IReadOnlyList<string> Missing, bool IsBehind, PlanCounts Counts);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(query.PlanId, cancellationToken) is not { } higher)
                return Outcome<IReadOnlyList<Row>>.NotFound();
            var units = await db.UnitsOnAsync(reading.Today, cancellationToken);
            var plans = await db.Set<QmsPlan>().VisibleTo(reading.Actor).AsSplitQuery()
                .Where(plan => plan.HigherPlanId == higher.Id && plan.State != PlanState.Cancelled)
                .Include(plan => plan.Sections).ThenInclude(section => section.Items).ToListAsync(cancellationToken);
            var ids = plans.ConvertAll(plan => plan.Id);
            var own = (await CountsAsync(reading, ids, cancellationToken)).ToLookup(count => count.UnitId);
            var above = (await CountsAsync(reading, [higher.Id], cancellationToken)).ToLookup(count => count.UnitId);
            var numbers = higher.Content().Sections.SelectMany(section => section.Items.Select(item => (item.Id, Number: $"{section.Numeral}.{item.Number}".Trim('.'))))
                .ToDictionary(item => item.Id, item => item.Number);
            return units.Where(unit => unit.Id != higher.OwnerUnitId)
                .Select(unit => (unit, Parts: Derivation.PartsOf(higher, unit.Id, units), Plan: plans.Find(plan => plan.OwnerUnitId == unit.Id)))
                .Where(line => line.Parts.Count > 0 || line.Plan is not null)
                .Select(line => new Row(
                    line.unit.Id, line.unit.Name, line.Parts.Count, line.Plan?.Id, line.Plan?.Header.Number, line.Plan?.Header.IssuedOn, line.Plan?.State,
                    line.Plan?.IsInProgressOn(reading.Today) == true, line.Plan is null ? [] : MissingIn(line.Plan, line.Parts, numbers),
                    line.Plan?.HigherEdition < higher.Edition, Sum(own[line.unit.Id], above[line.unit.Id])))
                .ToList();
        }

        private static List<string> MissingIn(QmsPlan plan, IReadOnlyDictionary<Guid, PartyRole> parts, Dictionary<Guid, string> numbers)
        {
            var covered = plan.Items.Select(item => item.HigherItemId).ToHashSet();
            return [.. numbers.Where(item => parts.ContainsKey(item.Key) && !covered.Contains(item.Key)).Select(item => item.Value)];
        }

        private static PlanCounts Sum(params IEnumerable<UnitCount>[] counts) => counts.SelectMany(count => count)
            .Aggregate(PlanCounts.None, (sum, one) => sum + new PlanCounts(one.Total, one.Done, one.Late, one.Waiting, one.Percent));

        private sealed record UnitCount(Guid UnitId, int Total, int Done, int Late, int Waiting, int Percent);

        private static Task<List<UnitCount>> CountsAsync(Reading reading, List<Guid> plans, CancellationToken cancellationToken)
        {
            var today = reading.Today;
            return reading.Db.Set<UnitAssignment>().Where(row => plans.Contains(row.PlanId) && row.State != AssignmentState.NotApplicable)
                .GroupBy(row => row.UnitId)
                .Select(unit => new UnitCount(
                    unit.Key, unit.Count(), unit.Count(row => row.State == AssignmentState.Accepted),
                    unit.Count(row => (row.State == AssignmentState.NotStarted || row.State == AssignmentState.InProgress)
                        && row.Kind != Schedules.ScheduleKind.Ongoing && row.Due < today),
                    unit.Count(row => row.State == AssignmentState.Submitted), unit.Sum(row => row.Percent)))
                .ToListAsync(cancellationToken);
        }
    }
}

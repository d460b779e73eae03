using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A work item: its words, how they are read, whom they mean, and how far it is in the viewer's units.</summary>
public static class ItemDetails
{
    public sealed record Query(Guid ItemId) : IQuery<Query, View>;

    /// <param name="Outside">Units that could be assigned and are not; only for who may do so.</param>
    public sealed record View(
        PlanDetails.Item Item, bool IsRemoved, Guid PlanId, int PlanVersion, string PlanTitle, string? PlanNumber, PlanState PlanState,
        string SectionTitle, bool MayAdjust, IReadOnlyList<PartyName> Outside, Guid? Previous, Guid? Next);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var planId = await db.Set<WorkItem>().Where(row => row.Id == query.ItemId).Select(row => row.PlanId).SingleOrDefaultAsync(cancellationToken);
            if (await db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(planId, cancellationToken) is not { } plan)
                return Outcome<View>.NotFound();
            var section = plan.Sections.First(candidate => candidate.Items.Any(row => row.Id == query.ItemId));
            var item = section.Items.First(row => row.Id == query.ItemId);
            var names = await PartyNames.OfAsync(db, [item], cancellationToken);
            var counts = await PlanDetails.CountsAsync(db, plan.Id, reading.Today, cancellationToken);
            var mayAdjust = plan.IsRunning && !item.IsRemoved && reading.Actor.MayKeep(plan);
            var order = plan.Items.Select(row => row.Id).ToList();
            var place = order.IndexOf(item.Id);
            return new View(
                PlanDetails.ItemOf(item, names, counts.GetValueOrDefault(item.Id, PlanCounts.None)), item.IsRemoved, plan.Id, plan.Version,
                plan.Header.Title, plan.Header.Number, plan.State, $"{section.Numeral}. {section.Title}".Trim('.', ' '), mayAdjust,
                mayAdjust ? await OutsideAsync(item, plan, reading, cancellationToken) : [],
                place > 0 ? order[place - 1] : null, place >= 0 && place < order.Count - 1 ? order[place + 1] : null);
        }

        private static async Task<IReadOnlyList<PartyName>> OutsideAsync(WorkItem item, QmsPlan plan, Reading reading, CancellationToken cancellationToken)
        {
            var units = await reading.Db.UnitsOnAsync(reading.Today, cancellationToken);
            var leads = FanOut.LeadsOf(item, plan.OwnerUnitId, units).ToHashSet();
            return [.. units.Where(unit => !leads.Contains(unit.Id)).Select(unit => new PartyName(unit.Id, unit.Name, false))];
        }
    }
}

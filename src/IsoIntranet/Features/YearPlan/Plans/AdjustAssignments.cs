using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>
/// Gives an item of a running plan to one more unit, or takes it off one, without changing the plan's words (R21): the words
/// say “UBND các xã”, and which communes that concerns is for the standing body to say.
/// </summary>
public static class AdjustAssignments
{
    /// <param name="Assigned">True to give it to the unit, false to take it off.</param>
    public sealed record Command(Guid PlanId, int Version, Guid ItemId, Guid UnitId, bool Assigned) : ICommand<Command, int>, IPlanCommand;

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var units = await work.Db.UnitsOnAsync(work.Today, cancellationToken);
            if (units.Find(candidate => candidate.Id == command.UnitId) is not { } unit)
                return Ruling.Refuse("YearPlan.UnitNotThere");
            if (plan.Items.FirstOrDefault(row => row.Id == command.ItemId) is not { } item)
                return Ruling.Refuse("YearPlan.ItemNotInForce");
            if (FanOut.LeadsOf(item, plan.OwnerUnitId, units).Contains(unit.Id) == command.Assigned)
                return Ruling.Refuse(command.Assigned ? "YearPlan.UnitAlreadyLeads" : "YearPlan.UnitDoesNotLead");
            var byKind = FanOut.LeadsByKind(item, unit, plan.OwnerUnitId, units);
            var ruling = command.Assigned ? plan.Assign(item.Id, unit, byKind) : plan.Unassign(item.Id, unit, byKind);
            if (!ruling.IsAllowed)
                return ruling;
            var result = await work.Db.AlignAsync(plan, work.Today, cancellationToken);
            if (result.Kept.Any(kept => kept.WorkItemId == item.Id && kept.UnitId == unit.Id))
                return Ruling.Refuse("YearPlan.AssignmentHasHistory");
            work.Db.AddRange(result.Added);
            // Other rows are not what was asked for: what an amendment left over elsewhere stays.
            work.Db.RemoveRange(result.Removed.Where(gone => gone.WorkItemId == item.Id));
            return ruling;
        }
    }
}

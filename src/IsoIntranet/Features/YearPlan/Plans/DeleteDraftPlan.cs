using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Deletes a draft that never bound anybody. The change log keeps what it said.</summary>
public static class DeleteDraftPlan
{
    public sealed record Command(Guid PlanId, int Version) : ICommand<Command, int>, IPlanCommand;

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var ruling = plan.MayBeDeleted();
            if (ruling.IsAllowed)
                work.Db.Remove(plan);
            return Task.FromResult(ruling);
        }
    }
}

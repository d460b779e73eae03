using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Deletes a draft that never bound anybody. The change log keeps what it said.</summary>
public static class DeleteDraftPlan
{
    public sealed record Command(Guid PlanId, int Version) : ICommand<Command, int>, IPlanCommand;

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var ruling = plan.MayBeDeleted();
            if (!ruling.IsAllowed)
                return ruling;
            // Where the draft came from goes with it.
            work.Db.RemoveRange(await work.Db.Set<PlanImport>().Where(import => import.PlanId == plan.Id).ToListAsync(cancellationToken));
            work.Db.RemoveRange(await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == plan.Id).ToListAsync(cancellationToken));
            work.Db.Remove(plan);
            return ruling;
        }
    }
}

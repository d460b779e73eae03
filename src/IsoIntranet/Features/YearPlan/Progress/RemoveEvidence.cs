using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A unit takes a file back before it is handed in. It is withdrawn, not erased: it was once shown as evidence.</summary>
public static class RemoveEvidence
{
    public sealed record Command(Guid AssignmentId, int Version, Guid FileId) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Report, unitId);

        protected override async Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken)
        {
            var file = await work.Db.Set<StoredFile>()
                .SingleOrDefaultAsync(row => row.Id == command.FileId && row.AttachedTo == assignment.Id, cancellationToken);
            if (file is null)
                return Ruling.Refuse("Platform.FileWithdrawn");
            var ruling = file.Withdraw(work.Actor.Author, work.Now);
            return ruling.IsAllowed ? assignment.RemoveEvidence() : ruling;
        }
    }
}

using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Gives an import up: its rows go at once, and the source's bytes, which nobody names any more, with the next sweeping.</summary>
public static class CancelPlanImport
{
    public sealed record Command(Guid ImportId, int Version) : ICommand<Command, Nothing>, IImportCommand;

    public sealed class Handler : ImportHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> ActAsync(Command command, PlanImport import, Work work, CancellationToken cancellationToken)
        {
            if (import.MayBeCancelled().Refusal is { } refused)
                return refused;
            work.Db.RemoveRange(await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == import.Id).ToListAsync(cancellationToken));
            work.Db.Remove(import);
            return Nothing.Value;
        }
    }
}

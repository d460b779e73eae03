using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Standards;

/// <summary>The organisation moves to an edition of the standard: new work cites it, old work keeps what it cited.</summary>
public static class AdoptStandard
{
    public sealed record Command(Guid VersionId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private StandardVersion? _edition;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _edition = await db.Set<StandardVersion>().SingleOrDefaultAsync(row => row.Id == command.VersionId, cancellationToken);
            return _edition is null ? null
                : (await UnitAccess.OverAllAsync(db, StandardsRoom.Keep, cancellationToken)).At(_edition, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var former = await work.Db.Set<StandardVersion>().SingleOrDefaultAsync(row => row.IsCurrent && row.Id != command.VersionId, cancellationToken);
            return _edition!.Adopt(former).Refusal is { } refused ? refused : Nothing.Value;
        }
    }
}

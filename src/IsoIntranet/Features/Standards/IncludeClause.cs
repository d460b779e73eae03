using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Standards;

/// <summary>An agency takes a clause in again that it had left out.</summary>
public static class IncludeClause
{
    public sealed record Command(Guid ExclusionId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private ClauseExclusion? _exclusion;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _exclusion = await db.Set<ClauseExclusion>().SingleOrDefaultAsync(row => row.Id == command.ExclusionId, cancellationToken);
            return _exclusion is null ? null : new Demand(StandardsRoom.Keep, _exclusion.AgencyId).At(_exclusion, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            work.Db.Remove(_exclusion!);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}

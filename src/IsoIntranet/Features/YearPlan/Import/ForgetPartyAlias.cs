using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Words are no longer taken for whom they were once said to mean.</summary>
public static class ForgetPartyAlias
{
    public sealed record Command(Guid UnitId, string Form) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private List<PartyAlias> _aliases = [];

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _aliases = await db.Set<PartyAlias>().Where(alias => alias.UnitId == command.UnitId && alias.Form == command.Form).ToListAsync(cancellationToken);
            return _aliases.Count == 0 ? null : new Demand(YearPlanRoom.Keep, command.UnitId);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            work.Db.RemoveRange(_aliases);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Ladders;

/// <summary>Gives every agency the ladders that all start with; what stands already stays as it is.</summary>
public static class SetUpLadders
{
    public sealed record Command : ICommand<Command, Nothing>, IBeginsAnew;

    public sealed class Handler(IEnumerable<IDeadlineSource> sources) : ICommandHandler<Command, Nothing>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(EscalationRoom.Take));

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var known = await work.Db.Set<EscalationLadder>().Where(ladder => ladder.Kind == "").Select(ladder => ladder.UnitId).ToListAsync(cancellationToken);
            var agencies = await work.Db.Set<OrgUnit>().Where(unit => unit.ParentId == null && unit.State == UnitState.Active && !known.Contains(unit.Id))
                .Select(unit => unit.Id).ToListAsync(cancellationToken);
            foreach (var agency in agencies)
            {
                work.Db.Add(new EscalationLadder(agency, "", work.Today, EscalationLadder.DefaultFor(DeadlineDebtor.Unit)));
                // What the standing body or the committee's head owes is no matter of a unit's head.
                foreach (var source in sources.Where(source => source.Debtor != DeadlineDebtor.Unit))
                    work.Db.Add(new EscalationLadder(agency, source.Kind, work.Today, EscalationLadder.DefaultFor(source.Debtor)));
            }
            return Nothing.Value;
        }
    }
}

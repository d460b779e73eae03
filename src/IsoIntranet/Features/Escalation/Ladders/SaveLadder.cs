using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Ladders;

/// <summary>Sets a unit's ladder, for all deadlines or for one kind.</summary>
public static class SaveLadder
{
    /// <param name="Kind">Empty for all deadlines that have no ladder of their own.</param>
    /// <param name="Version">Of the unit's own ladder; 0 where it has none yet.</param>
    public sealed record Command(Guid UnitId, string Kind, int Version, bool IsOn, bool UsesWorkingDays, IReadOnlyList<Rung> Rungs)
        : ICommand<Command, Nothing>;

    public sealed class Handler(IEnumerable<IDeadlineSource> sources) : ICommandHandler<Command, Nothing>
    {
        private EscalationLadder? _ladder;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var isKnown = command.Kind.Length == 0 || sources.Any(source => source.Kind == command.Kind);
            if (!isKnown || !await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId && unit.State == UnitState.Active, cancellationToken))
                return null;
            _ladder = await db.Set<EscalationLadder>().SingleOrDefaultAsync(row => row.UnitId == command.UnitId && row.Kind == command.Kind, cancellationToken);
            var demand = new Demand(EscalationRoom.Keep, command.UnitId);
            return _ladder is null ? demand : demand.At(_ladder, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_ladder is null)
            {
                // The steps of the ladder above that fell already stay what they were.
                _ladder = new EscalationLadder(command.UnitId, command.Kind, await StartAsync(command, work, cancellationToken), []);
                work.Db.Add(_ladder);
            }
            return _ladder.Change(command.IsOn, command.UsesWorkingDays, command.Rungs, work.Today) is { Refusal: { } refused } ? refused : Nothing.Value;
        }

        private static async Task<DateOnly> StartAsync(Command command, Work work, CancellationToken cancellationToken) =>
            (await LadderBook.LoadAsync(work.Db, cancellationToken)).Find(command.UnitId, command.Kind)?.StartsOn ?? work.Today;
    }
}

/// <summary>Takes a ladder away, so that the one above it holds again. An agency's general one stays.</summary>
public static class DropLadder
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private EscalationLadder? _ladder;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _ladder = await db.Set<EscalationLadder>().SingleOrDefaultAsync(row => row.Id == command.Id, cancellationToken);
            return _ladder is null ? null : new Demand(EscalationRoom.Keep, _ladder.UnitId).At(_ladder, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_ladder!.Kind.Length == 0 && await work.Db.Set<OrgUnit>().AnyAsync(unit => unit.Id == _ladder.UnitId && unit.ParentId == null, cancellationToken))
                return new Refusal("Escalation.LastLadder");
            work.Db.Remove(_ladder);
            return Nothing.Value;
        }
    }
}

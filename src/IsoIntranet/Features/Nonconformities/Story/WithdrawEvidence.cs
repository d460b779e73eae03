using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>
/// Takes back a file that was put to a nonconformity or to an action by mistake, as long as the record is open and nobody
/// verified the action on it. The bytes stay, and the change log tells who took it back.
/// </summary>
public static class WithdrawEvidence
{
    public sealed record Command(Guid FileId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private StoredFile? _file;
        private Nonconformity? _record;
        private CorrectiveAction? _action;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (await db.Set<StoredFile>().SingleOrDefaultAsync(file => file.Id == command.FileId, cancellationToken) is not { } stored)
                return null;
            var id = await db.Set<CorrectiveAction>().Where(action => action.Id == stored.AttachedTo)
                .Select(action => (Guid?)action.NonconformityId).SingleOrDefaultAsync(cancellationToken) ?? stored.AttachedTo;
            (_file, _record) = (stored, await db.Set<Nonconformity>().WholeAsync(id, cancellationToken));
            _action = _record?.Actions.SingleOrDefault(action => action.Id == stored.AttachedTo);
            // An action's owner has no right but over the own action; that is looked at below.
            return _record is null ? null : new Demand(NonconformitiesRoom.See, _record.UnitId).At(stored, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!await MayAsync(work, cancellationToken))
                return Outcome<Nothing>.Forbidden();
            var ruling = !_record!.IsOpen || (_action is not null && _action.Round != _record.Round) ? Ruling.Refuse("Nonconformities.NotInState")
                : _action?.WithdrawEvidence() ?? Ruling.Allowed;
            if (ruling.IsAllowed)
                ruling = _file!.Withdraw(work.Actor.Author, work.Now);
            return ruling.Refusal is { } refused ? refused : Nothing.Value;
        }

        /// <summary>Whoever may put a file there may take it back.</summary>
        private async Task<bool> MayAsync(Work work, CancellationToken cancellationToken)
        {
            if (work.Actor.May(NonconformitiesRoom.Answer, _record!.UnitId))
                return true;
            return _action is null
                ? work.Actor.May(NonconformitiesRoom.Follow, _record.UnitId)
                : _action.OwnerId is { } owner && await work.Db.PersonOfAsync(work.Actor, cancellationToken) == owner;
        }
    }
}

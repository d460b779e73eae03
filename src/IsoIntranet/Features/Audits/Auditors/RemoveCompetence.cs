using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>Takes away a certificate that was noted by mistake; its papers are withdrawn, and the change log keeps it.</summary>
public static class RemoveCompetence
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private AuditorCompetence? _record;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _record = await db.Set<AuditorCompetence>().SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            return _record is null ? null : new Demand(AuditsRoom.Own, await db.Set<Person>().Where(person => person.Id == _record.PersonId)
                .Select(person => person.UnitId).SingleAsync(cancellationToken)).At(_record, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            foreach (var file in await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == _record!.Id && file.WithdrawnAt == null).ToListAsync(cancellationToken))
                file.Withdraw(work.Actor.Author, work.Now);
            work.Db.Remove(_record!);
            return Nothing.Value;
        }
    }
}

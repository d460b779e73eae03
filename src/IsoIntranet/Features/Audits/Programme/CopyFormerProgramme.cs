using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Takes over the lines of the year before, where nothing stands yet; units that have ended are left out.</summary>
public static class CopyFormerProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version) : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Own)
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken)
        {
            var db = work.Db;
            if (await db.Set<AuditProgramme>().AsNoTracking().Include(row => row.Entries)
                    .SingleOrDefaultAsync(row => row.OwnerUnitId == programme.OwnerUnitId && row.Year == programme.Year - 1, cancellationToken) is not { } former)
                return Ruling.Refuse("Audits.NoFormerProgramme", programme.Year - 1);
            var living = await db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active).Select(unit => unit.Id).ToListAsync(cancellationToken);
            var clauses = await db.Set<Clause>().Where(clause => clause.StandardVersionId == programme.StandardVersionId || clause.StandardVersionId == former.StandardVersionId)
                .Select(clause => new { clause.Id, clause.Number, clause.StandardVersionId }).ToListAsync(cancellationToken);
            var numbers = clauses.ToDictionary(clause => clause.Id, clause => clause.Number);
            // The former edition's clauses are cited by the same numbers in the new one, where it has them.
            var present = clauses.Where(clause => clause.StandardVersionId == programme.StandardVersionId).ToDictionary(clause => clause.Number, clause => clause.Id);
            var taken = programme.Entries.Select(entry => entry.Cell).ToHashSet();
            return programme.Change(
                [
                    .. former.Entries.Where(entry => living.Contains(entry.UnitId) && !taken.Contains(entry.Cell)).Select(entry => new ProgrammeLine(
                        entry.UnitId, entry.Month,
                        [.. entry.ClauseIds.Where(id => numbers.TryGetValue(id, out var number) && present.ContainsKey(number)).Select(id => present[numbers[id]])],
                        entry.Procedures, entry.Note)),
                ], []);
        }
    }
}

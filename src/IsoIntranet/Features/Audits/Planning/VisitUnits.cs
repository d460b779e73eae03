using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Names the units of an audit, in the order in which they are shown.</summary>
public static class VisitUnits
{
    public sealed record Command(Guid AuditId, int Version, IReadOnlyList<Guid> UnitIds) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Plan)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var db = work.Db;
            var gone = audit.Units.Select(unit => unit.UnitId).Except(command.UnitIds).ToList();
            if (await AuditedUnits.WhyNotAsync(db, audit.OwnerUnitId, command.UnitIds, cancellationToken) is { } outside)
                return new Ruling(outside);
            if (await db.Set<AuditFinding>().AnyAsync(finding => finding.AuditId == audit.Id && gone.Contains(finding.UnitId), cancellationToken)
                || await db.Set<AuditQuestion>().AnyAsync(question => question.AuditId == audit.Id && gone.Contains(question.UnitId) && question.Verdict != null, cancellationToken))
                return Ruling.Refuse("Audits.UnitHasRecords");
            if (audit.Visit(command.UnitIds) is { IsAllowed: false } refused)
                return refused;
            db.RemoveRange(await db.Set<AuditQuestion>().Where(question => question.AuditId == audit.Id && gone.Contains(question.UnitId)).ToListAsync(cancellationToken));
            await FollowProgrammeAsync(audit, work, cancellationToken);
            return Ruling.Allowed;
        }

        /// <summary>The programme's entries of these units and months are carried out by it; those of units taken out are free again.</summary>
        private static async Task FollowProgrammeAsync(Audit audit, Work work, CancellationToken cancellationToken)
        {
            var units = audit.Units.Select(unit => unit.UnitId).ToList();
            var entries = await work.Db.Set<ProgrammeEntry>()
                .Where(entry => entry.AuditId == audit.Id || entry.ProgrammeId == audit.ProgrammeId && entry.AuditId == null && units.Contains(entry.UnitId)).ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                if (!units.Contains(entry.UnitId))
                    entry.CarryOutBy(null);
                else if (entry.Month >= audit.StartsOn.Month && entry.Month <= audit.EndsOn.Month)
                    entry.CarryOutBy(audit.Id);
            }
        }
    }
}

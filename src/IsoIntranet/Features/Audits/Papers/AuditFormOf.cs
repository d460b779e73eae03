using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>A controlled form filled in, as it would be now. The form of a finding is also for the unit that it was put to.</summary>
public static class AuditFormOf
{
    /// <param name="Form">One of the forms of QT-03.</param>
    /// <param name="RecordId">The audit; of the programme's form the programme.</param>
    /// <param name="PartId">The unit whose questions, or the finding.</param>
    public sealed record Query(FormKey Form, Guid RecordId, Guid? PartId = null) : IQuery<Query, View>;

    public sealed record View(ControlledForm Form, string FileName);

    public sealed class Handler(OrganisationClock clock) : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (query.Form == FormKey.AuditProgramme)
            {
                var owner = await db.Set<AuditProgramme>().Where(row => row.Id == query.RecordId).Select(row => (Guid?)row.OwnerUnitId).SingleOrDefaultAsync(cancellationToken);
                if (owner is not { } agency || !reading.Scope.Contains(agency) || await db.ProgrammeRecordAsync(query.RecordId, cancellationToken) is not { } year)
                    return Outcome<View>.NotFound();
                var top = await db.FormHeadAsync(agency, query.Form, cancellationToken);
                return new View(AuditForms.Programme(top, year), NameOf(top, $"{year.Programme.Year}"));
            }
            if (await db.PaperSightAsync(reading.Actor, query.RecordId, cancellationToken) is not { } sight || !sight.IsWhole && query.Form != FormKey.AuditFindingReport
                || await db.AuditRecordAsync(query.RecordId, cancellationToken) is not { } record)
                return Outcome<View>.NotFound();
            var head = await db.FormHeadAsync(record.Audit.OwnerUnitId, query.Form, cancellationToken);
            switch (query.Form)
            {
                case FormKey.AuditPlan:
                    return new View(AuditForms.Plan(head, record), NameOf(head, record.Audit.Number));
                case FormKey.AuditChecklist when query.PartId is { } unit && record.Audit.Units.Any(part => part.UnitId == unit):
                    return new View(AuditForms.Questions(head, record, unit), NameOf(head, $"{record.Audit.Number} {record.UnitName(unit)}"));
                // The unit's own eyes decide: what was not put to it, and what is another's, does not exist for it.
                case FormKey.AuditFindingReport when record.Findings.FirstOrDefault(finding => finding.Id == query.PartId) is { } finding
                    && (sight.IsWhole ? sight.Sees(finding) : finding.PresentedOn is not null && reading.Scope.Contains(finding.UnitId)):
                    return new View(AuditForms.Finding(head, record, finding, clock), NameOf(head, $"{record.Audit.Number} {finding.Sequence:00}"));
                default:
                    return Outcome<View>.NotFound();
            }
        }

        private static string NameOf(FormHead head, string what) => $"{PaperFileName.Slug($"{head.Code} {what}")}.docx";
    }
}

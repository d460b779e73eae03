using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Makes the official documents of audits and of a year's programme for whoever makes the agency's documents, and for lead auditors.</summary>
internal sealed class AuditPaperMaker(OrganisationClock clock) : IPaperMaker
{
    public IReadOnlyList<OfficialPaper> Papers { get; } =
        [OfficialPaper.AuditDecision, OfficialPaper.AuditOpeningMinutes, OfficialPaper.AuditClosingMinutes, OfficialPaper.AuditReport, OfficialPaper.AuditSummary];

    public Permission Make => AuditsRoom.Plan;

    public async Task<Guid?> AgencyOfAsync(PaperSource source, IsoContext db, Actor actor, CancellationToken cancellationToken)
    {
        if (source.Paper == OfficialPaper.AuditSummary)
        {
            var owner = await db.Set<AuditProgramme>().Where(row => row.Id == source.RecordId).Select(row => (Guid?)row.OwnerUnitId).SingleOrDefaultAsync(cancellationToken);
            return owner is { } agency && actor.May(AuditsRoom.See, agency) ? owner : null;
        }
        if (await db.PaperSightAsync(actor, source.RecordId, cancellationToken) is not { IsWhole: true })
            return null;
        // A report on one unit is on one of those that were audited.
        if (source.Units is [var unit] && !await db.Set<AuditUnit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .AnyAsync(part => part.AuditId == source.RecordId && part.UnitId == unit, cancellationToken))
            return null;
        return await db.Set<Audit>().Where(audit => audit.Id == source.RecordId).Select(audit => (Guid?)audit.OwnerUnitId).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<PaperDraft?> BuildAsync(PaperSource source, PaperFrame frame, IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        if (source.Paper == OfficialPaper.AuditSummary)
            return await db.ProgrammeRecordAsync(source.RecordId, cancellationToken) is { } year
                ? AuditSummaryPaper.Build(frame, year, await db.FormHeadAsync(year.Programme.OwnerUnitId, FormKey.AuditReport, cancellationToken)) : null;
        if (await db.AuditRecordAsync(source.RecordId, cancellationToken) is not { } record)
            return null;
        return source.Paper switch
        {
            OfficialPaper.AuditDecision => AuditDecisionPaper.Build(frame, record),
            OfficialPaper.AuditOpeningMinutes => AuditMinutesPaper.Build(frame, record, MeetingKind.Opening, clock),
            OfficialPaper.AuditClosingMinutes => AuditMinutesPaper.Build(frame, record, MeetingKind.Closing, clock),
            _ => AuditReportPaper.Build(frame, record, source.Units is [var unit, ..] ? unit : null),
        };
    }
}

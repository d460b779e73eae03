using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>What of an audit's papers somebody sees (decision 0025).</summary>
/// <param name="IsWhole">The agency that holds it is in sight, or one has a seat in its team. One audited unit does not make it.</param>
/// <param name="Drafts">What is read before it was put to the unit.</param>
internal sealed record AuditPaperSight(bool IsWhole, DraftSight Drafts)
{
    public bool Sees(AuditFinding finding) => finding.PresentedOn is not null || Drafts.SeesDraftsOf(finding.UnitId);

    /// <summary>The record without findings that were not put to their unit yet and are not the reader's to see.</summary>
    public AuditRecord Cut(AuditRecord record) =>
        record.Findings.All(Sees) ? record : record with { Findings = [.. record.Findings.Where(Sees)] };
}

internal static class AuditPaperSights
{
    public static async Task<AuditPaperSight?> PaperSightAsync(this IsoContext db, Actor actor, Guid auditId, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Audit>().Where(audit => audit.Id == auditId).Select(audit => (Guid?)audit.OwnerUnitId).SingleOrDefaultAsync(cancellationToken);
        if (owner is not { } agency)
            return null;
        var person = await db.AuditPersonAsync(actor, cancellationToken);
        var member = person is null ? null : await db.Set<AuditMember>().AsNoTracking().SingleOrDefaultAsync(row => row.AuditId == auditId && row.PersonId == person, cancellationToken);
        return new AuditPaperSight(member is not null || actor.May(AuditsRoom.See, agency), DraftSight.Of(actor, agency, member));
    }
}

using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Reviewing;

internal sealed record ReviewedAudit(Guid Id, string Number, string Title, DateOnly StartsOn, AuditState State);

/// <param name="Place">Of the clause within its edition.</param>
internal sealed record ReviewedFinding(
    Guid Id, Guid AuditId, Guid UnitId, FindingGrade Grade, string Statement, Guid? ClauseId, string? Clause, string? ClauseTitle, int Place)
{
    public bool IsNonconformity => Grade is FindingGrade.Major or FindingGrade.Minor;
}

/// <summary>Audits that were held in a review's two periods, by the day on which they began, with what was put to the units. A draft is the team's own, and what was withdrawn was none.</summary>
internal sealed record ReviewedAudits(ReviewUnits Units, IReadOnlyList<ReviewedAudit> Audits, ILookup<Guid, Guid> Visited, IReadOnlyList<ReviewedFinding> Findings)
{
    /// <summary>Four questions to the database.</summary>
    public static async Task<ReviewedAudits> LoadAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, scope.Former.From, scope.Until);
        var audits = await db.Set<Audit>()
            .Where(audit => audit.State != AuditState.Planned && audit.State != AuditState.Notified && audit.State != AuditState.Cancelled
                && audit.StartsOn >= first && audit.StartsOn <= last && ids.Contains(audit.OwnerUnitId))
            .OrderBy(audit => audit.StartsOn).ThenBy(audit => audit.Sequence)
            .Select(audit => new ReviewedAudit(audit.Id, audit.Number, audit.Title, audit.StartsOn, audit.State)).ToListAsync(cancellationToken);
        var auditIds = audits.ConvertAll(audit => audit.Id);
        var visited = await db.Set<AuditUnit>().Where(unit => auditIds.Contains(unit.AuditId)).Select(unit => new { unit.AuditId, unit.UnitId }).ToListAsync(cancellationToken);
        var findings = await (
            from finding in db.Set<AuditFinding>()
            where auditIds.Contains(finding.AuditId) && finding.State != FindingState.Draft && finding.State != FindingState.Withdrawn
            join known in db.Set<Clause>() on finding.ClauseId equals known.Id into clauses
            from clause in clauses.DefaultIfEmpty()
            orderby finding.AuditId, finding.Sequence
            select new ReviewedFinding(
                finding.Id, finding.AuditId, finding.UnitId, finding.Grade, finding.Statement, finding.ClauseId,
                clause == null ? null : clause.Number, clause == null ? null : clause.Title, clause == null ? int.MaxValue : clause.Place)).ToListAsync(cancellationToken);
        return new ReviewedAudits(units, audits, visited.ToLookup(unit => unit.AuditId, unit => unit.UnitId), findings);
    }

    public IReadOnlyList<ReviewedAudit> Held(DateOnly from, DateOnly until) => [.. Audits.Where(audit => audit.StartsOn >= from && audit.StartsOn <= until)];

    public IReadOnlyList<Guid> UnitsOf(Guid auditId) => [.. Visited[auditId].Where(Units.Contains)];

    public IReadOnlyList<ReviewedFinding> FindingsOf(IReadOnlyList<ReviewedAudit> audits)
    {
        var ids = audits.Select(audit => audit.Id).ToHashSet();
        return [.. Findings.Where(finding => ids.Contains(finding.AuditId))];
    }
}

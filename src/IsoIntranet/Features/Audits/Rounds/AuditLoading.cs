using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>How an audit and its ledger are loaded for a use case. Commands see all units; queries go by <see cref="AuditSight"/>.</summary>
public static class AuditLoading
{
    public static Task<Audit?> WholeAsync(this IQueryable<Audit> rows, Guid id, CancellationToken cancellationToken) =>
        rows.Include(row => row.Units).Include(row => row.Members).Include(row => row.Agenda).Include(row => row.Meetings)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The one ledger of an audit; made with the audit by whoever plans it.</summary>
    public static Task<AuditLedger> LedgerAsync(this IsoContext db, Guid auditId, CancellationToken cancellationToken) =>
        db.Set<AuditLedger>().SingleAsync(ledger => ledger.AuditId == auditId, cancellationToken);

    /// <summary>How many findings stand in the way of the report: drafts, and what waits for the unit or for the lead.</summary>
    public static Task<int> UnsettledAsync(this IsoContext db, Guid auditId, CancellationToken cancellationToken) =>
        db.Set<AuditFinding>().CountAsync(row => row.AuditId == auditId
            && row.State != FindingState.Confirmed && row.State != FindingState.Withdrawn, cancellationToken);
}

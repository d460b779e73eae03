using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>How an audit and its ledger are loaded for a use case. Commands see all units; queries go by <see cref="AuditSight"/>.</summary>
public static class AuditLoading
{
    public static Task<Audit?> WholeAsync(this IQueryable<Audit> rows, Guid id, CancellationToken cancellationToken) =>
        rows.Include(row => row.Units).Include(row => row.Members).Include(row => row.Agenda).Include(row => row.Meetings)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The one ledger of an audit; usually made with the audit by whoever plans it.</summary>
    public static async Task<AuditLedger> LedgerAsync(this IsoContext db, Guid auditId, CancellationToken cancellationToken)
    {
        var ledger = await db.Set<AuditLedger>().SingleOrDefaultAsync(row => row.AuditId == auditId, cancellationToken);
        if (ledger is null)
            db.Add(ledger = new AuditLedger(auditId));
        return ledger;
    }

    /// <summary>How many findings stand in the way of the report: drafts, and what waits for the unit or for the lead.</summary>
    public static Task<int> UnsettledAsync(this IsoContext db, Guid auditId, CancellationToken cancellationToken) =>
        db.Set<AuditFinding>().CountAsync(row => row.AuditId == auditId
            && row.State != FindingState.Confirmed && row.State != FindingState.Withdrawn, cancellationToken);

    /// <summary>How many nonconformities of its findings are not done with; one that the unit rejected is, once it was dropped.</summary>
    /// <param name="but">One that is just being ended, and not saved yet.</param>
    public static Task<int> OpenNonconformitiesAsync(this IsoContext db, Guid auditId, CancellationToken cancellationToken, Guid? but = null) =>
        (from finding in db.Set<AuditFinding>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
         join record in db.Set<Nonconformity>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) on finding.NonconformityId equals record.Id
         where finding.AuditId == auditId && record.Id != but
            && record.State != NonconformityState.Closed && (record.State != NonconformityState.Rejected || record.ClosedOn == null)
         select record.Id).CountAsync(cancellationToken);

    /// <summary>The accounts that answer for a unit: its head and its contact.</summary>
    public static async Task<IReadOnlyList<Guid>> AnsweringAsync(this IsoContext db, Guid unitId, CancellationToken cancellationToken) =>
        [.. (await db.AccountsHoldingAsync(Role.UnitHead, unitId, cancellationToken))
            .Union(await db.AccountsHoldingAsync(Role.UnitContact, unitId, cancellationToken))];
}

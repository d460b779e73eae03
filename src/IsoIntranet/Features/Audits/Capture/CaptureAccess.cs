using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// Whether somebody may write in an audit now, and if not, why in words: a device that sends hours later keeps what was refused,
/// and its owner has to learn what to do about it.
/// </summary>
internal static class CaptureAccess
{
    /// <summary>The actor's place in the team; none for strangers.</summary>
    public static async Task<AuditMember?> SeatOfAsync(this IsoContext db, Guid auditId, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.AuditPersonAsync(actor, cancellationToken);
        return person is null ? null : await db.Set<AuditMember>().AsNoTracking()
            .SingleOrDefaultAsync(member => member.AuditId == auditId && member.PersonId == person, cancellationToken);
    }

    /// <summary>Counts an entry about a unit, if the audit takes entries and the actor may write them about it.</summary>
    public static async Task<Ruling> EnterAsync(this Work work, Audit audit, Guid unitId, CancellationToken cancellationToken)
    {
        if (audit.State is AuditState.Planned or AuditState.Notified)
            return Ruling.Refuse("Audits.NotOpenedYet");
        if (!await work.Db.Set<AuditUnit>().AnyAsync(unit => unit.AuditId == audit.Id && unit.UnitId == unitId, cancellationToken))
            return Ruling.Refuse("Audits.UnitNotInAudit");
        if (await work.Db.SeatOfAsync(audit.Id, work.Actor, cancellationToken) is not { } seat)
            return Ruling.Refuse("Audits.NotInTeam");
        if (!seat.Judges)
            return Ruling.Refuse("Audits.DoesNotJudge");
        if (seat.WhyNotIndependent(unitId) is { } why)
            return new Ruling(why);
        var ledger = await work.Db.Set<AuditLedger>().SingleOrDefaultAsync(row => row.AuditId == audit.Id, cancellationToken);
        if (ledger is null)
            work.Db.Add(ledger = new AuditLedger(audit.Id));
        var entered = ledger.Enter();
        if (!entered.IsAllowed || audit.TakesFindings)
            return entered;
        return Ruling.Refuse(audit.State == AuditState.Cancelled ? "Audits.AuditCancelled" : "Audits.ReportIssued");
    }

    /// <summary>The number that a new finding is given; after <see cref="EnterAsync"/>.</summary>
    public static int NextFinding(this Work work, Guid auditId) =>
        work.Db.ChangeTracker.Entries<AuditLedger>().Single(entry => entry.Entity.AuditId == auditId).Entity.NextFinding();

    /// <summary>A finding that may be given photos by whoever acts: the one who logged it, or the lead.</summary>
    public static async Task<Ruling> TouchAsync(this Work work, AuditFinding finding, CancellationToken cancellationToken)
    {
        var audit = await work.Db.Set<Audit>().AsNoTracking().SingleAsync(row => row.Id == finding.AuditId, cancellationToken);
        var entered = await work.EnterAsync(audit, finding.UnitId, cancellationToken);
        if (!entered.IsAllowed || finding.LoggedById == work.Actor.AccountId)
            return entered;
        return (await work.Db.SeatOfAsync(finding.AuditId, work.Actor, cancellationToken))?.Role == MemberRole.Lead
            ? entered : Ruling.Refuse("Audits.AnotherAuditors", finding.LoggedBy);
    }

    /// <summary>A device whose clock is ahead does not write into the future: it would win over everybody until then.</summary>
    public static DateTimeOffset NotAfter(this DateTimeOffset moment, DateTimeOffset now) => moment < now ? moment : now;
}

using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>
/// Who is who in an audit. Besides roles over units there is the team: its members audit, and see what they audit, although
/// the unit be outside their own scope, as in cross audits (đánh giá chéo); that reaches no further than the one audit.
/// </summary>
public static class AuditAccess
{
    /// <summary>The person of the directory whose account acts.</summary>
    public static async Task<Guid?> AuditPersonAsync(this IsoContext db, Actor actor, CancellationToken cancellationToken) =>
        actor.AccountId is { } id
            ? await db.Users.Where(account => account.Id == id).Select(account => account.PersonId).SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>The actor's place in the team; the audit's members are loaded along.</summary>
    public static async Task<AuditMember?> MemberOfAsync(this IsoContext db, Actor actor, Audit audit, CancellationToken cancellationToken) =>
        await db.AuditPersonAsync(actor, cancellationToken) is { } person ? audit.MemberOf(person) : null;

    public static AuditMember? MemberOf(this Audit audit, Guid? personId) =>
        personId is { } person ? audit.Members.FirstOrDefault(member => member.PersonId == person) : null;

    /// <summary>
    /// Whether the actor writes answers and findings about a unit: a member of the team who judges, and is independent of the
    /// unit or excepted (9.2.2 c).
    /// </summary>
    public static async Task<bool> MayAuditAsync(this IsoContext db, Actor actor, Audit audit, Guid unitId, CancellationToken cancellationToken) =>
        (await db.MemberOfAsync(actor, audit, cancellationToken))?.MayAudit(audit, unitId) == true;

    public static bool MayAudit(this AuditMember member, Audit audit, Guid unitId) =>
        member.Judges && member.WhyNotIndependent(unitId) is null && audit.Units.Any(unit => unit.UnitId == unitId);

    /// <summary>Whether somebody decides for the team: its lead.</summary>
    public static bool IsLead(this AuditMember? member) => member?.Role == MemberRole.Lead;

    /// <summary>Whether somebody writes down meetings and puts findings to the units: lead or secretary of the team.</summary>
    public static bool KeepsRecords(this AuditMember? member) => member?.Role is MemberRole.Lead or MemberRole.Secretary;

    /// <summary>The audits that a viewer sees: of agencies in the scope, with audited units in the scope, or of whose team the viewer is.</summary>
    public static IQueryable<Audit> VisibleTo(this IQueryable<Audit> rows, IsoContext db, UnitScope scope, Guid? personId)
    {
        if (scope.IsEverything)
            return rows;
        Guid[] units = [.. scope.Units];
        var audited = db.Set<AuditUnit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(unit => units.Contains(unit.UnitId));
        return rows.Where(row => units.Contains(row.OwnerUnitId)
            || row.State != AuditState.Planned && audited.Any(unit => unit.AuditId == row.Id)
            || db.Set<AuditMember>().Any(member => member.AuditId == row.Id && member.PersonId == personId));
    }

    /// <summary>One audit as far as a viewer sees it; none where not at all.</summary>
    public static async Task<AuditSight?> SightAsync(this Reading reading, Guid auditId, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
        var root = await db.Set<Audit>().VisibleTo(db, reading.Scope, person).Where(row => row.Id == auditId)
            .Select(row => new { row.OwnerUnitId, IsMember = row.Members.Any(member => member.PersonId == person) }).SingleOrDefaultAsync(cancellationToken);
        if (root is null)
            return null;
        var whole = root.IsMember || reading.Scope.Contains(root.OwnerUnitId);
        var rows = whole ? db.Set<Audit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) : db.Set<Audit>();
        var audit = (await rows.WholeAsync(auditId, cancellationToken))!;
        var member = audit.MemberOf(person);
        return new AuditSight(audit, member, person, whole, DraftSight.Of(reading.Actor, audit.OwnerUnitId, member));
    }
}

/// <summary>One audit as far as a viewer sees it.</summary>
/// <param name="Audit">Untracked, with its parts; the units are those in sight.</param>
/// <param name="Member">The viewer's place in the team.</param>
/// <param name="IsWhole">Team and holding agency see all of it; an audited unit sees what concerns it once it was told.</param>
/// <param name="Drafts">What of it is read before it was put to the unit.</param>
public sealed record AuditSight(Audit Audit, AuditMember? Member, Guid? PersonId, bool IsWhole, DraftSight Drafts)
{
    /// <summary>Unit-scoped parts in sight, as questions and photos; narrow them to the audit.</summary>
    public IQueryable<T> Of<T>(IsoContext db) where T : class, IUnitScoped =>
        IsWhole ? db.Set<T>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) : db.Set<T>();

    /// <summary>The audit's findings in sight.</summary>
    public IQueryable<AuditFinding> Findings(IsoContext db)
    {
        var rows = Of<AuditFinding>(db).Where(row => row.AuditId == Audit.Id);
        return IsWhole ? Drafts.Of(rows) : rows.Where(row => row.PresentedOn != null);
    }
}

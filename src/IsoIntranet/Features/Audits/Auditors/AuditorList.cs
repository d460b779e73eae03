using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>
/// The pool of auditors (R68): who holds an auditor's role or a certificate, how it stands with the competence, and what they
/// audited so far. A pool is some dozens of people, so standing and work are counted in memory.
/// </summary>
public static class AuditorList
{
    private static readonly ListColumns<Item> Columns = new ListColumns<Item>(row => row.Id)
        .Add("name", row => row.Name, row => row.SearchText)
        .Add("unit", row => row.Unit)
        .Add("standing", row => row.Standing)
        .Add("valid", row => row.ValidUntil)
        .Add("audits", row => row.Audits)
        .Add("days", row => row.Days)
        .Add("last", row => row.LastAudit)
        .SearchIn(row => row.SearchText, row => row.Name)
        .SortedBy("name");

    /// <param name="MayLead">Only those whose certificate is enough for leading.</param>
    /// <param name="UnitId">Only those who work in the unit.</param>
    public sealed record Filter(CompetenceStanding? Standing = null, bool MayLead = false, Guid? UnitId = null);

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="Id">Of the person.</param>
    /// <param name="ValidUntil">Of the certificate that speaks for them today; none without an expiry, or without one.</param>
    /// <param name="Audits">Audits with a closing meeting in which they judged.</param>
    /// <param name="Days">Days on whose agenda they stood in those.</param>
    /// <param name="Own">Short names of the units that they may not audit.</param>
    /// <param name="HasAccount">Whether they can write answers and findings: an auditor's role by an open account.</param>
    public sealed record Item(
        Guid Id, string Name, string Position, Guid UnitId, string Unit, CompetenceStanding Standing, DateOnly? ValidUntil, string? Certificate, bool MayLead,
        int Certificates, int Audits, int Days, DateOnly? LastAudit, IReadOnlyList<OwnName> Own, bool HasAccount, bool MayKeep, string SearchText);

    public sealed record OwnName(Guid UnitId, string Name, OwnTie Tie);

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var items = (await PoolAsync(reading.Db, reading.Actor, reading.Scope, reading.Now, reading.Today, null, cancellationToken)).Where(item =>
                (query.Filter.Standing is null || item.Standing == query.Filter.Standing) && (!query.Filter.MayLead || item.MayLead)
                && (query.Filter.UnitId is null || item.UnitId == query.Filter.UnitId));
            var found = Columns.Apply(items.AsQueryable(), query.Page).ToList();
            return new PageOf<Item>([.. found.Skip(query.Page.Skip).Take(query.Page.Take)], found.Count);
        }
    }

    /// <param name="scope">People of which units are shown.</param>
    /// <param name="people">Only these, whether auditors or not.</param>
    internal static async Task<IReadOnlyList<Item>> PoolAsync(
        IsoContext db, Actor actor, UnitScope scope, DateTimeOffset now, DateOnly today, IReadOnlyCollection<Guid>? people, CancellationToken cancellationToken)
    {
        var competences = (await db.Set<AuditorCompetence>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(one => one.PersonId);
        var holders = (await (
            from account in db.Users
            join grant in db.RoleGrants on account.Id equals grant.AccountId
            where !account.IsClosed && account.PersonId != null && (grant.Role == Role.Auditor || grant.Role == Role.LeadAuditor)
            select account.PersonId!.Value).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        Guid[] ids = [.. people ?? competences.Select(one => one.Key).Union(holders)];
        var rows = (await db.Set<Person>().Where(person => ids.Contains(person.Id) && (people != null || !person.HasLeft)).ToListAsync(cancellationToken))
            .Where(person => people is not null || scope.Contains(person.UnitId)).ToList();
        ids = [.. rows.Select(person => person.Id)];
        var units = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.Name, unit.ShortName }).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var own = await OwnUnits.OfAsync(db, ids, now, cancellationToken);
        var work = (await (
            from member in db.Set<AuditMember>()
            join audit in db.Set<Audit>() on member.AuditId equals audit.Id
            where ids.Contains(member.PersonId) && member.Role != MemberRole.Observer && member.Role != MemberRole.Expert
                && (audit.State == AuditState.FieldworkDone || audit.State == AuditState.ReportIssued || audit.State == AuditState.FollowUp || audit.State == AuditState.Closed)
            select new { member.PersonId, member.Id, member.AuditId, audit.EndsOn }).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
        var audits = work.SelectMany(rows => rows).Select(row => row.AuditId).Distinct().ToList();
        var agenda = await db.Set<AgendaItem>().Where(item => audits.Contains(item.AuditId)).Select(item => new { item.Day, item.MemberIds }).ToListAsync(cancellationToken);
        var days = agenda.SelectMany(item => item.MemberIds.Select(member => (Member: member, item.Day))).ToLookup(pair => pair.Member, pair => pair.Day);
        return [.. rows.Select(person =>
        {
            var (held, best) = (competences[person.Id].ToList(), AuditorFitness.BestOn(competences[person.Id], today));
            return new Item(
                person.Id, person.FullName, person.Position, person.UnitId, units[person.UnitId].Name, AuditorFitness.StandingOf(held, today),
                (best ?? held.MaxBy(one => one.ExpiresOn))?.ExpiresOn, (best ?? held.MaxBy(one => one.ExpiresOn))?.Certificate,
                held.Exists(one => one.MayLead && one.HoldsOn(today)), held.Count, work[person.Id].Count(),
                work[person.Id].SelectMany(row => days[row.Id]).Distinct().Count(), work[person.Id].Max(row => (DateOnly?)row.EndsOn),
                [.. own[person.Id].Select(one => new OwnName(one.UnitId, units[one.UnitId].ShortName, one.Tie))], holders.Contains(person.Id),
                actor.May(AuditsRoom.Own, person.UnitId), person.SearchText);
        })];
    }
}

using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>One auditor: certificates with their papers, own units with the reasons, audits done.</summary>
public static class AuditorView
{
    public sealed record Query(Guid PersonId) : IQuery<Query, View>;

    /// <param name="Certificates">The newest first; untracked.</param>
    public sealed record View(
        AuditorList.Item Auditor, IReadOnlyList<AuditorCompetence> Certificates, IReadOnlyList<Paper> Papers, IReadOnlyList<Done> Audits, DateOnly Today);

    public sealed record Paper(Guid Id, Guid CertificateId, string Name, long Size);

    public sealed record Done(Guid AuditId, string Number, string Title, AuditState State, MemberRole Role, DateOnly StartsOn, DateOnly EndsOn);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var unit = await db.Set<Person>().Where(person => person.Id == query.PersonId).Select(person => (Guid?)person.UnitId).SingleOrDefaultAsync(cancellationToken);
            var viewer = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            if (unit is not { } worksIn || !reading.Scope.Contains(worksIn) && viewer != query.PersonId)
                return Outcome<View>.NotFound();
            var auditor = (await AuditorList.PoolAsync(db, reading.Actor, reading.Scope, reading.Now, reading.Today, [query.PersonId], cancellationToken)).Single();
            var certificates = await db.Set<AuditorCompetence>().Where(one => one.PersonId == query.PersonId).OrderByDescending(one => one.IssuedOn).ToListAsync(cancellationToken);
            var ids = certificates.Select(one => one.Id).ToList();
            var papers = await db.Set<StoredFile>().Where(file => ids.Contains(file.AttachedTo) && file.WithdrawnAt == null).OrderBy(file => file.CreatedAt)
                .Select(file => new Paper(file.Id, file.AttachedTo, file.Name, file.Size)).ToListAsync(cancellationToken);
            var audits = await (
                from member in db.Set<AuditMember>()
                join audit in db.Set<Audit>().VisibleTo(db, reading.Scope, viewer) on member.AuditId equals audit.Id
                where member.PersonId == query.PersonId
                orderby audit.StartsOn descending
                select new Done(audit.Id, audit.Number, audit.Title, audit.State, member.Role, audit.StartsOn, audit.EndsOn)).ToListAsync(cancellationToken);
            return new View(auditor, certificates, papers, audits, reading.Today);
        }
    }
}

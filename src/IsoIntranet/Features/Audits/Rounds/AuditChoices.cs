using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Years and units by which the list of audits is narrowed: those that there are.</summary>
public static class AuditChoices
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<int> Years, IReadOnlyList<Unit> Units);

    public sealed record Unit(Guid Id, string Name);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            var audits = await db.Set<Audit>().VisibleTo(db, reading.Scope, person)
                .Select(audit => new { audit.Id, audit.Year, audit.OwnerUnitId, IsMine = audit.Members.Any(member => member.PersonId == person) }).ToListAsync(cancellationToken);
            var ids = audits.Select(audit => audit.Id).ToList();
            var whole = audits.Where(audit => audit.IsMine || reading.Scope.Contains(audit.OwnerUnitId)).Select(audit => audit.Id).ToHashSet();
            var units = (await (
                from part in db.Set<AuditUnit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                join unit in db.Set<OrgUnit>() on part.UnitId equals unit.Id
                where ids.Contains(part.AuditId)
                select new { part.AuditId, unit.Id, unit.Name, unit.SortOrder }).ToListAsync(cancellationToken))
                .Where(unit => whole.Contains(unit.AuditId) || reading.Scope.Contains(unit.Id)).DistinctBy(unit => unit.Id).OrderBy(unit => unit.SortOrder);
            return new View([.. audits.Select(audit => audit.Year).Distinct().OrderDescending()], [.. units.Select(unit => new Unit(unit.Id, unit.Name))]);
        }
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Whom the attendance roll of a meeting offers: the team, and the people of the audited units.</summary>
public static class MeetingRoll
{
    public sealed record Query(Guid AuditId) : IQuery<Query, IReadOnlyList<Offer>>;

    /// <param name="Group">The unit's name; none for the team.</param>
    /// <param name="IsExpected">Whether absence is written down, too: the team, and who leads or contacts a unit.</param>
    public sealed record Offer(Guid PersonId, string Name, string Position, string? Group, bool IsExpected);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Offer>>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<IReadOnlyList<Offer>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { } sight)
                return Outcome<IReadOnlyList<Offer>>.NotFound();
            if (!sight.Member.KeepsRecords())
                return Outcome<IReadOnlyList<Offer>>.Forbidden();
            var team = sight.Audit.Members.OrderBy(member => member.Place)
                .Select(member => new Offer(member.PersonId, member.Name, member.Position, null, true)).ToList();
            var places = sight.Audit.Units.ToDictionary(unit => unit.UnitId, unit => unit.Place);
            var ids = places.Keys.ToList();
            var people = await (
                from person in reading.Db.Set<Person>()
                join unit in reading.Db.Set<OrgUnit>() on person.UnitId equals unit.Id
                where ids.Contains(person.UnitId) && !person.HasLeft
                select new { person.Id, person.FullName, person.Position, person.UnitId, Unit = unit.Name, IsLeader = unit.LeaderId == person.Id, IsContact = unit.ContactId == person.Id })
                .ToListAsync(cancellationToken);
            var seated = team.Select(offer => offer.PersonId).ToHashSet();
            return Outcome<IReadOnlyList<Offer>>.Done([.. team, .. people.Where(person => !seated.Contains(person.Id))
                .OrderBy(person => places[person.UnitId]).ThenBy(person => person.IsLeader ? 0 : person.IsContact ? 1 : 2).ThenBy(person => person.FullName, StringComparer.CurrentCulture)
                .Select(person => new Offer(person.Id, person.FullName, person.Position, person.Unit, person.IsLeader || person.IsContact))]);
        }
    }
}

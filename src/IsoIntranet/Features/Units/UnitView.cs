using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>One unit: its facts, its history, its people and committees.</summary>
public static class UnitView
{
    public sealed record Query(Guid UnitId) : IQuery<Query, View>;

    /// <param name="Above">The units above it, the top first.</param>
    /// <param name="MayKeep">Whether the viewer keeps its facts.</param>
    /// <param name="MayReorganise">Whether the viewer decides on its place and existence.</param>
    public sealed record View(
        Guid Id, int Version, string Name, string ShortName, Guid KindId, string Kind, Guid? ParentId, UnitStage Stage, UnitState State,
        DateOnly ValidFrom, DateOnly? ValidTo, DateOnly FormSince, string? Decision, string? Duties, int SortOrder,
        PersonRef? Leader, PersonRef? Contact, IReadOnlyList<UnitRef> Above, IReadOnlyList<UnitRef> Below,
        IReadOnlyList<Era> Eras, IReadOnlyList<Link> Predecessors, IReadOnlyList<Link> Successors,
        IReadOnlyList<PersonRef> People, IReadOnlyList<CommitteeRef> Committees, bool MayKeep, bool MayReorganise);

    public sealed record UnitRef(Guid Id, string Name, string Kind);

    public sealed record PersonRef(Guid Id, string FullName, string Position, string? Email, string? Phone, bool HasLeft);

    public sealed record Era(string Name, string Kind, string? Parent, DateOnly From, DateOnly Until, string? Decision);

    public sealed record Link(Guid UnitId, string Name, SuccessionKind Kind, DateOnly On, string? Decision);

    public sealed record CommitteeRef(Guid Id, string Name, CommitteeKind Kind, CommitteeState State, string? DecisionNumber);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<OrgUnit>().Include(one => one.Eras).SingleOrDefaultAsync(one => one.Id == query.UnitId, cancellationToken) is not { } unit)
                return Outcome<View>.NotFound();
            var units = await db.Set<OrgUnit>()
                .Select(one => new { one.Id, one.Name, one.ParentId, one.KindId, one.SortOrder, one.State }).ToDictionaryAsync(one => one.Id, cancellationToken);
            var kinds = await db.Set<UnitKind>().ToDictionaryAsync(kind => kind.Id, kind => kind.Name, cancellationToken);
            var people = await db.Set<Person>()
                .Where(person => (person.UnitId == unit.Id && !person.HasLeft) || person.Id == unit.LeaderId || person.Id == unit.ContactId)
                .OrderBy(person => person.SearchText)
                .Select(person => new { person.UnitId, Ref = new PersonRef(person.Id, person.FullName, person.Position, person.Email, person.Phone, person.HasLeft) })
                .ToListAsync(cancellationToken);
            var committees = await db.Set<Committee>().Where(committee => committee.OwnerUnitId == unit.Id)
                .OrderByDescending(committee => committee.EffectiveFrom).ThenBy(committee => committee.Id)
                .Select(committee => new CommitteeRef(committee.Id, committee.Name, committee.Kind, committee.State, committee.DecisionNumber))
                .ToListAsync(cancellationToken);
            var above = new List<UnitRef>();
            for (var step = unit.ParentId; step is { } id && units.TryGetValue(id, out var one) && above.Count < units.Count; step = one.ParentId)
                above.Insert(0, new UnitRef(one.Id, one.Name, kinds[one.KindId]));
            return new View(
                unit.Id, unit.Version, unit.Name, unit.ShortName, unit.KindId, kinds[unit.KindId], unit.ParentId, unit.Stage, unit.State,
                unit.ValidFrom, unit.ValidTo, unit.FormSince, unit.Decision, unit.Duties, unit.SortOrder,
                people.Find(person => person.Ref.Id == unit.LeaderId)?.Ref, people.Find(person => person.Ref.Id == unit.ContactId)?.Ref,
                above,
                [.. units.Values.Where(one => one.ParentId == unit.Id && one.State == UnitState.Active).OrderBy(one => one.SortOrder)
                    .ThenBy(one => one.Name, StringComparer.CurrentCulture).Select(one => new UnitRef(one.Id, one.Name, kinds[one.KindId]))],
                [.. unit.Eras.OrderByDescending(era => era.From).Select(era => new Era(
                    era.Name, kinds[era.KindId], era.ParentId is { } parent ? units[parent].Name : null, era.From, era.Until, era.Decision))],
                await LinksAsync(db, link => link.ToUnitId == unit.Id, link => link.FromUnitId, cancellationToken),
                await LinksAsync(db, link => link.FromUnitId == unit.Id, link => link.ToUnitId, cancellationToken),
                [.. people.Where(person => person.UnitId == unit.Id && !person.Ref.HasLeft).Select(person => person.Ref)],
                committees,
                reading.Actor.May(UnitsRoom.Keep, unit.Id), UnitAccess.Below(unit.ParentId).IsMetBy(reading.Actor));
        }

        private static async Task<IReadOnlyList<Link>> LinksAsync(
            IsoContext db, System.Linq.Expressions.Expression<Func<UnitSuccession, bool>> which,
            System.Linq.Expressions.Expression<Func<UnitSuccession, Guid>> end, CancellationToken cancellationToken) =>
            await db.Set<UnitSuccession>().Where(which)
                .Join(db.Set<OrgUnit>(), end, unit => unit.Id, (link, unit) => new { Link = link, unit.Id, unit.Name })
                .OrderBy(pair => pair.Link.On).ThenBy(pair => pair.Name)
                .Select(pair => new Link(pair.Id, pair.Name, pair.Link.Kind, pair.Link.On, pair.Link.Decision))
                .ToListAsync(cancellationToken);
    }
}

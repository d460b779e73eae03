using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>One edition of a policy, or the one that holds for the viewer, with who has read it.</summary>
public static class PolicyView
{
    /// <param name="Id">The edition in force of the viewer's own agency where none.</param>
    public sealed record Query(Guid? Id = null) : IQuery<Query, View>;

    /// <param name="Policy">None where the agency has no policy yet.</param>
    /// <param name="ReadOn">When the viewer confirmed it; none where not yet.</param>
    /// <param name="IsAddressed">Whether it is for the viewer, and in force.</param>
    /// <param name="OwnerToBegin">For whom the viewer may begin a policy, or its next edition.</param>
    public sealed record View(
        Edition? Policy, IReadOnlyList<Sibling> Editions, int Read, int People, IReadOnlyList<Of> Units, DateOnly? ReadOn, bool IsAddressed, bool MayKeep, bool MayPublish,
        Guid? OwnerToBegin);

    public sealed record Edition(
        Guid Id, int Version, Guid OwnerUnitId, string Owner, int Number, PolicyState State, PolicyContent Content, string? DecisionNumber, DateOnly? DecidedOn, DateOnly? SupersededOn);

    public sealed record Sibling(Guid Id, int Number, PolicyState State, string? DecisionNumber, DateOnly? DecidedOn);

    /// <summary>How many people of a unit have read it; only units that the viewer follows.</summary>
    public sealed record Of(Guid UnitId, string Unit, int Read, int People);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => QualityPoliciesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var (db, actor) = (reading.Db, reading.Actor);
            var person = await db.PersonOfAsync(actor, cancellationToken);
            var visible = await db.Set<QualityPolicy>().VisibleTo(actor).ToListAsync(cancellationToken);
            var policy = query.Id is { } id ? visible.Find(one => one.Id == id) : await MineAsync(visible, person, db, cancellationToken);
            var top = await db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active).OrderBy(unit => unit.ParentId == null ? 0 : 1).ThenBy(unit => unit.SortOrder)
                .Select(unit => unit.Id).ToListAsync(cancellationToken);
            Guid? begin = policy is not null && actor.May(QualityPoliciesRoom.Keep, policy.OwnerUnitId) ? policy.OwnerUnitId
                : policy is null ? top.Where(unit => actor.May(QualityPoliciesRoom.Keep, unit)).Select(unit => (Guid?)unit).FirstOrDefault() : null;
            if (policy is null)
                return query.Id is null ? new View(null, [], 0, 0, [], null, false, false, false, begin) : Outcome<View>.NotFound();
            var units = await db.UnitsBelowAsync(policy.OwnerUnitId, cancellationToken);
            var read = await db.Set<PolicyReading>().Where(row => row.PolicyId == policy.Id).ToDictionaryAsync(row => row.PersonId, row => row.ReadOn, cancellationToken);
            var people = await db.Set<Person>().Where(one => !one.HasLeft && units.Contains(one.UnitId)).Select(one => new { one.Id, one.UnitId }).ToListAsync(cancellationToken);
            var names = await db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
                .Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
            var isOwn = policy.State == PolicyState.InForce;
            return new View(
                new Edition(
                    policy.Id, policy.Version, policy.OwnerUnitId, names.First(unit => unit.Id == policy.OwnerUnitId).Name, policy.Edition, policy.State, policy.Content,
                    policy.DecisionNumber, policy.DecidedOn, policy.SupersededOn),
                [.. visible.Where(one => one.OwnerUnitId == policy.OwnerUnitId).OrderBy(one => one.State == PolicyState.Draft ? 0 : 1).ThenByDescending(one => one.Edition)
                    .Select(one => new Sibling(one.Id, one.Edition, one.State, one.DecisionNumber, one.DecidedOn))],
                people.Count(one => read.ContainsKey(one.Id)), people.Count,
                [.. from unit in names
                    where actor.May(QualityPoliciesRoom.Follow, unit.Id)
                    let of = people.Where(one => one.UnitId == unit.Id).ToList()
                    where of.Count > 0
                    select new Of(unit.Id, unit.Name, of.Count(one => read.ContainsKey(one.Id)), of.Count)],
                person is not null && read.TryGetValue(person.Id, out var on) ? on : null, isOwn && person is not null && units.Contains(person.UnitId),
                actor.May(QualityPoliciesRoom.Keep, policy.OwnerUnitId), actor.May(QualityPoliciesRoom.Publish, policy.OwnerUnitId), begin);
        }

        /// <summary>The nearest above the viewer's unit; whoever is in no unit sees the first there is.</summary>
        private static async Task<QualityPolicy?> MineAsync(List<QualityPolicy> visible, Person? person, IsoContext db, CancellationToken cancellationToken)
        {
            var above = person is null ? [] : await db.UnitsAboveAsync(person.UnitId, cancellationToken);
            return visible.Where(one => one.State == PolicyState.InForce && above.Contains(one.OwnerUnitId)).MinBy(one => above.IndexOf(one.OwnerUnitId))
                ?? visible.Find(one => one.State == PolicyState.InForce) ?? visible.Find(one => one.State == PolicyState.Draft);
        }
    }
}

/// <summary>The lines of the policy that holds for a unit, for whoever points at one of them.</summary>
public static class PolicyLines
{
    public sealed record Query(Guid UnitId) : IQuery<Query, View>;

    /// <param name="PolicyId">None where no policy holds for the unit.</param>
    public sealed record View(Guid? PolicyId, string Motto, IReadOnlyList<PolicyLine> Lines);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => QualityPoliciesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var above = await reading.Db.UnitsAboveAsync(query.UnitId, cancellationToken);
            var inForce = await reading.Db.Set<QualityPolicy>().Where(one => one.State == PolicyState.InForce && above.Contains(one.OwnerUnitId)).ToListAsync(cancellationToken);
            return inForce.MinBy(one => above.IndexOf(one.OwnerUnitId)) is { } policy
                ? new View(policy.Id, policy.Motto, policy.Lines) : new View(null, "", []);
        }
    }
}

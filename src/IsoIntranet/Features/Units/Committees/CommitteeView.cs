using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>One committee: its decision, its members, what its renewal changed, and those before and after it.</summary>
public static class CommitteeView
{
    public sealed record Query(Guid CommitteeId) : IQuery<Query, View>;

    /// <param name="Joined">Names of those who were not in the former composition.</param>
    /// <param name="Line">All compositions of this committee, the newest first.</param>
    public sealed record View(
        Guid Id, int Version, CommitteeKind Kind, CommitteeState State, string Name, Guid UnitId, string Unit,
        string? DecisionNumber, DateOnly? DecidedOn, DateOnly? EffectiveFrom, DateOnly? SupersededOn, DateOnly? NotifiedOn, string? Regulation,
        IReadOnlyList<Seat> Members, bool RenewsAnother, IReadOnlyList<string> Joined, IReadOnlyList<string> Left, IReadOnlyList<Changed> RoleChanged,
        IReadOnlyList<Composition> Line, bool MayKeep, bool IsBeingRenewed);

    public sealed record Seat(Guid PersonId, string FullName, CommitteeRole Role, string Title, string? Task, bool HasLeft);

    public sealed record Changed(string FullName, CommitteeRole From, CommitteeRole To);

    public sealed record Composition(Guid Id, CommitteeState State, string? DecisionNumber, DateOnly? EffectiveFrom, DateOnly? SupersededOn);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<Committee>().Include(one => one.Members).SingleOrDefaultAsync(one => one.Id == query.CommitteeId, cancellationToken) is not { } committee)
                return Outcome<View>.NotFound();
            var former = await db.Set<Committee>().Include(one => one.Members)
                .SingleOrDefaultAsync(one => one.Id == committee.PredecessorId, cancellationToken);
            var unit = await db.Set<OrgUnit>().Where(one => one.Id == committee.OwnerUnitId).Select(one => one.Name).SingleAsync(cancellationToken);
            var ids = committee.Members.Concat(former?.Members ?? []).Select(member => member.PersonId).Distinct().ToList();
            var people = await db.Set<Person>().Where(person => ids.Contains(person.Id))
                .Select(person => new { person.Id, person.FullName, person.HasLeft }).ToDictionaryAsync(person => person.Id, cancellationToken);
            var difference = former is null ? new CommitteeDifference([], [], []) : CommitteeDifference.Between(
                [.. former.Members.Select(member => member.AsSeat)], [.. committee.Members.Select(member => member.AsSeat)]);
            var line = await LineAsync(db, committee, cancellationToken);
            return new View(
                committee.Id, committee.Version, committee.Kind, committee.State, committee.Name, committee.OwnerUnitId, unit,
                committee.DecisionNumber, committee.DecidedOn, committee.EffectiveFrom, committee.SupersededOn, committee.NotifiedOn, committee.Regulation,
                [.. committee.Members.OrderBy(member => member.SortOrder).Select(member => new Seat(
                    member.PersonId, people[member.PersonId].FullName, member.Role, member.Title, member.Task, people[member.PersonId].HasLeft))],
                former is not null,
                [.. difference.Joined.Select(id => people[id].FullName)], [.. difference.Left.Select(id => people[id].FullName)],
                [.. difference.RoleChanged.Select(change => new Changed(people[change.PersonId].FullName, change.From, change.To))],
                [.. line.Select(one => new Composition(one.Id, one.State, one.DecisionNumber, one.EffectiveFrom, one.SupersededOn))],
                reading.Actor.May(UnitsRoom.KeepCommittees, committee.OwnerUnitId),
                line.Exists(one => one.PredecessorId == committee.Id));
        }

        /// <summary>The committees of one unit and kind are few, so the line of renewals is followed in memory.</summary>
        private static async Task<List<Committee>> LineAsync(IsoContext db, Committee committee, CancellationToken cancellationToken)
        {
            var all = await db.Set<Committee>().Where(one => one.OwnerUnitId == committee.OwnerUnitId && one.Kind == committee.Kind).ToListAsync(cancellationToken);
            var line = new List<Committee> { all.Single(one => one.Id == committee.Id) };
            while (all.Find(one => one.Id == line[^1].PredecessorId) is { } before)
                line.Add(before);
            while (all.Find(one => one.PredecessorId == line[0].Id) is { } after)
                line.Insert(0, after);
            return line;
        }
    }
}

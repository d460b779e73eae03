using IsoIntranet.Features.QualityPolicies;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives;

/// <summary>A unit or a kind of unit that a target may be for.</summary>
/// <param name="ShortName">What fits into a narrow column.</param>
public sealed record PartyChoice(Guid Id, string Name, string ShortName, bool IsKind);

/// <summary>One set with its whole text, and the sets before and after it.</summary>
public static class ObjectiveSetView
{
    public sealed record Query(Guid SetId) : IQuery<Query, View>;

    /// <param name="Parties">Units in the order of the tree, then kinds: those that live, and those that the text names.</param>
    /// <param name="Former">The set whose place it took or will take.</param>
    /// <param name="Next">The issued set that took its place, or the draft that is begun from it.</param>
    /// <param name="Own">Of common objectives: what units set themselves below them in that year.</param>
    /// <param name="Sources">The files that its text was taken from, where the viewer may open them.</param>
    public sealed record View(
        Guid Id, int Version, int Year, Guid OwnerUnitId, string Owner, ObjectiveSetState State, string? DecisionNumber, DateOnly? DecidedOn, DateOnly? SupersededOn,
        ObjectiveSetContent Content, IReadOnlyList<PartyChoice> Parties, Link? Former, Link? Next, IReadOnlyList<Source> Sources, bool MayKeep, bool MayIssue,
        bool IsOwn = false, string? ReturnReason = null, IReadOnlyList<Below>? Own = null, PolicyLines.View? Policy = null)
    {
        /// <summary>The commitment that an objective is consistent with, as the policy in force words it.</summary>
        public string? CommitmentOf(ObjectiveContent objective) => Policy?.Lines.FirstOrDefault(line => line.Id == objective.PolicyLineId)?.Text;

        public string? NameOf(Guid? partyId) => Parties.FirstOrDefault(party => party.Id == partyId)?.Name;
    }

    /// <summary>What a unit adds for itself.</summary>
    public sealed record Below(Guid Id, Guid UnitId, string Unit, ObjectiveSetState State, int Objectives);

    public sealed record Link(Guid Id, int Year, ObjectiveSetState State, string? DecisionNumber);

    public sealed record Source(Guid FileId, string Name);

    public sealed class Handler(IQueryHandler<PolicyLines.Query, PolicyLines.View> policies) : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var visible = reading.Db.Set<ObjectiveSet>().VisibleTo(reading.Actor);
            if (await visible.WholeAsync(query.SetId, cancellationToken) is not { } set)
                return Outcome<View>.NotFound();
            var links = await visible.Where(other => other.Id == set.PredecessorId || other.PredecessorId == set.Id)
                .OrderBy(other => other.State == ObjectiveSetState.Issued ? 0 : 1).ThenBy(other => other.Id)
                .Select(other => new Link(other.Id, other.Year, other.State, other.DecisionNumber)).ToListAsync(cancellationToken);
            var owner = await reading.Db.Set<OrgUnit>().Where(unit => unit.Id == set.OwnerUnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var sources = await reading.Db.Set<StoredFile>().Where(file => file.AttachedTo == set.Id && file.WithdrawnAt == null).OrderBy(file => file.CreatedAt)
                .Select(file => new Source(file.Id, file.Name)).ToListAsync(cancellationToken);
            var content = set.Content();
            return new View(
                set.Id, set.Version, set.Year, set.OwnerUnitId, owner, set.State, set.DecisionNumber, set.DecidedOn, set.SupersededOn,
                content, await PartiesAsync(reading.Db, content, cancellationToken),
                links.Find(link => link.Id == set.PredecessorId), links.Find(link => link.Id != set.PredecessorId), sources,
                reading.Actor.May(ObjectivesRoom.Keep, set.OwnerUnitId) || (set.IsOwn && reading.Actor.May(ObjectivesRoom.KeepOwn, set.OwnerUnitId)),
                reading.Actor.May(ObjectivesRoom.Issue, set.OwnerUnitId), set.IsOwn, set.ReturnReason, set.IsOwn ? [] : await BelowAsync(visible, set, reading.Db, cancellationToken),
                (await policies.HandleAsync(new PolicyLines.Query(set.OwnerUnitId), reading, cancellationToken)).Value);
        }

        private static async Task<IReadOnlyList<Below>> BelowAsync(IQueryable<ObjectiveSet> visible, ObjectiveSet set, IsoContext db, CancellationToken cancellationToken)
        {
            var units = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId, unit.Name, unit.SortOrder }).ToDictionaryAsync(unit => unit.Id, cancellationToken);
            var own = await visible.Where(other => other.IsOwn && other.Year == set.Year && other.State != ObjectiveSetState.Superseded)
                .Select(other => new { other.Id, other.OwnerUnitId, other.State, Count = other.Objectives.Count() }).ToListAsync(cancellationToken);
            return [.. own.Where(other => IsBelow(other.OwnerUnitId)).OrderBy(other => units[other.OwnerUnitId].SortOrder)
                .Select(other => new Below(other.Id, other.OwnerUnitId, units[other.OwnerUnitId].Name, other.State, other.Count))];

            bool IsBelow(Guid id)
            {
                for (Guid? at = id; at is { } unit && units.TryGetValue(unit, out var found); at = found.ParentId)
                {
                    if (unit == set.OwnerUnitId)
                        return true;
                }
                return false;
            }
        }
    }

    /// <summary>Whom targets may be for; what the text names stays readable after it has ended.</summary>
    internal static async Task<IReadOnlyList<PartyChoice>> PartiesAsync(IsoContext db, ObjectiveSetContent content, CancellationToken cancellationToken)
    {
        var named = content.Objectives.SelectMany(objective => objective.Targets).Select(target => target.UnitId).OfType<Guid>().ToHashSet();
        var units = await db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active || named.Contains(unit.Id))
            .OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
            .Select(unit => new PartyChoice(unit.Id, unit.Name, unit.ShortName, false)).ToListAsync(cancellationToken);
        var kinds = await db.Set<UnitKind>().OrderBy(kind => kind.SortOrder).ThenBy(kind => kind.Name)
            .Select(kind => new PartyChoice(kind.Id, kind.Name, kind.Name, true)).ToListAsync(cancellationToken);
        return [.. units, .. kinds];
    }
}

/// <summary>Who did what to a set and when, the latest first: one line for each saving, from the change log.</summary>
public static class ObjectiveHistory
{
    private const int Most = 100;

    public sealed record Query(Guid SetId) : IQuery<Query, IReadOnlyList<Row>>;

    /// <param name="Records">How many records the saving touched.</param>
    public sealed record Row(Guid TransactionId, DateTimeOffset At, string AuthorName, string? Command, int Records);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (!await reading.Db.Set<ObjectiveSet>().VisibleTo(reading.Actor).AnyAsync(set => set.Id == query.SetId, cancellationToken))
                return Outcome<IReadOnlyList<Row>>.NotFound();
            return await reading.Db.ChangeLog.Where(row => row.RootId == query.SetId)
                .GroupBy(row => row.TransactionId)
                .Select(saving => new { saving.Key, At = saving.Max(row => row.At), Author = saving.Max(row => row.AuthorName), Command = saving.Max(row => row.Command), Records = saving.Count() })
                .OrderByDescending(saving => saving.At).Take(Most)
                .Select(saving => new Row(saving.Key, saving.At, saving.Author!, saving.Command, saving.Records))
                .ToListAsync(cancellationToken);
        }
    }
}

using IsoIntranet.Features.Units;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Whom a plan of one agency may name: the units and kinds of today, and what its importers said before.</summary>
public sealed class PartyDirectory
{
    private readonly Dictionary<Guid, string> _names;

    /// <param name="remembered">Words by their form, and whom they were said to mean.</param>
    public PartyDirectory(Guid ownerUnitId, IReadOnlyCollection<OrgUnit> units, IReadOnlyCollection<UnitKind> kinds, IReadOnlyDictionary<string, IReadOnlyList<PartyRef>> remembered)
    {
        OwnerUnitId = ownerUnitId;
        Remembered = remembered;
        var reach = Reach(ownerUnitId, units);
        var inReach = units.Where(unit => reach.Contains(unit.Id)).Select(unit => unit.KindId).ToHashSet();
        Owner = PartyForm.Tokens(units.FirstOrDefault(unit => unit.Id == ownerUnitId)?.Name ?? "");
        Units = [.. units.Select(unit => new Known(unit.Id, reach.Contains(unit.Id), unit.KindId, Forms([unit.Name, unit.ShortName])))];
        Kinds = [.. kinds.Where(kind => inReach.Contains(kind.Id)).Select(kind => new Known(kind.Id, true, kind.Id, Forms([kind.Name, .. kind.AliasList, kind.Code])))];
        StandingUnitId = units.FirstOrDefault(unit => unit.ParentId == ownerUnitId && PartyForm.Of(unit.Name).StartsWith("van phong", StringComparison.Ordinal))?.Id;
        _names = units.Select(unit => (unit.Id, unit.Name)).Concat(kinds.Select(kind => (kind.Id, kind.Name))).ToDictionary(known => known.Id, known => known.Name);
    }

    public Guid OwnerUnitId { get; }

    /// <summary>The owner's office, which mostly does a committee's daily work.</summary>
    public Guid? StandingUnitId { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<PartyRef>> Remembered { get; }

    /// <summary>The owner's name, word by word.</summary>
    internal string[] Owner { get; }

    internal IReadOnlyList<Known> Units { get; }

    /// <summary>Kinds that have a unit at or below the owner.</summary>
    internal IReadOnlyList<Known> Kinds { get; }

    public string NameOf(PartyRef party) => _names.GetValueOrDefault(party.Id, "?");

    public bool Knows(PartyRef party) => _names.ContainsKey(party.Id);

    private static HashSet<Guid> Reach(Guid root, IReadOnlyCollection<OrgUnit> units)
    {
        var children = units.ToLookup(unit => unit.ParentId, unit => unit.Id);
        var reached = new HashSet<Guid> { root };
        var open = new Stack<Guid>(reached);
        while (open.TryPop(out var unit))
        {
            foreach (var child in children[unit].Where(reached.Add))
                open.Push(child);
        }
        return reached;
    }

    private static string[][] Forms(IEnumerable<string> names) =>
        [.. names.Select(PartyForm.Tokens).Where(tokens => tokens.Length > 0).DistinctBy(tokens => string.Join(' ', tokens))];

    /// <param name="Forms">Its names, word by word; the full name first.</param>
    internal sealed record Known(Guid Id, bool IsNear, Guid KindId, string[][] Forms);
}

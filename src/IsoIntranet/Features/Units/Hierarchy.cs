namespace IsoIntranet.Features.Units;

/// <summary>All units as they stand below one another now, for rules that look beyond one unit.</summary>
public sealed class Hierarchy(IEnumerable<OrgUnit> units)
{
    private readonly Dictionary<Guid, OrgUnit> _units = units.ToDictionary(unit => unit.Id);

    public IReadOnlyCollection<OrgUnit> Units => _units.Values;

    public OrgUnit? Find(Guid id) => _units.GetValueOrDefault(id);

    /// <summary>The units directly below that have not ended.</summary>
    public IEnumerable<OrgUnit> ChildrenOf(Guid id) => _units.Values.Where(unit => unit.IsActive && unit.ParentId == id);

    /// <summary>Whether a unit is the other one, or stands somewhere below it.</summary>
    public bool IsWithin(Guid id, Guid ancestorId)
    {
        var seen = new HashSet<Guid>();
        for (Guid? step = id; step is { } at && seen.Add(at); step = Find(at)?.ParentId)
        {
            if (at == ancestorId)
                return true;
        }
        return false;
    }

    /// <summary>Whether another living unit at the same place bears the name already.</summary>
    public bool IsNameTaken(string name, Guid? parentId, params IReadOnlyCollection<Guid> except) => _units.Values.Any(unit =>
        unit.IsActive && unit.ParentId == parentId && !except.Contains(unit.Id)
        && string.Equals(unit.Name, name.Trim(), StringComparison.CurrentCultureIgnoreCase));

    /// <summary>Lets rules see a unit that the same command is about to add.</summary>
    public void Add(OrgUnit unit) => _units.Add(unit.Id, unit);
}

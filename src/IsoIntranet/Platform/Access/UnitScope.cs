using System.Collections.Frozen;

namespace IsoIntranet.Platform.Access;

/// <summary>The units that somebody may see or act upon: nothing, some, or everything.</summary>
public sealed class UnitScope
{
    public static readonly UnitScope Nothing = new(false, FrozenSet<Guid>.Empty);

    public static readonly UnitScope Everything = new(true, FrozenSet<Guid>.Empty);

    private UnitScope(bool isEverything, FrozenSet<Guid> units)
    {
        IsEverything = isEverything;
        Units = units;
    }

    public bool IsEverything { get; }

    public bool IsNothing => !IsEverything && Units.Count == 0;

    /// <summary>The units, unless the scope is everything.</summary>
    public FrozenSet<Guid> Units { get; }

    public static UnitScope Of(IEnumerable<Guid> units) => new(false, units.ToFrozenSet());

    public bool Contains(Guid unitId) => IsEverything || Units.Contains(unitId);
}

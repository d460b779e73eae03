using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Units;

public enum SuccessionKind
{
    /// <summary>Sáp nhập, hợp nhất.</summary>
    Merge,

    /// <summary>Chia tách.</summary>
    Split,
}

/// <summary>That one unit took over from another (đơn vị kế thừa), so that from either the other is found (D10).</summary>
public sealed class UnitSuccession : Record
{
    private UnitSuccession() { }

    internal UnitSuccession(Guid fromUnitId, Guid toUnitId, SuccessionKind kind, UnitDecision by)
    {
        FromUnitId = fromUnitId;
        ToUnitId = toUnitId;
        Kind = kind;
        On = by.On;
        Decision = by.Number;
    }

    /// <summary>The unit that ended.</summary>
    public Guid FromUnitId { get; private set; }

    public Guid ToUnitId { get; private set; }

    public SuccessionKind Kind { get; private set; }

    /// <summary>The first day of the new order.</summary>
    public DateOnly On { get; private set; }

    public string? Decision { get; private set; }

    public override Guid RootId => FromUnitId;
}

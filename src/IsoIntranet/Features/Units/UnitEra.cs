using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Units;

/// <summary>Name, kind and place of a unit at some time.</summary>
public sealed record UnitForm(string Name, string ShortName, Guid KindId, Guid? ParentId);

/// <summary>A period that is over, in which a unit had another name, kind or place (D10).</summary>
public sealed class UnitEra : Record
{
    private UnitEra() { }

    internal UnitEra(Guid unitId, UnitForm form, DateOnly from, DateOnly until, string? decision)
    {
        UnitId = unitId;
        Name = form.Name;
        ShortName = form.ShortName;
        KindId = form.KindId;
        ParentId = form.ParentId;
        From = from;
        Until = until;
        Decision = decision;
    }

    public Guid UnitId { get; private set; }

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public Guid KindId { get; private set; }

    public Guid? ParentId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Number of the decision that began the period, where known.</summary>
    public string? Decision { get; private set; }

    public UnitForm Form => new(Name, ShortName, KindId, ParentId);

    public override Guid RootId => UnitId;
}

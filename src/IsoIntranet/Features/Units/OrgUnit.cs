using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units;

/// <summary>Where a unit stands on its way to a working system (R3, R33).</summary>
public enum UnitStage
{
    /// <summary>Xây dựng lần đầu.</summary>
    FirstBuild,

    /// <summary>Mở rộng.</summary>
    Extend,

    /// <summary>Chuyển đổi phiên bản.</summary>
    Convert,

    /// <summary>Duy trì, cải tiến.</summary>
    Maintain,
}

public enum UnitState
{
    Active,
    Merged,
    Split,
    Dissolved,
}

/// <summary>
/// An agency, division, commune, ward or school within the scope of the system (đơn vị). It has a beginning and may have an
/// end with successors; what it did stays readable afterwards (the district level, for one, ended on 1 July 2025).
/// </summary>
public sealed class OrgUnit : Record
{
    private OrgUnit() { }

    public OrgUnit(string name, string shortName, Guid kindId, Guid? parentId, DateOnly validFrom)
    {
        KindId = kindId;
        ParentId = parentId;
        ValidFrom = validFrom;
        Name = name.Trim();
        ShortName = shortName.Trim();
        SearchText = SearchForm.Of($"{Name} {ShortName}");
    }

    public string Name { get; private set; } = "";

    /// <summary>What fits into a column head, for example “X. Long Toàn”.</summary>
    public string ShortName { get; private set; } = "";

    public Guid KindId { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Place among its siblings.</summary>
    public int SortOrder { get; set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day of its existence.</summary>
    public DateOnly? ValidTo { get; private set; }

    public UnitState State { get; private set; }

    public UnitStage Stage { get; set; } = UnitStage.Maintain;

    /// <summary>Lãnh đạo phụ trách ISO (R8).</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>Đầu mối (R8).</summary>
    public Guid? ContactId { get; set; }

    /// <summary>Duties and powers of the unit in the system (R10).</summary>
    public string? Duties { get; set; }

    /// <summary>Name and short name without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

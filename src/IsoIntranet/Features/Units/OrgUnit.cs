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

    /// <summary>Sáp nhập, hợp nhất.</summary>
    Merged,

    /// <summary>Chia tách.</summary>
    Split,

    /// <summary>Giải thể.</summary>
    Dissolved,
}

/// <summary>
/// An agency, division, commune, ward or school within the scope of the system (đơn vị). It has a beginning and may have an
/// end with successors; what it did stays readable afterwards (the district level, for one, ended on 1 July 2025).
/// </summary>
public sealed class OrgUnit : Record
{
    public const int NameLength = 300;
    public const int ShortNameLength = 60;
    public const int DecisionLength = 100;

    private readonly List<UnitEra> _eras = [];

    private OrgUnit() { }

    public OrgUnit(string name, string shortName, Guid kindId, Guid? parentId, DateOnly validFrom)
    {
        KindId = kindId;
        ParentId = parentId;
        ValidFrom = validFrom;
        FormSince = validFrom;
        Call(name, shortName);
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

    /// <summary>Since when it has had its name, kind and place; before that, see <see cref="Eras"/>.</summary>
    public DateOnly FormSince { get; private set; }

    /// <summary>Number of the decision that gave it its present form, or ended it.</summary>
    public string? Decision { get; private set; }

    public UnitStage Stage { get; set; } = UnitStage.Maintain;

    /// <summary>Lãnh đạo phụ trách ISO (R8).</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>Đầu mối (R8).</summary>
    public Guid? ContactId { get; set; }

    /// <summary>Duties and powers of the unit in the system (R10).</summary>
    public string? Duties { get; set; }

    /// <summary>Name and short name without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What it was called and where it stood before, in periods that are over. Empty unless loaded along.</summary>
    public IReadOnlyList<UnitEra> Eras => _eras;

    public bool IsActive => State == UnitState.Active;

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Name, kind and place on a day; the first known form for days before its beginning.</summary>
    public UnitForm FormOn(DateOnly day) =>
        day < FormSince && _eras.Where(era => day <= era.Until).MinBy(era => era.Until) is { } era
            ? era.Form
            : new UnitForm(Name, ShortName, KindId, ParentId);

    /// <summary>Whether a unit may stand below this one from a day on: what has ended takes nobody in any more.</summary>
    public Ruling MayTakeIn(DateOnly from) =>
        !IsActive ? Ruling.Refuse("Units.ParentEnded", Name)
        : ValidFrom > from ? Ruling.Refuse("Units.ParentNotYet", Name, ValidFrom)
        : Ruling.Allowed;

    /// <summary>Puts a slip of the pen right. A change that somebody decided on is <see cref="Rename"/>.</summary>
    public void Correct(string name, string shortName, Guid kindId)
    {
        Call(name, shortName);
        KindId = kindId;
    }

    /// <summary>Đổi tên, and with it perhaps the kind (a commune that becomes a ward); the former name stays readable.</summary>
    public Ruling Rename(string name, string shortName, Guid kindId, UnitDecision by, DateOnly today)
    {
        if (WhyNotChangeable(by, today) is { } refusal)
            return new Ruling(refusal);
        KeepForm(by);
        Call(name, shortName);
        KindId = kindId;
        return Ruling.Allowed;
    }

    /// <summary>Chuyển về đơn vị cấp trên khác; where it stood before stays readable.</summary>
    /// <param name="parentId">The new unit above, or none for the top.</param>
    public Ruling Move(Guid? parentId, Hierarchy hierarchy, UnitDecision by, DateOnly today)
    {
        if (WhyNotChangeable(by, today) is { } refusal)
            return new Ruling(refusal);
        if (parentId is { } id)
        {
            if (hierarchy.Find(id) is not { } parent)
                return Ruling.Refuse("Units.ParentMissing");
            if (hierarchy.IsWithin(id, Id))
                return Ruling.Refuse("Units.Cycle", parent.Name, Name);
            if (parent.MayTakeIn(by.On) is { IsAllowed: false } no)
                return no;
        }
        if (parentId == ParentId)
            return Ruling.Refuse("Units.AlreadyThere");
        KeepForm(by);
        ParentId = parentId;
        return Ruling.Allowed;
    }

    /// <summary>Giải thể: ends without a successor. What still stands below it has to find another place first.</summary>
    public Ruling Dissolve(Hierarchy hierarchy, UnitDecision by, DateOnly today) =>
        hierarchy.ChildrenOf(Id).FirstOrDefault() is { } child
            ? Ruling.Refuse("Units.HasChildren", Name, child.Name)
            : End(UnitState.Dissolved, by, today);

    /// <summary>Its last day is the one before the decision takes effect.</summary>
    internal Ruling End(UnitState how, UnitDecision by, DateOnly today)
    {
        if (WhyNotEndable(by, today) is { } refusal)
            return new Ruling(refusal);
        State = how;
        ValidTo = by.On.AddDays(-1);
        Decision = by.Number;
        return Ruling.Allowed;
    }

    internal Refusal? WhyNotEndable(UnitDecision by, DateOnly today) =>
        WhyNotChangeable(by, today) ?? (by.On <= ValidFrom ? new Refusal("Units.EndsBeforeItBegan", Name, ValidFrom) : null);

    private Refusal? WhyNotChangeable(UnitDecision by, DateOnly today) =>
        !IsActive ? new Refusal("Units.HasEnded", Name)
        : by.On > today ? new Refusal("Units.NotYet", by.On)
        : by.On < FormSince ? new Refusal("Units.BeforeLastChange", Name, FormSince)
        : null;

    private void KeepForm(UnitDecision by)
    {
        // Two changes on one day (renamed and moved by the same decision) make one period, not an empty one between them.
        if (by.On > FormSince)
            _eras.Add(new UnitEra(Id, FormOn(FormSince), FormSince, by.On.AddDays(-1), Decision));
        FormSince = by.On;
        Decision = by.Number;
    }

    private void Call(string name, string shortName)
    {
        Name = name.Trim();
        ShortName = string.IsNullOrWhiteSpace(shortName) ? Shorten(Name) : shortName.Trim();
        SearchText = SearchForm.Of($"{Name} {ShortName}");
    }

    private static string Shorten(string name) => name.Length <= ShortNameLength ? name : name[..(ShortNameLength - 1)].TrimEnd() + "…";
}

/// <summary>What a change of a unit rests on.</summary>
/// <param name="On">The day it takes effect.</param>
/// <param name="Number">Number of the decision, for example “1685/NQ-UBTVQH15”.</param>
public sealed record UnitDecision(DateOnly On, string? Number)
{
    public string? Number { get; } = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim();
}

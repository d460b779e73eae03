using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Units;

/// <summary>
/// A kind of unit (loại đơn vị) as data, because reforms change kinds: phòng, chi cục, ngành dọc, xã, phường, trường THCS …
/// </summary>
public sealed class UnitKind : Record
{
    private UnitKind() { }

    public UnitKind(string code, string name, string englishName, string group, int sortOrder)
    {
        Code = code;
        Name = name;
        EnglishName = englishName;
        Group = group;
        SortOrder = sortOrder;
    }

    /// <summary>Stable short code, for example <c>XA</c>; unique.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; set; } = "";

    public string EnglishName { get; set; } = "";

    /// <summary>Khối: how the board groups its rows, for example “Xã, phường”.</summary>
    public string Group { get; set; } = "";

    public int SortOrder { get; set; }

    /// <summary>Other ways in which plans name all units of this kind, one a line, for example “UBND các xã, phường”.</summary>
    public string Aliases { get; set; } = "";
}

using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units;

/// <summary>
/// A kind of unit (loại đơn vị) as data, because reforms change kinds: phòng, chi cục, ngành dọc, xã, phường, trường THCS …
/// </summary>
public sealed class UnitKind : Record
{
    public const int CodeLength = 30;
    public const int NameLength = 200;

    private UnitKind() { }

    public UnitKind(string code, string name, string englishName, string group, int sortOrder)
    {
        Code = code.Trim();
        Name = name.Trim();
        EnglishName = englishName.Trim();
        Group = group.Trim();
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

    public IReadOnlyList<string> AliasList =>
        Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether words, whatever their case and marks, name this kind.</summary>
    public bool IsCalled(string words) =>
        SearchForm.Of(words) is { Length: > 0 } wanted
        && AliasList.Prepend(Name).Append(Code).Any(name => SearchForm.Of(name) == wanted);

    /// <summary>One alias a line, without blanks and doubles.</summary>
    public static string LinesOf(IEnumerable<string> aliases) =>
        string.Join('\n', aliases.Select(alias => alias.Trim()).Where(alias => alias.Length > 0).Distinct(StringComparer.CurrentCultureIgnoreCase));
}

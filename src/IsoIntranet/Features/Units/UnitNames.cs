using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Units;

/// <summary>Finds the living unit that words mean: by its names in any spelling, or else by what comes near, which is a doubt.</summary>
public sealed class UnitNames
{
    /// <summary>What stands before a name and may as well be missing, and short forms of kinds.</summary>
    private static readonly string[] Agencies = ["ubnd ", "uy ban nhan dan "];
    private static readonly (string Short, string Full)[] Kinds = [("p", "phuong"), ("p", "phong"), ("x", "xa"), ("tt", "thi tran"), ("tt", "trung tam"), ("tx", "thi xa"), ("tp", "thanh pho"), ("vp", "van phong"), ("bv", "benh vien"), ("cc", "chi cuc")];

    private readonly List<(OrgUnit Unit, string[] Forms)> _units;

    public UnitNames(IEnumerable<OrgUnit> units) =>
        _units = [.. units.Where(unit => unit.IsActive).Select(unit => (unit, new[] { unit.Name, unit.ShortName }.SelectMany(FormsOf).Distinct().ToArray()))];

    /// <returns>No unit where none or several are meant; <c>IsSure</c> where the words are its name.</returns>
    public (OrgUnit? Unit, bool IsSure) Find(string words)
    {
        var wanted = FormsOf(words);
        if (wanted.Length == 0)
            return (null, false);
        // As it is written comes before what it may be short for.
        var named = Only(one => one.Forms.Contains(wanted[0])) ?? Only(one => one.Forms.Intersect(wanted).Any());
        if (named is not null)
            return (named, true);
        return (Only(one => one.Forms.Any(form => IsPartOf(form, wanted[0]) || IsPartOf(wanted[0], form))) ?? Only(one => one.Forms.Any(form => IsNear(form, wanted[0]))), false);
    }

    private OrgUnit? Only(Func<(OrgUnit Unit, string[] Forms), bool> isMeant) =>
        _units.Where(isMeant).Take(2).ToList() is [var only] ? only.Unit : null;

    private static string[] FormsOf(string words)
    {
        var form = ListWords.Of(words);
        foreach (var agency in Agencies)
        {
            if (form.StartsWith(agency, StringComparison.Ordinal))
                form = form[agency.Length..];
        }
        if (form.Length == 0)
            return [];
        return [form, .. Kinds.Where(kind => form.StartsWith(kind.Short + " ", StringComparison.Ordinal)).Select(kind => kind.Full + form[kind.Short.Length..])];
    }

    private static bool IsPartOf(string part, string whole) => part.Length >= 5 && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    /// <summary>A misspelling: one letter in eight, and the first words agree on what kind of unit it is.</summary>
    private static bool IsNear(string one, string other)
    {
        var most = Math.Min(one.Length, other.Length) / 8;
        if (most == 0 || Math.Abs(one.Length - other.Length) > most || one.Split(' ')[0] != other.Split(' ')[0])
            return false;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var down = 1; down <= one.Length; down++)
        {
            var before = row[0]++;
            for (var across = 1; across <= other.Length; across++)
                (before, row[across]) = (row[across], Math.Min(Math.Min(row[across], row[across - 1]) + 1, before + (one[down - 1] == other[across - 1] ? 0 : 1)));
        }
        return row[^1] <= most;
    }
}

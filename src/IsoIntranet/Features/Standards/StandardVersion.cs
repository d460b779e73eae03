using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Standards;

/// <summary>
/// One edition of the standard (phiên bản tiêu chuẩn), as data (D14): several stand side by side, so that findings of the old
/// edition stay readable after the agency has moved to the new one.
/// </summary>
public sealed class StandardVersion : Record
{
    private StandardVersion() { }

    public StandardVersion(string code, string number, int year, string title, string englishTitle)
    {
        Code = code.Trim();
        Number = number.Trim();
        Year = year;
        Title = title.Trim();
        EnglishTitle = englishTitle.Trim();
    }

    /// <summary>Stable and unique, for example <c>ISO9001-2015</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>As it is cited, for example “TCVN ISO 9001:2015”.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Of the edition.</summary>
    public int Year { get; private set; }

    public string Title { get; private set; } = "";

    public string EnglishTitle { get; private set; } = "";

    /// <summary>Whether new work cites this edition; one at a time.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>The organisation works by this edition from now on, and by the former one no longer.</summary>
    /// <param name="former">The edition that was current, if any.</param>
    public Ruling Adopt(StandardVersion? former)
    {
        if (IsCurrent)
            return Ruling.Refuse("Standards.IsCurrent", Number);
        if (former is not null)
            former.IsCurrent = false;
        IsCurrent = true;
        return Ruling.Allowed;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>How documents write days, blanks, lists and names: always Vietnamese, whatever the reader's language.</summary>
public static partial class OfficialWords
{
    /// <summary>What is to be filled in by hand, visibly.</summary>
    public const string Blank = "……";

    internal static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>“ngày 05 tháng 3 năm 2026”: a 0 before days below 10 and before January and February (NĐ 30/2020, Phụ lục I).</summary>
    public static string Day(DateOnly day) => $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}";

    public static string DayOrBlank(DateOnly? day, int year) => day is { } known ? Day(known) : $"ngày {Blank} tháng {Blank} năm {year}";

    /// <summary>“05/3/2026”, as in tables.</summary>
    public static string Short(DateOnly? day) => day is { } known ? $"{known.Day:00}/{(known.Month < 3 ? "0" : "")}{known.Month}/{known.Year}" : "";

    public static string OrBlank(string? text) => string.IsNullOrWhiteSpace(text) ? Blank : text.Trim();

    /// <summary>A number below ten is written with a 0, except as a count of per cent.</summary>
    public static string Count(int count) => count.ToString("00", CultureInfo.InvariantCulture);

    public static string Upper(string text) => text.ToUpper(Vietnamese);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Vietnamese) + text[1..];

    public static string Small(string text) => text.Length == 0 ? text : char.ToLower(text[0], Vietnamese) + text[1..];

    public static IReadOnlyList<string> Lines(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A legal base with its opening word, without its closing punctuation, which the writer puts.</summary>
    public static string Base(string line)
    {
        var bare = line.Trim().TrimEnd(';', ',', '.', ' ');
        return OpensBase().IsMatch(bare) ? bare : $"Căn cứ {bare}";
    }

    /// <summary>The name of a kind taken off the beginning of a title: it stands above it in capitals.</summary>
    public static string SubjectOf(string title, string kind)
    {
        var bare = title.Trim();
        return bare.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase) ? Capital(bare[(kind.Length + 1)..].TrimStart()) : bare;
    }

    /// <summary>The text as the end of a sentence, with one full stop.</summary>
    public static string Sentence(string text) => text.TrimEnd().TrimEnd('.', ';', ',') is { Length: > 0 } bare ? bare + "." : "";

    /// <summary>The number in “326/KH-UBND”, and what follows it.</summary>
    public static (int Number, string Notation)? NumberOf(string? reference) => reference?.Split('/', 2) is [var number, var notation]
        && int.TryParse(number, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? (parsed, notation.Trim()) : null;

    [GeneratedRegex(@"^(Căn cứ|Xét|Theo|Trên cơ sở|Thực hiện|Để|Sau khi)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensBase();
}

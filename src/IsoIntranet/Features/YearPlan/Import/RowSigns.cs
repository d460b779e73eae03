using System.Text.RegularExpressions;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>What a row's outward signs say: numerals, dots, column numbers.</summary>
internal static partial class RowSigns
{
    /// <summary>1, 1.2, 1), a), II, “-”: what stands in a column of numbers.</summary>
    public static bool IsNumber(string text) => Numbers().IsMatch(text);

    /// <summary>I, II., A: heads a section. Single small letters and figures do not.</summary>
    public static bool IsSectionNumeral(string text) => SectionNumerals().IsMatch(text.Trim());

    /// <summary>“I. TÊN PHẦN” as numeral and title; the numeral is blank where there is none.</summary>
    public static (string Numeral, string Title) Split(string text)
    {
        var match = Numbered().Match(text);
        return match.Success ? (match.Groups["no"].Value, match.Groups["title"].Value.Trim()) : ("", text.Trim());
    }

    /// <summary>Split also where a figure leads: “1. Mục tiêu chất lượng số 1”.</summary>
    public static (string Numeral, string Title) SplitCaption(string text)
    {
        var match = NumberedCaption().Match(text);
        return match.Success ? (match.Groups["no"].Value, match.Groups["title"].Value.Trim()) : ("", text.Trim());
    }

    /// <summary>A row of nothing but dots: “…” says that more would follow.</summary>
    public static bool IsEllipsis(SourceRow row)
    {
        var said = row.Cells.Where(cell => !cell.IsBlank).ToList();
        return said.Count > 0 && said.TrueForAll(cell => Dots().IsMatch(cell.Text)) && said.Exists(cell => cell.Text.AsSpan().IndexOfAny('.', '…') >= 0);
    }

    /// <summary>(1) (2) (3) …, or A B 1 2 …, below the headings.</summary>
    public static bool AreColumnNumbers(SourceRow row)
    {
        var said = row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text.Trim('(', ')', '[', ']', ' ', '.')).ToList();
        return said.Count >= 3 && said.Count >= row.Cells.Count - 1 && said.TrueForAll(text => ColumnNumber().IsMatch(text)) && said.Distinct().Count() == said.Count;
    }

    public static bool BeginsSmall(string text) => text.Length > 0 && char.IsLower(text[0]);

    public static bool BeginsWithDash(string text) => text.Length > 1 && text[0] is '-' or '+' or '–' or '•' or '*';

    [GeneratedRegex(@"^\s*(?:[IVXLC]{1,7}|\d{1,4}(?:\.\d{1,3}){0,4}|[A-Za-zĐđ]|[-–+*•])\s*[.)/]?\s*$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:[IVX]{1,6}|[A-HĐ]|(?:Phần|PHẦN|Mục|MỤC)\s+\S{1,5})\s*[.):]?$")]
    private static partial Regex SectionNumerals();

    [GeneratedRegex(@"^\s*(?<no>(?:[IVX]{1,6}(?=\s*[.):/\-–]|\s+\p{Lu}))|(?:[A-HĐ](?=\s*[.):/]))|(?:(?:Phần|PHẦN)\s+[IVX\d]{1,5}))\s*[.):/\-–]?\s+(?<title>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?<no>[IVX]{1,6}|[A-HĐ]|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/]\s*(?<title>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex NumberedCaption();

    [GeneratedRegex(@"^[\s.…·,;\-–_]+$")]
    private static partial Regex Dots();

    [GeneratedRegex(@"^(?:\d{1,2}|[A-Ea-e])$")]
    private static partial Regex ColumnNumber();
}

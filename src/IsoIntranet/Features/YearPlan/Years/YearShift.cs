using System.Globalization;
using System.Text.RegularExpressions;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>
/// Moves the years that a former plan names on to the next plan's (R36): “Tháng 10/2025” becomes “Tháng 10/2026”. What is
/// cited – a law, a decision, a standard, with its number and date – is never touched.
/// </summary>
public static partial class YearShift
{
    /// <param name="Words">The words with the years moved.</param>
    /// <param name="IsSure">Every year moved is one of the former plan's own; a neighbouring year asks more care.</param>
    public sealed record Result(string Words, bool IsSure);

    /// <param name="from">First year of the former plan.</param>
    /// <param name="to">Last year of the former plan.</param>
    /// <param name="by">Years from the former plan to the next.</param>
    /// <returns>None where nothing is to be moved.</returns>
    public static Result? Of(string words, int from, int to, int by)
    {
        var cited = Citation().Matches(words).Select(match => (From: match.Index, To: match.Index + match.Length)).ToList();
        var isSure = true;
        var moved = Year().Replace(words, match =>
        {
            var year = int.Parse(match.Value, CultureInfo.InvariantCulture);
            if (year < from - 1 || year > to + 1 || cited.Exists(span => match.Index >= span.From && match.Index < span.To))
                return match.Value;
            isSure &= year >= from && year <= to;
            return (year + by).ToString("D4", CultureInfo.InvariantCulture);
        });
        if (moved == words)
            return null;
        // 29/02 of a leap year has no counterpart in the next.
        return new Result(moved, isSure && !LeapDay().IsMatch(words));
    }

    /// <summary>A year by itself: not a part of a longer number, of “ISO 9001:2015”, or of a notation such as “19/2025/QĐ-TTg”.</summary>
    [GeneratedRegex(@"(?<![\d:.,])(?:19|20|21)\d\d(?!\d|[.,]\d|\s*/\s*\p{Lu}|:\d)")]
    private static partial Regex Year();

    /// <summary>
    /// A cited text: a kind of document with its number and what follows up to its date; a bare notation with its date; a law
    /// or code by name and year; a standard.
    /// </summary>
    [GeneratedRegex(
        """
        (?:Luật|Bộ\s+luật|Pháp\s+lệnh|Hiến\s+pháp)\b[^;\n]*?\bnăm\s+\d{4}
        | \b(?:số\s*:?\s*)?\d+[a-z]?/(?:\d{4}/)?\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d&]+)*(?:[^;\n]{0,60}?\bngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})?
        | \b(?:TCVN|ISO)\b[^;,\n]{0,20}?\d{3,5}(?:-\d)?:\d{4}
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\b29\s*(?:/|-|\.|tháng)\s*0?2\b")]
    private static partial Regex LeapDay();
}

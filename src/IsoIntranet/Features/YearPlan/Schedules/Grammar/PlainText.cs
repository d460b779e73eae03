using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Takes markup, odd spaces and Unicode variants out of a text, so that the grammar sees one spelling of each character.</summary>
internal static partial class PlainText
{
    /// <summary>Composed (NFKC), without tags, entities, invisible characters or doubled spaces; dashes are "-".</summary>
    public static string Of(string text)
    {
        text = WithoutTags(WebUtility.HtmlDecode(WithoutTags(text)));
        var composed = WellFormed(text).Normalize(NormalizationForm.FormKC);
        var clean = new StringBuilder(composed.Length);
        foreach (var c in composed)
            Append(clean, c);
        return clean.ToString().Trim();
    }

    /// <summary>Lower case without marks, đ as d.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder clean, char c)
    {
        var last = clean.Length > 0 ? clean[^1] : '\n';
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (c is '\n' or '\r' or '\u2028' or '\u2029')
        {
            if (last == ' ')
                clean.Length--;
            if (clean.Length > 0 && clean[^1] != '\n')
                clean.Append('\n');
        }
        else if (category == UnicodeCategory.Format || c == '\u00AD')
        {
            return;
        }
        else if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            if (last is not (' ' or '\n'))
                clean.Append(' ');
        }
        else
        {
            clean.Append(category == UnicodeCategory.DashPunctuation || c == '−' ? '-' : Letter(c));
        }
    }

    /// <summary>Old fonts write Eth and African D for the Vietnamese Đ.</summary>
    private static char Letter(char c) => c switch
    {
        'Ð' or 'Ɖ' => 'Đ',
        'ð' or 'ɖ' => 'đ',
        _ => c,
    };

    private static string WithoutTags(string text) => OtherTag().Replace(InlineTag().Replace(text, string.Empty), "\n");

    /// <summary>Lone surrogates cannot be normalised.</summary>
    private static string WellFormed(string text)
    {
        var well = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            well.Append(rune.ToString());
        return well.ToString();
    }

    [GeneratedRegex(@"</?(?:b|i|u|em|strong|span|font|a|sup|sub|small|mark|o:p)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"<!--[^<>]*-->|</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTag();
}

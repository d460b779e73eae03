using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Documents;

/// <summary>How Nghị định 30/2020/NĐ-CP words the parts of a document: numbers, dates, punctuation. Official wording, so Vietnamese.</summary>
public static partial class OfficialText
{
    /// <summary>Room for a number or a day to be filled in by hand.</summary>
    public const string Gap = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    /// <summary>Ends the text of a document.</summary>
    public const string EndMark = "./.";

    /// <summary>Controls, separators, halves of pairs and what is no character; most texts have none of them.</summary>
    private static readonly SearchValues<char> NeedsCleaning = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character => (char.IsControl(character) && character != '\n') || character is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(character))]);

    /// <summary>Room for words to be filled in by hand.</summary>
    public const string DottedLine = "……………………";

    private const string Dots = "……";

    /// <summary>Tên loại văn bản.</summary>
    public static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Plan => "Kế hoạch",
        DocumentKind.Decision => "Quyết định",
        DocumentKind.Report => "Báo cáo",
        DocumentKind.Minutes => "Biên bản",
        DocumentKind.Proposal => "Tờ trình",
        _ => "Công văn",
    };

    /// <summary>“Số: 05/KH-UBND”.</summary>
    public static string NumberLine(int? number, string notation) => $"Số: {NumberAndNotation(number, notation)}";

    /// <summary>“Gia Lâm, ngày 05 tháng 01 năm 2025”.</summary>
    public static string PlaceAndDate(OfficialDocument document) =>
        Clean(document.Letterhead.Place).Trim() is { Length: > 0 } place ? $"{place}, {DateWords(document)}" : $"{Gap}, {DateWords(document)}";

    /// <summary>“ngày 05 tháng 01 năm 2025”: days below 10 and the months 1 and 2 have a leading zero, so that neither can be altered.</summary>
    public static string DateWords(DateOnly day) => $"ngày {day.Day:00} tháng {MonthWord(day.Month)} năm {day.Year}";

    /// <summary>“(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2025 của Ủy ban nhân dân …)”.</summary>
    public static string AttachedTo(OfficialDocument document)
    {
        var agency = Line(document.Letterhead.AgencyInText ?? document.Letterhead.Agency);
        return $"(Kèm theo {NameOf(document.Kind)} số {NumberAndNotation(document.Number, document.Notation)} {DateWords(document)}"
            + (agency.Length > 0 ? $" của {agency})" : ")");
    }

    /// <summary>“Phụ lục II”, or “Phụ lục” where there is but one.</summary>
    public static string AnnexHeading(int number, int count) => count == 1 ? "Phụ lục" : $"Phụ lục {RomanNumeral.Of(number)}";

    /// <summary>Căn cứ: a semicolon after each line, a full stop after the last, whatever stood there.</summary>
    public static IReadOnlyList<string> Bases(IEnumerable<string> bases) => Punctuate(Items(bases, "", ';', '.', ','));

    /// <summary>“- …;” and “- Lưu: VT, …. ”.</summary>
    public static IReadOnlyList<string> Recipients(IEnumerable<string> recipients) => Punctuate(Items(recipients, "- ", ';', '.', ','));

    /// <summary>Kính gửi: one goes on the line itself, several have a line each.</summary>
    public static IReadOnlyList<string> Addressees(IEnumerable<string> addressees) =>
        Items(addressees, "", ';', ',') is { Count: > 1 } several ? Punctuate([.. several.Select(line => $"- {line.TrimEnd('.')}")]) : Items(addressees, "", ';', ',');

    /// <summary>Trích yếu of a công văn: “V/v …”.</summary>
    public static string About(string subject)
    {
        var line = Line(subject);
        return line.Length == 0 || AboutWords().IsMatch(line) ? AboutWords().Replace(line, "V/v ", 1) : $"V/v {line}";
    }

    /// <summary>The last paragraph of a text with “./.” at its end, once.</summary>
    public static string End(string text)
    {
        var bare = WithoutEnd(text);
        return bare.EndsWith('.') ? bare + "/." : bare.TrimEnd(';', ',', ' ') + EndMark;
    }

    /// <summary>A paragraph that is not the last does not end the text.</summary>
    public static string WithoutEnd(string text)
    {
        var bare = text.TrimEnd();
        if (!bare.EndsWith(EndMark, StringComparison.Ordinal))
            return bare;
        while (bare.EndsWith(EndMark, StringComparison.Ordinal))
            bare = bare[..^2];
        // The mark's own full stop ends the sentence, unless it stood apart from one.
        var words = bare[..^1].TrimEnd();
        if (words.Length == 0 || words.EndsWith('.'))
            return words.Length == bare.Length - 1 && words.Length > 0 ? bare : words;
        return words + ".";
    }

    /// <summary>“08 giờ 30 phút, ngày 05 tháng 01 năm 2025”.</summary>
    public static string Moment(DateTime? moment, int year) => moment is { } known
        ? $"{known.Hour:00} giờ {known.Minute:00} phút, {DateWords(DateOnly.FromDateTime(known))}"
        : $"{Dots} giờ {Dots} phút, ngày {Dots} tháng {Dots} năm {year}";

    /// <summary>“Điều 1.” at the beginning of an article.</summary>
    public static string? ArticleOf(string text) => Article().Match(text) is { Success: true } match ? match.Value : null;

    public static string Upper(string? text) => Clean(text).Trim().ToUpper(Cultures.Vietnamese);

    /// <summary>The text on one line.</summary>
    public static string Line(string? text) => string.Join(' ', Clean(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of a text that have anything on them.</summary>
    public static IReadOnlyList<string> Lines(string? text) => Clean(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// What XML can hold, composed as Vietnamese is written: control characters fall away, a lone half of a pair becomes a
    /// replacement character, tabs become spaces, and every kind of line break a line feed.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (!text.AsSpan().ContainsAny(NeedsCleaning) && text.IsNormalized())
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\v' or '\f' or '\n' or 0x85 or 0x2028 or 0x2029)
                clean.Append('\n');
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string DateWords(OfficialDocument document) => document.Date is { } day
        ? DateWords(day)
        : $"ngày {Gap} tháng {(document.Month is { } month and >= 1 and <= 12 ? MonthWord(month) : Gap)} năm {document.Year}";

    private static string MonthWord(int month) => month <= 2 ? $"0{month}" : month.ToString(CultureInfo.InvariantCulture);

    private static string NumberAndNotation(int? number, string notation)
    {
        var sign = Line(notation).TrimStart('/', ' ');
        return (number is { } known ? known.ToString("00", CultureInfo.InvariantCulture) : Gap) + (sign.Length > 0 ? $"/{sign}" : "");
    }

    private static List<string> Items(IEnumerable<string> lines, string mark, params char[] closing) =>
        [.. lines.Select(line => Line(line).TrimStart('-', '–', '+', ' ')).Select(line => line.TrimEnd([.. closing, ' '])).Where(line => line.Length > 0).Select(line => mark + line)];

    private static List<string> Punctuate(List<string> lines) =>
        [.. lines.Select((line, index) => line + (index == lines.Count - 1 ? '.' : ';'))];

    [GeneratedRegex(@"^(V/v\s*:?|Về việc)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AboutWords();

    [GeneratedRegex(@"^Điều\s+\d+[a-zđ]?\s*[.:]")]
    private static partial Regex Article();
}

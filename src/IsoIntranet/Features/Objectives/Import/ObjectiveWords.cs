using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Objectives.Import;

/// <summary>What a decision says outside its tables: the year, its own number, what it replaces, motto and reporting.</summary>
internal sealed record ObjectiveWords(ObjectiveSetHeader Header, int? Year, StatedDecision? Decision, IReadOnlyList<string> NotTaken)
{
    public static ObjectiveWords Of(IReadOnlyList<string> sentences)
    {
        var (header, taken) = (new ObjectiveSetHeader(), new HashSet<int>());
        int? year = null;
        StatedDecision? decision = null;
        foreach (var (place, sentence) in sentences.Index())
        {
            var (line, form) = (ListWords.Line(sentence), SearchForm.Of(sentence));
            if (Patterns.TitleYear().Match(line) is { Success: true } named)
                year ??= int.Parse(named.Groups["y"].Value, CultureInfo.InvariantCulture);
            if (!Patterns.Replaces().IsMatch(line) && Patterns.Own().Match(line) is { Success: true } own)
                decision = new StatedDecision(own.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal), DayOf(own));
            if (header.ReplacesWords.Length == 0 && Patterns.Replaces().Match(line) is { Success: true } replaces)
                header = Taken(header with { ReplacesWords = replaces.Groups["w"].Value.Trim() });
            if (header.Motto.Length == 0 && form.Contains("phuong cham", StringComparison.Ordinal) && MottoAt(sentences, place) is { } motto)
            {
                header = Taken(header with { Motto = motto.Words });
                taken.Add(motto.Place);
            }
            if (header.PolicyLine.Length == 0 && form.Contains("nhat quan voi chinh sach", StringComparison.Ordinal))
                header = Taken(header with { PolicyLine = line });
            if (form.Contains("bao cao ket qua", StringComparison.Ordinal) && form.Contains("thoi gian", StringComparison.Ordinal))
                header = Taken(header with { ReportingWords = header.ReportingWords.Length == 0 ? line : $"{header.ReportingWords}\n{line}" });

            ObjectiveSetHeader Taken(ObjectiveSetHeader now)
            {
                taken.Add(place);
                return now;
            }
        }
        return new ObjectiveWords(header, year, decision, [.. sentences.Index().Where(sentence => !taken.Contains(sentence.Index)).Select(sentence => ListWords.Line(sentence.Item))]);
    }

    private static DateOnly? DayOf(Match decision) =>
        decision.Groups["d"].Success && DateOnly.TryParseExact(
            $"{decision.Groups["dd"].Value}/{decision.Groups["mm"].Value}/{decision.Groups["yy"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>In quotation marks, in the same sentence or the next.</summary>
    private static (string Words, int Place)? MottoAt(IReadOnlyList<string> sentences, int place)
    {
        for (var at = place; at < Math.Min(place + 2, sentences.Count); at++)
        {
            if (Patterns.Quoted().Match(ListWords.Line(sentences[at])) is { Success: true } quoted)
                return (quoted.Groups["w"].Value.Trim(), at);
        }
        return null;
    }
}

internal static partial class Patterns
{
    [GeneratedRegex(@"mục tiêu chất lượng.{0,300}?năm\s+(?<y>20\d{2})(?!\d)|^năm\s+(?<y>20\d{2})\s+của", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    public static partial Regex TitleYear();

    /// <summary>“(Kèm theo Quyết định số 589 /QĐ-UBND ngày 28 tháng 3 năm 2024 …)”.</summary>
    [GeneratedRegex(@"kèm theo quyết định\s+(?:số\s*)?(?<n>\d+\s*/\s*QĐ[-\p{L}]*)\s*(?<d>ngày\s+(?<dd>\d{1,2})\s*(?:/|tháng)\s*(?<mm>\d{1,2})\s*(?:/|năm)\s*(?<yy>\d{4}))?", RegexOptions.IgnoreCase)]
    public static partial Regex Own();

    [GeneratedRegex(@"thay thế.{0,200}?(?<w>quyết định\s+(?:số\s*)?\d+\s*/\s*QĐ[-\p{L}]*\s+ngày\s+\d{1,2}\s*(?:/|tháng)\s*\d{1,2}\s*(?:/|năm)\s*\d{4})", RegexOptions.IgnoreCase)]
    public static partial Regex Replaces();

    [GeneratedRegex("[\"“”«](?<w>[^\"“”«»]{3,300})[\"“”»]")]
    public static partial Regex Quoted();
}

using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Objectives;

/// <param name="IsAssumed">The words state no comparison; the usual one was taken and has to be shown.</param>
public sealed record TargetReading(Target Target, bool IsAssumed);

/// <summary>
/// Reads the target that an objective states in words ("Đạt 95% trở lên", "trên 95%", "không quá 02 hồ sơ"). A grammar:
/// a verb that says nothing, a comparison before or behind, one figure, what is counted. Words that hold more than that are
/// not read at all; nothing is guessed.
/// </summary>
public static partial class TargetReader
{
    private const int LongestRead = 400;

    // In the form of SearchForm: small, without marks. Longer ones before those that begin them.
    private const string AtLeast = @"khong\s+(?:duoi|thap\s+hon|it\s+hon|nho\s+hon)|it\s+nhat|toi\s+thieu|lon\s+hon\s+hoac\s+bang|tu|>\s*=|=\s*>|≥|⩾";
    private const string AtMost = @"khong\s+(?:vuot\s+qua|vuot|qua|tren|lon\s+hon|nhieu\s+hon|hon|cao\s+hon)|toi\s+da|nhieu\s+nhat|cao\s+nhat|nho\s+hon\s+hoac\s+bang|<\s*=|=\s*<|≤|⩽";
    private const string MoreThan = @"tren|lon\s+hon|nhieu\s+hon|cao\s+hon|vuot|hon|>";
    private const string LessThan = @"duoi|nho\s+hon|it\s+hon|thap\s+hon|chua\s+(?:den|toi)|<";
    private const string Exactly = @"dung|bang|=";
    private const string Number = @"(?<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)";
    private const string Comparison = $"(?:(?<atLeast>{AtLeast})|(?<atMost>{AtMost})|(?<moreThan>{MoreThan})|(?<lessThan>{LessThan})|(?<exactly>{Exactly}))";

    /// <returns>None where the words are blank or are not one target.</returns>
    public static TargetReading? Read(string? words)
    {
        var text = Plain(words);
        if (text.Length is 0 or > LongestRead)
            return null;
        if (Whole().Match(text) is { Success: true } match)
            return Of(match);
        // What must not happen at all, and what is either done or not.
        if (Never().IsMatch(text))
            return new TargetReading(new Target(TargetOperator.Exactly, 0, TargetMeasure.Count), false);
        return Done().IsMatch(text) ? new TargetReading(new Target(TargetOperator.Exactly, 1, TargetMeasure.YesNo), false) : null;
    }

    /// <summary>Finds a target that a longer sentence repeats, for example the heading of the plan for an objective.</summary>
    /// <returns>None where the sentence names no target, or several that differ.</returns>
    public static TargetReading? Find(string? sentence)
    {
        var text = Plain(sentence);
        if (text.Length > 4 * LongestRead)
            return null;
        var found = Within().Matches(text).Select(Of).OfType<TargetReading>().Distinct().ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>Whether two wordings of one target promise different things.</summary>
    public static bool Contradict(TargetReading one, TargetReading other) =>
        one.Target.Value != other.Target.Value || one.Target.Measure != other.Target.Measure
        || one.Target.Operator != other.Target.Operator && !one.IsAssumed && !other.IsAssumed;

    private static TargetReading? Of(Match match)
    {
        TargetOperator? by =
            match.Groups["atLeast"].Success || match.Groups["up"].Success ? TargetOperator.AtLeast
            : match.Groups["atMost"].Success || match.Groups["down"].Success ? TargetOperator.AtMost
            : match.Groups["moreThan"].Success ? TargetOperator.MoreThan
            : match.Groups["lessThan"].Success ? TargetOperator.LessThan
            : match.Groups["exactly"].Success ? TargetOperator.Exactly : null;
        // "Trên 95% trở lên" says two things; "từ 95% trở lên" says one of them twice.
        if (match.Groups["up"].Success && (match.Groups["atMost"].Success || match.Groups["moreThan"].Success || match.Groups["lessThan"].Success || match.Groups["exactly"].Success)
            || match.Groups["down"].Success && (match.Groups["moreThan"].Success || match.Groups["lessThan"].Success || match.Groups["exactly"].Success))
            return null;
        var measure = match.Groups["percent"].Success ? TargetMeasure.Percent : match.Groups["days"].Success ? TargetMeasure.Days : TargetMeasure.Count;
        if (ValueOf(match.Groups["n"].Value, measure) is not { } value)
            return null;
        if (by is { } stated)
            return new TargetReading(new Target(stated, value, measure), false);
        return measure switch
        {
            // Nobody minds 99.5 % where 99 % is asked for; at 100 % nothing is left open.
            TargetMeasure.Percent => new TargetReading(new Target(TargetOperator.AtLeast, value, measure), value != 100),
            _ => new TargetReading(new Target(TargetOperator.Exactly, value, measure), value != 0),
        };
    }

    /// <summary>A point divides thousands before three digits and decimals otherwise; per cent has no thousands.</summary>
    private static decimal? ValueOf(string number, TargetMeasure measure)
    {
        var invariant = measure == TargetMeasure.Percent || !Thousands().IsMatch(number)
            ? number.Replace(',', '.') : number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= Target.Most ? value : null;
    }

    /// <summary>Small, without marks; figures repeated in words between brackets, and the final dot, are dropped.</summary>
    private static string Plain(string? words) => SearchForm.Of(Repeated().Replace(words ?? "", " ")).Trim(' ', '.', ';', ',', ':');

    [GeneratedRegex($@"^(?:(?:phan\s+dau|dam\s+bao|bao\s+dam|duy\s+tri|dat|ty\s+le|la|muc)\s+)*(?:{Comparison}\s*)?{Number}\s*"
        + @"(?:(?<percent>%|phan\s+tram)|(?<days>ngay(?:\s+lam\s+viec)?)\b)?\s*(?<noun>(?!.*(?:\bso\s+voi\b|\bhoac\b|\bden\b))[a-z/,()\s-]*?)\s*(?:(?<up>tro\s+len)|(?<down>tro\s+xuong))?$")]
    private static partial Regex Whole();

    [GeneratedRegex($@"(?<!\w)(?:(?:{Comparison}\s*)?(?<![\d.,]){Number}\s*(?<percent>%|phan\s+tram)(?:\s*(?<up>tro\s+len)|\s*(?<down>tro\s+xuong))?)")]
    private static partial Regex Within();

    [GeneratedRegex(@"^khong\s+(?:co|de|xay\s+ra|phat\s+sinh|de\s+xay\s+ra)\b[a-z/,()\s-]*$")]
    private static partial Regex Never();

    [GeneratedRegex(@"^(?:co|dat|hoan\s+thanh|dat\s+yeu\s+cau|thuc\s+hien\s+day\s+du)$")]
    private static partial Regex Done();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\([^()\d]{1,60}\)")]
    private static partial Regex Repeated();
}

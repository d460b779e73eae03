using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Procedures;

/// <summary>
/// Reads the working days out of a time limit's words ("Không quá 20 ngày làm việc", "04 giờ làm việc", "0,5 ngày làm việc").
/// Plain days are calendar days by the Civil Code and are not working days; several limits in one text are for somebody to
/// decide. Neither is guessed: the words stay, the figure stays blank.
/// </summary>
public static partial class TimeLimit
{
    /// <summary>Eight hours to a working day (Bộ luật Lao động 2019, Đ105).</summary>
    private const decimal HoursPerDay = 8;

    /// <returns>Working days, more than 0; none where the words do not state exactly one such limit.</returns>
    public static decimal? WorkingDays(string? words)
    {
        var text = SearchForm.Of(words);
        // A number alone stands in a column of working days.
        if (Plain().Match(text) is { Success: true } plain)
            return Number(plain.Groups["n"].Value);
        var limits = Limit().Matches(text);
        if (limits.Count != 1 || Figure().Count(text) > Figure().Count(limits[0].Value))
            return null;
        var number = Number(limits[0].Groups["n"].Value);
        return limits[0].Groups["unit"].Value == "gio" ? number / HoursPerDay : number;
    }

    private static decimal? Number(string text)
    {
        decimal? number = text.Split('/') is [var upper, var lower] && decimal.TryParse(lower, out var parts) && parts > 0
            ? decimal.Parse(upper, CultureInfo.InvariantCulture) / parts
            : decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
        return number > 0 ? number : null;
    }

    [GeneratedRegex(@"^(?<n>\d{1,3}(?:[.,]\d{1,2})?|1/2)$")]
    private static partial Regex Plain();

    // "03 (ba) ngày làm việc": the figure in words may stand behind it.
    [GeneratedRegex(@"(?<![\d/.,])(?<n>\d{1,3}(?:[.,]\d{1,2})?|1/2)\s*(?:\([^)\d]{1,30}\)\s*)?(?<unit>ngay|gio)\s+lam\s+viec")]
    private static partial Regex Limit();

    [GeneratedRegex(@"\d+(?:[.,/]\d+)?")]
    private static partial Regex Figure();
}

using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

/// <summary>
/// A reading in one line, for tables of expectations:
/// kinds; windows as from..to ("*" is open, "!" leaves the day out); "any" for alternatives; recurrences as
/// unit[month.day-month.day]; counted periods; {anchor}; ?[unread]; the doubts' codes.
/// </summary>
internal static class ReadingText
{
    public static string Of(ScheduleReading reading)
    {
        var parts = new List<string> { string.Join('+', reading.Also.Prepend(reading.Kind)) };
        parts.AddRange(reading.Windows.Select(w => $"{Day(w.From)}..{Day(w.To)}{(w.EndInclusive ? "" : "!")}"));
        if (reading.AnyOneSuffices)
            parts.Add("any");
        parts.AddRange(reading.Recurrences.Select(Recurrence));
        if (reading.Relative is { } relative)
            parts.Add($"{relative.Side} {relative.Amount} {relative.Unit}{(relative.AnchorDay is { } day ? $" of {Day(day)}" : "")}");
        if (reading.Anchor is { } anchor)
            parts.Add($"{{{anchor}}}");
        if (reading.Unread.Count > 0)
            parts.Add($"?[{string.Join('|', reading.Unread)}]");
        parts.AddRange(reading.Doubts.Where(d => d.Code != DoubtCode.NotUnderstood).Select(d => d.Code.ToString()).Distinct());
        return string.Join(' ', parts);
    }

    private static string Recurrence(ScheduleRecurrence rule)
    {
        var slots = rule.Slots.Select(s =>
            $"{(s.OpenStart ? "*" : Place(s.FromMonth, s.FromDay))}-{Place(s.ToMonth, s.ToDay)}{(s.EndInclusive ? "" : "!")}");
        return $"{(rule.Every > 1 ? $"{rule.Every}x" : "")}{rule.Unit}{(rule.Times > 1 ? $"*{rule.Times}" : "")}"
            + $"{(rule.Weekday is { } weekday ? $":{weekday}" : "")}{(rule.Slots.Count > 0 ? $"[{string.Join(',', slots)}]" : "")}{(rule.AnyOneSuffices ? "any" : "")}";
    }

    private static string Place(int month, int? day) => day is null ? $"{month}" : $"{month}.{day}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "*";
}

using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>
/// Reads a pasted list: a day or a range of days a line, then its name ("16/02 - 20/02/2026: Tết Nguyên đán"). "Làm bù" and
/// "làm việc" in the name make it a moved working day. Lines that are not understood are given back, none is lost.
/// </summary>
public static class PastedDays
{
    private const int LongestRange = 31;

    public sealed record Result(IReadOnlyList<KeepCalendarDays.Entry> Days, IReadOnlyList<string> NotRead);

    /// <param name="defaultName">For lines that are only a date.</param>
    public static Result Read(string? pasted, int year, string defaultName, ScheduleReader reader)
    {
        var days = new List<KeepCalendarDays.Entry>();
        var notRead = new List<string>();
        foreach (var line in (pasted ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = reader.Read(line, year);
            var spans = reading.Windows.Where(window => window is { From: not null, LastDay: not null }).ToList();
            if (reading.Kind != ScheduleKind.Once || spans.Count == 0 || spans.Exists(span => span.LastDay!.Value.DayNumber - span.From!.Value.DayNumber >= LongestRange)
                || reading.Doubts.Any(doubt => doubt.Code is not DoubtCode.NotUnderstood and not DoubtCode.OneOrEach))
            {
                notRead.Add(line);
                continue;
            }

            var name = string.Join(", ", reading.Unread) is { Length: > 0 } words ? words : defaultName;
            var moved = name.Contains("làm bù", StringComparison.OrdinalIgnoreCase) || name.Contains("làm việc", StringComparison.OrdinalIgnoreCase) || name.Contains("đi làm", StringComparison.OrdinalIgnoreCase);
            foreach (var span in spans)
            {
                for (var day = span.From!.Value; day <= span.LastDay; day = day.AddDays(1))
                    days.Add(new(day, moved ? CalendarDayKind.MovedWorkingDay : CalendarDayKind.Holiday, name.Length <= CalendarDay.NameLength ? name : name[..CalendarDay.NameLength]));
            }
        }

        return new Result([.. days.DistinctBy(day => day.Day).OrderBy(day => day.Day)], notRead);
    }
}

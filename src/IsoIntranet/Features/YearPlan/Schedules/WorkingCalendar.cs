namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// Which days are worked: Monday to Friday, less the holidays, plus the days moved to a weekend ("hoán đổi ngày làm việc").
/// The Prime Minister decides them year by year, so they are kept as data: the program's one calendar is told when they change.
/// </summary>
public sealed class WorkingCalendar
{
    private volatile Days _days;

    /// <summary>A calendar with the days off that are not weekends, and the weekend days that are worked instead.</summary>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly>? movedWorkingDays = null) =>
        _days = new Days([.. holidays], [.. movedWorkingDays ?? []]);

    /// <summary>No holidays known.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new([]);

    /// <summary>Whether offices work on the day. A moved working day wins over the weekend and over a holiday.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        var days = _days;
        return days.Moved.Contains(day) || (!days.Holidays.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    /// <summary>Other days from now on, all at once: whoever counts just now counts by the one or the other.</summary>
    internal void Replace(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> movedWorkingDays) =>
        _days = new Days([.. holidays], [.. movedWorkingDays]);

    /// <summary>The day itself when worked, else the next worked day (BLDS 2015 Đ148 khoản 5).</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Walk(day, 1);

    /// <summary>The day itself when worked, else the worked day before: for what must be done before an anchor.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => Walk(day, -1);

    private DateOnly Walk(DateOnly day, int step)
    {
        var last = step > 0 ? DateOnly.MaxValue : DateOnly.MinValue;
        while (day != last && !IsWorkingDay(day))
            day = day.AddDays(step);
        return day;
    }

    private sealed record Days(HashSet<DateOnly> Holidays, HashSet<DateOnly> Moved);
}

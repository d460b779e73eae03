namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// Which days are worked: Monday to Friday, less the holidays, plus the days moved to a weekend ("hoán đổi ngày làm việc").
/// Holidays come from configuration: the Prime Minister decides them year by year.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _moved;

    /// <summary>A calendar with the days off that are not weekends, and the weekend days that are worked instead.</summary>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly>? movedWorkingDays = null)
    {
        _holidays = [.. holidays];
        _moved = [.. movedWorkingDays ?? []];
    }

    /// <summary>No holidays known.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new([]);

    /// <summary>Whether offices work on the day. A moved working day wins over the weekend and over a holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _moved.Contains(day) || (!_holidays.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

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
}

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// Ends of periods by the Civil Code (BLDS 2015 Đ147–148): the first day is not counted; months and years end on the same day
/// number, or on the month's last day when it is missing; an end on a day off moves to the next working day, and runs to 24:00.
/// Negative amounts count backwards and move to the working day before, so that nobody is late by the rule.
/// Results beyond what a date can hold stop at its bounds.
/// </summary>
public static class CivilDeadline
{
    /// <summary>Calendar days after the first day, which is not counted.</summary>
    public static DateOnly AddDays(DateOnly start, int days, WorkingCalendar? calendar = null) =>
        Settle(Shift(start, days), days, calendar);

    /// <summary>Weeks of seven days.</summary>
    public static DateOnly AddWeeks(DateOnly start, int weeks, WorkingCalendar? calendar = null) =>
        Settle(Shift(start, 7L * weeks), weeks, calendar);

    /// <summary>Months: 30/11 + 3 is 28/02 or 29/02 (Đ148 khoản 3).</summary>
    public static DateOnly AddMonths(DateOnly start, int months, WorkingCalendar? calendar = null) =>
        Settle(ShiftMonths(start, months), months, calendar);

    /// <summary>Years: the same day and month (Đ148 khoản 4); 29/02 ends on 28/02 of a common year.</summary>
    public static DateOnly AddYears(DateOnly start, int years, WorkingCalendar? calendar = null) =>
        Settle(ShiftMonths(start, 12L * years), years, calendar);

    /// <summary>Working days: the n-th worked day after (or before) the first, which is not counted.</summary>
    public static DateOnly AddWorkingDays(DateOnly start, int days, WorkingCalendar? calendar = null)
    {
        calendar ??= WorkingCalendar.WeekendsOnly;
        if (days == 0)
            return calendar.NextWorkingDay(start);
        var step = Math.Sign(days);
        var last = step > 0 ? DateOnly.MaxValue : DateOnly.MinValue;
        var day = start;
        for (var left = Math.Abs((long)days); left > 0 && day != last;)
        {
            day = day.AddDays(step);
            if (calendar.IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>Any unit. Hours end on the day that holds the last hour, counted as whole days.</summary>
    public static DateOnly Add(DateOnly start, int amount, ScheduleUnit unit, WorkingCalendar? calendar = null) => unit switch
    {
        ScheduleUnit.Hour => AddDays(start, (int)(Math.Sign(amount) * ((Math.Abs((long)amount) + 23) / 24)), calendar),
        ScheduleUnit.WorkingDay => AddWorkingDays(start, amount, calendar),
        ScheduleUnit.Week => AddWeeks(start, amount, calendar),
        ScheduleUnit.Month => AddMonths(start, amount, calendar),
        ScheduleUnit.Quarter => Settle(ShiftMonths(start, 3L * amount), amount, calendar),
        ScheduleUnit.HalfYear => Settle(ShiftMonths(start, 6L * amount), amount, calendar),
        ScheduleUnit.Year => AddYears(start, amount, calendar),
        _ => AddDays(start, amount, calendar),
    };

    /// <summary>The day itself when worked, else the next worked day (Đ148 khoản 5).</summary>
    public static DateOnly NextWorkingDay(DateOnly day, WorkingCalendar? calendar = null) =>
        (calendar ?? WorkingCalendar.WeekendsOnly).NextWorkingDay(day);

    private static DateOnly Settle(DateOnly day, int direction, WorkingCalendar? calendar)
    {
        calendar ??= WorkingCalendar.WeekendsOnly;
        return direction < 0 ? calendar.PreviousWorkingDay(day) : calendar.NextWorkingDay(day);
    }

    private static DateOnly Shift(DateOnly start, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(start.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly ShiftMonths(DateOnly start, long months)
    {
        var target = (start.Year * 12L) + start.Month - 1 + months;
        if (target < 12)
            return DateOnly.MinValue;
        if (target >= 10000 * 12)
            return DateOnly.MaxValue;
        var (year, month) = ((int)(target / 12), (int)(target % 12) + 1);
        return new DateOnly(year, month, Math.Min(start.Day, DateTime.DaysInMonth(year, month)));
    }
}

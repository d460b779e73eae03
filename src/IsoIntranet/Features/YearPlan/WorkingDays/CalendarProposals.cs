namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <param name="Key">Resource key of its name.</param>
/// <param name="ByLaw">The day is fixed by law; else it is only likely and the Prime Minister decides.</param>
public sealed record CalendarProposal(DateOnly Day, CalendarDayKind Kind, string Key, bool ByLaw);

/// <summary>
/// Days off that a year may be expected to have (BLLĐ 2019 Đ112): to be confirmed one by one, for which days are off at Tết and
/// about the National Day is decided year by year. A day off on a weekend is made good on the next working day (Đ111 khoản 3).
/// </summary>
public static class CalendarProposals
{
    public static IReadOnlyList<CalendarProposal> Of(int year)
    {
        var newYear = VietnameseLunar.ToSolar(year, 1, 1);
        List<CalendarProposal> days =
        [
            new(new(year, 1, 1), CalendarDayKind.Holiday, "NewYear", true),
            .. Enumerable.Range(-1, 5).Select(i => new CalendarProposal(newYear.AddDays(i), CalendarDayKind.Holiday, "Tet", false)),
            new(VietnameseLunar.ToSolar(year, 3, 10), CalendarDayKind.Holiday, "HungKings", true),
            new(new(year, 4, 30), CalendarDayKind.Holiday, "Reunification", true),
            new(new(year, 5, 1), CalendarDayKind.Holiday, "Labour", true),
            new(new(year, 9, 2), CalendarDayKind.Holiday, "National", true),
            new(new(year, 9, new DateOnly(year, 9, 3).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 3), CalendarDayKind.Holiday, "National", false),
        ];
        var off = days.Select(day => day.Day).ToHashSet();
        foreach (var day in days.Where(day => IsWeekend(day.Day)).ToList())
        {
            var next = day.Day;
            while (IsWeekend(next) || off.Contains(next))
                next = next.AddDays(1);
            off.Add(next);
            days.Add(new CalendarProposal(next, CalendarDayKind.Holiday, $"{day.Key}.InLieu", false));
        }

        return [.. days.DistinctBy(day => day.Day).OrderBy(day => day.Day)];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

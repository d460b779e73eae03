namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>A period of a reporting year.</summary>
/// <param name="Index">From 1: the month, the quarter, the half; 1 for nine months and the year.</param>
public readonly record struct MeasurePeriod(int Year, PeriodLength Length, int Index)
{
    public int FirstMonth => Length switch
    {
        PeriodLength.Month => Index,
        PeriodLength.Quarter => (3 * Index) - 2,
        PeriodLength.HalfYear => (6 * Index) - 5,
        _ => 1,
    };

    public int LastMonth => Length switch
    {
        PeriodLength.Month => Index,
        PeriodLength.Quarter => 3 * Index,
        PeriodLength.HalfYear => 6 * Index,
        PeriodLength.NineMonths => 9,
        _ => 12,
    };

    public bool IsWithin(MeasurePeriod other) => Year == other.Year && FirstMonth >= other.FirstMonth && LastMonth <= other.LastMonth;

    /// <summary>How many there are in a year.</summary>
    public static int CountOf(PeriodLength length) => length switch
    {
        PeriodLength.Month => 12,
        PeriodLength.Quarter => 4,
        PeriodLength.HalfYear => 2,
        _ => 1,
    };

    public static IEnumerable<MeasurePeriod> Of(int year, PeriodLength length) =>
        Enumerable.Range(1, CountOf(length)).Select(index => new MeasurePeriod(year, length, index));
}

/// <summary>
/// On which day periods close. By NĐ 09/2019/NĐ-CP on the 14th of their last month; by the calendar on its last day; some
/// provinces a month earlier (1/12 to the end of February).
/// </summary>
/// <param name="ClosingDay">1 to 31; the month's last day where it has fewer.</param>
/// <param name="MonthsEarlier">0 or 1: how many months before its last month the period closes.</param>
public sealed record PeriodRule(int ClosingDay = 31, int MonthsEarlier = 0)
{
    public static readonly PeriodRule Calendar = new();

    public DateOnly FirstDay(MeasurePeriod period) => CloseOf(period.Year, period.FirstMonth - 1).AddDays(1);

    public DateOnly LastDay(MeasurePeriod period) => CloseOf(period.Year, period.LastMonth);

    /// <summary>The period that a day falls into.</summary>
    public MeasurePeriod At(DateOnly day, PeriodLength length)
    {
        var year = day > LastDay(new MeasurePeriod(day.Year, PeriodLength.Year, 1)) ? day.Year + 1 : day.Year;
        return MeasurePeriod.Of(year, length).First(period => day <= LastDay(period));
    }

    /// <param name="month">0 for December of the year before.</param>
    private DateOnly CloseOf(int year, int month)
    {
        var first = new DateOnly(year, 1, 1).AddMonths(month - 1 - MonthsEarlier);
        return new DateOnly(first.Year, first.Month, Math.Min(ClosingDay, DateTime.DaysInMonth(first.Year, first.Month)));
    }
}

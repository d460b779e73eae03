using System.Globalization;

namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>What a calendar word names.</summary>
internal enum Grain
{
    Day,
    Week,
    Month,
    Months,
    Quarter,
    Year,
    SchoolYear,

    /// <summary>A term of a school year; <see cref="CalendarPoint.Quarter"/> is 1 or 2.</summary>
    Term,

    /// <summary>A day of an unnamed month ("ngày 15"): a slot of a month.</summary>
    DayOfMonth,

    /// <summary>A month, or a day of it, in an unnamed quarter ("ngày 20 tháng cuối quý").</summary>
    MonthOfQuarter,
}

/// <summary>A part of a unit: thirds by custom, halves and decades by their words.</summary>
internal enum Part
{
    Whole,
    Start,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
    FirstDecade,
    SecondDecade,
    ThirdDecade,
}

/// <summary>A day or a stretch of the calendar whose year, and sometimes month, may still be missing.</summary>
internal sealed record CalendarPoint(Grain Grain)
{
    public int? Year { get; init; }

    /// <summary>"năm sau": added to the year of the context. For slots: units after ("quý sau").</summary>
    public int Shift { get; init; }

    public int Month { get; init; }

    public int MonthTo { get; init; }

    public int Quarter { get; init; }

    /// <summary>Day of the month; 31 clamps only when <see cref="LastOfMonth"/>.</summary>
    public int Day { get; init; }

    public bool LastOfMonth { get; init; }

    /// <summary>Week of the month, or of the year when no month is named; 9 is the last.</summary>
    public int Week { get; init; }

    public Part Part { get; init; }

    /// <summary>The month's first days, or its last when negative ("10 ngày đầu tháng 6").</summary>
    public int Days { get; init; }

    /// <summary>The words say themselves that it comes back ("cuối mỗi quý").</summary>
    public bool Recurs { get; init; }

    public bool BlankDay { get; init; }

    /// <summary>The month stands for a part of the quarter ("cuối quý").</summary>
    public bool ByPart { get; init; }

    /// <summary>A year written with two digits.</summary>
    public bool ShortYear { get; init; }

    public bool IsSlot => Grain is Grain.DayOfMonth or Grain.MonthOfQuarter;

    /// <summary>Days that no word names ("hè").</summary>
    public bool Custom { get; init; }

    public bool ByCustom => Custom || Grain == Grain.Term || Part is Part.Start or Part.Middle or Part.End or Part.FirstHalf or Part.SecondHalf
        || (Week > 0 && (Month > 0 || IsSlot));

    /// <summary>First and last day in a year, or null when there is no such day.</summary>
    public (DateOnly From, DateOnly To)? In(int year)
    {
        if (year is < 1 or > 9998 || IsSlot)
            return null;
        return Grain switch
        {
            Grain.Day => DayIn(year),
            Grain.Week => WeekIn(year),
            Grain.Month => MonthIn(year),
            Grain.Months => Months(year, Month, MonthTo),
            Grain.Quarter => QuarterIn(year),
            Grain.SchoolYear => SchoolYearIn(year),
            Grain.Term => TermIn(year),
            _ => YearIn(year),
        };
    }

    private (DateOnly, DateOnly)? DayIn(int year)
    {
        if (Month is < 1 or > 12 || Day < 1)
            return null;
        var last = DateTime.DaysInMonth(year, Month);
        if (Day > last && !LastOfMonth)
            return null;
        var day = new DateOnly(year, Month, Math.Min(Day, last));
        return (day, day);
    }

    private (DateOnly, DateOnly)? WeekIn(int year)
    {
        if (Month == 0)
        {
            if (Week < 1 || Week > ISOWeek.GetWeeksInYear(year))
                return null;
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Week, DayOfWeek.Monday));
            return (monday, monday.AddDays(6));
        }

        if (Month > 12 || Week < 1)
            return null;
        var last = DateTime.DaysInMonth(year, Month);
        if (Week == 9)
            return Span(year, Month, last - 6, last);
        return (7 * Week) - 6 > last ? null : Span(year, Month, (7 * Week) - 6, Math.Min(7 * Week, last));
    }

    private (DateOnly, DateOnly)? MonthIn(int year)
    {
        if (Month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, Month);
        var (from, to) = Days > 0 ? (1, Days) : Days < 0 ? (last + 1 + Days, last) : DaysOf(Part);
        return Span(year, Month, from, Math.Min(to, last));
    }

    /// <summary>The days of a part of a month.</summary>
    internal static (int From, int To) DaysOf(Part part) => part switch
    {
        Part.Start or Part.FirstDecade => (1, 10),
        Part.Middle or Part.SecondDecade => (11, 20),
        Part.End or Part.ThirdDecade => (21, 31),
        Part.FirstHalf => (1, 15),
        Part.SecondHalf => (16, 31),
        _ => (1, 31),
    };

    private (DateOnly, DateOnly)? QuarterIn(int year)
    {
        if (Quarter is < 1 or > 4)
            return null;
        var first = (3 * Quarter) - 2;
        return Part switch
        {
            Part.Start => Months(year, first, first),
            Part.Middle => Months(year, first + 1, first + 1),
            Part.End => Months(year, first + 2, first + 2),
            Part.FirstHalf => (new DateOnly(year, first, 1), new DateOnly(year, first + 1, 15)),
            Part.SecondHalf => (new DateOnly(year, first + 1, 16), Months(year, first, first + 2)!.Value.Item2),
            _ => Months(year, first, first + 2),
        };
    }

    /// <summary>The middle of a year ends on 30 June and its end on 31 December (BLDS 2015 Đ146 khoản 3).</summary>
    private (DateOnly, DateOnly)? YearIn(int year) => Part switch
    {
        Part.Start => Months(year, 1, 3),
        Part.Middle => Months(year, 4, 6),
        Part.End => Months(year, 10, 12),
        Part.FirstHalf => Months(year, 1, 6),
        Part.SecondHalf => Months(year, 7, 12),
        _ => Months(year, 1, 12),
    };

    /// <summary>September to August; it begins in September and its teaching ends in May.</summary>
    private (DateOnly, DateOnly)? SchoolYearIn(int year) => Part switch
    {
        Part.Start => Months(year, 9, 9),
        Part.End => Months(year + 1, 5, 5),
        _ => (new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31)),
    };

    /// <summary>The first term from September to January, the second to May; the ministry's frame leaves the days to each province.</summary>
    private (DateOnly, DateOnly)? TermIn(int year) => (Quarter, Part) switch
    {
        (1, Part.Start) => Months(year, 9, 9),
        (1, Part.Middle) => Months(year, 11, 11),
        (1, Part.End) => Months(year + 1, 1, 1),
        (1, _) => (new DateOnly(year, 9, 1), new DateOnly(year + 1, 1, 31)),
        (_, Part.Start) => Months(year + 1, 1, 1),
        (_, Part.Middle) => Months(year + 1, 3, 3),
        (_, Part.End) => Months(year + 1, 5, 5),
        _ => Months(year + 1, 1, 5),
    };

    private static (DateOnly, DateOnly)? Months(int year, int from, int to) =>
        from < 1 || to > 12 || to < from
            ? null
            : (new DateOnly(year, from, 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)));

    private static (DateOnly, DateOnly)? Span(int year, int month, int from, int to) =>
        (new DateOnly(year, month, from), new DateOnly(year, month, to));
}

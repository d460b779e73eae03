namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Days: dd/MM, dd/MM/yyyy, "ngày 30 tháng 11", lists and ranges of days, days of an unnamed month.</summary>
internal static class DayGrammar
{
    public static List<(CalendarPoint Point, Join Join)>? Points(Cursor c) => c.Try(() =>
    {
        Weekday(c);
        var named = c.Eat("các ngày", "ngày", "mùng");
        if (named && c.Eat("mùng"))
            named = true;
        if (LastDay(c, named) is { } last)
            return [(last, Join.None)];
        if (Blank(c, named) is { } blank)
            return [(blank, Join.None)];
        if (Full(c) is { } full)
            return [(full, Join.None)];
        return InMonth(c, named) ?? Short(c, named);
    });

    /// <summary>30/11/2022, 30-11-2022, 30.11.22, 2022-11-30, and 30/11.</summary>
    private static CalendarPoint? Full(Cursor c) =>
        c.Try(() =>
        {
            if (YearGrammar.Number(c) is not { } year || Separator(c) is not { } mark || c.Digits(1, 12) is not { } month
                || Separator(c) != mark || c.Digits(1, 31) is not { } day)
                return null;
            return new CalendarPoint(Grain.Day) { Year = year, Month = month, Day = day };
        })
        ?? c.Try(() =>
        {
            if (c.Digits(1, 31) is not { } day || Separator(c) is not { } mark || c.Digits(1, 12) is not { } month || Separator(c) != mark)
                return null;
            var point = new CalendarPoint(Grain.Day) { Day = day, Month = month };
            if (YearGrammar.Number(c) is { } year)
                return point with { Year = year };
            return mark != '-' && c.Peek()?.Length == 2 && c.Digits(13, 99) is { } two ? point with { Year = 2000 + two, ShortYear = true } : null;
        });

    /// <summary>"5, 10 và 15/3/2025", "10-15 tháng 3", "30/11".</summary>
    private static List<(CalendarPoint Point, Join Join)>? InMonth(Cursor c, bool named) => c.Try(() =>
    {
        var list = DayList(c);
        if (list is null)
            return null;
        if (c.Sees("của tháng", "của các tháng", "các tháng", "vào các tháng") && OfMonths(c, list) is { } each)
            return each;
        var spoken = c.Eat("tháng", "t");
        if (!spoken && !c.Mark('/') && !(named && c.Peek(1) is { Kind: TokenKind.Number, Space: false } && c.Mark('.')))
            return null;
        if ((spoken ? MonthGrammar.Number(c) : c.Digits(1, 12)) is not { } month)
            return null;
        if (!spoken && !named && (c.Peek() is { Kind: TokenKind.Word, Space: false } || c.Sees("số", "tổng số")))
            return null;
        var point = YearGrammar.Suffixed(c, new CalendarPoint(Grain.Day) { Month = month });
        var points = list.ConvertAll(d => (point with { Day = d.Value }, d.Join));
        while (spoken && points[^1].Item1.Year is null && OtherMonth(c) is var (other, join))
            points.AddRange(list.Select((d, i) => (other with { Day = d.Value }, i == 0 ? join : d.Join)));
        return points;
    });

    /// <summary>"ngày 20 tháng 3, 6, 9 và tháng 12": the same day of one more month.</summary>
    private static (CalendarPoint Point, Join Join)? OtherMonth(Cursor c)
    {
        var mark = c.At;
        if (Joins.Inner(c) is var join and (Join.And or Join.Comma) && (c.Eat("tháng") || true) && c.Digits(1, 12) is { } month
            && !c.Sees("ngày", "tháng", "tuần", "lần", "quý", "giờ", "năm một") && !(c.Peek()?.IsMark('/') == true && c.Peek(1) is { Kind: TokenKind.Number, Length: <= 2 }))
            return (YearGrammar.Suffixed(c, new CalendarPoint(Grain.Day) { Month = month }), join);
        c.At = mark;
        return null;
    }

    /// <summary>"ngày 15 của tháng 6 và tháng 12": the day is of each month.</summary>
    private static List<(CalendarPoint Point, Join Join)>? OfMonths(Cursor c, List<(int Value, Join Join)> days) => c.Try<List<(CalendarPoint, Join)>>(() =>
    {
        _ = c.Eat("của", "vào");
        if (MonthGrammar.Points(c) is not { } months || months[0].Point.Grain != Grain.Month)
            return null;
        while (months[^1].Point.Year is null)
        {
            var mark = c.At;
            if (Joins.Inner(c) is var join and (Join.And or Join.Comma) && MonthGrammar.Points(c) is [var next])
            {
                months.Add((next.Point, join));
                continue;
            }

            c.At = mark;
            break;
        }

        return
        [
            .. months.SelectMany((m, i) => days.Select((d, k) =>
                (m.Point with { Grain = Grain.Day, Day = d.Value }, k > 0 ? d.Join : i == 0 ? Join.None : m.Join)))
        ];
    });

    /// <summary>Days in front of one month: the slash belongs to the month, so it joins no days.</summary>
    private static List<(int Value, Join Join)>? DayList(Cursor c) => c.Try(() =>
    {
        var bracket = c.Mark('(');
        if (c.Digits(1, 31) is not { } first)
            return null;
        var list = new List<(int, Join)> { (first, Join.None) };
        while (list.Count < 31)
        {
            var mark = c.At;
            var join = c.Peek()?.IsMark('/') == true ? Join.None : Joins.Inner(c);
            if (join != Join.None)
                _ = c.Eat("ngày");
            if (join == Join.None || c.Digits(1, 31) is not { } next)
            {
                c.At = mark;
                break;
            }

            list.Add((next, join));
        }

        return !bracket || c.Mark(')') ? list : null;
    });

    /// <summary>"ngày 15" whose month is unnamed, "ngày 20 tháng cuối quý", "30-11".</summary>
    private static List<(CalendarPoint Point, Join Join)>? Short(Cursor c, bool named)
    {
        var dashed = c.Try(() => c.Digits(13, 31) is { } day && c.Mark('-') && c.Digits(1, 12) is { } month && c.Peek()?.IsMark('/') != true
            ? new CalendarPoint(Grain.Day) { Day = day, Month = month }
            : null);
        if (dashed is not null)
            return [(dashed, Join.None)];
        if (!named || DayList(c) is not { } list)
            return null;
        var mark = c.At;
        _ = c.Eat("của", "vào", "trong");
        if (MonthGrammar.MonthOfQuarter(c) is { } month)
            return list.ConvertAll(d => (month with { Grain = month.Grain == Grain.Month ? Grain.Day : month.Grain, Day = d.Value }, d.Join));
        var point = OfMonth(c);
        if (point is null)
            c.At = mark;
        point ??= new CalendarPoint(Grain.DayOfMonth);
        return list.ConvertAll(d => (point with { Day = d.Value }, d.Join));
    }

    private static CalendarPoint? OfMonth(Cursor c)
    {
        var each = c.Eat("hàng", "mỗi", "từng", "các");
        if (!c.Eat("tháng"))
            return null;
        if (!each && (c.Peek()?.Kind == TokenKind.Number || c.Peek()?.IsMark('.') == true))
            return null;
        return new CalendarPoint(Grain.DayOfMonth) { Shift = MonthGrammar.Next(c), Recurs = true };
    }

    /// <summary>"ngày cuối cùng của tháng 3", "ngày cuối tháng", "ngày cuối quý".</summary>
    private static CalendarPoint? LastDay(Cursor c, bool named) => c.Try(() =>
    {
        if (!named || !c.Eat("cuối cùng", "cuối"))
            return null;
        _ = c.Eat("của", "trong");
        if (MonthGrammar.Points(c) is [var (month, _)] && !month.BlankDay)
            return month with { Grain = Grain.Day, Day = 31, LastOfMonth = true };
        if (MonthGrammar.MonthOfQuarter(c) is { Grain: Grain.MonthOfQuarter } ofQuarter)
            return ofQuarter with { Day = 31 };
        if (QuarterGrammar.Points(c) is [var (quarter, _)])
            return quarter with { Grain = Grain.Day, Month = 3 * quarter.Quarter, Day = 31, LastOfMonth = true };
        _ = c.Eat("hàng", "mỗi", "từng");
        if (c.Eat("tháng"))
            return new CalendarPoint(Grain.DayOfMonth) { Day = 31, Shift = MonthGrammar.Next(c), Recurs = true };
        if (c.Eat("quý"))
            return new CalendarPoint(Grain.MonthOfQuarter) { Month = 3, Day = 31, Recurs = true };
        return c.Sees("năm") ? YearGrammar.Suffixed(c, new CalendarPoint(Grain.Day) { Month = 12, Day = 31 }) is var day && c.Eat("năm") ? day : day : null;
    });

    /// <summary>"ngày … tháng 01 năm 2025", "ngày tháng 01", "…/01/2025": the day was left blank.</summary>
    private static CalendarPoint? Blank(Cursor c, bool named) => c.Try(() =>
    {
        var dots = false;
        while (c.Mark('.'))
            dots = true;
        if (dots && c.Mark('/') && c.Digits(1, 12) is { } month && c.Mark('/') && YearGrammar.Number(c) is { } year)
            return new CalendarPoint(Grain.Month) { Month = month, Year = year, BlankDay = true };
        if (!named || MonthGrammar.Points(c) is not [var (point, _)])
            return null;
        return point with { BlankDay = true };
    });

    /// <summary>"Thứ sáu, ngày 30/11": the weekday adds nothing to a dated day.</summary>
    private static void Weekday(Cursor c)
    {
        var mark = c.At;
        if (WeekGrammar.Weekday(c) is null)
            return;
        _ = c.Mark(',') || c.Mark('(');
        if (!c.Sees("ngày") && c.Peek()?.Kind != TokenKind.Number)
            c.At = mark;
    }

    private static char? Separator(Cursor c) => c.Mark('/') ? '/' : c.Mark('-') ? '-' : c.Mark('.') ? '.' : null;
}

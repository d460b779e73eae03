namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Months, parts of units, and weeks.</summary>
internal static class MonthGrammar
{
    /// <summary>"tháng (4-5)/2022", "tháng 7, 8 và 9", "T10/2022", "tháng mười hai năm 2025".</summary>
    public static List<(CalendarPoint Point, Join Join)>? Points(Cursor c) => c.Try(() =>
    {
        if (!c.Eat("các tháng", "tháng") && !Short(c))
            return null;
        _ = c.Mark('.');
        var list = Numbers.List(c, () => Number(c));
        if (list is null)
            return Blank(c);
        if (list.Any(m => m.Value > 12))
            return null;
        var points = list.ConvertAll(m => (new CalendarPoint(Grain.Month) { Month = m.Value }, m.Join));
        points[^1] = (YearGrammar.Suffixed(c, points[^1].Item1), points[^1].Join);
        return points;
    });

    /// <summary>"(7-8)/2022", "7-8/2022", "10/2022", "10-2022": months only because a year of four digits follows.</summary>
    public static List<(CalendarPoint Point, Join Join)>? Numeric(Cursor c) => c.Try(() =>
    {
        var list = Numbers.List(c, () => c.Digits(1, 12));
        if (list is null || !(c.Mark('/') || c.Mark('-') || c.Mark('.')) || YearGrammar.Number(c) is not { } year)
            return null;
        var points = list.ConvertAll(m => (new CalendarPoint(Grain.Month) { Month = m.Value }, m.Join));
        points[^1] = (points[^1].Item1 with { Year = year }, points[^1].Join);
        return points;
    });

    /// <summary>"đầu tháng 3", "giữa quý II", "cuối năm", "trung tuần tháng 5", "nửa đầu tháng 6", "cuối quý".</summary>
    public static CalendarPoint? PartOf(Cursor c) => c.Try(() =>
    {
        if (c.SeesAt(-1, "ngày", "tuần", "tháng", "quý") || PartWord(c) is not { } part)
            return null;
        _ = c.Eat("của", "trong");
        if (QuarterGrammar.Points(c) is [var (quarter, _)])
            return part <= Part.SecondHalf ? quarter with { Part = part } : null;
        if (Points(c) is [var (month, _)] && !month.BlankDay)
            return month with { Part = part };
        if (MonthOfQuarter(c) is { Day: 0 } inQuarter)
            return inQuarter with { Part = part };
        if (part <= Part.SecondHalf && YearGrammar.Points(c) is [var (year, _)])
            return year with { Part = part };
        return Unnamed(c, part);
    });

    /// <summary>"tuần 2 tháng 5", "tuần đầu tháng 3", "tuần cuối cùng của tháng 6", "tuần 20 năm 2025".</summary>
    public static List<(CalendarPoint Point, Join Join)>? Weeks(Cursor c) => c.Try(() =>
    {
        if (!c.Eat("các tuần", "tuần"))
            return null;
        _ = c.Eat("lễ thứ", "lễ", "thứ");
        List<(int Value, Join Join)>? list = c.Eat("đầu tiên", "đầu", "nhất") ? [(1, Join.None)]
            : c.Eat("cuối cùng", "cuối") ? [(9, Join.None)]
            : Numbers.List(c, () => Week(c), "tuần");
        if (list is null)
            return null;
        _ = c.Eat("của", "trong") || (c.Peek()?.IsMark('/') == true && c.SeesAt(1, "tháng") && c.Mark('/'));
        if (Points(c) is [var (month, _)] && !month.BlankDay)
            return list.Any(w => w.Value is > 5 and not 9) ? null
                : list.ConvertAll(w => (month with { Grain = Grain.Week, Week = w.Value }, w.Join));
        if (list is [var (week, _)] && week is <= 5 or 9 && (c.Eat("hàng tháng", "mỗi tháng", "từng tháng", "các tháng") || (c.Sees("tháng") && c.Peek(1)?.Kind != TokenKind.Number && c.Eat("tháng"))))
            return [(new CalendarPoint(Grain.DayOfMonth) { Week = week, Recurs = true }, Join.None)];
        var point = YearGrammar.Suffixed(c, new CalendarPoint(Grain.Week));
        return point.Year is null || list is [(9, _)] ? null : list.ConvertAll(w => (point with { Week = w.Value }, w.Join));
    });

    private static int? Week(Cursor c) => c.TryNumber(() =>
    {
        _ = c.Eat("tuần thứ", "tuần");
        return c.Digits(1, 53) ?? c.TryNumber(() => Numbers.Spelled(c) ?? Roman(c, 5));
    });

    /// <summary>"10 ngày đầu tháng 6", "15 ngày cuối tháng 5".</summary>
    public static List<(CalendarPoint Point, Join Join)>? Edge(Cursor c) => c.Try<List<(CalendarPoint, Join)>>(() =>
    {
        if (Numbers.Amount(c, 28) is not { } days || !c.Eat("ngày"))
            return null;
        var first = c.Eat("đầu tiên", "đầu");
        if (!first && !c.Eat("cuối cùng", "cuối"))
            return null;
        _ = c.Eat("của", "trong");
        return Points(c) is [var (month, _)] && !month.BlankDay ? [(month with { Days = first ? days : -days }, Join.None)] : null;
    });

    /// <summary>"tháng cuối quý", "tháng thứ hai của quý III", "tháng đầu quý sau", "tháng cuối năm".</summary>
    public static CalendarPoint? MonthOfQuarter(Cursor c) => c.Try(() =>
    {
        if (!c.Eat("các tháng", "tháng"))
            return null;
        var month = c.Eat("đầu tiên", "đầu", "thứ nhất") ? 1
            : c.Eat("cuối cùng", "cuối", "thứ ba", "thứ 3") ? 3
            : c.Eat("thứ hai", "thứ 2", "giữa") || (c.Sees("thứ") && c.Peek(1)?.Value == 2) ? 2 : 0;
        if (month == 0)
            return null;
        _ = c.Eat("của", "trong");
        var recurs = c.Eat("mỗi", "hàng", "từng", "các");
        if (!recurs && QuarterGrammar.Points(c) is [var (quarter, _)])
            return quarter with { Grain = Grain.Month, Month = (3 * quarter.Quarter) - 3 + month };
        if (c.Eat("quý"))
            return new CalendarPoint(Grain.MonthOfQuarter) { Month = month, Shift = Next(c), Recurs = true };
        return c.Sees("năm") && month != 2
            ? YearGrammar.Suffixed(c, new CalendarPoint(Grain.Month) { Month = month == 1 ? 1 : 12 }) is var point && c.Eat("năm") ? point : point
            : null;
    });

    /// <summary>"sau", "tiếp theo": one unit on.</summary>
    public static int Next(Cursor c) =>
        c.Eat("sau liền kề", "liền kề sau", "tiếp theo", "kế tiếp", "liền kề", "sau") ? 1 : 0;

    public static int? Number(Cursor c) =>
        c.TryNumber(() => c.Digits(1, 99) is { } month && month <= 12 ? month : null)
        ?? c.TryNumber(() => c.Eat("tháng") ? c.Digits(1, 12) : null)
        ?? Roman(c, 12)
        ?? Numbers.Ordinal(c, 12);

    internal static int? Roman(Cursor c, int most)
    {
        if (c.Peek() is not { IsRoman: true } roman || roman.Value > most)
            return null;
        c.At++;
        return roman.Value;
    }

    private static bool Short(Cursor c)
    {
        if (!c.Sees("t", "th") || !(c.Peek(1)?.Kind == TokenKind.Number || (c.Peek(1)?.IsMark('.') == true && c.Peek(2)?.Kind == TokenKind.Number)))
            return false;
        c.At++;
        return true;
    }

    /// <summary>"tháng … năm 2025": the month was left blank.</summary>
    private static List<(CalendarPoint Point, Join Join)>? Blank(Cursor c)
    {
        var dots = false;
        while (c.Mark('.'))
            dots = true;
        var point = YearGrammar.Suffixed(c, new CalendarPoint(Grain.Year) { BlankDay = true });
        return point.Year is null || (!dots && c.Peek(-2)?.Text != "năm") ? null : [(point, Join.None)];
    }

    private static (int From, int To) MonthsOf(Part part) => part switch
    {
        Part.Start => (1, 3),
        Part.Middle => (4, 6),
        Part.End => (10, 12),
        Part.FirstHalf => (1, 6),
        _ => (7, 12),
    };

    private static Part? PartWord(Cursor c) =>
        c.Eat("nửa đầu") ? Part.FirstHalf
        : c.Eat("nửa cuối", "nửa sau") ? Part.SecondHalf
        : c.Eat("thượng tuần") ? Part.FirstDecade
        : c.Eat("trung tuần") ? Part.SecondDecade
        : c.Eat("hạ tuần") ? Part.ThirdDecade
        : c.Eat("đầu") ? Part.Start
        : c.Eat("giữa") ? Part.Middle
        : c.Eat("cuối") ? Part.End : null;

    /// <summary>"cuối quý", "đầu mỗi tháng": comes back by itself.</summary>
    private static CalendarPoint? Unnamed(Cursor c, Part part)
    {
        var each = c.Eat("mỗi", "hàng", "từng", "các");
        if (c.Eat("tháng"))
            return new CalendarPoint(Grain.DayOfMonth) { Part = part, Shift = Next(c), Recurs = true };
        if (each && part <= Part.SecondHalf && c.Sees("năm") && !c.SeesAt(1, "học"))
            return c.Eat("năm") ? new CalendarPoint(Grain.Months) { Month = MonthsOf(part).From, MonthTo = MonthsOf(part).To, Part = part, Recurs = true } : null;
        return part <= Part.End && c.Eat("quý")
            ? new CalendarPoint(Grain.MonthOfQuarter) { Month = (int)part, Shift = Next(c), Part = part, Recurs = true, ByPart = true }
            : null;
    }
}

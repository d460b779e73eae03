namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Quarters, half years and other runs of months named by a number.</summary>
internal static class QuarterGrammar
{
    /// <summary>"quý I, II năm 2025", "Q2/2025", "các quý I và III".</summary>
    public static List<(CalendarPoint Point, Join Join)>? Points(Cursor c) => c.Try(() =>
    {
        if (!c.Eat("các quý", "quý", "quy", "q"))
            return null;
        if (OfYear(c) is { } named)
            return [(named, Join.None)];
        _ = c.Mark('.') || c.Mark('-');
        var list = Numbers.List(c, () => Number(c));
        if (list is null)
            return null;
        var points = list.ConvertAll(q => (new CalendarPoint(Grain.Quarter) { Quarter = q.Value }, q.Join));
        points[^1] = (YearGrammar.Suffixed(c, points[^1].Item1), points[^1].Join);
        return points;
    });

    /// <summary>"6 tháng đầu năm 2025", "9 tháng đầu năm", "ba tháng cuối năm", "nửa đầu năm".</summary>
    public static CalendarPoint? Months(Cursor c) => c.Try(() =>
    {
        if (c.Eat("nửa đầu năm", "nửa đầu của năm"))
            return YearBack(c, 1, 6);
        if (c.Eat("nửa cuối năm", "nửa sau năm", "nửa cuối của năm"))
            return YearBack(c, 7, 12);
        if (Numbers.Amount(c, 11) is not { } count || !c.Eat("tháng"))
            return null;
        var first = c.Eat("đầu tiên", "đầu");
        if (!first && !c.Eat("cuối cùng", "cuối"))
            return null;
        _ = c.Eat("của");
        var mark = c.At;
        if (!c.Eat("năm") && YearGrammar.Number(c) is null && !IsClosed(c))
            return null;
        c.At = mark;
        return first ? YearBack(c, 1, count) : YearBack(c, 13 - count, 12);
    });

    /// <summary>"quý đầu năm", "quý cuối cùng của năm 2025".</summary>
    private static CalendarPoint? OfYear(Cursor c) => c.Try(() =>
    {
        var quarter = c.Eat("đầu tiên", "đầu") ? 1 : c.Eat("cuối cùng", "cuối") ? 4 : 0;
        if (quarter == 0)
            return null;
        _ = c.Eat("của", "trong");
        if (!c.Sees("năm") || c.SeesAt(1, "học"))
            return null;
        var point = new CalendarPoint(Grain.Quarter) { Quarter = quarter };
        var dated = YearGrammar.Suffixed(c, point);
        if (dated == point)
            _ = c.Eat("năm nay", "năm kế hoạch", "năm");
        return dated;
    });

    private static bool IsClosed(Cursor c) => c.Ended || c.Peek()!.Kind != TokenKind.Word || c.Sees("và", "hoặc");

    private static CalendarPoint YearBack(Cursor c, int from, int to)
    {
        var point = new CalendarPoint(Grain.Months) { Month = from, MonthTo = to };
        var year = YearGrammar.Suffixed(c, point);
        if (year == point)
            _ = c.Eat("năm");
        return year;
    }

    private static int? Number(Cursor c)
    {
        if (c.Peek() is { IsRoman: true, Value: <= 4 } roman)
        {
            c.At++;
            return roman.Value;
        }

        _ = c.Eat("thứ");
        return c.TryNumber(() => c.Digits(1, 4) is { } digits && !c.Sees("tháng", "ngày", "lần", "năm một") ? digits : null)
            ?? (c.Peek(-1)?.Text == "thứ" && c.Eat("nhất") ? 1 : (int?)null)
            ?? Numbers.Ordinal(c, 4);
    }
}

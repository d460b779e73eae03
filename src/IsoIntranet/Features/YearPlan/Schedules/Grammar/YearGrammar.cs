namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Years, alone and behind other units.</summary>
internal static class YearGrammar
{
    private const int Earliest = 1990;
    private const int Latest = 2100;

    /// <summary>Puts the year that follows, if one does, on a point.</summary>
    public static CalendarPoint Suffixed(Cursor c, CalendarPoint point)
    {
        var mark = c.At;
        if (c.Mark('/') || c.Mark('-') || c.Mark('.'))
        {
            if (Number(c) is { } year)
                return point with { Year = year };
            c.At = mark;
            if (c.Mark('/') && point.Grain == Grain.Month && c.Digits(13, 99) is { } two)
                return point with { Year = 2000 + two, ShortYear = true };
            c.At = mark;
            return point;
        }

        var bracket = c.Mark('(');
        if (!bracket)
            c.Mark(',');
        _ = c.Eat("trong năm", "của năm", "năm");
        var named = c.At > mark && c.Peek(-1) is { Text: "năm" } or { Folded: "nam" };
        if (named && c.Eat("nay", "kế hoạch") && Closes(c, bracket))
            return point;
        if (named && c.Eat("sau liền kề", "liền kề", "sau", "tới", "tiếp theo", "kế tiếp") && Closes(c, bracket))
            return point with { Shift = 1 };
        if (named && c.Eat("trước liền kề", "trước") && Closes(c, bracket))
            return point with { Shift = -1 };
        if ((named || bracket || c.At == mark) && Number(c) is { } plain && Closes(c, bracket))
            return point with { Year = plain };
        c.At = mark;
        return point;
    }

    public static int? Number(Cursor c) => c.Peek() is { Length: 4 } ? c.Digits(Earliest, Latest, 4) : null;

    /// <summary>"năm 2012 và 2013", "giai đoạn 2011-2013", "năm học 2024-2025", "2025", "trong năm".</summary>
    public static List<(CalendarPoint Point, Join Join)>? Points(Cursor c) => c.Try(() =>
    {
        if (c.Eat("năm học") || c.Eat("niên khóa"))
            return School(c);
        var named = c.Eat("các năm", "năm", "giai đoạn", "nhiệm kỳ");
        if (!named && c.Peek() is { Space: false } && (c.Peek(-1)?.IsMark('/') == true || c.Peek(-1)?.IsMark('-') == true))
            return null;
        if (!named && c.Peek() is { Space: false } && c.Peek(-1)?.IsMark(':') == true && c.Peek(-2)?.Kind == TokenKind.Number)
            return null;
        if (named && c.Peek(-1) is { Text: "năm" } or { Folded: "nam" })
        {
            if (c.Eat("nay", "kế hoạch"))
                return [(new CalendarPoint(Grain.Year), Join.None)];
            if (c.Eat("sau", "tới", "tiếp theo", "kế tiếp"))
                return [(new CalendarPoint(Grain.Year) { Shift = 1 }, Join.None)];
            if (IsPlanYear(c))
                return [(new CalendarPoint(Grain.Year), Join.None)];
        }

        var list = Numbers.List(c, () => c.TryNumber(() =>
        {
            _ = c.Eat("năm");
            return Number(c);
        }));
        return list is null || FollowsAsNumber(c)
            ? null
            : [.. list.Select(y => (new CalendarPoint(Grain.Year) { Year = y.Value }, y.Join))];
    });

    private static bool Closes(Cursor c, bool bracket) => !bracket || c.Mark(')');

    /// <summary>A lone "năm" is the plan's year after "trong", "hết", "cuối" and the like.</summary>
    private static bool IsPlanYear(Cursor c) =>
        c.Peek()?.Kind != TokenKind.Number
        && !c.Sees("ngày", "tháng", "tuần", "quý", "giờ", "lần")
        && c.SeesAt(-2, "trong", "hết", "cuối", "đầu", "giữa", "cả", "đến", "toàn");

    /// <summary>"2022 hồ sơ" is no year; nor is the number of a document.</summary>
    private static bool FollowsAsNumber(Cursor c) => c.Peek() is { Kind: TokenKind.Mark, Text: "%" or "/" or "." } next
        && c.Peek(1) is { Space: false, Kind: TokenKind.Word or TokenKind.Number } && next.Space == false;

    private static List<(CalendarPoint, Join)>? School(Cursor c)
    {
        if (Number(c) is not { } first)
            return c.Peek()?.Kind == TokenKind.Number ? null : [(new CalendarPoint(Grain.SchoolYear), Join.None)];
        var mark = c.At;
        if (!((c.Mark('-') || c.Mark('/')) && Number(c) == first + 1))
            c.At = mark;
        return [(new CalendarPoint(Grain.SchoolYear) { Year = first }, Join.None)];
    }
}

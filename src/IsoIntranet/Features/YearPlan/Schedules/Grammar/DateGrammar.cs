namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Calendar points with their bounds: before, by, from, after, from … to.</summary>
internal static class DateGrammar
{
    /// <summary>One expression, or the several that one list of numbers makes ("tháng 3, 6, 9").</summary>
    public static List<DatePiece>? Pieces(Cursor c) => c.Try(() =>
    {
        if (FromNow(c) is { } open)
            return open;
        var bound = BoundWords(c);
        if (TimeOfDay(c) && bound == Bound.Before)
            bound = Bound.By;
        if (Points(c) is not { } points || Ranges(points, bound) is not { } pieces)
            return null;
        return Tail(c, pieces);
    });

    /// <summary>Any point or list of points.</summary>
    public static List<(CalendarPoint Point, Join Join)>? Points(Cursor c) =>
        One(MonthGrammar.PartOf(c))
        ?? MonthGrammar.Edge(c)
        ?? One(QuarterGrammar.Months(c))
        ?? DayGrammar.Points(c)
        ?? SchoolGrammar.Points(c)
        ?? MonthGrammar.Weeks(c)
        ?? One(MonthGrammar.MonthOfQuarter(c))
        ?? MonthGrammar.Points(c)
        ?? QuarterGrammar.Points(c)
        ?? MonthGrammar.Numeric(c)
        ?? YearGrammar.Points(c);

    private static List<(CalendarPoint, Join)>? One(CalendarPoint? point) => point is null ? null : [(point, Join.None)];

    private static Bound BoundWords(Cursor c)
    {
        if (c.Eat("từ sau", "kể từ sau", "sau"))
            return Bound.After;
        if (c.Eat("bắt đầu thực hiện từ", "bắt đầu từ", "bắt đầu", "kể từ", "tính từ", "từ"))
        {
            _ = c.Eat("khoảng");
            return Bound.From;
        }

        var bound = Bound.None;
        while (true)
        {
            if (c.Eat("trước khi hết", "trước khi kết thúc", "trước hoặc trong", "trước hoặc đúng", "trước và trong", "trước hoặc vào"))
                return Bound.By;
            if (c.Eat("trước"))
                bound = Bound.Before;
            else if (c.Eat(
                "chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn", "không chậm hơn", "không trễ hơn", "không muộn quá", "không chậm quá",
                "không trễ quá", "hạn chót", "hạn cuối cùng", "hạn cuối", "hạn hoàn thành", "hạn nộp", "hạn báo cáo", "hạn gửi", "thời hạn hoàn thành",
                "thời hạn nộp", "thời hạn báo cáo", "thời hạn gửi", "thời hạn", "hạn", "cho đến", "tính đến", "đến hết", "cho tới", "đến", "tới", "hết"))
                bound = bound == Bound.Before ? bound : Bound.By;
            else if (bound == Bound.None || !(c.Eat("là", "vào", "trong", "thời điểm") || c.Mark(':')))
                return bound;
        }
    }

    /// <summary>"từ nay đến hết tháng 11", "từ ngày ký đến 30/11": the start is open.</summary>
    private static List<DatePiece>? FromNow(Cursor c) => c.Try<List<DatePiece>>(() =>
    {
        if (!c.Eat("từ nay", "từ bây giờ", "kể từ nay")
            && !(c.Eat("kể từ ngày ký", "từ ngày ký", "kể từ ngày ban hành", "từ ngày ban hành", "kể từ khi", "từ khi", "kể từ lúc", "từ lúc") && AndTheRest(c)))
            return null;
        if (!To(c, out var exclusive) || Points(c) is not [var (end, _)])
            return null;
        return [new DatePiece(end, null, exclusive ? Bound.Before : Bound.By) { OpenStart = true }];
    });

    private static bool AndTheRest(Cursor c)
    {
        for (var i = 0; i < 12 && !c.Sees("đến", "cho đến", "tới") && c.Peek()?.Kind == TokenKind.Word; i++)
            c.At++;
        return true;
    }

    /// <summary>"17 giờ 00 ngày 25/12": the hour is dropped, and the day counts.</summary>
    private static bool TimeOfDay(Cursor c)
    {
        var mark = c.At;
        if (Clock(c))
        {
            var one = c.At;
            if (!((c.Mark('-') || c.Eat("đến", "tới")) && Clock(c)))
                c.At = one;
            _ = c.Mark(',');
            _ = c.Eat("sáng", "chiều", "của", "trong");
            if (c.Sees("ngày", "thứ", "mùng") || c.Peek()?.Kind == TokenKind.Number)
                return true;
        }

        c.At = mark;
        return false;
    }

    private static bool Clock(Cursor c)
    {
        if (c.Digits(0, 24) is null || !(c.Eat("giờ", "h", "g") || c.Mark(':')))
            return false;
        if (c.Digits(0, 59) is not null)
            _ = c.Eat("phút", "p");
        return true;
    }

    /// <summary>Makes "7-8" of one list a range; null when ranges run into each other.</summary>
    private static List<DatePiece>? Ranges(List<(CalendarPoint Point, Join Join)> points, Bound bound)
    {
        var pieces = new List<DatePiece>();
        foreach (var (point, join) in points)
        {
            if (join != Join.To)
                pieces.Add(new DatePiece(point, null, bound) { Join = join });
            else if (pieces[^1].End is null)
                pieces[^1] = pieces[^1] with { End = point };
            else
                return null;
        }

        return pieces;
    }

    /// <summary>"… đến …" after the first point.</summary>
    private static List<DatePiece> Tail(Cursor c, List<DatePiece> pieces)
    {
        var last = pieces[^1];
        var mark = c.At;
        if (last.End is null && last.Bound is Bound.None or Bound.From)
        {
            if (To(c, out var exclusive) && (TimeOfDay(c) || true) && Points(c) is [var (end, _)])
                pieces[^1] = last with { End = end, EndExclusive = exclusive };
            else
                c.At = mark;
        }

        if (pieces[^1] is { Start.Grain: Grain.Year, End: null, Bound: Bound.None }
            && c.Eat("và các năm tiếp theo", "và những năm tiếp theo", "và các năm sau", "và những năm sau", "trở đi"))
            pieces[^1] = pieces[^1] with { Bound = Bound.From };
        if (last.Bound == Bound.From && (pieces.Count > 1 || pieces[^1].End is not null))
            return pieces.ConvertAll(p => p with { Bound = Bound.None });
        if (last.Bound is Bound.From or Bound.After)
            _ = c.Eat("trở đi", "trở về sau");
        return pieces;
    }

    private static bool To(Cursor c, out bool exclusive)
    {
        exclusive = false;
        _ = c.Mark(',');
        if (c.Mark('-') || c.Mark('→') || c.Mark('~') || c.Mark('÷'))
            return Skip(c, out exclusive);
        return c.Eat("cho đến", "cho tới", "kéo dài đến", "đến", "tới") && Skip(c, out exclusive);
    }

    private static bool Skip(Cursor c, out bool exclusive)
    {
        _ = c.Mark('>');
        exclusive = c.Eat("trước");
        _ = c.Eat("hết", "khoảng");
        return true;
    }
}

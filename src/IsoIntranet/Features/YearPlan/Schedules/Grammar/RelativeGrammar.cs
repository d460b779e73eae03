namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>"trong 05 ngày làm việc kể từ ngày nhận", "chậm nhất là ba tháng kể từ khi …", "sau 5 tháng triển khai".</summary>
internal static class RelativeGrammar
{
    internal sealed record Counted(int Most, ScheduleUnit Unit, bool IsRange);

    public static RelativePiece? Piece(Cursor c) => c.Try(() =>
    {
        var (led, side) = Lead(c);
        if (Amount(c) is not { } amount)
            return null;
        _ = c.Eat("một lần");
        var linked = Link(c, ref side);
        if (!linked && !led && !Closed(c))
            return null;
        CalendarPoint? day = null;
        var start = c.At;
        if (linked)
        {
            day = Day(c);

            // "báo cáo 6 tháng trước ngày 15/6": a report of six months, not six months before.
            if (day is not null && side == RelativeSide.Before && !led)
                return null;
            if (day is null)
                ClauseGrammar.Anchor(c);
        }
        else if (side != RelativeSide.Within && !Closed(c))
        {
            ClauseGrammar.Anchor(c);
        }

        var anchor = c.Words(start, c.At);
        return new RelativePiece(amount.Most, amount.Unit, side, day is null && IsBlank(c, start) ? null : anchor, day, amount.IsRange);
    });

    /// <summary>"05 ngày làm việc", "03 (ba) tháng", "5-7 ngày", "nửa tháng".</summary>
    public static Counted? Amount(Cursor c) => c.Try(() =>
    {
        // BLDS 2015 Đ146 khoản 1: half a year is six months, half a month fifteen days.
        if (c.Eat("nửa tháng"))
            return new Counted(15, ScheduleUnit.Day, false);
        if (c.Eat("nửa năm"))
            return new Counted(6, ScheduleUnit.Month, false);
        if (Numbers.Amount(c) is not { } amount)
            return null;
        var range = c.TryNumber(() => c.Mark('-') || c.Eat("đến", "tới") ? Numbers.Amount(c) : null);
        var most = Math.Max(amount, range ?? 0);
        return Unit(c) is { } unit ? new Counted(most, unit, range is not null) : null;
    });

    private static (bool Led, RelativeSide Side) Lead(Cursor c)
    {
        _ = c.Eat("ít nhất", "tối thiểu");
        var start = c.At;
        var side = RelativeSide.Within;
        var limited = false;
        while (true)
        {
            if (c.Eat("chậm nhất", "muộn nhất", "trễ nhất", "không quá", "tối đa", "trong vòng", "trong thời hạn", "trong thời gian", "thời hạn", "thời gian", "trong", "ngay trong"))
                limited = true;
            else if (c.Eat("sau"))
                side = RelativeSide.After;
            else if (c.Eat("trước"))
                side = RelativeSide.Before;
            else if (c.At == start || !(c.Eat("là", "khoảng", "ít nhất") || c.Mark(':')))
                break;
        }

        return (c.At > start, limited && side == RelativeSide.After ? RelativeSide.Within : side);
    }

    private static ScheduleUnit? Unit(Cursor c)
    {
        if (c.Eat("ngày làm việc"))
            return ScheduleUnit.WorkingDay;
        if (c.Eat("giờ làm việc", "giờ", "tiếng", "h"))
            return ScheduleUnit.Hour;
        if (c.Eat("ngày"))
            return c.Sees("đầu", "cuối") ? null : ScheduleUnit.Day;
        if (c.Eat("tuần"))
            return ScheduleUnit.Week;
        if (c.Eat("tháng"))
            return c.Sees("đầu", "cuối") || c.Peek() is { Kind: TokenKind.Number } ? null : ScheduleUnit.Month;
        if (c.Eat("quý"))
            return ScheduleUnit.Quarter;
        return c.Eat("năm") ? ScheduleUnit.Year : null;
    }

    private static bool Link(Cursor c, ref RelativeSide side)
    {
        _ = c.Mark(',');
        if (c.Eat("kể từ", "tính từ", "từ"))
            return true;
        if (c.Sees("sau") && !c.SeesAt(1, "đó"))
        {
            _ = c.Eat("sau") && !c.Sees("khi", "ngày") && c.Peek()?.Kind != TokenKind.Word;
            return true;
        }

        if (c.Eat("trước") || c.Eat("so với"))
        {
            side = RelativeSide.Before;
            return true;
        }

        if (c.Sees("khi"))
            return true;
        if (c.Peek(-1)?.IsMark(',') == true)
            c.At--;
        return false;
    }

    /// <summary>"kể từ ngày …", "kể từ ngày …/…/2025": a form that nobody filled in.</summary>
    private static bool IsBlank(Cursor c, int start)
    {
        for (var i = start - c.At; i < 0; i++)
        {
            if (c.Peek(i) is { Kind: TokenKind.Word, Text: not ("ngày" or "tháng" or "năm" or "khi") })
                return false;
        }

        return true;
    }

    /// <summary>A dated anchor: "kể từ ngày 01/3/2025".</summary>
    private static CalendarPoint? Day(Cursor c) => c.Try(() =>
        DayGrammar.Points(c) is [var (point, _)] && point.Grain == Grain.Day && Closed(c) ? point : null);

    private static bool Closed(Cursor c) => c.Ended || c.Peek()!.Kind is TokenKind.Mark or TokenKind.Break || c.Sees("và", "hoặc");
}

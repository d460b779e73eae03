namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>"hàng quý", "6 tháng một lần", "02 lần/năm", "định kỳ quý, 6 tháng, 9 tháng và năm", "thứ sáu hàng tuần".</summary>
internal static class RecurrenceGrammar
{
    private sealed record Unit(ScheduleUnit Name, int Every, int Months = 0, int Times = 1);

    public static RecurPiece? Piece(Cursor c) => c.Try(() => Weekly(c) ?? Counted(c) ?? Each(c) ?? Adverb(c) ?? All(c) ?? Listed(c));

    private static RecurPiece Of(params IEnumerable<Unit> units)
    {
        var list = units.ToList();
        var year = list.Exists(u => u.Name == ScheduleUnit.Year);
        return new RecurPiece([.. list.Select(u => Rule(u, cumulative: list.Count > 1, year)).Distinct()]);
    }

    /// <summary>In a list of reports "6 tháng" and "9 tháng" run from January; alone, "6 tháng" is every half year.</summary>
    private static ScheduleRecurrence Rule(Unit unit, bool cumulative, bool year) => unit.Months switch
    {
        6 when year => new ScheduleRecurrence(ScheduleUnit.Year, 1, [new RecurrenceSlot(1, null, 6, null)]),
        9 when cumulative => new ScheduleRecurrence(ScheduleUnit.Year, 1, [new RecurrenceSlot(1, null, 9, null)]),
        _ => new ScheduleRecurrence(unit.Name, unit.Every, [], null, unit.Times),
    };

    private static RecurPiece? Weekly(Cursor c) => c.Try(() =>
    {
        var day = WeekGrammar.Weekday(c);
        if (day is not null)
            _ = c.Eat("của");
        if (!c.Eat("hàng tuần", "mỗi tuần", "từng tuần", "các tuần"))
            return null;
        if (day is null)
        {
            var mark = c.At;
            _ = c.Mark(',') || c.Mark('(');
            _ = c.Eat("vào");
            day = WeekGrammar.Weekday(c);
            if (day is null)
                c.At = mark;
        }

        return day is null ? null : new RecurPiece([new ScheduleRecurrence(ScheduleUnit.Week, 1, [], day)]);
    });

    /// <summary>"01 năm 01 lần", "6 tháng/lần", "ít nhất 1 lần/năm", "2 lần trong năm", "mỗi quý một lần".</summary>
    private static RecurPiece? Counted(Cursor c) => c.Try(() =>
    {
        _ = c.Eat("định kỳ", "thường xuyên");
        _ = c.Eat("tối thiểu", "ít nhất", "tối đa");
        _ = c.Eat("cứ", "mỗi", "hàng");
        var mark = c.At;
        if (Single(c) is { } unit)
        {
            _ = c.Mark('/') || c.Mark(',') || c.Eat("tối thiểu", "ít nhất", "thực hiện");
            if (Times(c) is { } often)
                return Of(unit with { Times = often });
        }

        c.At = mark;
        if (Numbers.Amount(c) is not { } times || !Often(c))
            return null;
        _ = c.Mark('/');
        _ = c.Eat("trong một", "trên một", "trong", "trên", "mỗi", "hàng", "một");
        return Single(c) is { } each ? Of(each with { Times = times }) : null;
    });

    private static bool Often(Cursor c) => c.Eat("lần", "cuộc", "đợt", "buổi", "lượt", "phiên");

    private static int? Times(Cursor c) => c.TryNumber(() =>
    {
        var times = Numbers.Amount(c) ?? 1;
        return Often(c) ? times : null;
    });

    private static RecurPiece? Each(Cursor c) => c.Try(() =>
    {
        var periodic = c.Eat("báo cáo định kỳ", "định kỳ");
        if (periodic)
        {
            _ = c.Eat("là");
            _ = c.Mark(':') || c.Mark('(');
        }

        var by = !periodic && c.Eat("theo từng", "theo");
        if (!EachWord(c) && !periodic && !by)
            return null;
        if (Single(c) is not { } first || (by && !Closed(c)))
            return null;
        return Of([first, .. Rest(c)]);
    });

    private static bool EachWord(Cursor c) => c.Eat("hàng", "mỗi", "từng", "mỗi một");

    /// <summary>The other units of a list, with or without a "hàng" of their own.</summary>
    private static List<Unit> Rest(Cursor c)
    {
        var rest = new List<Unit>();
        while (rest.Count < 12 && c.Try(() => Joins.Outer(c) is not Join.None && (EachWord(c) || c.Eat("định kỳ hàng", "định kỳ") || true) ? Single(c) : null) is { } next)
            rest.Add(next);
        return rest;
    }

    private static RecurPiece? Adverb(Cursor c) =>
        c.Eat("thường niên", "hàng niên") ? Of(new Unit(ScheduleUnit.Year, 1))
        : c.Eat("bán niên") ? Of(new Unit(ScheduleUnit.HalfYear, 1))
        : null;

    /// <summary>"các quý trong năm", "tất cả các tháng".</summary>
    private static RecurPiece? All(Cursor c) => c.Try(() =>
    {
        _ = c.Eat("tất cả");
        if (!c.Eat("các") || Single(c) is not { Name: ScheduleUnit.Month or ScheduleUnit.Quarter or ScheduleUnit.Week } unit)
            return null;
        return c.Eat("trong năm") || Closed(c) ? Of(unit) : null;
    });

    /// <summary>"Quý, 6 tháng, năm": a list of bare units.</summary>
    private static RecurPiece? Listed(Cursor c) => c.Try(() =>
        Single(c) is { } first && Rest(c) is { Count: > 0 } rest && Closed(c) ? Of([first, .. rest]) : null);

    private static bool Closed(Cursor c) => c.Ended || c.Peek()!.Kind is TokenKind.Mark or TokenKind.Break || c.Sees("và", "hoặc");

    /// <summary>One unit, with its count if it has one; not when a number or a part of the unit follows ("quý II", "cuối").</summary>
    private static Unit? Single(Cursor c) => c.Try(() =>
    {
        if (c.Eat("nửa năm"))
            return new Unit(ScheduleUnit.HalfYear, 1);
        var unit = c.Try(() => Numbers.Amount(c, 60) is { } count ? Named(c, count) : null) ?? Named(c, 1);
        return unit is null || Peeks(c) ? null : unit;
    });

    private static bool Peeks(Cursor c) =>
        (c.Peek() is { } next && (next.IsRoman || next.Kind == TokenKind.Number) && !c.SeesAt(1, "lần"))
        || (c.Sees("từ") && !c.SeesAt(1, "tháng", "quý", "đầu", "giữa", "cuối"))
        || c.Sees("đầu", "cuối", "kể từ", "sau", "trước", "tính từ", "làm việc", "học", "này");

    private static Unit? Named(Cursor c, int count) =>
        c.Eat("tháng") ? Months(count)
        : c.Eat("quý") ? new Unit(ScheduleUnit.Quarter, count)
        : c.Eat("năm") ? new Unit(ScheduleUnit.Year, count)
        : c.Eat("tuần") ? new Unit(ScheduleUnit.Week, count)
        : c.Eat("ngày") ? new Unit(ScheduleUnit.Day, count)
        : null;

    private static Unit Months(int count) => count switch
    {
        3 => new Unit(ScheduleUnit.Quarter, 1, count),
        6 => new Unit(ScheduleUnit.HalfYear, 1, count),
        > 0 when count % 12 == 0 => new Unit(ScheduleUnit.Year, count / 12, count),
        _ => new Unit(ScheduleUnit.Month, count, count),
    };
}

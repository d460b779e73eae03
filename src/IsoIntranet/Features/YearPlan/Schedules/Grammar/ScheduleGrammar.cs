namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>The whole text: parts, what joins them, and the words that are left over.</summary>
internal sealed class ScheduleGrammar(string text)
{
    private readonly Cursor _c = new(text);
    private readonly List<Piece> _pieces = [];
    private Join _join = Join.None;
    private int _unreadFrom = -1;
    private int _unreadTo = -1;
    private DoubtCode _unreadCode = DoubtCode.NotUnderstood;

    public static List<Piece> Parse(string text) => new ScheduleGrammar(text).Parse();

    private List<Piece> Parse()
    {
        Enumerator();
        while (!_c.Ended)
        {
            var start = _c.At;
            if (Productions() is { } made)
                Add(made, start);
            else if (!Between() && !Filler())
                Leave(start);
        }

        Flush();
        return _pieces;
    }

    /// <summary>"2. Năm 2012": the number of the paragraph.</summary>
    private void Enumerator()
    {
        if (_c.Peek() is { Length: <= 2 } && (_c.Peek(1)?.IsMark('.') == true || _c.Peek(1)?.IsMark(')') == true)
            && _c.Peek(2) is { Kind: TokenKind.Word, Space: true })
            _c.At = 2;
    }

    private IReadOnlyList<Piece>? Productions()
    {
        if (RecurrenceGrammar.Piece(_c) is { } recur)
            return [recur];
        if (DateGrammar.Pieces(_c) is { } dates)
            return dates;
        Piece? piece = RelativeGrammar.Piece(_c);
        piece ??= ClauseGrammar.Ongoing(_c);
        piece ??= ClauseGrammar.Event(_c);
        piece ??= ClauseGrammar.Reference(_c);
        return piece is null ? null : [piece];
    }

    private void Add(IReadOnlyList<Piece> made, int start)
    {
        var gap = _unreadFrom >= 0;
        Flush();
        var words = _c.Words(start, _c.At);
        for (var i = 0; i < made.Count; i++)
            _pieces.Add(made[i] with { Words = words, Join = i == 0 ? _join : made[i].Join, AfterGap = gap && i == 0 });
        _join = Join.None;
    }

    private bool Between()
    {
        var start = _c.At;
        if (_c.Peek()!.Kind == TokenKind.Break)
        {
            _c.At++;
            _join = Joins.Stronger(_join, Join.And);
            return true;
        }

        var join = Joins.Outer(_c);
        if (join == Join.None && _c.Peek()?.Kind == TokenKind.Mark)
        {
            join = _c.Peek()!.IsMark('.') ? Join.And : Join.Bracket;
            _c.At++;
        }

        _join = Joins.Stronger(_join, join);
        return _c.At > start;
    }

    /// <summary>Words that lead up to a time and add nothing to it.</summary>
    private bool Filler()
    {
        var start = _c.At;
        if (_c.Eat("dự kiến", "khoảng", "tầm", "ước"))
        {
            Flush();
            _pieces.Add(new ApproximatePiece { Words = _c.Words(start, _c.At) });
            return true;
        }

        return _c.Eat(
            "thời gian thực hiện", "thời gian hoàn thành", "thời hạn hoàn thành", "tiến độ thực hiện", "thời gian", "thời hạn", "thời điểm", "tiến độ",
            "thực hiện", "định kỳ", "hoàn thành", "xong", "kết thúc", "triển khai", "vào", "trong", "ngay", "lúc", "là", "cả", "sáng", "chiều", "của");
    }

    private void Leave(int start)
    {
        var impossible = Impossible();
        _c.At = start + Math.Max(1, impossible);
        if (impossible > 0)
        {
            _unreadCode = DoubtCode.ImpossibleDate;
            _ = YearGrammar.Suffixed(_c, new CalendarPoint(Grain.Month));
        }

        if (_unreadFrom < 0)
            _unreadFrom = start;
        _unreadTo = _c.At;
        _join = Joins.Stronger(_join, Join.Gap);
    }

    /// <summary>How many tokens a date takes that cannot be: "tháng 13", "quý V", "32/13/2025".</summary>
    private int Impossible()
    {
        if (_c.Sees("tháng") && _c.Peek(1) is { Kind: TokenKind.Number, Length: <= 2 } month && month.Value is 0 or > 12)
            return 2;
        if (_c.Sees("quý") && _c.Peek(1) is { } quarter && (quarter.IsRoman || quarter.Kind == TokenKind.Number))
            return 2;
        var numbers = _c.Peek() is { Kind: TokenKind.Number } && _c.Peek(1)?.IsMark('/') == true && _c.Peek(2) is { Kind: TokenKind.Number, Length: <= 2 };
        return numbers && _c.Peek(3)?.IsMark('/') == true && _c.Peek(4)?.Kind == TokenKind.Number ? 5 : numbers ? 3 : 0;
    }

    private void Flush()
    {
        if (_unreadFrom >= 0 && _c.Words(_unreadFrom, _unreadTo) is { Length: > 0 } words)
            _pieces.Add(new UnreadPiece(_unreadCode) { Words = words });
        _unreadFrom = _unreadTo = -1;
        _unreadCode = DoubtCode.NotUnderstood;
    }
}

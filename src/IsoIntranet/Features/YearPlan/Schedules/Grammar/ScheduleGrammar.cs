namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>The whole text: parts, what joins them, and the words that are left over.</summary>
internal sealed class ScheduleGrammar(string text)
{
    private readonly Cursor _c = new(text);
    private readonly List<Piece> _pieces = [];
    private Join _join = Join.None;
    private int _unreadFrom = -1;
    private int _unreadTo = -1;
    private bool _labelled;
    private bool _approximate;
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
            else if (!Between() && !Label() && !Filler())
                Leave(start);
        }

        Flush();
        _pieces.AddRange(_c.Mended.Select(words => new SlipPiece { Words = words }));
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
        var gap = _unreadFrom >= 0 || _labelled;
        _labelled = false;
        Flush();
        var words = _c.Words(start, _c.At);
        for (var i = 0; i < made.Count; i++)
            _pieces.Add(made[i] with { Words = words, Join = i == 0 ? _join : made[i].Join, AfterGap = gap && i == 0, IsApproximate = _approximate && i == 0 });
        (_join, _approximate) = (Join.None, false);
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

    /// <summary>"Đợt 1: …; đợt 2: …" names occurrences, each with a time of its own.</summary>
    private bool Label()
    {
        var start = _c.At;
        if (_c.Eat("đợt", "lần", "giai đoạn", "bước", "vòng", "lượt"))
        {
            _ = _c.Eat("thứ");
            if (_c.Digits(1, 20) is not null || MonthGrammar.Roman(_c, 10) is not null)
                return _labelled = true;
        }

        _c.At = start;
        return false;
    }

    /// <summary>Words that lead up to a time and add nothing to it.</summary>
    private bool Filler()
    {
        var start = _c.At;
        if (_c.Eat("dự kiến", "khoảng", "tầm", "ước"))
        {
            Flush();
            _pieces.Add(new ApproximatePiece { Words = _c.Words(start, _c.At) });
            _approximate = true;
            return true;
        }

        // "Định kỳ hoặc đột xuất": it comes back, but how often is not said.
        if (_c.Sees("định kỳ") && (_c.Peek(2) is not { Kind: not TokenKind.Break } after || after.Kind == TokenKind.Mark || _c.SeesAt(2, "và", "hoặc", "hay")))
            return false;
        return _c.Eat(
            "thời gian thực hiện", "thời gian hoàn thành", "thời hạn hoàn thành", "tiến độ thực hiện", "thời gian", "thời hạn", "thời điểm", "tiến độ",
            "thực hiện", "định kỳ", "hoàn thành", "xong", "kết thúc", "triển khai", "vào", "trong", "ngay", "lúc", "là", "cả", "sáng", "chiều", "của");
    }

    private void Leave(int start)
    {
        var impossible = Impossible();
        _c.At = start + Math.Max(impossible, Citation());
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

    /// <summary>"số 12/KH-UBND ngày 05/3/2025": the day is the document's, and no time.</summary>
    private int Citation()
    {
        if (!_c.Sees("số") || _c.Peek(1)?.Kind != TokenKind.Number || _c.Peek(2)?.IsMark('/') != true)
            return 1;
        var start = _c.At;
        var length = 3;
        while (_c.Peek(length) is { Space: false })
            length++;
        _c.At = start + length;
        if (_c.Sees("ngày") && DayGrammar.Points(_c) is not null)
            length = _c.At - start;
        _c.At = start;
        return length;
    }

    private void Flush()
    {
        if (_unreadFrom >= 0 && _c.Words(_unreadFrom, _unreadTo) is { Length: > 0 } words)
            _pieces.Add(new UnreadPiece(_unreadCode) { Words = words });
        _unreadFrom = _unreadTo = -1;
        _unreadCode = DoubtCode.NotUnderstood;
    }
}

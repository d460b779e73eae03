namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Ongoing work, events, and references to other texts. The words of an event run until another time begins.</summary>
internal static class ClauseGrammar
{
    public static OngoingPiece? Ongoing(Cursor c) => c.Try(() =>
    {
        if (c.Eat("thường xuyên", "liên tục", "xuyên suốt", "quanh năm"))
        {
            while (c.Try(() => (c.Mark(',') || c.Eat("và") || true) && c.Eat("thường xuyên", "liên tục") ? string.Empty : null) is not null)
            {
            }

            return new OngoingPiece();
        }

        if (c.Eat("trong suốt quá trình", "suốt quá trình", "trong quá trình"))
        {
            var start = c.At;
            Anchor(c);
            return new OngoingPiece(Anchor: c.Words(start, c.At));
        }

        var whole = c.Eat("trong cả năm", "cả năm", "toàn năm");
        if (!whole && !c.Eat("trong suốt năm", "suốt năm", "suốt cả năm"))
            return null;
        var point = YearGrammar.Number(c) is { } year ? new CalendarPoint(Grain.Year) { Year = year } : new CalendarPoint(Grain.Year);
        return new OngoingPiece(point, whole);
    });

    public static Piece? Event(Cursor c) => c.Try<Piece>(() =>
    {
        var start = c.At;
        if (c.Eat("báo cáo đột xuất", "đột xuất", "bất thường"))
        {
            _ = c.Mark('(');
            if (c.Sees("khi", "theo yêu cầu", "nếu"))
                Anchor(c);
            else if (c.Peek(-1)?.IsMark('(') == true)
                c.At--;
            return new EventPiece(c.Words(start, c.At));
        }

        var side = c.Eat("ngay sau", "sau") ? RelativeSide.After : c.Eat("trước") ? RelativeSide.Before : RelativeSide.Within;
        var named = c.Eat("ngay khi", "mỗi khi", "cho đến khi", "đến khi", "tới khi", "khi", "nếu", "trong trường hợp", "trường hợp", "theo yêu cầu", "theo đề nghị", "theo phát sinh", "phát sinh", "lúc có");
        if (!named && (side == RelativeSide.Within || c.Peek() is not { Kind: TokenKind.Word } || c.Sees("tháng", "quý", "năm", "đó", "đây", "hết") || (c.Sees("ngày") && !IsNamedDay(c))))
            return null;
        var from = c.At;
        Anchor(c);
        if (c.At == from && !c.SeesAt(-1, "sinh", "cầu", "nghị"))
            return null;
        return side == RelativeSide.Within ? new EventPiece(c.Words(start, c.At)) : (Piece?)Counted(c, start, side) ?? new EventPiece(c.Words(start, c.At));
    });

    /// <summary>"Trước ngày họp", "sau ngày ký": a day that has a name and no date.</summary>
    private static bool IsNamedDay(Cursor c) =>
        c.Peek(1) is { Kind: TokenKind.Word, IsRoman: false } && !c.SeesAt(1, "đầu", "cuối", "tháng", "mùng", "này", "đó", "thứ", "làm việc", "hàng", "mỗi");

    public static ReferencePiece? Reference(Cursor c) => c.Try(() =>
    {
        var start = c.At;
        if (Ditto(c))
            return new ReferencePiece(c.Words(start, c.At), IsDitto: true);
        if (!c.Eat("như", "tương tự", "cùng thời gian", "cùng thời điểm", "thực hiện theo", "căn cứ theo", "căn cứ", "phù hợp với", "cùng thời gian với", "tùy theo", "tuỳ theo", "tùy", "tuỳ", "tùy thuộc", "theo"))
            return null;
        var from = c.At;
        Anchor(c);
        return c.At == from ? null : new ReferencePiece(c.Words(start, c.At));
    });

    /// <summary>"nt", "như trên", "tương tự": the row above is meant, which is asked about and never taken in silence.</summary>
    private static bool Ditto(Cursor c)
    {
        var start = c.At;
        if (c.Eat("nt", "idem"))
            return true;
        if (c.Eat("n") && (c.Mark('.') || c.Mark('/')) && c.Eat("t"))
            return true;
        c.At = start;
        var alike = c.Eat("tương tự như", "tương tự", "cùng thời gian như", "cùng thời gian với", "cùng thời gian", "như");
        if (alike)
        {
            _ = c.Eat("dòng", "nội dung", "mục", "hàng", "ý");
            if (c.Eat("ở trên", "bên trên", "phía trên", "trên", "liền trên"))
                return true;
            c.At = start;
            if (c.Eat("tương tự") && (c.Ended || c.Peek()!.Kind is TokenKind.Mark or TokenKind.Break))
                return true;
        }

        c.At = start;
        return false;
    }

    /// <summary>Moves over the words of an anchor, to where another time begins or the sentence ends.</summary>
    public static void Anchor(Cursor c)
    {
        var depth = 0;
        for (var first = true; c.Peek() is { } token; first = false)
        {
            if (token.Kind == TokenKind.Break || token.IsMark(';'))
                return;
            if (token.IsMark('('))
                depth++;
            if (token.IsMark(')') && --depth < 0)
                return;
            if (!first && depth == 0 && (Bounds(c) || BeginsTime(c) || EndsSentence(c)))
                return;
            if (token.IsMark('(') && BeginsAnother(c, 1))
                return;
            c.At++;
        }
    }

    private static bool Bounds(Cursor c)
    {
        var length = c.Peek()!.IsMark(',') ? 1 : 0;
        if (c.SeesAt(length, "và", "hoặc", "hay"))
            length++;
        return length > 0 && BeginsAnother(c, length);
    }

    /// <summary>Words that begin a time even without a comma before them.</summary>
    private static bool BeginsTime(Cursor c) =>
        c.Sees("chậm nhất", "muộn nhất", "trong vòng", "không quá", "trước ngày", "kể từ ngày", "tối đa");

    private static bool BeginsAnother(Cursor c, int ahead) =>
        c.SeesAt(
            ahead, "thường xuyên", "hàng năm", "hàng quý", "hàng tháng", "hàng tuần", "mỗi năm", "mỗi quý", "mỗi tháng", "định kỳ", "chậm nhất",
            "muộn nhất", "trước ngày", "trước tháng", "trước quý", "trong vòng", "trong thời hạn", "khi có", "đột xuất", "không quá", "hoàn thành",
            "xong trước", "báo cáo đột xuất", "theo yêu cầu", "nếu có")
        || (c.SeesAt(ahead, "dự kiến") && (NumberFollows(c, ahead + 1) || NumberFollows(c, ahead + 2)))
        || (c.SeesAt(ahead, "tháng", "quý", "từ tháng", "từ quý", "trước", "cuối tháng", "đầu tháng", "từ ngày", "đến hết") && NumberFollows(c, ahead));

    private static bool NumberFollows(Cursor c, int ahead)
    {
        for (var i = ahead + 1; i <= ahead + 2; i++)
        {
            if (c.Peek(i) is { } token && (token.Kind == TokenKind.Number || token is { IsRoman: true, Value: <= 4 }))
                return true;
        }

        return false;
    }

    private static bool EndsSentence(Cursor c) =>
        c.Peek()!.IsMark('.') && c.Peek(1) is { Space: true } && !(c.Peek(-1) is { Kind: TokenKind.Word, Length: <= 3 } && c.Peek(1)!.Kind == TokenKind.Word);

    /// <summary>"trước kỳ họp 15 ngày", "sau khi kết thúc đánh giá 05 ngày làm việc": the amount stands behind the event.</summary>
    private static RelativePiece? Counted(Cursor c, int start, RelativeSide side)
    {
        var end = c.At;
        for (var at = Math.Max(start + 1, end - 6); at < end; at++)
        {
            c.At = at;
            if (RelativeGrammar.Amount(c) is { } amount && c.At == end && c.Words(start, at).Length > 0)
                return new RelativePiece(amount.Most, amount.Unit, side, c.Words(start, at), null, amount.IsRange);
        }

        c.At = end;
        return null;
    }
}

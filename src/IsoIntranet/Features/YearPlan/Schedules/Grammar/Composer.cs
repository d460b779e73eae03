namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Puts the understood parts together into one reading.</summary>
internal sealed class Composer(ScheduleWindow frame, int planYear, WorkingCalendar calendar)
{
    private readonly List<ScheduleKind> _kinds = [];
    private readonly List<ScheduleWindow> _windows = [];
    private readonly List<ScheduleRecurrence> _recurrences = [];
    private readonly List<string> _anchors = [];
    private readonly List<string> _unread = [];
    private readonly List<ScheduleDoubt> _doubts = [];
    private bool _anyOne;
    private bool _ongoingFramed;
    private ScheduleRelative? _relative;

    /// <summary>The reading, without its words.</summary>
    public ScheduleReading Compose(string words, string plain, List<Piece> pieces)
    {
        if (!plain.Any(char.IsLetterOrDigit))
            return WithoutLetters(words, plain);
        foreach (var piece in pieces)
            Note(piece);
        var parts = Arrangement.Of([.. pieces.Where(p => p is not (UnreadPiece or ApproximatePiece or SlipPiece))]);
        foreach (var length in parts.OfType<UnreadPiece>())
            Note(length);
        for (var i = 0; i < parts.Count; i++)
        {
            Take(parts, i);
            // "Quý I, 6 tháng, năm": dates of this year only, or of every year?
            if (i > 0 && (parts[i - 1], parts[i]) is (Chain, RecurPiece) or (RecurPiece, Chain) && Arrangement.JoinOf(parts[i]) == Join.Comma)
                _doubts.Add(new ScheduleDoubt(DoubtCode.OneOrEach, ((parts[i] as Chain) ?? (Chain)parts[i - 1]).Words));
        }

        if (_kinds.Count == 0)
            return Unreadable(words, plain);
        Settle(parts);
        // "Hàng quý, … trước ngày 15 của tháng cuối quý": the placed rule is the bare one, told more exactly.
        _recurrences.RemoveAll(r => r is { Slots.Count: 0, Weekday: null, Unit: ScheduleUnit.Month or ScheduleUnit.Quarter }
            && _recurrences.Exists(o => o.Unit == r.Unit && o.Every == r.Every && o.Slots.Count > 0));
        var lead = Lead();
        // Ongoing work has no end to miss.
        if (lead == ScheduleKind.Ongoing)
            _doubts.RemoveAll(doubt => doubt.Code == DoubtCode.NoEnd);
        return new ScheduleReading
        {
            Words = words,
            Kind = lead,
            Also = [.. _kinds.Where(k => k != lead)],
            Frame = frame,
            Windows = [.. _windows.Distinct().OrderBy(w => w.From ?? DateOnly.MinValue).ThenBy(w => w.LastDay ?? DateOnly.MaxValue)],
            AnyOneSuffices = _anyOne && _windows.Distinct().Count() > 1,
            Recurrences = [.. _recurrences.Distinct()],
            Anchor = _anchors.Count == 0 ? null : string.Join("; ", _anchors.Distinct()),
            Relative = _relative,
            Unread = [.. _unread],
            Doubts = [.. _doubts.Distinct()],
        };
    }

    /// <summary>Nothing is written, or the marks by which a typist repeats the line above: ″, -//-, ,,.</summary>
    private ScheduleReading WithoutLetters(string words, string plain)
    {
        var marks = new string([.. plain.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.'))]);
        var isDitto = marks is "\"" or "\u3003" or "”" || (marks.Length >= 2 && marks.All("\"'′″”“’‘\u3003/,".Contains));
        return isDitto
            ? new ScheduleReading { Words = words, Kind = ScheduleKind.Reference, Frame = frame, Anchor = plain, Doubts = [new ScheduleDoubt(DoubtCode.SameAsAbove, plain)] }
            : new ScheduleReading { Words = words, Kind = ScheduleKind.Empty, Frame = frame };
    }

    private void Note(Piece piece)
    {
        if (piece is ApproximatePiece)
            _doubts.Add(new ScheduleDoubt(DoubtCode.Approximate, piece.Words));
        if (piece is SlipPiece)
            _doubts.Add(new ScheduleDoubt(DoubtCode.Misspelt, piece.Words));
        if (piece is UnreadPiece unread)
        {
            _unread.Add(piece.Words);
            _doubts.Add(new ScheduleDoubt(unread.Code, piece.Words));
        }
    }

    private void Take(List<object> parts, int i)
    {
        switch (parts[i])
        {
            case Chain chain when chain.Pieces[0].Start.IsSlot || chain.SaysItRecurs:
                Slot(chain);
                break;
            case Chain chain:
                Dates(chain);
                break;
            case RecurPiece recur:
                _kinds.Add(ScheduleKind.Recurring);
                _recurrences.AddRange(recur.Rules);
                break;
            case OngoingPiece ongoing:
                Ongoing(ongoing);
                break;
            case EventPiece happening:
                _kinds.Add(ScheduleKind.Event);
                _anchors.Add(happening.Anchor);
                break;
            case ReferencePiece reference:
                _kinds.Add(ScheduleKind.Reference);
                _anchors.Add(reference.Anchor);
                _doubts.Add(new ScheduleDoubt(reference.IsDitto ? DoubtCode.SameAsAbove : DoubtCode.SeeOtherText, reference.Anchor));
                break;
            case RelativePiece relative:
                Relative(relative);
                break;
        }
    }

    private void Slot(Chain chain)
    {
        if (chain.SaysItRecurs && chain.Recurrence(null) is { } rule)
        {
            _kinds.Add(ScheduleKind.Recurring);
            _recurrences.Add(rule);
            if (chain.Pieces.Exists(p => p.Start.ByCustom && p.Bound != Bound.By))
                _doubts.Add(new ScheduleDoubt(DoubtCode.PartByCustom, chain.Words));
            return;
        }

        _unread.Add(chain.Words);
        _doubts.Add(new ScheduleDoubt(DoubtCode.NotUnderstood, chain.Words));
    }

    private void Dates(Chain chain)
    {
        var windows = new DateResolver(planYear, _doubts, _unread).Windows(chain);
        if (windows.Count == 0)
            return;
        _kinds.Add(ScheduleKind.Once);
        _windows.AddRange(windows);
        _anyOne |= chain.Alternatives;
        if (!chain.HasYear && frame.From?.Year != frame.To?.Year && chain.Pieces.Exists(p => p.Start.Grain != Grain.Year))
            _doubts.Add(new ScheduleDoubt(DoubtCode.YearNotStated, chain.Words));
    }

    private void Ongoing(OngoingPiece ongoing)
    {
        _kinds.Add(ScheduleKind.Ongoing);
        if (!string.IsNullOrEmpty(ongoing.Anchor))
            _anchors.Add(ongoing.Anchor);
        if (ongoing.Point is { } point && point.In(point.Year ?? planYear) is var (from, to))
        {
            _windows.Add(new ScheduleWindow(from, to));
            _ongoingFramed = true;
        }

        if (ongoing.ByCustom)
            _doubts.Add(new ScheduleDoubt(DoubtCode.OngoingOrOnce, ongoing.Words));
    }

    private void Relative(RelativePiece piece)
    {
        _kinds.Add(ScheduleKind.Relative);
        if (piece.IsRange)
            _doubts.Add(new ScheduleDoubt(DoubtCode.AmountRange, piece.Words));
        if (piece.Anchor is null && piece.Day is null)
            _doubts.Add(new ScheduleDoubt(DoubtCode.NoAnchor, piece.Words));
        if (piece.Anchor is { } anchor)
            _anchors.Add(anchor);
        DateOnly? day = piece.Day?.In(piece.Day.Year ?? planYear)?.From;
        if (piece.Day is not null && day is null)
            _doubts.Add(new ScheduleDoubt(DoubtCode.ImpossibleDate, piece.Words));
        var relative = new ScheduleRelative(piece.Amount, piece.Unit, piece.Side, day);
        if (day is { } known)
        {
            _windows.Add(relative.WindowAfter(known, calendar));
        }

        _relative ??= relative;
    }

    /// <summary>"Thường xuyên" next to something else says how, not when.</summary>
    private void Settle(List<object> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not OngoingPiece ongoing)
                continue;
            Beside(parts[i], i + 1 < parts.Count ? parts[i + 1] : null, i + 1 < parts.Count ? Arrangement.JoinOf(parts[i + 1]) : Join.None);
            Beside(parts[i], i > 0 ? parts[i - 1] : null, ongoing.Join);
        }

        var seen = _kinds.Distinct().ToList();
        _kinds.Clear();
        _kinds.AddRange(seen);
    }

    private void Beside(object ongoing, object? other, Join join)
    {
        if (join > Join.Comma)
            return;
        if (other is RecurPiece)
            _kinds.Remove(ScheduleKind.Ongoing);
        else if (other is EventPiece && _kinds.Remove(ScheduleKind.Ongoing))
            _kinds.Add(ScheduleKind.Ongoing);
        else if (other is Chain { Pieces: [{ Bound: not (Bound.Before or Bound.By) }] } || (other is Chain && join < Join.Comma))
            _kinds.RemoveAll(k => k == ScheduleKind.Once && ongoing is not null);
    }

    private ScheduleKind Lead() =>
        _ongoingFramed && _kinds[0] == ScheduleKind.Ongoing ? ScheduleKind.Ongoing
        : _kinds.Contains(ScheduleKind.Once) ? ScheduleKind.Once
        : _kinds.Contains(ScheduleKind.Recurring) ? ScheduleKind.Recurring
        : _kinds.Contains(ScheduleKind.Relative) ? ScheduleKind.Relative
        : _kinds[0];

    private ScheduleReading Unreadable(string words, string plain)
    {
        var all = string.Join(' ', plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var doubts = _doubts.Where(d => d.Code is DoubtCode.ImpossibleDate or DoubtCode.ReversedRange)
            .Append(new ScheduleDoubt(DoubtCode.NotUnderstood, all)).Distinct();
        return new ScheduleReading { Words = words, Kind = ScheduleKind.Unreadable, Frame = frame, Unread = [all], Doubts = [.. doubts] };
    }
}

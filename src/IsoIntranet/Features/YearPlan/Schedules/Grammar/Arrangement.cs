namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Finds out which parts belong together before they are read: a <see cref="Chain"/> of dates, or a single <see cref="Piece"/>.</summary>
internal static class Arrangement
{
    public static List<object> Of(List<Piece> pieces)
    {
        var parts = Parts(pieces);
        Absorb(parts);
        JoinRelative(parts);
        return parts;
    }

    public static Join JoinOf(object part) => part is Chain chain ? chain.Join : ((Piece)part).Join;

    /// <summary>Chains of dates, and the other parts between them.</summary>
    private static List<object> Parts(List<Piece> pieces)
    {
        var parts = new List<object>();
        var dates = new List<DatePiece>();
        foreach (var raw in pieces)
        {
            // "6 tháng đầu năm và cả năm": the whole year is one more date here.
            var piece = raw is OngoingPiece { ByCustom: true, Point: { } year, Join: Join.And or Join.Or } && dates.Count > 0
                ? new DatePiece(year, null, Bound.None) { Join = raw.Join, Words = raw.Words }
                : raw;
            if (piece is DatePiece date && (dates.Count == 0 || SameSort(dates[0], date)))
            {
                dates.Add(dates.Count == 0 ? Bounded(parts, date) : date);
                continue;
            }

            Close();
            if (piece is DatePiece first)
                dates.Add(first);
            else
                parts.Add(piece);
        }

        Close();
        return parts;

        void Close()
        {
            if (dates.Count > 0)
                parts.Add(new Chain([.. dates]));
            dates.Clear();
        }
    }

    /// <summary>"Chậm nhất ngày 15/6 (6 tháng), 15/12 (năm)": the bound goes on over what stands in brackets.</summary>
    private static DatePiece Bounded(List<object> parts, DatePiece piece) =>
        piece is { Bound: Bound.None, End: null, Start.Grain: Grain.Day, Join: >= Join.Comma } && parts.Count > 1 && parts[^1] is RelativePiece { Anchor: null, Join: <= Join.Bracket }
        && parts[^2] is Chain { Pieces: [.., { Bound: Bound.Before or Bound.By, Start.Grain: Grain.Day } before] } ? piece with { Bound = before.Bound } : piece;

    private static bool SameSort(DatePiece one, DatePiece other) =>
        other.Start.Grain == Grain.DayOfMonth && !other.Start.Recurs && !one.Start.IsSlot || one.Start.Grain == other.Start.Grain
        || (!one.Start.IsSlot && !other.Start.IsSlot);

    /// <summary>"Tháng 8 hàng năm" and "hàng năm, tháng 8": a bare recurrence takes its place from the dates next to it.</summary>
    private static void Absorb(List<object> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not RecurPiece { Rules: [var rule] } recur)
                continue;
            var behind = i > 0 && recur.Join <= Join.Comma && parts[i - 1] is Chain before && before.Fits(rule) ? i - 1 : -1;
            var ahead = i + 1 < parts.Count && parts[i + 1] is Chain after && after.Join <= Join.Comma && after.Fits(rule) ? i + 1 : -1;
            var at = behind >= 0 ? behind : ahead;
            if (at < 0 || ((Chain)parts[at]).Recurrence(rule) is not { } placed)
                continue;
            parts[i] = new RecurPiece([placed]) { Join = at < i ? ((Chain)parts[at]).Join : recur.Join, Words = ((Chain)parts[at]).Words };
            parts.RemoveAt(at);
            if (at < i)
                i--;
        }
    }

    /// <summary>"Trong 10 ngày, khi có thay đổi": a counted period without an anchor takes the event next to it.</summary>
    private static void JoinRelative(List<object> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not RelativePiece { Anchor: null, Day: null } relative)
                continue;
            if (Touches(parts, i))
            {
                // "02 ngày (10-11/3/2025)": a length of work, which the dates already say.
                parts[i] = new UnreadPiece(DoubtCode.NotUnderstood) { Words = relative.Words, Join = relative.Join };
                continue;
            }

            var behind = i > 0 && relative.Join <= Join.Comma && parts[i - 1] is EventPiece ? i - 1 : -1;
            var ahead = i + 1 < parts.Count && parts[i + 1] is EventPiece { Join: <= Join.Comma } ? i + 1 : -1;
            var at = behind >= 0 ? behind : ahead;
            if (at < 0)
                continue;
            parts[i] = relative with { Anchor = ((EventPiece)parts[at]).Anchor };
            parts.RemoveAt(at);
            i = Math.Min(i, at);
        }
    }

    private static bool Touches(List<object> parts, int i) =>
        (i > 0 && parts[i - 1] is Chain && JoinOf(parts[i]) <= Join.Comma)
        || (i + 1 < parts.Count && parts[i + 1] is Chain next && next.Join <= Join.Comma);
}

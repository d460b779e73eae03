namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Turns a chain of dates into windows.</summary>
internal sealed class DateResolver(int planYear, List<ScheduleDoubt> doubts, List<string> unread)
{
    private sealed record Item(DatePiece Piece, ScheduleWindow Window, DateOnly Start, DateOnly End);

    /// <summary>The windows of a chain, merged where neighbours make one span.</summary>
    public List<ScheduleWindow> Windows(Chain chain)
    {
        var items = new List<Item>();
        var years = Years.Of(chain.Pieces, planYear);
        var at = 0;
        foreach (var piece in chain.Pieces)
        {
            var startYear = years[at++];
            var endYear = piece.End is null ? startYear : years[at++];
            if (Resolve(piece, startYear, endYear) is { } item)
                items.Add(item);
        }

        items = InOrder(items);
        return Merge(Narrow(items), chain.Alternatives);
    }

    private Item? Resolve(DatePiece piece, int startYear, int endYear)
    {
        var last = piece.End ?? piece.Start;
        if (piece.Start.In(startYear) is not var (from, startEnd) || last.In(endYear) is not var (endFrom, to))
            return Refuse(piece, DoubtCode.ImpossibleDate);
        if (piece.End is { } end && (piece.EndExclusive ? endFrom <= from : to < from))
        {
            if (end.Year is not null && piece.Start.Year is not null || startYear != endYear)
                return Refuse(piece, DoubtCode.ReversedRange);
            var moved = end.Year is null ? (Start: 0, End: 1) : (Start: -1, End: 0);
            if (piece.Start.In(startYear + moved.Start) is not var (earlier, _) || end.In(endYear + moved.End) is not var (laterFrom, later))
                return Refuse(piece, DoubtCode.ImpossibleDate);
            (from, endFrom, to) = (earlier, laterFrom, later);
            doubts.Add(new ScheduleDoubt(DoubtCode.CrossesYear, piece.Words));
        }

        var window = piece.Bound switch
        {
            Bound.Before => new ScheduleWindow(null, piece.End is null ? from : endFrom, false),
            Bound.By => new ScheduleWindow(null, to),
            Bound.From => new ScheduleWindow(from, null),
            Bound.After => new ScheduleWindow(startEnd.AddDays(1), null),
            _ when piece.EndExclusive => new ScheduleWindow(from, endFrom, false),
            _ => new ScheduleWindow(from, to),
        };
        if (window is { From: { } first, LastDay: { } due } && due < first)
            return Refuse(piece, DoubtCode.ReversedRange);
        Doubt(piece, window);
        return new Item(piece, window, from, to);
    }

    private void Doubt(DatePiece piece, ScheduleWindow window)
    {
        foreach (var point in piece.End is null ? new[] { piece.Start } : [piece.Start, piece.End])
        {
            var exactEnd = point.Part == Part.End && (piece.Bound == Bound.By || point == piece.End);
            if (point.ByCustom && !exactEnd)
                doubts.Add(new ScheduleDoubt(DoubtCode.PartByCustom, piece.Words));
            if (point.BlankDay)
                doubts.Add(new ScheduleDoubt(DoubtCode.BlankDay, piece.Words));
            if (point.Grain == Grain.SchoolYear)
                doubts.Add(new ScheduleDoubt(DoubtCode.SchoolYear, piece.Words));
            if (point is { ShortYear: true, Year: { } year } && Math.Abs(year - planYear) > 1)
                doubts.Add(new ScheduleDoubt(DoubtCode.TwoDigitYear, piece.Words));
        }

        if (window.To is null)
            doubts.Add(new ScheduleDoubt(DoubtCode.NoEnd, piece.Words));
    }

    private Item? Refuse(DatePiece piece, DoubtCode code)
    {
        doubts.Add(new ScheduleDoubt(code, piece.Words));
        if (!unread.Contains(piece.Words))
            unread.Add(piece.Words);
        return null;
    }

    /// <summary>"Quý IV và quý I/2026": the one that took its year from a neighbour moves, and is asked about.</summary>
    private List<Item> InOrder(List<Item> items)
    {
        for (var i = items.Count - 2; i >= 0; i--)
        {
            var (here, next) = (items[i], items[i + 1]);
            if (here.Piece.HasYear == next.Piece.HasYear || here.Start <= next.Start || next.Piece.Join < Join.Comma)
                continue;
            var at = next.Piece.HasYear ? i : i + 1;
            var moved = Moved(items[at], next.Piece.HasYear ? -1 : 1);
            if (moved is null)
                continue;
            items[at] = moved;
            doubts.Add(new ScheduleDoubt(DoubtCode.CrossesYear, moved.Piece.Words));
        }

        return items;
    }

    private static Item? Moved(Item item, int years)
    {
        if (item.Start.Year + years is < 1 or > 9998 || item.End.Year + years is < 1 or > 9998)
            return null;
        var window = item.Window with { From = item.Window.From?.AddYears(years), To = EndOfMonthKept(item.Window.To, years) };
        return item with { Window = window, Start = item.Start.AddYears(years), End = item.End.AddYears(years) };
    }

    private static DateOnly? EndOfMonthKept(DateOnly? day, int years)
    {
        if (day is not { } known)
            return null;
        var moved = known.AddYears(years);
        return known.Day == DateTime.DaysInMonth(known.Year, known.Month)
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))
            : moved;
    }

    /// <summary>"Tháng 3 (trước ngày 20)": a deadline inside the window before it closes that window.</summary>
    private static List<Item> Narrow(List<Item> items)
    {
        var kept = new List<Item>();
        foreach (var item in items)
        {
            if (kept.Count > 0 && item.Piece.Bound is Bound.Before or Bound.By && item.Piece.Join <= Join.Comma
                && kept[^1] is { Window.From: { } from } host && item.Window.LastDay is { } due && due >= from && due <= host.Window.LastDay)
                kept[^1] = host with { Window = item.Window with { From = from } };
            else if (kept.Count > 0 && IsInside(kept[^1], item))
                kept[^1] = item.Piece.IsApproximate ? kept[^1] : item with { Piece = item.Piece with { Join = kept[^1].Piece.Join } };
            else
                kept.Add(item);
        }

        return kept;
    }

    /// <summary>"Tháng 5 (từ ngày 10 đến ngày 20)", "Quý III (tháng 8)": the smaller unit says where in the larger one.</summary>
    private static bool IsInside(Item host, Item item) =>
        (item.Piece.Join <= Join.Bracket || (item.Piece.Join == Join.Comma && item.Piece.Start.Grain == Grain.Day && host.Piece.Start.Grain == Grain.Month))
        && host.Piece is { Bound: Bound.None, End: null } && item.Piece is { Bound: Bound.None, AfterGap: false }
        && item.Piece.Start.Grain < host.Piece.Start.Grain && host.Piece.Start.Grain <= Grain.Year
        && item.Window.From >= host.Window.From && item.Window.LastDay <= host.Window.LastDay;

    private List<ScheduleWindow> Merge(List<Item> items, bool alternatives)
    {
        var merged = new List<Item>();
        var run = 1;
        foreach (var item in items)
        {
            if (merged.Count > 0 && Continues(merged[^1], item) && !(alternatives && item.Piece.Join == Join.Comma))
            {
                merged[^1] = merged[^1] with { Window = new ScheduleWindow(merged[^1].Window.From, item.Window.To, item.Window.EndInclusive) };
                if (++run == 3)
                    doubts.Add(new ScheduleDoubt(DoubtCode.OneOrEach, item.Piece.Words));
            }
            else
            {
                merged.Add(item);
                run = 1;
            }
        }

        if (alternatives && items.Exists(i => i.Piece.Join == Join.Slash))
            doubts.Add(new ScheduleDoubt(DoubtCode.SlashAsOr, items.First(i => i.Piece.Join == Join.Slash).Piece.Words));
        return merged.ConvertAll(i => i.Window);
    }

    /// <summary>Neighbours of one size in an "and" list are one span: "Quý III, IV".</summary>
    private static bool Continues(Item before, Item item) =>
        item.Piece.Join is Join.Comma or Join.And && !item.Piece.AfterGap && before.Piece.Bound == Bound.None && item.Piece.Bound == Bound.None
        && before.Piece.Start.Grain == item.Piece.Start.Grain
        && before.Window.LastDay is { } last && last < DateOnly.MaxValue && item.Window.From == last.AddDays(1);
}

namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Dates that stand next to one another: a list, alternatives, or a window and its deadline.</summary>
internal sealed class Chain(List<DatePiece> pieces)
{
    public List<DatePiece> Pieces { get; } = Completed(pieces);

    public Join Join => Pieces[0].Join;

    public bool HasYear => Pieces.Exists(p => p.HasYear);

    public string Words => string.Join(", ", Pieces.Select(p => p.Words).Distinct());

    /// <summary>Whether one completion is enough.</summary>
    public bool Alternatives => Pieces.Skip(1).Any(p => p.Join is Join.Or or Join.Slash);

    public bool SaysItRecurs => Pieces.TrueForAll(p => (p.Start.IsSlot || p.Start.Grain == Grain.Months) && (p.Start.Recurs || p.End?.Recurs == true));

    /// <summary>Whether a recurrence without a place of its own can take its place from these.</summary>
    public bool Fits(ScheduleRecurrence rule) => !HasYear && rule is { Slots.Count: 0, Weekday: null } && rule.Unit switch
    {
        ScheduleUnit.Year => Pieces.TrueForAll(p => !p.Start.IsSlot && p.Start.Grain is not (Grain.Year or Grain.SchoolYear) || p.Start.Part != Part.Whole && p.Start.Grain == Grain.Year),
        ScheduleUnit.Quarter or ScheduleUnit.HalfYear when Pieces.Count > 1 => Pieces.TrueForAll(p => !p.Start.IsSlot && p.Start.Grain is Grain.Month or Grain.Day),
        ScheduleUnit.Quarter => Pieces.TrueForAll(p => p.Start.Grain == Grain.MonthOfQuarter),
        ScheduleUnit.Month => Pieces.TrueForAll(p => p.Start.Grain == Grain.DayOfMonth),
        _ => false,
    };

    /// <summary>The pieces as places in a recurring unit; null when one is no day at all.</summary>
    public ScheduleRecurrence? Recurrence(ScheduleRecurrence? rule)
    {
        var unit = Pieces[0].Start.Grain switch
        {
            Grain.DayOfMonth => ScheduleUnit.Month,
            Grain.MonthOfQuarter => ScheduleUnit.Quarter,
            _ => ScheduleUnit.Year,
        };
        var slots = Pieces.ConvertAll(Slots.Of);
        return slots.Contains(null) ? null : new ScheduleRecurrence(unit, rule?.Unit == unit ? rule.Every : 1, [.. slots.OfType<RecurrenceSlot>()], null, rule?.Times ?? 1, Alternatives && slots.Count > 1);
    }

    /// <summary>Hands bounds down a list, and a month to a day that lacks one.</summary>
    private static List<DatePiece> Completed(List<DatePiece> pieces)
    {
        var done = new List<DatePiece>();
        int? heading = null;
        foreach (var raw in pieces)
        {
            var piece = Inside(raw);
            if (IsHeading(done, piece))
            {
                heading = done[^1].Start.Year;
                piece = piece with { Join = done[^1].Join };
                done.RemoveAt(done.Count - 1);
            }

            heading = piece.HasYear ? null : heading;
            if (heading is not null)
                piece = piece with { Start = piece.Start with { Year = heading } };
            if (done.Count > 0 && done[^1] is var before)
            {
                var host = before.End ?? before.Start;
                if (piece.Start is { Grain: Grain.DayOfMonth, Recurs: false, Part: Part.Whole } && host.Month > 0 && !host.IsSlot)
                    piece = Inside(piece with { Start = host with { Grain = Grain.Day, Day = piece.Start.Day, Part = Part.Whole } });
                if (piece.Bound == Bound.None && before.Bound is Bound.Before or Bound.By && piece.Join >= Join.Comma
                    && piece.Start.Grain == before.Start.Grain && piece.Start.Grain is Grain.Day or Grain.DayOfMonth or Grain.MonthOfQuarter && piece.End is null)
                    piece = piece with { Bound = before.Bound };
            }

            done.Add(piece);
        }

        return done;
    }

    /// <summary>"Năm 2025: tháng 3; năm 2026: tháng 4": a year in front of smaller units is theirs.</summary>
    private static bool IsHeading(List<DatePiece> done, DatePiece piece) =>
        done.Count > 0 && piece.Join <= Join.Comma && !piece.HasYear && !piece.Start.IsSlot && piece.Start.Grain is not (Grain.Year or Grain.SchoolYear)
        && done[^1] is { Start: { Grain: Grain.Year, Part: Part.Whole, Year: not null, BlankDay: false }, End: null, Bound: Bound.None };

    /// <summary>"từ ngày 5 đến ngày 10 tháng 3", "từ 5/3 đến ngày 10".</summary>
    private static DatePiece Inside(DatePiece piece)
    {
        if (piece is { Start: { Grain: Grain.DayOfMonth, Recurs: false, Part: Part.Whole }, End: { Grain: Grain.Day } end })
            return piece with { Start = end with { Day = piece.Start.Day, LastOfMonth = false } };
        if (piece is { Start: { Grain: Grain.Day } start, End: { Grain: Grain.DayOfMonth, Recurs: false, Part: Part.Whole } last })
            return piece with { End = start with { Day = last.Day } };
        return piece is { Start: { Grain: Grain.DayOfMonth }, End: { Grain: Grain.MonthOfQuarter } ofQuarter }
            ? piece with { Start = ofQuarter with { Day = piece.Start.Day } }
            : piece;
    }
}

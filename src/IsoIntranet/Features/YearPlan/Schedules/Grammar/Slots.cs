namespace IsoIntranet.Features.YearPlan.Schedules.Grammar;

/// <summary>Turns calendar points into places in a recurring unit.</summary>
internal static class Slots
{
    /// <summary>A leap year, so that 29 February is a day.</summary>
    private const int SampleYear = 2024;

    public static RecurrenceSlot? Of(DatePiece piece)
    {
        var start = Of(piece.Start);
        var end = piece.End is null ? start : Of(piece.End);
        if (start is null || end is null)
            return null;
        var toMonth = end.ToMonth;
        if (piece.End is { IsSlot: false } && (end.ToMonth, end.ToDay ?? 31).CompareTo((start.FromMonth, start.FromDay ?? 1)) < 0)
            toMonth += 12;
        var slot = piece.Bound switch
        {
            Bound.Before => new RecurrenceSlot(1, null, start.FromMonth, start.FromDay ?? 1, EndInclusive: false, OpenStart: true),
            Bound.By => new RecurrenceSlot(1, null, toMonth, end.ToDay, OpenStart: true),
            Bound.None when piece.EndExclusive => new RecurrenceSlot(start.FromMonth, start.FromDay, end.FromMonth, end.FromDay ?? 1, EndInclusive: false),
            Bound.None => new RecurrenceSlot(start.FromMonth, start.FromDay, toMonth, end.ToDay),
            _ => null,
        };
        if (slot is null)
            return null;
        var ordered = (slot.ToMonth, slot.ToDay ?? 31).CompareTo((slot.FromMonth, slot.FromDay ?? 1));
        return ordered < 0 || (ordered == 0 && !slot.EndInclusive && !slot.OpenStart) ? null : slot;
    }

    private static RecurrenceSlot? Of(CalendarPoint point)
    {
        switch (point.Grain)
        {
            case Grain.DayOfMonth when point.Day > 0:
                return new RecurrenceSlot(1 + point.Shift, point.Day, 1 + point.Shift, point.Day);
            case Grain.DayOfMonth when point.Week > 0:
                return point.Week == 9 ? new RecurrenceSlot(1, 25, 1, null)
                    : new RecurrenceSlot(1, (7 * point.Week) - 6, 1, point.Week == 5 ? null : 7 * point.Week);
            case Grain.DayOfMonth:
                return Days(1 + point.Shift, point.Part);
            case Grain.MonthOfQuarter:
                var month = point.Month + (3 * point.Shift);
                return point.Day > 0 ? new RecurrenceSlot(month, point.Day, month, point.Day)
                    : Days(month, point.ByPart ? Part.Whole : point.Part);
            default:
                if (point.In(SampleYear) is not var (from, to))
                    return null;
                var whole = to.Day == DateTime.DaysInMonth(to.Year, to.Month) && (point.Grain != Grain.Day || point.LastOfMonth);
                return new RecurrenceSlot(from.Month, point.LastOfMonth ? 31 : from.Day == 1 && point.Grain != Grain.Day ? null : from.Day, to.Month, whole ? null : to.Day);
        }
    }

    private static RecurrenceSlot Days(int month, Part part)
    {
        var (from, to) = CalendarPoint.DaysOf(part);
        return new RecurrenceSlot(month, from == 1 ? null : from, month, to == 31 ? null : to);
    }
}

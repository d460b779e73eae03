namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>Lays a reading out as occurrences inside a frame.</summary>
internal static class SchedulePeriods
{
    private const int Limit = 4000;

    public static IReadOnlyList<SchedulePeriod> Of(ScheduleReading reading, ScheduleWindow frame, ScheduleUnit confirmEach)
    {
        if (frame.From is not { } from || frame.LastDay is not { } to || to < from)
            return [];

        var kinds = reading.Also.Prepend(reading.Kind).ToHashSet();
        var periods = new List<SchedulePeriod>();
        if (kinds.Contains(ScheduleKind.Once) || reading.Kind == ScheduleKind.Relative)
            periods.AddRange(Dated(reading, from));
        periods.AddRange(reading.Recurrences.SelectMany(r => Recurring(r, from, to)));
        if (kinds.Contains(ScheduleKind.Ongoing) && reading.Kind != ScheduleKind.Event)
            periods.AddRange(Ongoing(reading, from, to, confirmEach));
        return [.. periods.Distinct().OrderBy(p => p.Due).ThenBy(p => p.From).ThenBy(p => p.Unit).Take(Limit)];
    }

    private static IEnumerable<SchedulePeriod> Dated(ScheduleReading reading, DateOnly from)
    {
        var closed = reading.Windows.Where(w => w.LastDay is not null).ToList();
        if (closed.Count == 0)
            return [];
        if (!reading.AnyOneSuffices)
            return closed.Select(w => new SchedulePeriod(Start(w.From, w.LastDay!.Value, from), w.LastDay!.Value, ScheduleUnit.Day));
        var due = closed.Max(w => w.LastDay!.Value);
        return [new SchedulePeriod(Start(reading.FirstDay, due, from), due, ScheduleUnit.Day)];
    }

    private static DateOnly Start(DateOnly? from, DateOnly due, DateOnly frame) => from ?? (frame <= due ? frame : due);

    private static IEnumerable<SchedulePeriod> Ongoing(ScheduleReading reading, DateOnly from, DateOnly to, ScheduleUnit unit)
    {
        var runs = reading.Windows.Count > 0 && !reading.Also.Contains(ScheduleKind.Once)
            ? reading.Windows
            : [new ScheduleWindow(from, to)];
        foreach (var run in runs)
        {
            var first = run.From is { } f && f > from ? f : from;
            var last = run.LastDay is { } l && l < to ? l : to;
            if (last < first)
                continue;
            foreach (var (start, end) in Units(unit, 1, first, last))
                yield return new SchedulePeriod(start < first ? first : start, end > last ? last : end, unit);
        }
    }

    private static IEnumerable<SchedulePeriod> Recurring(ScheduleRecurrence rule, DateOnly from, DateOnly to)
    {
        foreach (var (start, end) in Units(rule.Unit, rule.Every, from, to))
        {
            if (rule.Weekday is { } weekday)
            {
                var day = start.AddDays(((int)weekday + 6) % 7);
                if (day >= from && day <= to)
                    yield return new SchedulePeriod(day, day, rule.Unit);
                continue;
            }

            if (rule.Slots.Count == 0 && start <= to && end >= from)
                yield return new SchedulePeriod(start < from ? from : start, end > to ? to : end, rule.Unit);
            var places = rule.Slots.Select(s => Place(s, start)).ToList();
            if (rule.AnyOneSuffices && places.Count > 1)
                places = [(places.Min(p => p.First), places.Max(p => p.Due))];
            foreach (var (first, due) in places)
            {
                if (due >= from && due <= to)
                    yield return new SchedulePeriod(first < from ? from : first, due, rule.Unit);
            }
        }
    }

    /// <summary>First and last day of a slot in the unit that begins on <paramref name="start"/>.</summary>
    private static (DateOnly First, DateOnly Due) Place(RecurrenceSlot slot, DateOnly start)
    {
        var first = slot.OpenStart ? start : Day(slot.FromMonth, slot.FromDay ?? 1);
        var due = slot.EndInclusive ? Day(slot.ToMonth, slot.ToDay ?? 31) : Before(slot.ToMonth, slot.ToDay ?? 1);
        return (first > due ? due : first, due);

        DateOnly Day(int month, int day)
        {
            var of = start.AddMonths(month - 1);
            return of.AddDays(Math.Clamp(day, 1, DateTime.DaysInMonth(of.Year, of.Month)) - 1);
        }

        // "Trước ngày 31" in a month of thirty days leaves all thirty.
        DateOnly Before(int month, int day)
        {
            var of = start.AddMonths(month - 1);
            var offset = Math.Clamp(day, 1, DateTime.DaysInMonth(of.Year, of.Month) + 1) - 2;
            return of.DayNumber + offset < 0 ? of : of.AddDays(offset);
        }
    }

    /// <summary>Whole units that touch the stretch, from the one that holds its first day.</summary>
    private static IEnumerable<(DateOnly Start, DateOnly End)> Units(ScheduleUnit unit, int every, DateOnly from, DateOnly to)
    {
        every = Math.Max(1, every);
        var start = unit switch
        {
            ScheduleUnit.Week => from.AddDays(-(((int)from.DayOfWeek + 6) % 7)),
            ScheduleUnit.Month => new DateOnly(from.Year, from.Month, 1),
            ScheduleUnit.Quarter => new DateOnly(from.Year, ((from.Month - 1) / 3 * 3) + 1, 1),
            ScheduleUnit.HalfYear => new DateOnly(from.Year, from.Month <= 6 ? 1 : 7, 1),
            ScheduleUnit.Year => new DateOnly(from.Year, 1, 1),
            _ => from,
        };
        for (var n = 0; n < Limit && start <= to && start.Year < 9000; n++)
        {
            var next = unit switch
            {
                ScheduleUnit.Week => start.AddDays(7 * every),
                ScheduleUnit.Month => start.AddMonths(every),
                ScheduleUnit.Quarter => start.AddMonths(3 * every),
                ScheduleUnit.HalfYear => start.AddMonths(6 * every),
                ScheduleUnit.Year => start.AddYears(every),
                _ => start.AddDays(every),
            };
            yield return (start, next.AddDays(-1));
            start = next;
        }
    }
}

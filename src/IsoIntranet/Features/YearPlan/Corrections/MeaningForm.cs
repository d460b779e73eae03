using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Corrections;

/// <summary>The fields by which an official says what words mean: a kind, and days with their year as the calendar has them.</summary>
public sealed class MeaningForm
{
    public static readonly ScheduleKind[] Kinds = [ScheduleKind.Once, ScheduleKind.Recurring, ScheduleKind.Ongoing, ScheduleKind.Event, ScheduleKind.Relative];

    public static readonly ScheduleUnit[] Units = [ScheduleUnit.Week, ScheduleUnit.Month, ScheduleUnit.Quarter, ScheduleUnit.HalfYear, ScheduleUnit.Year];

    public static readonly ScheduleUnit[] CountedUnits =
        [ScheduleUnit.WorkingDay, ScheduleUnit.Day, ScheduleUnit.Week, ScheduleUnit.Month, ScheduleUnit.Quarter, ScheduleUnit.Year];

    /// <summary>A span of days; the last one counts.</summary>
    public sealed class Span
    {
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
    }

    public ScheduleKind Kind { get; set; } = ScheduleKind.Once;

    public List<Span> Spans { get; } = [];

    public bool AnyOneSuffices { get; set; }

    public ScheduleUnit Unit { get; set; } = ScheduleUnit.Quarter;

    public int Every { get; set; } = 1;

    /// <summary>Month within the unit; none for its last.</summary>
    public int? DueMonth { get; set; }

    /// <summary>Day of that month; none for its last.</summary>
    public int? DueDay { get; set; }

    public int Amount { get; set; } = 5;

    public ScheduleUnit CountedUnit { get; set; } = ScheduleUnit.WorkingDay;

    public RelativeSide Side { get; set; }

    public string? Anchor { get; set; }

    public DateOnly? AnchorDay { get; set; }

    /// <summary>Begins with what the reading says now.</summary>
    public static MeaningForm Of(ScheduleReading reading)
    {
        var form = new MeaningForm { Kind = Kinds.Contains(reading.Kind) ? reading.Kind : ScheduleKind.Once, AnyOneSuffices = reading.AnyOneSuffices, Anchor = reading.Anchor };
        form.Spans.AddRange(reading.Windows.Select(window => new Span { From = window.From, To = window.LastDay }));
        if (form.Spans.Count == 0)
            form.Spans.Add(new Span());
        if (reading.Recurrence is { } rule)
        {
            (form.Unit, form.Every) = (Units.Contains(rule.Unit) ? rule.Unit : ScheduleUnit.Quarter, rule.Every);
            if (rule.Slots is [var slot, ..])
                (form.DueMonth, form.DueDay) = (slot.ToMonth, slot.EndInclusive ? slot.ToDay : slot.ToDay - 1);
        }

        if (reading.Relative is { } relative)
            (form.Amount, form.CountedUnit, form.Side, form.AnchorDay) = (relative.Amount, relative.Unit, relative.Side, relative.AnchorDay);
        return form;
    }

    /// <summary>What is missing, as the key of its words; none when the form says something.</summary>
    public string? Missing => Kind switch
    {
        ScheduleKind.Once when !Filled.Any() => "Correct.DayMissing",
        ScheduleKind.Once or ScheduleKind.Ongoing when Filled.Any(span => span.To < span.From) => "Correct.Reversed",
        ScheduleKind.Recurring when Every is < 1 or > 60 || DueDay is < 1 or > 31 || DueMonth is < 1 or > 24 => "Correct.OutOfRange",
        ScheduleKind.Relative when Amount is < 1 or > 999 => "Correct.OutOfRange",
        ScheduleKind.Event when string.IsNullOrWhiteSpace(Anchor) => "Correct.EventMissing",
        ScheduleKind.Relative when string.IsNullOrWhiteSpace(Anchor) && AnchorDay is null => "Correct.EventMissing",
        _ => null,
    };

    private IEnumerable<Span> Filled => Spans.Where(span => span.From is not null || span.To is not null);

    /// <summary>The meaning, relative to the plan's year unless the words name a year.</summary>
    public ScheduleMeaning ToMeaning(string words, int planYear)
    {
        var keepsYear = SchedulePhrase.NamesYear(words);
        return new ScheduleMeaning
        {
            Words = words,
            Kind = Kind,
            Windows = Kind is ScheduleKind.Once or ScheduleKind.Ongoing ? [.. Filled.Select(span => new MeantWindow(Day(span.From), Day(span.To)))] : [],
            AnyOneSuffices = Kind == ScheduleKind.Once && AnyOneSuffices && Filled.Count() > 1,
            Recurrences = Kind == ScheduleKind.Recurring ? [new ScheduleRecurrence(Unit, Every, Slot())] : [],
            Relative = Kind == ScheduleKind.Relative ? new ScheduleRelative(Amount, CountedUnit, Side) : null,
            AnchorDay = Kind == ScheduleKind.Relative ? Day(AnchorDay) : null,
            Anchor = Kind is ScheduleKind.Event or ScheduleKind.Relative && !string.IsNullOrWhiteSpace(Anchor) ? Anchor.Trim() : null,
        };

        MeantDay? Day(DateOnly? day) => day is { } known ? MeantDay.Of(known, planYear, keepsYear) : null;
    }

    private RecurrenceSlot[] Slot()
    {
        var last = Unit switch { ScheduleUnit.Month => 1, ScheduleUnit.Quarter => 3, ScheduleUnit.HalfYear => 6, ScheduleUnit.Year => 12, _ => 0 };
        return last == 0 || (DueMonth is null && DueDay is null) ? [] : [new RecurrenceSlot(1, null, DueMonth ?? last, DueDay, OpenStart: true)];
    }
}

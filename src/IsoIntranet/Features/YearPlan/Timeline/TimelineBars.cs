using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Timeline;

public enum BarKind
{
    /// <summary>Work done once, or one occurrence of recurring work.</summary>
    Window,

    /// <summary>One of several windows of which any will do (“Quý III hoặc Quý IV”).</summary>
    Alternative,

    /// <summary>“Thường xuyên”: no end, confirmed period by period.</summary>
    Ongoing,

    /// <summary>What an event has set going.</summary>
    Event,
}

/// <summary>A stretch of days on the timeline.</summary>
/// <param name="Percent">How much of it is filled, 0 to 100.</param>
/// <param name="Late">Assignments that are late in it.</param>
public sealed record TimelineBar(BarKind Kind, DateOnly From, DateOnly To, int Percent, int Late, bool IsDone);

/// <summary>The assignments of one item and period, summed up.</summary>
/// <param name="Counted">Those that count: neither asleep, nor put aside, nor not applicable.</param>
/// <param name="Completion">Sum of their percents; an accepted one is 100.</param>
public sealed record PeriodProgress(int Period, int Counted, int Completion, int Accepted, int Late)
{
    public static readonly PeriodProgress None = new(0, 0, 0, 0, 0);

    /// <summary>Whole percent, never rounded up into completeness.</summary>
    public int Percent => Counted == 0 ? 0 : Completion / Counted;

    public bool IsDone => Counted > 0 && Accepted == Counted;

    public static PeriodProgress Sum(IReadOnlyCollection<PeriodProgress> periods) => new(
        0, periods.Sum(period => period.Counted), periods.Sum(period => period.Completion),
        periods.Sum(period => period.Accepted), periods.Sum(period => period.Late));
}

/// <summary>Lays a schedule out as bars. Knows neither database nor screen.</summary>
public static class TimelineBars
{
    /// <param name="periods">Progress by the period numbers of <see cref="FanOut.PeriodsOf"/>.</param>
    /// <param name="from">First day of the plan, where a start is open.</param>
    /// <param name="to">Last day of the plan, where an end is open.</param>
    public static IReadOnlyList<TimelineBar> Of(
        ScheduleReading? reading, IReadOnlyCollection<PeriodProgress> periods, DateOnly from, DateOnly to)
    {
        if (reading is null)
            return [];
        var occurrences = reading.Periods();
        if (reading.AnyOneSuffices && occurrences.Count == 1)
            return Alternatives(reading, PeriodProgress.Sum(periods), from, to);
        if (occurrences.Count == 0)
            return [.. reading.Windows.Select(window => Bar(BarKind.Window, window.From ?? from, window.LastDay ?? to, PeriodProgress.Sum(periods)))];
        var kind = reading.Kind == ScheduleKind.Ongoing ? BarKind.Ongoing : BarKind.Window;
        return [.. occurrences.Select((occurrence, index) => Bar(
            kind, occurrence.From, occurrence.Due,
            periods.FirstOrDefault(period => period.Period == (occurrences.Count == 1 ? 0 : index + 1)) ?? PeriodProgress.None))];
    }

    /// <summary>One completion over several windows: the first fills before the second does.</summary>
    private static List<TimelineBar> Alternatives(ScheduleReading reading, PeriodProgress progress, DateOnly from, DateOnly to)
    {
        var windows = reading.Windows.Select(window => (From: window.From ?? from, To: window.LastDay ?? to)).ToList();
        var lengths = windows.ConvertAll(window => window.To.DayNumber - window.From.DayNumber + 1);
        var filled = lengths.Sum() * (double)progress.Percent / 100;
        var bars = new List<TimelineBar>();
        foreach (var (window, length) in windows.Zip(lengths))
        {
            var part = Math.Clamp(filled, 0, length);
            filled -= part;
            // Late after the last of them only: the first one's end is a warning.
            var late = bars.Count == windows.Count - 1 ? progress.Late : 0;
            bars.Add(new TimelineBar(BarKind.Alternative, window.From, window.To, (int)(100 * part / length), late, progress.IsDone));
        }
        return bars;
    }

    private static TimelineBar Bar(BarKind kind, DateOnly from, DateOnly to, PeriodProgress progress) =>
        new(kind, from, to < from ? from : to, progress.Percent, progress.Late, progress.IsDone);
}

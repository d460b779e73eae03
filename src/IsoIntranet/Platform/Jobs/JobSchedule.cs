using IsoIntranet.Platform.Clock;

namespace IsoIntranet.Platform.Jobs;

/// <summary>When a job is due, as data. Moments follow from the clock alone, so that all nodes agree on them.</summary>
public sealed record JobSchedule
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private JobSchedule(TimeSpan period, int? minuteOfDay) => (Period, MinuteOfDay) = (period, minuteOfDay);

    /// <summary>Time from one occasion to the next.</summary>
    public TimeSpan Period { get; }

    /// <summary>Minutes after midnight by the organisation's clocks, 0 to 1439; none where it is not daily.</summary>
    public int? MinuteOfDay { get; }

    public bool IsDaily => MinuteOfDay is not null;

    /// <summary>How much later than its period a success may be before somebody has to be told: two hours for daily work, else two periods and at least five minutes.</summary>
    public TimeSpan Grace => IsDaily ? TimeSpan.FromHours(2) : TimeSpan.FromTicks(Math.Max(Period.Ticks * 2, TimeSpan.FromMinutes(5).Ticks));

    /// <summary>Once a day, at an hour of the organisation's time zone.</summary>
    public static JobSchedule DailyAt(int hour, int minute = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)hour, 23u);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)minute, 59u);
        return new(Day, hour * 60 + minute);
    }

    /// <summary>Again and again; from ten seconds to one day.</summary>
    public static JobSchedule Every(TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.FromSeconds(10));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, Day);
        return new(period, null);
    }

    /// <summary>The last occasion that is not in the future.</summary>
    public DateTimeOffset LatestAt(DateTimeOffset now, OrganisationClock clock)
    {
        if (MinuteOfDay is not { } minute)
            return new DateTimeOffset(now.UtcTicks - now.UtcTicks % Period.Ticks, TimeSpan.Zero);
        var today = clock.StartOf(clock.DayOf(now)).AddMinutes(minute);
        return (today <= now ? today : clock.StartOf(clock.DayOf(now).AddDays(-1)).AddMinutes(minute)).ToUniversalTime();
    }

    /// <summary>The first occasion that is in the future.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset now, OrganisationClock clock)
    {
        if (MinuteOfDay is not { } minute)
            return LatestAt(now, clock) + Period;
        var today = clock.StartOf(clock.DayOf(now)).AddMinutes(minute);
        return (today > now ? today : clock.StartOf(clock.DayOf(now).AddDays(1)).AddMinutes(minute)).ToUniversalTime();
    }
}

using IsoIntranet.Platform.Clock;

namespace IsoIntranet.Features.Demo;

/// <summary>Walks through the past year while the demonstration is loaded, so that the change log's times are those of the story.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The days of the story as the organisation counts them.</summary>
internal sealed class DemoCalendar(OrganisationClock clock)
{
    private static readonly TimeSpan OfficeOpens = new(7, 30, 0);
    private static readonly TimeSpan OfficeHours = TimeSpan.FromHours(9);

    /// <summary>The moment at which the loading began; nothing in the story is later.</summary>
    public DateTimeOffset Now { get; } = clock.Now;

    public DateOnly Today { get; } = clock.Today;

    /// <summary>The year of the plans.</summary>
    public int Year => Today.Year;

    /// <summary>A moment of a day's office hours; today's are squeezed into the part of the day that is over.</summary>
    /// <param name="share">0 for the morning, 1 for the evening.</param>
    public DateTimeOffset At(DateOnly day, double share)
    {
        var opens = Moment(day, OfficeOpens);
        if (day != Today)
            return opens + OfficeHours * share;
        if (Now - opens < TimeSpan.FromMinutes(30))
            opens = Moment(day, TimeSpan.Zero);
        var closes = Now < opens + OfficeHours ? Now : opens + OfficeHours;
        return opens + (closes - opens) * (0.02 + 0.96 * share);
    }

    public DateOnly DayOf(DateTimeOffset moment) => clock.DayOf(moment);

    /// <summary>The day itself, or the Friday before a weekend; today stays today.</summary>
    public DateOnly Working(DateOnly day) => day == Today ? day : day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private DateTimeOffset Moment(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.FromTimeSpan(time));
        return new DateTimeOffset(local, clock.Local(new DateTimeOffset(local, TimeSpan.Zero)).Offset).ToUniversalTime();
    }
}

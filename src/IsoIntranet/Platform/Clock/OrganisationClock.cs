namespace IsoIntranet.Platform.Clock;

/// <summary>The organisation's calendar: what day it is where the agency works, whatever zone the server runs in.</summary>
public sealed class OrganisationClock(TimeProvider time, TimeZoneInfo zone)
{
    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>A moment as the organisation's wall clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The moment at which a calendar day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(default);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    /// <summary>How long until the next calendar day begins.</summary>
    public TimeSpan UntilMidnight()
    {
        var local = Local(Now);
        var midnight = local.Date.AddDays(1);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)) - local;
    }
}

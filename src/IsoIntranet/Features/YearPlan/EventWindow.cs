using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan;

/// <summary>The days in which work is to be done once its event has a day.</summary>
public readonly record struct EventWindow(DateOnly? From, DateOnly? Due)
{
    /// <summary>
    /// Reads the window off the plan's words (“chậm nhất ba tháng kể từ …”) by the Civil Code's rules; a due day given by
    /// hand goes first.
    /// </summary>
    public static EventWindow After(DateOnly on, ScheduleReading? reading, WorkingCalendar calendar, DateOnly? due = null)
    {
        if (reading?.Relative is not { } relative)
            return new(on, due);
        var counted = relative.From(on, calendar);
        return relative.Side switch
        {
            RelativeSide.After => new(counted, due),
            // What is to be done before the event may begin at once.
            RelativeSide.Before => new(null, due ?? counted),
            _ => new(on, due ?? counted),
        };
    }
}

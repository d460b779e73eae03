using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>On which side of its anchor a counted period lies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelativeSide>))]
public enum RelativeSide
{
    /// <summary>At the latest so long after the anchor ("trong 10 ngày kể từ …").</summary>
    Within,

    /// <summary>Not before so long after the anchor ("sau 03 tháng kể từ …").</summary>
    After,

    /// <summary>At the latest so long before the anchor ("trước kỳ họp 15 ngày").</summary>
    Before,
}

/// <summary>A period counted from an anchor, by BLDS 2015 Đ147–148.</summary>
/// <param name="Amount">How many units; the longest when a range is written.</param>
/// <param name="Unit">Hour, Day, WorkingDay, Week, Month, Quarter, HalfYear or Year.</param>
/// <param name="Side">Which side of the anchor.</param>
/// <param name="AnchorDay">The anchor's day when the words name it; else null until the event is recorded.</param>
public sealed record ScheduleRelative(int Amount, ScheduleUnit Unit, RelativeSide Side, DateOnly? AnchorDay = null)
{
    /// <summary>The deadline (or, for <see cref="RelativeSide.After"/>, the first day) once the anchor's day is known.</summary>
    public DateOnly From(DateOnly anchor, WorkingCalendar? calendar = null) =>
        CivilDeadline.Add(anchor, Side == RelativeSide.Before ? -Amount : Amount, Unit, calendar ?? WorkingCalendar.WeekendsOnly);

    /// <summary>The days in which the work is to be done once the anchor's day is known.</summary>
    public ScheduleWindow WindowAfter(DateOnly anchor, WorkingCalendar calendar)
    {
        var end = From(anchor, calendar);
        return Side switch
        {
            RelativeSide.After => new ScheduleWindow(end, null),
            RelativeSide.Before => new ScheduleWindow(null, end),
            _ => new ScheduleWindow(anchor, end),
        };
    }
}

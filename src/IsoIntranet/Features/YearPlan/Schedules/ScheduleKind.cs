using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>What class of time a plan's words name. A mixture has a leading kind and names the others in <see cref="ScheduleReading.Also"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScheduleKind>))]
public enum ScheduleKind
{
    /// <summary>Nothing is written. It warns; it never inherits in silence.</summary>
    Empty,

    /// <summary>Dated work: one window, alternatives, or several separate occurrences.</summary>
    Once,

    /// <summary>Work that comes back: monthly, quarterly, each August.</summary>
    Recurring,

    /// <summary>"Thường xuyên": never overdue, confirmed once per period.</summary>
    Ongoing,

    /// <summary>Dormant until somebody records the event named in <see cref="ScheduleReading.Anchor"/>.</summary>
    Event,

    /// <summary>A period counted from an event or a day: see <see cref="ScheduleReading.Relative"/>.</summary>
    Relative,

    /// <summary>The time stands in another text, named in <see cref="ScheduleReading.Anchor"/>: kept, and asked about.</summary>
    Reference,

    /// <summary>No time was understood; all words are in <see cref="ScheduleReading.Unread"/>.</summary>
    Unreadable,
}

/// <summary>The units of recurrence and of periods.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScheduleUnit>))]
public enum ScheduleUnit
{
    /// <summary>Hours; only in relative deadlines.</summary>
    Hour,

    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>Working days; only in relative deadlines.</summary>
    WorkingDay,

    /// <summary>Weeks of seven days, from Monday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Quarters of three months.</summary>
    Quarter,

    /// <summary>Half years of six months.</summary>
    HalfYear,

    /// <summary>Calendar years.</summary>
    Year,
}

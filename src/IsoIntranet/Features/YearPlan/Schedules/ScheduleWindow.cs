using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// A stretch of days. <paramref name="From"/> null is an open start, <paramref name="To"/> null an open end.
/// <paramref name="EndInclusive"/> is false for "trước ngày …", which leaves the named day out.
/// A window never ends before it begins.
/// </summary>
public sealed record ScheduleWindow(DateOnly? From, DateOnly? To, bool EndInclusive = true)
{
    /// <summary>The last day on which work is on time, or null when the end is open.</summary>
    [JsonIgnore]
    public DateOnly? LastDay => EndInclusive || To is null || To == DateOnly.MinValue ? To : To.Value.AddDays(-1);

    /// <summary>Whether a day lies in the window.</summary>
    public bool Contains(DateOnly day) => (From is null || day >= From) && (LastDay is null || day <= LastDay);
}

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// The part of a recurring unit in which the work falls. Months count from 1 in the unit (a quarter has 1 to 3) and may
/// run past it (4 is the first month after the quarter). Days are clamped to the month's length.
/// </summary>
/// <param name="FromMonth">First month in the unit, from 1.</param>
/// <param name="FromDay">First day, or null for the first of the month.</param>
/// <param name="ToMonth">Last month in the unit.</param>
/// <param name="ToDay">Last day named, or null for the end of the month.</param>
/// <param name="EndInclusive">False for "trước ngày …".</param>
/// <param name="OpenStart">True when only the deadline is named; the work may begin with the unit.</param>
public sealed record RecurrenceSlot(
    int FromMonth, int? FromDay, int ToMonth, int? ToDay, bool EndInclusive = true, bool OpenStart = false);

/// <summary>Work that comes back every <paramref name="Every"/> <paramref name="Unit"/>.</summary>
/// <param name="Unit">Day, Week, Month, Quarter, HalfYear or Year.</param>
/// <param name="Every">1 is each unit, 2 every second ("2 năm một lần").</param>
/// <param name="Slots">Where in the unit; empty is the whole unit.</param>
/// <param name="Weekday">For a week: the day named.</param>
/// <param name="Times">How many completions per unit ("2 lần/năm"), at least 1.</param>
/// <param name="AnyOneSuffices">The slots are alternatives ("hàng năm, quý III hoặc quý IV"): one completion in them all.</param>
public sealed record ScheduleRecurrence(
    ScheduleUnit Unit, int Every, IReadOnlyList<RecurrenceSlot> Slots, DayOfWeek? Weekday = null, int Times = 1, bool AnyOneSuffices = false)
{
    /// <inheritdoc/>
    public bool Equals(ScheduleRecurrence? other) =>
        other is not null && Unit == other.Unit && Every == other.Every && Weekday == other.Weekday
        && Times == other.Times && AnyOneSuffices == other.AnyOneSuffices && Slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Every, Weekday, Times, Slots.Count);
}

/// <summary>One occurrence to be completed or confirmed.</summary>
/// <param name="From">First day.</param>
/// <param name="Due">Last day on which it is on time, inclusive.</param>
/// <param name="Unit">The unit it belongs to; Day for dated work.</param>
public sealed record SchedulePeriod(DateOnly From, DateOnly Due, ScheduleUnit Unit);

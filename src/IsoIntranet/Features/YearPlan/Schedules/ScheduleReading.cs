using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// What the words of a plan's time cell mean. Stored as JSON next to the words; equal when all its parts are equal.
/// Words that were not understood are kept in <see cref="Unread"/> and asked about; they are never guessed and never lost.
/// </summary>
public sealed record ScheduleReading
{
    /// <summary>The words exactly as written, byte for byte.</summary>
    public required string Words { get; init; }

    /// <summary>The leading kind.</summary>
    public required ScheduleKind Kind { get; init; }

    /// <summary>The other kinds of a mixture ("hàng năm hoặc đột xuất": Recurring, also Event).</summary>
    public IReadOnlyList<ScheduleKind> Also { get; init; } = [];

    /// <summary>The plan's window (or year) that the words were read in.</summary>
    public required ScheduleWindow Frame { get; init; }

    /// <summary>
    /// The dated windows, earliest first. Several without <see cref="AnyOneSuffices"/> are occurrences that each want a
    /// completion; for ongoing work they say when it runs.
    /// </summary>
    public IReadOnlyList<ScheduleWindow> Windows { get; init; } = [];

    /// <summary>The windows are alternatives ("hoặc"): one completion, amber after the first, red after the last.</summary>
    public bool AnyOneSuffices { get; init; }

    /// <summary>Every recurrence named ("hàng quý, 6 tháng, 9 tháng và năm" names four).</summary>
    public IReadOnlyList<ScheduleRecurrence> Recurrences { get; init; } = [];

    /// <summary>The event's or the other text's words, cleaned of markup.</summary>
    public string? Anchor { get; init; }

    /// <summary>The counted period of relative work.</summary>
    public ScheduleRelative? Relative { get; init; }

    /// <summary>What was not understood, cleaned of markup, in order.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>What should be asked about.</summary>
    public IReadOnlyList<ScheduleDoubt> Doubts { get; init; } = [];

    /// <summary>An official said so (<see cref="ScheduleMeaning"/>); the reader was not asked.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>The first recurrence, if any.</summary>
    [JsonIgnore]
    public ScheduleRecurrence? Recurrence => Recurrences.Count > 0 ? Recurrences[0] : null;

    /// <summary>First day on which the work may begin; null when the start is open or not dated.</summary>
    [JsonIgnore]
    public DateOnly? FirstDay => Windows.Count > 0 && Windows.All(w => w.From is not null) ? Windows.Min(w => w.From) : null;

    /// <summary>Last day of the first alternative: amber after it. Null when there are no alternatives.</summary>
    [JsonIgnore]
    public DateOnly? AmberDay => AnyOneSuffices ? Windows.Min(w => w.LastDay) : null;

    /// <summary>Last day on time, inclusive. Null when the end is open, or the work is ongoing or recurring.</summary>
    [JsonIgnore]
    public DateOnly? DueDay =>
        Kind is ScheduleKind.Once or ScheduleKind.Relative && Windows.Count > 0 && Windows.All(w => w.LastDay is not null)
            ? Windows.Max(w => w.LastDay)
            : null;

    /// <summary>Whether somebody should look at the reading before the board relies on it.</summary>
    [JsonIgnore]
    public bool Asks => Doubts.Count > 0 || Kind is ScheduleKind.Empty or ScheduleKind.Unreadable;

    /// <summary>"Như trên": the row above is meant. Its time may be offered, and is not taken.</summary>
    [JsonIgnore]
    public bool PointsAbove => Doubts.Any(doubt => doubt.Code == DoubtCode.SameAsAbove);

    /// <summary>What a screen words in its own language.</summary>
    [JsonIgnore]
    public ScheduleSummary Summary => new(Kind, Also, FirstDay, AmberDay, DueDay, Recurrence, Relative, Anchor, Asks);

    /// <summary>
    /// The occurrences inside the plan's frame. Dated work: its windows (alternatives are one). Ongoing: one confirmation per
    /// <paramref name="confirmEach"/>, a quarter unless told otherwise. Event, reference and empty: none.
    /// </summary>
    public IReadOnlyList<SchedulePeriod> Periods(ScheduleUnit confirmEach = ScheduleUnit.Quarter) =>
        SchedulePeriods.Of(this, Frame, confirmEach);

    /// <summary>The same for another frame, as when a plan is extended. Its start and end must be given.</summary>
    public IReadOnlyList<SchedulePeriod> Periods(DateOnly from, DateOnly to, ScheduleUnit confirmEach = ScheduleUnit.Quarter) =>
        SchedulePeriods.Of(this, new ScheduleWindow(from, to), confirmEach);

    /// <inheritdoc/>
    public bool Equals(ScheduleReading? other) =>
        other is not null && Words == other.Words && SameMeaning(other);

    /// <summary>Whether two readings mean the same, whatever their words.</summary>
    public bool SameMeaning(ScheduleReading other) =>
        Kind == other.Kind && Frame == other.Frame && AnyOneSuffices == other.AnyOneSuffices && Anchor == other.Anchor
        && Relative == other.Relative && Also.SequenceEqual(other.Also) && Windows.SequenceEqual(other.Windows)
        && Recurrences.SequenceEqual(other.Recurrences) && Unread.SequenceEqual(other.Unread) && Doubts.SequenceEqual(other.Doubts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Words, Kind, Windows.Count, Recurrences.Count, Anchor, Relative);
}

/// <summary>Kind and dates, for a screen to word in its own language.</summary>
public sealed record ScheduleSummary(
    ScheduleKind Kind,
    IReadOnlyList<ScheduleKind> Also,
    DateOnly? FirstDay,
    DateOnly? AmberDay,
    DateOnly? DueDay,
    ScheduleRecurrence? Recurrence,
    ScheduleRelative? Relative,
    string? Anchor,
    bool Asks);

using System.Text.RegularExpressions;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>The pages of the big screen.</summary>
public enum StageSlide
{
    Title,

    Agenda,

    /// <summary>One input of the agenda.</summary>
    Input,

    Decisions,

    End,
}

/// <summary>What the big screen shows.</summary>
/// <param name="InputId">The item, on the slide of an input.</param>
/// <param name="IsFrozenView">The figures as they were frozen, or as they are now.</param>
/// <param name="Drill">One part of the item alone, as <c>words</c> or <c>0.table.1.row.3</c>; none for all of it.</param>
/// <param name="IsBlank">Nothing: the speaker wants to be looked at.</param>
public sealed record StageView(StageSlide Slide, Guid? InputId = null, bool IsFrozenView = true, string? Drill = null, bool IsBlank = false);

/// <summary>How long an item has taken, without the stretch that is running.</summary>
public sealed record ItemTime(Guid InputId, int Seconds);

/// <summary>
/// What the big screen of a review shows now, and the clocks of its items; one for each review that is held. Every turn is kept
/// in the change log, which is how the other screens learn of it, and when each item was on is evidence besides (decision 0028).
/// The times stand here and not at the inputs until the meeting ends: a turn must not collide with what is being written there.
/// </summary>
public sealed partial class ReviewStage : Record
{
    public const int DrillLength = 200;

    private ReviewStage() { }

    public ReviewStage(Guid reviewId) => ReviewId = reviewId;

    public Guid ReviewId { get; private set; }

    public StageSlide Slide { get; private set; }

    /// <summary>The item shown; none on the other slides.</summary>
    public Guid? InputId { get; private set; }

    /// <summary>Whether the frozen facts are shown, or those of now.</summary>
    public bool IsFrozenView { get; private set; } = true;

    /// <summary>The part shown alone.</summary>
    public string? Drill { get; private set; }

    public bool IsBlank { get; private set; }

    /// <summary>Since when the clock of the item runs; none while it stands.</summary>
    public DateTimeOffset? ItemStartedAt { get; private set; }

    /// <summary>Since when somebody holds the clock.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Seconds of all items so far; what runs now is not in it.</summary>
    [Passing]
    public IReadOnlyList<ItemTime> Times { get; private set; } = [];

    public override Guid RootId => ReviewId;

    public StageView View => new(Slide, InputId, IsFrozenView, Drill, IsBlank);

    /// <summary>Seconds that an item has taken up to now.</summary>
    public int SpentOn(Guid inputId, DateTimeOffset now) =>
        BeforeOf(inputId) + (InputId == inputId && ItemStartedAt is { } since ? SecondsBetween(since, now) : 0);

    /// <summary>Seconds of an item without the running stretch.</summary>
    public int BeforeOf(Guid inputId) => Times.FirstOrDefault(time => time.InputId == inputId)?.Seconds ?? 0;

    /// <summary>Turns to a slide. The clock of the item that is left stops, that of the new one goes on where it stood.</summary>
    /// <param name="isRunning">Whether the meeting is in session; in a rehearsal no clock runs.</param>
    public Ruling Show(StageView view, bool isRunning, DateTimeOffset now)
    {
        if (view.Slide == StageSlide.Input != view.InputId is not null)
            return Ruling.Refuse("ManagementReviews.SlideUnknown");
        if (view.Drill is { } drill && (view.InputId is null || drill.Length > DrillLength || !DrillForm().IsMatch(drill)))
            return Ruling.Refuse("ManagementReviews.SlideUnknown");
        if (view.InputId != InputId)
        {
            Settle(now);
            (PausedAt, ItemStartedAt) = (null, isRunning && view.InputId is not null ? now : null);
        }
        (Slide, InputId, IsFrozenView, Drill, IsBlank) = (view.Slide, view.InputId, view.IsFrozenView, view.Drill, view.IsBlank);
        return Ruling.Allowed;
    }

    /// <summary>Holds the clock of the item, or lets it go on.</summary>
    public Ruling Hold(bool isHeld, DateTimeOffset now)
    {
        if (isHeld == PausedAt is not null)
            return Ruling.Allowed;
        if (InputId is null || ItemStartedAt is null && PausedAt is null)
            return Ruling.Refuse("ManagementReviews.NoClock");
        if (isHeld)
            Settle(now);
        PausedAt = isHeld ? now : null;
        ItemStartedAt = isHeld ? null : now;
        return Ruling.Allowed;
    }

    internal void StartClock(DateTimeOffset now) => (PausedAt, ItemStartedAt) = (null, InputId is null ? null : now);

    internal void StopClock(DateTimeOffset now)
    {
        Settle(now);
        (PausedAt, ItemStartedAt) = (null, null);
    }

    internal void ForgetTimes() => Times = [];

    private void Settle(DateTimeOffset now)
    {
        if (InputId is { } item && ItemStartedAt is not null)
            Times = [.. Times.Where(time => time.InputId != item), new ItemTime(item, SpentOn(item, now))];
    }

    private static int SecondsBetween(DateTimeOffset from, DateTimeOffset until) => Math.Max(0, (int)(until - from).TotalSeconds);

    [GeneratedRegex(@"^(words|given|said|\d{1,2}\.(figures|chart\.\d{1,2}|table\.\d{1,2}(\.row\.\d{1,3})?))$")]
    private static partial Regex DrillForm();
}

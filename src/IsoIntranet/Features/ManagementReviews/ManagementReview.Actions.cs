using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>What becomes of its decisions: the only thing that still moves once the minutes are signed.</summary>
public sealed partial class ManagementReview
{
    /// <summary>Whether its actions are worked on.</summary>
    public bool IsFollowed => State is ManagementReviewState.MinutesSigned or ManagementReviewState.Tracking;

    /// <summary>Tells how far an action is; the first one begins the tracking.</summary>
    /// <param name="percent">0 to 100; done makes it 100.</param>
    public Ruling ReportAction(ReviewAction action, int percent, string? note, bool isDone, Author by, DateTimeOffset now, DateOnly today)
    {
        if (Refuses(action) is { } refused)
            return refused;
        var ruling = action.Report(percent, note, isDone, by, now, today);
        if (ruling.IsAllowed)
            MoveTo(ManagementReviewState.Tracking);
        return ruling;
    }

    /// <summary>Puts evidence to it, as long as nobody verified it.</summary>
    public Ruling AddEvidence(ReviewAction action, int count) => Refuses(action) ?? action.AddEvidence(count);

    public Ruling WithdrawEvidence(ReviewAction action) => Refuses(action) ?? action.WithdrawEvidence();

    /// <summary>Confirms that an action is done as decided. The verifier is not the doer.</summary>
    public Ruling VerifyAction(ReviewAction action, string? note, Author by, Guid? personId, DateOnly today) =>
        Refuses(action) ?? action.Verify(note, by, personId, today);

    /// <summary>Hands an action back that was said to be done, with a reason.</summary>
    public Ruling ReturnAction(ReviewAction action, string? reason, Author by) => Refuses(action) ?? action.Return(reason, by);

    public Ruling AskExtension(ReviewAction action, DateOnly to, string? reason, Author by) => Refuses(action) ?? action.AskExtension(to, reason, by);

    public Ruling GrantExtension(ReviewAction action, Author by) => Refuses(action) ?? action.GrantExtension(by);

    public Ruling RefuseExtension(ReviewAction action, string? reason, Author by) => Refuses(action) ?? action.RefuseExtension(reason, by);

    /// <summary>Gives an action up, expressly.</summary>
    public Ruling DropAction(ReviewAction action, string? reason, Author by, DateOnly today)
    {
        if (Refuses(action) is { } refused)
            return refused;
        var ruling = action.Drop(reason, by, today);
        if (ruling.IsAllowed)
            MoveTo(ManagementReviewState.Tracking);
        return ruling;
    }

    /// <summary>Closes the review: nothing of what was decided is open any more.</summary>
    /// <param name="actions">All of its actions.</param>
    public Ruling Close(IReadOnlyCollection<ReviewAction> actions, DateTimeOffset now)
    {
        if (!IsFollowed)
            return NotInState();
        if (actions.Count(action => action.IsOpen) is > 0 and var open)
            return Ruling.Refuse("ManagementReviews.ActionsOpen", open);
        // A review that decided nothing has nothing to track.
        if (State == ManagementReviewState.MinutesSigned)
            Track();
        return Close(now);
    }

    private Ruling? Refuses(ReviewAction action) => !IsFollowed || action.ReviewId != Id || action.IsDropped ? NotInState() : null;
}

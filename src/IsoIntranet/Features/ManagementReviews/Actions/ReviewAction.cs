using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using IsoIntranet.Platform.Tracking;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>What becomes of a decision when the minutes are signed.</summary>
/// <param name="UnitId">The unit that answers for it.</param>
/// <param name="OwnerId">Somebody of the directory; none where it is the unit's.</param>
/// <param name="OwnerName">Of the person, or of the unit, as it was at that time.</param>
public sealed record ReviewTask(Guid DecisionId, int Place, DecisionKind Kind, string Content, Guid UnitId, Guid? OwnerId, string OwnerName, DateOnly Due);

/// <summary>
/// Hành động từ kết luận của cuộc xem xét (ISO 9001:2015 clause 9.3.3): it lives as a corrective action does, and is changed
/// through its <see cref="ManagementReview"/>. It may also be dropped, expressly and with a reason.
/// </summary>
public sealed class ReviewAction : TrackedAction, IUnitScoped
{
    private ReviewAction() { }

    internal ReviewAction(Guid reviewId, Guid agencyId, ReviewTask task)
    {
        ReviewId = reviewId;
        AgencyId = agencyId;
        DecisionId = task.DecisionId;
        Place = task.Place;
        Kind = task.Kind;
        Content = task.Content.Trim();
        UnitId = task.UnitId;
        SearchText = SearchForm.Of($"{Content} {task.OwnerName}");
        Give(task.OwnerId, task.OwnerName, task.Due);
    }

    public Guid ReviewId { get; private set; }

    /// <summary>Whose review it was.</summary>
    public Guid AgencyId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid DecisionId { get; private set; }

    /// <summary>The decision's number within its review, from 1.</summary>
    public int Place { get; private set; }

    public DecisionKind Kind { get; private set; }

    public string Content { get; private set; } = "";

    /// <summary>Content and owner without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Why it is not carried out after all; none while it is.</summary>
    public string? DropReason { get; private set; }

    public string? DroppedBy { get; private set; }

    public DateOnly? DroppedOn { get; private set; }

    public override Guid RootId => ReviewId;

    protected override string Room => "ManagementReviews";

    public bool IsDropped => DropReason is not null;

    /// <summary>Whether somebody has still to do something about it.</summary>
    public bool IsOpen => !IsDropped && State != TrackedActionState.Verified;

    /// <summary>Whether its owner has to do something.</summary>
    public bool IsWaitingForOwner => !IsDropped && IsToDo;

    internal Ruling Drop(string? reason, Author by, DateOnly today)
    {
        if (!IsOpen)
            return Ruling.Refuse("ManagementReviews.NotInState");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("ManagementReviews.ReasonMissing");
        (DropReason, DroppedBy, DroppedOn) = (given, by.Name, today);
        return Ruling.Allowed;
    }
}

using IsoIntranet.Features.ManagementReviews.Inputs;
using IsoIntranet.Platform.Access;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Features.ManagementReviews.Story;

/// <summary>
/// What somebody may do about a review now, by right and by state: for showing buttons. What is not allowed is refused by the
/// commands themselves, whatever a page shows.
/// </summary>
public sealed class ReviewMay(Actor actor, ManagementReview review, Guid? personId)
{
    private readonly bool _prepares = actor.May(ManagementReviewsRoom.Prepare, review.AgencyId);

    /// <summary>Whether the viewer prepares reviews of this agency, in whatever state this one is.</summary>
    public bool Prepares => _prepares;

    /// <summary>Whether the viewer leads the agency's reviews.</summary>
    public bool Chairs => actor.May(ManagementReviewsRoom.Chair, review.AgencyId);

    /// <summary>Whether the viewer is chair or secretary of this one review.</summary>
    public bool Leads => review.IsLedBy(personId);

    public bool Arrange => _prepares && review.IsBeforeSession;

    public bool EditAgenda => _prepares && !review.IsLocked;

    public bool Invite => _prepares && !review.IsLocked;

    public bool Uninvite => _prepares && review.IsBeforeSession;

    public bool Ask => _prepares && IsOpen;

    public bool Open => _prepares && review.State == Planned;

    public bool CloseContributions => _prepares && review.TakesContributions;

    public bool ReopenContributions => _prepares && review is { State: CollectingInputs, ContributionsClosedAt: not null };

    public bool Freeze => _prepares && review.State == CollectingInputs;

    public bool Unfreeze => _prepares && review.State == InputsFrozen;

    public bool Cancel => _prepares && review.IsBeforeSession;

    public bool Return => _prepares && review.TakesContributions;

    public bool Write(ReviewInput input) => IsOpen && InputOwner.Is(actor, review, input, personId);

    /// <summary>Facts that are not frozen yet are for those who prepare and lead, and for the owner of the input.</summary>
    public bool SeeLiveFacts(ReviewInput input) => actor.May(ManagementReviewsRoom.See, review.AgencyId) || InputOwner.Is(actor, review, input, personId);

    public bool Give(InputContribution part) => review.TakesContributions && !part.IsGiven && actor.May(ManagementReviewsRoom.Contribute, part.UnitId);

    /// <summary>A contribution before the freezing: its unit's people, and whoever sees the agency.</summary>
    public bool See(InputContribution part) => actor.May(ManagementReviewsRoom.See, part.UnitId) || actor.May(ManagementReviewsRoom.See, review.AgencyId);

    public bool IsNext => Open || Freeze || ReopenContributions || review.Contributions.Any(Give);

    private bool IsOpen => review.State is (Planned or CollectingInputs);
}

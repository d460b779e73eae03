using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>For what the owner of an input writes: the person, head and contact of the unit, and the preparers for everybody.</summary>
public abstract class OwnInputHandler<TCommand>() : InputHandler<TCommand>(ManagementReviewsRoom.See)
    where TCommand : ICommand<TCommand, int>, IInputCommand
{
    /// <summary>Who owns an input need not hold anything over the agency; that is looked at below.</summary>
    protected override Demand DemandOver(ManagementReview review, ReviewInput input, Demand demand) => new(ManagementReviewsRoom.See);

    protected override async Task<bool> MayAsync(ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
        InputOwner.Is(work.Actor, review, input, await work.Db.PersonOfAsync(work.Actor, cancellationToken));
}

/// <summary>Who writes an input.</summary>
public static class InputOwner
{
    public static bool Is(Actor actor, ManagementReview review, ReviewInput input, Guid? personId) =>
        actor.May(ManagementReviewsRoom.Prepare, review.AgencyId)
        || input.OwnerUnitId is { } unit && actor.May(ManagementReviewsRoom.Contribute, unit)
        || personId is { } person && input.OwnerId == person;
}

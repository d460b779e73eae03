using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>The leader gives the time that was asked for.</summary>
public static class GrantReviewExtension
{
    public sealed record Command(Guid ActionId, int Version) : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Handler() : ReviewFollowerHandler<Command>(ManagementReviewsRoom.Chair)
    {
        protected override Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken) =>
            review.GrantExtension(action, work.Actor.Author).TellOwnerAsync(work, review, action, "NoticeExtensionGranted", cancellationToken, action.ExtensionAskedById);
    }
}

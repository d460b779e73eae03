using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>Units contribute no more; owners may still write until the freezing.</summary>
public static class CloseContributions
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.CloseContributions(work.Now));
    }
}

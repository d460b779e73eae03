using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>Opens the collecting of inputs; every unit that is asked for something is told.</summary>
public static class OpenContributions
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.OpenContributions(work.Now, work.Today);
            if (ruling.IsAllowed)
                await work.TellAskedAsync(review, review.Contributions.Select(part => part.UnitId), cancellationToken);
            return ruling;
        }
    }
}

using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>Units may contribute again, until another day; those that have not yet are told.</summary>
public static class ReopenContributions
{
    public sealed record Command(Guid Id, int Version, DateOnly Due) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.ReopenContributions(command.Due, work.Today);
            if (ruling.IsAllowed)
                await work.TellAskedAsync(review, review.Contributions.Where(part => !part.IsGiven).Select(part => part.UnitId), cancellationToken);
            return ruling;
        }
    }
}

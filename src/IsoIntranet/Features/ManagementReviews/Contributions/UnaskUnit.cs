using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>A unit is asked for something no more.</summary>
public static class UnaskUnit
{
    public sealed record Command(Guid ContributionId, int Version) : ICommand<Command, int>, IContributionCommand;

    public sealed class Handler() : ContributionHandler<Command>(ManagementReviewsRoom.Prepare, ofAgency: true)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, InputContribution part, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Unask(part));
    }
}

using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>Ends the tracking: every action is verified, or expressly dropped.</summary>
public static class CloseManagementReview
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            review.Close(await work.Db.Set<ReviewAction>().Where(action => action.ReviewId == review.Id).ToListAsync(cancellationToken), work.Now);
    }
}

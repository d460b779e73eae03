using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>Deletes a review that was never issued, with what units wrote for it. The change log keeps what it said.</summary>
public static class DeleteReview
{
    public sealed record Command(Guid ReviewId, int Version) : ICommand<Command, int>, IReviewCommand;

    public sealed class Handler() : ReviewHandler<Command>(YearPlanRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, PlanReview review, QmsPlan plan, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.MayBeDeleted();
            if (!ruling.IsAllowed)
                return ruling;
            work.Db.RemoveRange(await work.Db.Set<ReviewContribution>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter])
                .Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken));
            work.Db.Remove(review);
            return ruling;
        }
    }
}

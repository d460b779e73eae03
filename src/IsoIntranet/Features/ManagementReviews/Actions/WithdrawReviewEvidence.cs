using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>Takes back a file that was put to an action by mistake, as long as nobody verified the action on it.</summary>
public static class WithdrawReviewEvidence
{
    /// <param name="Version">The action's.</param>
    public sealed record Command(Guid ActionId, int Version, Guid FileId) : ICommand<Command, int>, IReviewActionCommand;

    public sealed class Handler : ReviewOwnerHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(
            Command command, ManagementReview review, ReviewAction action, Work work, CancellationToken cancellationToken)
        {
            if (await work.Db.Set<StoredFile>().SingleOrDefaultAsync(file => file.Id == command.FileId && file.AttachedTo == action.Id, cancellationToken) is not { } stored)
                return Ruling.Refuse("Platform.FileWithdrawn");
            var ruling = review.WithdrawEvidence(action);
            return ruling.IsAllowed ? stored.Withdraw(work.Actor.Author, work.Now) : ruling;
        }
    }
}

using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Holds the clock of the item on the screen, or lets it go on.</summary>
public static class PauseStage
{
    public sealed record Command(Guid ReviewId, bool IsPaused) : ICommand<Command, Nothing>, IBeginsAnew, ISessionCommand;

    public sealed class Handler : SessionHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            review.State == ManagementReviewState.InSession
                ? (await work.Db.StageAsync(review.Id, cancellationToken)).Hold(command.IsPaused, work.Now)
                : Ruling.Refuse("ManagementReviews.NoClock");
    }
}

using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Opens the meeting: the inputs are frozen, the clocks run from now on.</summary>
public static class OpenSession
{
    /// <param name="Version">The review's version that was seen.</param>
    public sealed record Command(Guid ReviewId, int Version) : ICommand<Command, Nothing>, ISessionCommand;

    public sealed class Handler : SessionHandler<Command>
    {
        protected override Demand DemandOver(Command command, ManagementReview review, Demand demand) => demand.At(review, command.Version);

        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            review.Begin(await work.Db.StageAsync(review.Id, cancellationToken), work.Now);
    }
}

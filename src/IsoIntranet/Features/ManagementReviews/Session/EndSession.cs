using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Ends the meeting: its minutes are a draft from here on.</summary>
public static class EndSession
{
    /// <param name="Version">The review's version that was seen.</param>
    public sealed record Command(Guid ReviewId, int Version) : ICommand<Command, Nothing>, ISessionCommand;

    public sealed class Handler : SessionHandler<Command>
    {
        protected override Demand DemandOver(Command command, ManagementReview review, Demand demand) => demand.At(review, command.Version);

        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            review.Finish(await work.Db.StageAsync(review.Id, cancellationToken), work.Now);
    }
}

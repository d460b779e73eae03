using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Takes a decision back while the minutes may still change.</summary>
public static class DropDecision
{
    public sealed record Command(Guid ReviewId, Guid Id, int Version) : ICommand<Command, Nothing>, ISessionCommand;

    public sealed class Handler : SessionHandler<Command>
    {
        protected override Demand DemandOver(Command command, ManagementReview review, Demand demand) =>
            review.Decisions.FirstOrDefault(one => one.Id == command.Id) is { } known ? demand.At(known, command.Version) : demand;

        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Decisions.FirstOrDefault(one => one.Id == command.Id) is { } known
                ? review.Drop(known)
                : Ruling.Refuse("ManagementReviews.DecisionGone"));
    }
}

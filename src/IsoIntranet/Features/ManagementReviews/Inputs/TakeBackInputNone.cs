using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>Takes back that there is nothing to an input.</summary>
public static class TakeBackInputNone
{
    public sealed record Command(Guid InputId, int Version) : ICommand<Command, int>, IInputCommand;

    public sealed class Handler : OwnInputHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.TakeBackNone(input));
    }
}

using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Agenda;

/// <summary>Moves an item of the agenda to another place.</summary>
public static class MoveInput
{
    /// <param name="Place">From 1.</param>
    public sealed record Command(Guid InputId, int Version, int Place) : ICommand<Command, int>, IInputCommand;

    public sealed class Handler() : InputHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.MoveInput(input, command.Place));
    }
}

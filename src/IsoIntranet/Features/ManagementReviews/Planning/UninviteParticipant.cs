using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>Takes somebody off the list of the meeting, before it begins.</summary>
public static class UninviteParticipant
{
    public sealed record Command(Guid ParticipantId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private ManagementReview? _review;
        private ReviewParticipant? _participant;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _review = await db.Set<ManagementReview>().WithAsync<ReviewParticipant>(db, command.ParticipantId, cancellationToken);
            _participant = _review?.Participants.Single(one => one.Id == command.ParticipantId);
            return _participant is null ? null : new Demand(ManagementReviewsRoom.Prepare, _review!.AgencyId).At(_participant, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken) =>
            Task.FromResult<Outcome<Nothing>>(_review!.Uninvite(_participant!).Refusal is { } refused ? refused : Nothing.Value);
    }
}

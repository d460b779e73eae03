using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>A participant says on the own device: I am here.</summary>
public static class CheckIn
{
    public sealed record Command(Guid ReviewId) : ICommand<Command, Nothing>, IBeginsAnew, ISessionCommand;

    public sealed class Handler : SessionHandler<Command>
    {
        private Guid? _person;

        /// <summary>Everybody on the list, for oneself; a seat without a person is ticked by the secretary.</summary>
        protected override bool MayAct(ManagementReview review, Guid? personId, Work work)
        {
            _person = personId;
            return personId is not null;
        }

        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Participants.FirstOrDefault(one => one.PersonId == _person) is { } participant
                ? review.Arrive(participant, work.Now)
                : Ruling.Refuse("ManagementReviews.NotInvited"));
    }
}

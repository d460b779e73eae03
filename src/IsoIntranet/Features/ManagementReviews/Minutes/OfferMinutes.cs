using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Sends the draft of the minutes round: the participants are asked what they think of it.</summary>
public static class OfferMinutes
{
    public sealed record Command(Guid ReviewId, int Version) : ICommand<Command, Nothing>, IMinutesCommand;

    public sealed class Handler() : MinutesHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken)
        {
            var ruling = review.OfferMinutes(minutes, work.Now);
            if (ruling.IsAllowed)
                await work.TellParticipantsAsync(review, "NoticeMinutesOffered", cancellationToken);
            return ruling;
        }
    }
}

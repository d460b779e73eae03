using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>The viewer's own place on the list of a meeting.</summary>
public static class MyCheckIn
{
    /// <param name="ReviewId">None for the meeting of today that the viewer is asked to, which is what the short address shows.</param>
    public sealed record Query(Guid? ReviewId) : IQuery<Query, View>;

    /// <param name="Me">None where the viewer is not on the list.</param>
    /// <param name="IsOpen">Whether one can check in now.</param>
    public sealed record View(Guid ReviewId, string Number, string Title, DateOnly HeldOn, TimeOnly StartsAt, string Place, ManagementReviewState State, ReviewParticipant? Me, bool IsOpen);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.PersonOfAsync(reading.Actor, cancellationToken);
            var id = query.ReviewId ?? await db.Set<ManagementReview>()
                .Where(row => (row.State == ManagementReviewState.InputsFrozen || row.State == ManagementReviewState.InSession) && row.Participants.Any(one => one.PersonId == person))
                .OrderByDescending(row => row.State).ThenBy(row => row.HeldOn).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
            var review = id is null ? null : await db.Set<ManagementReview>().AsNoTracking().Include(row => row.Participants).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
            if (review is null || !await StageOf.Handler.IsSeenAsync(review, person, reading, cancellationToken))
                return Outcome<View>.NotFound();
            return new View(
                review.Id, review.Number, review.Title, review.HeldOn, review.StartsAt, review.Place, review.State,
                person is null ? null : review.Participants.FirstOrDefault(one => one.PersonId == person),
                review.State is ManagementReviewState.InputsFrozen or ManagementReviewState.InSession or ManagementReviewState.MinutesDrafted);
        }
    }
}

using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>
/// What is being typed in a session, to those who may see the session. From memory: only whoever does not see the agency
/// itself is looked up, so that a keystroke costs the database nothing.
/// </summary>
public static class LiveWordsOf
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, IReadOnlyList<TypedWords>>;

    public sealed class Handler(LiveWords live) : IQueryHandler<Query, IReadOnlyList<TypedWords>>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<IReadOnlyList<TypedWords>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var words = live.Of(query.ReviewId);
            if (words.Count == 0 || live.AgencyOf(query.ReviewId) is { } agency && reading.Scope.Contains(agency))
                return Outcome<IReadOnlyList<TypedWords>>.Done(words);
            var db = reading.Db;
            var person = await db.PersonOfAsync(reading.Actor, cancellationToken);
            var review = await db.Set<ManagementReview>().AsNoTracking().Include(row => row.Participants).SingleOrDefaultAsync(row => row.Id == query.ReviewId, cancellationToken);
            return review is not null && await StageOf.Handler.IsSeenAsync(review, person, reading, cancellationToken)
                ? Outcome<IReadOnlyList<TypedWords>>.Done(words)
                : Outcome<IReadOnlyList<TypedWords>>.NotFound();
        }
    }
}

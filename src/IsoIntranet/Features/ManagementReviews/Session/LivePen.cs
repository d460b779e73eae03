using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Whether the viewer keeps the minutes of a review now: its chair or secretary, while they may change.</summary>
public static class PenOf
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, Pen>;

    public sealed record Pen(Guid AgencyId, bool MayWrite);

    public sealed class Handler : IQueryHandler<Query, Pen>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<Pen>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var person = await reading.Db.PersonOfAsync(reading.Actor, cancellationToken);
            var review = await reading.Db.Set<ManagementReview>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == query.ReviewId, cancellationToken);
            return review is null
                ? Outcome<Pen>.NotFound()
                : new Pen(review.AgencyId, review.IsLedBy(person) && review.State is (ManagementReviewState.InSession or ManagementReviewState.MinutesDrafted));
        }
    }
}

/// <summary>
/// With what the desk types to the screens. It asks for the right before the first stroke and again every few seconds, as the
/// commands do that save the same words; without it nothing is shown to anybody.
/// </summary>
public sealed class LivePen(LiveWords live, Queries queries, OrganisationClock clock)
{
    /// <summary>How long an answer about the right holds.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromSeconds(5);

    private Guid _review;
    private PenOf.Pen? _pen;
    private DateTimeOffset _askedAt;

    /// <returns>Whether the words may be shown; otherwise they are not.</returns>
    public async Task<bool> SayAsync(Guid reviewId, TypedWords words)
    {
        if (!await MayWriteAsync(reviewId))
            return false;
        live.Say(reviewId, _pen!.AgencyId, words with { At = clock.Now });
        return true;
    }

    /// <summary>Takes back what will not be saved.</summary>
    public async Task ForgetAsync(Guid reviewId, LiveField field, Guid targetId)
    {
        if (await MayWriteAsync(reviewId))
            live.Forget(reviewId, field, targetId);
    }

    private async Task<bool> MayWriteAsync(Guid reviewId)
    {
        if (_pen is null || _review != reviewId || clock.Now - _askedAt >= Trust)
        {
            _pen = (await queries.AskAsync(new PenOf.Query(reviewId))).Value;
            (_review, _askedAt) = (reviewId, clock.Now);
        }
        return _pen is { MayWrite: true };
    }
}

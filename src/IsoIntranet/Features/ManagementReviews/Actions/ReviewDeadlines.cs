using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>Each action of a review, by its owner.</summary>
public sealed class ReviewActionDeadlines : IDeadlineSource
{
    public string Kind => "ManagementReviews.DeadlineAction";

    public Permission See => ManagementReviewsRoom.See;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from action in db.Set<ReviewAction>()
            join review in db.Set<ManagementReview>() on action.ReviewId equals review.Id
            where action.DropReason == null && action.State != TrackedActionState.Done && action.State != TrackedActionState.Verified
                && (review.State == ManagementReviewState.MinutesSigned || review.State == ManagementReviewState.Tracking)
            select new { action.Id, action.UnitId, action.Content, action.Due, action.OwnerId, review.Number }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Deadline(
            nameof(ReviewAction), row.Id, row.UnitId, $"{row.Number} · {row.Content}", row.Due, row.OwnerId is { } owner ? [owner] : [], $"management-reviews/actions/{row.Id}"))];
    }
}

/// <summary>What is said to be done is verified within a week.</summary>
public sealed class ReviewVerificationDeadlines : IDeadlineSource
{
    /// <summary>Days from the day on which it was done.</summary>
    public const int Days = 7;

    public string Kind => "ManagementReviews.DeadlineVerification";

    public DeadlineDebtor Debtor => DeadlineDebtor.StandingBody;

    public Permission See => ManagementReviewsRoom.Prepare;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from action in db.Set<ReviewAction>()
            join review in db.Set<ManagementReview>() on action.ReviewId equals review.Id
            where action.DropReason == null && action.State == TrackedActionState.Done && action.DoneOn != null
            select new { action.Id, action.AgencyId, action.Content, action.DoneOn, review.Number }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Deadline(
            nameof(ReviewAction), row.Id, row.AgencyId, $"{row.Number} · {row.Content}", row.DoneOn!.Value.AddDays(Days), [], $"management-reviews/actions/{row.Id}"))];
    }
}

/// <summary>What a unit was asked to contribute to a review.</summary>
public sealed class ContributionDeadlines : IDeadlineSource
{
    public string Kind => "ManagementReviews.DeadlineContribution";

    public Permission See => ManagementReviewsRoom.Contribute;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from part in db.Set<InputContribution>()
            join review in db.Set<ManagementReview>() on part.ReviewId equals review.Id
            where part.GivenAt == null && review.State == ManagementReviewState.CollectingInputs && review.ContributionsClosedAt == null
            select new { part.ReviewId, part.UnitId, review.Number, review.Title, review.ContributionsDue }).Distinct().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Deadline(
            nameof(ManagementReview), row.ReviewId, row.UnitId, $"{row.Number} · {row.Title}", row.ContributionsDue, [], "management-reviews/mine"))];
    }
}

/// <summary>Minutes are signed within ten days of the meeting; by chair and secretary once they lie before them, by the standing body until then.</summary>
public sealed class MinutesDeadlines : IDeadlineSource
{
    /// <summary>Days from the meeting.</summary>
    public const int Days = 10;

    public string Kind => "ManagementReviews.DeadlineMinutes";

    public DeadlineDebtor Debtor => DeadlineDebtor.StandingBody;

    public Permission See => ManagementReviewsRoom.Prepare;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ManagementReview>().AsNoTracking().Where(review => review.State == ManagementReviewState.MinutesDrafted).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var seen = await db.Set<OrgUnit>().Select(unit => unit.Id).ToListAsync(cancellationToken);
        var minutes = await db.Set<ReviewMinutes>().AsNoTracking().Include(one => one.Signatures).Where(one => ids.Contains(one.ReviewId)).ToDictionaryAsync(one => one.ReviewId, cancellationToken);
        return [.. from row in rows
                   where seen.Contains(row.AgencyId)
                   let paper = minutes.GetValueOrDefault(row.Id)
                   let signers = paper?.IsPut == true ? Enum.GetValues<SignatureRole>().Where(role => paper.SignatureOf(role) is null).Select(row.PersonOf).OfType<Guid>().ToList() : []
                   select new Deadline(nameof(ManagementReview), row.Id, row.AgencyId, $"{row.Number} · {row.Title}", row.HeldOn.AddDays(Days), signers, $"management-reviews/{row.Id}/minutes")];
    }
}

/// <summary>
/// 9.3.1 asks for reviews at planned intervals, QT-06 for at least one a year: from October on an agency that has reviewed
/// before, and not yet this year, is told.
/// </summary>
public sealed class YearlyReviewDeadlines : IDeadlineSource
{
    private const int FirstMonth = 10;

    public string Kind => "ManagementReviews.DeadlineYear";

    public DeadlineDebtor Debtor => DeadlineDebtor.StandingBody;

    public Permission See => ManagementReviewsRoom.Prepare;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        if (today.Month < FirstMonth)
            return [];
        var begin = new DateOnly(today.Year, 1, 1);
        var reviews = await db.Set<ManagementReview>().AsNoTracking().Where(review => review.State != ManagementReviewState.Cancelled)
            .Select(review => new { review.AgencyId, review.HeldOn, review.EndedAt, review.State }).ToListAsync(cancellationToken);
        var units = await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken);
        var held = reviews.Where(review => review.HeldOn >= begin && review.State >= ManagementReviewState.InSession).Select(review => review.AgencyId).ToHashSet();
        // The topmost agencies review in any case; those below once they have begun to.
        return [.. from unit in units
                   where unit.IsActive && !held.Contains(unit.Id) && (unit.ParentId == null || reviews.Exists(review => review.AgencyId == unit.Id))
                   select new Deadline(nameof(ManagementReview), unit.Id, unit.Id, $"{unit.Name} · {today.Year}", new DateOnly(today.Year, 12, 31), [], "management-reviews")];
    }
}

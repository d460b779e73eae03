using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>The reviews of a plan, the latest period first.</summary>
public static class PlanReviewList
{
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    /// <param name="SuggestedFrom">First day of the next review: the day after the last one's period, or the plan's first.</param>
    /// <param name="MayBegin">The viewer keeps the plan, which binds or did.</param>
    public sealed record View(
        Guid PlanId, string Title, string? Number, int Year, int ToYear, DateOnly PlanFrom, DateOnly PlanTo, DateOnly Today, DateOnly SuggestedFrom,
        bool MayBegin, IReadOnlyList<Row> Rows);

    /// <param name="Total">Frozen counts; none while it is a draft.</param>
    public sealed record Row(
        Guid Id, int Version, ReviewKind Kind, DateOnly From, DateOnly To, ReviewState State, string? Number, DateOnly? IssuedOn, ReviewCounts? Total);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().VisibleTo(reading.Actor).SingleOrDefaultAsync(plan => plan.Id == query.PlanId, cancellationToken) is not { } plan)
                return Outcome<View>.NotFound();
            var reviews = await db.Set<PlanReview>().Where(review => review.PlanId == plan.Id)
                .OrderByDescending(review => review.To).ThenByDescending(review => review.Id).ToListAsync(cancellationToken);
            var last = reviews.FirstOrDefault(review => review.State == ReviewState.Issued);
            var next = last is null || last.To >= plan.Header.To ? plan.Header.From : last.To.AddDays(1);
            return new View(
                plan.Id, plan.Header.Title, plan.Header.Number, plan.Year, plan.ToYear, plan.Header.From, plan.Header.To, reading.Today, next,
                reading.Actor.MayKeep(plan) && plan.State is PlanState.Issued or PlanState.Closed,
                [.. reviews.Select(review => new Row(
                    review.Id, review.Version, review.Kind, review.From, review.To, review.State, review.Number, review.IssuedOn, review.Figures?.Total))]);
        }
    }
}

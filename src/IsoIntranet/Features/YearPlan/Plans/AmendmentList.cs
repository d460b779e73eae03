using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A plan's amendments, the latest first; what was not issued only for its keepers.</summary>
public static class AmendmentList
{
    public sealed record Query(Guid PlanId) : IQuery<Query, IReadOnlyList<Row>>;

    public sealed record Row(
        Guid Id, int Version, AmendmentState State, string Reason, string? Number, DateOnly? IssuedOn, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var plan = await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor).SingleOrDefaultAsync(row => row.Id == query.PlanId, cancellationToken);
            if (plan is null)
                return Outcome<IReadOnlyList<Row>>.NotFound();
            var keeps = reading.Actor.MayKeep(plan) || reading.Actor.MayIssue(plan);
            return await reading.Db.Set<PlanAmendment>()
                .Where(row => row.PlanId == plan.Id && (keeps || row.State == AmendmentState.Issued))
                .OrderByDescending(row => row.CreatedAt)
                .Select(row => new Row(row.Id, row.Version, row.State, row.Reason, row.Number, row.IssuedOn, row.CreatedAt, row.ChangedAt))
                .ToListAsync(cancellationToken);
        }
    }
}

using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>What an amendment changes, row by row and field by field.</summary>
public static class AmendmentDifference
{
    public sealed record Query(Guid AmendmentId) : IQuery<Query, View>;

    /// <param name="Names">Of the units and kinds that either text names.</param>
    public sealed record View(
        Guid Id, int Version, Guid PlanId, AmendmentState State, string Reason, string? Number, DateOnly? IssuedOn, PlanDifference Difference,
        IReadOnlyDictionary<Guid, PartyName> Names);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var amendment = await reading.Db.Set<PlanAmendment>().SingleOrDefaultAsync(row => row.Id == query.AmendmentId, cancellationToken);
            var plan = amendment is null ? null
                : await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor).SingleOrDefaultAsync(row => row.Id == amendment.PlanId, cancellationToken);
            // What was not issued is its keepers' alone.
            if (plan is null || (amendment!.State != AmendmentState.Issued && !reading.Actor.MayKeep(plan) && !reading.Actor.MayIssue(plan)))
                return Outcome<View>.NotFound();
            var names = await PartyNames.OfAsync(reading.Db, [amendment.Before, amendment.Proposed], cancellationToken);
            return new View(
                amendment.Id, amendment.Version, amendment.PlanId, amendment.State, amendment.Reason, amendment.Number, amendment.IssuedOn,
                PlanDifference.Between(amendment.Before, amendment.Proposed), names.All);
        }
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>What a plan's form starts with: who would preside, how many each group has, and the period that follows the last review's.</summary>
public static class Invitees
{
    public sealed record Query(Guid AgencyId) : IQuery<Query, View>;

    /// <param name="ChairId">The head of the committee in office.</param>
    /// <param name="SecretaryId">Its secretary.</param>
    /// <param name="LookedAtUntil">The last day that a former review looked at.</param>
    public sealed record View(int Committee, int UnitHeads, Guid? ChairId, Guid? SecretaryId, DateOnly? LookedAtUntil, DateOnly Today);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.Prepare;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (!reading.Scope.Contains(query.AgencyId))
                return Outcome<View>.NotFound();
            var committee = await CommitteeOf(db, query.AgencyId).OrderBy(member => member.SortOrder).ToListAsync(cancellationToken);
            var until = await db.Set<ManagementReview>().Where(row => row.AgencyId == query.AgencyId && row.State != ManagementReviewState.Cancelled)
                .MaxAsync(row => (DateOnly?)row.Until, cancellationToken);
            return new View(
                committee.Select(member => member.PersonId).Distinct().Count(), (await UnitHeadsAsync(db, query.AgencyId, cancellationToken)).Count,
                committee.Find(member => member.Role == CommitteeRole.Head)?.PersonId, committee.Find(member => member.Role == CommitteeRole.Secretary)?.PersonId,
                until, reading.Today);
        }
    }

    internal static async Task<IReadOnlyList<Guid>> CommitteeAsync(IsoContext db, Guid agencyId, CancellationToken cancellationToken) =>
        await CommitteeOf(db, agencyId).OrderBy(member => member.SortOrder).Select(member => member.PersonId).ToListAsync(cancellationToken);

    internal static async Task<IReadOnlyList<Guid>> UnitHeadsAsync(IsoContext db, Guid agencyId, CancellationToken cancellationToken)
    {
        var hierarchy = new Hierarchy(await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));
        return [.. hierarchy.Units.Where(unit => unit.IsActive && unit.Id != agencyId && hierarchy.IsWithin(unit.Id, agencyId))
            .OrderBy(unit => unit.SortOrder).Select(unit => unit.LeaderId).OfType<Guid>().Distinct()];
    }

    private static IQueryable<CommitteeMember> CommitteeOf(IsoContext db, Guid agencyId) =>
        from member in db.Set<CommitteeMember>()
        join committee in db.Set<Committee>() on member.CommitteeId equals committee.Id
        where committee.OwnerUnitId == agencyId && committee.Kind == CommitteeKind.Steering && committee.State == CommitteeState.Decided
        select member;
}

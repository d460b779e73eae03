using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Features.ManagementReviews.Register;

/// <summary>
/// Who has held the year's review, and who owes it: at least one a year (R83, QĐ 19/2014/QĐ-TTg art. 4). It is owed by every
/// agency with a system of its own: where a steering committee is in office, or a review was ever planned.
/// </summary>
public static class ReviewObligation
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(int Year, IReadOnlyList<Agency> Agencies, IReadOnlyList<int> Years);

    /// <param name="HeldOn">When this year's was held; none where none was.</param>
    /// <param name="PlannedFor">When the next one is to be held.</param>
    /// <param name="ReviewId">The review held, or the next one planned.</param>
    /// <param name="LastHeld">When one was held before this year.</param>
    /// <param name="MayPlan">Whether the viewer may plan one there.</param>
    public sealed record Agency(Guid Id, string Name, DateOnly? HeldOn, DateOnly? PlannedFor, Guid? ReviewId, DateOnly? LastHeld, bool MayPlan);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var seen = await AgencyTree.SeenByAsync(db, reading.Scope, cancellationToken);
            var reviews = await db.Set<ManagementReview>().Where(row => seen.Contains(row.AgencyId))
                .Select(row => new { row.Id, row.AgencyId, row.Year, row.State, row.HeldOn }).ToListAsync(cancellationToken);
            var owing = await db.Set<Committee>().Where(one => one.Kind == CommitteeKind.Steering && one.State == CommitteeState.Decided)
                .Select(one => one.OwnerUnitId).ToListAsync(cancellationToken);
            var ids = owing.Concat(reviews.Select(row => row.AgencyId)).Where(seen.Contains).Distinct().ToList();
            var units = await db.Set<OrgUnit>().Where(unit => ids.Contains(unit.Id) && unit.State == UnitState.Active)
                .OrderBy(unit => unit.SortOrder).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
            var agencies = units.Select(unit =>
            {
                var own = reviews.Where(row => row.AgencyId == unit.Id && row.State != Cancelled).OrderBy(row => row.HeldOn).ToList();
                var held = own.FindLast(row => row.State >= InSession && row.HeldOn.Year == reading.Today.Year);
                var next = own.Find(row => row.State < InSession);
                return new Agency(
                    unit.Id, unit.Name, held?.HeldOn, next?.HeldOn, held?.Id ?? next?.Id,
                    own.FindLast(row => row.State >= InSession && row.HeldOn.Year < reading.Today.Year)?.HeldOn, reading.Actor.May(ManagementReviewsRoom.Prepare, unit.Id));
            });
            return new View(reading.Today.Year, [.. agencies], [.. reviews.Select(row => row.Year).Distinct().OrderDescending()]);
        }
    }
}

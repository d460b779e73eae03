using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>For whom the viewer may begin a plan, and from which plans' texts.</summary>
public static class NewPlanOptions
{
    public sealed record Query : IQuery<Query, View>;

    /// <param name="Units">The highest in the tree first: that is mostly who issues plans.</param>
    public sealed record View(IReadOnlyList<PartyName> Units, IReadOnlyList<Former> Plans, int Year);

    /// <param name="ToYear">Its last year.</param>
    public sealed record Former(Guid Id, string Title, int Year, int ToYear);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = (await reading.Db.UnitsOnAsync(reading.Today, cancellationToken)).Where(unit => reading.Scope.Contains(unit.Id)).ToList();
            var parents = units.ToDictionary(unit => unit.Id, unit => unit.ParentId);
            var plans = await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor)
                .OrderByDescending(plan => plan.Year).ThenBy(plan => plan.SearchText).Take(50)
                .Select(plan => new Former(plan.Id, plan.Header.Title, plan.Year, plan.ToYear)).ToListAsync(cancellationToken);
            return new View([.. units.OrderBy(DepthOf).Select(unit => new PartyName(unit.Id, unit.Name, false))], plans, reading.Today.Year);

            int DepthOf(OrgUnit unit)
            {
                var depth = 0;
                for (var parent = unit.ParentId; parent is { } id && depth < 20; parent = parents.GetValueOrDefault(id))
                    depth++;
                return depth;
            }
        }
    }
}

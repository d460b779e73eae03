using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Where a plan contradicts itself or leaves a blank (R28).</summary>
public static class PlanWarnings
{
    public sealed record Query(Guid PlanId) : IQuery<Query, IReadOnlyList<PlanRemark>>;

    public sealed class Handler(ScheduleReader reader) : IQueryHandler<Query, IReadOnlyList<PlanRemark>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<IReadOnlyList<PlanRemark>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(query.PlanId, cancellationToken) is { } plan
                ? Outcome<IReadOnlyList<PlanRemark>>.Done(PlanRemark.On(plan.Content(), plan.Year, plan.Edition > 0, reader))
                : Outcome<IReadOnlyList<PlanRemark>>.NotFound();
    }
}

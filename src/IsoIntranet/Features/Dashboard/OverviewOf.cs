using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Dashboard;

/// <summary>The overview of a plan, cut to what the viewer may see. Asks the database nothing that another viewer has asked.</summary>
public static class OverviewOf
{
    /// <param name="PlanId">None for the plan issued last.</param>
    public sealed record Query(Guid? PlanId = null) : IQuery<Query, View>;

    /// <param name="Overview">None where no plan is in force.</param>
    /// <param name="SeesAll">Whether all units are in the viewer's scope.</param>
    /// <param name="AnswersIn">The units whose difficulties the viewer may answer.</param>
    public sealed record View(IReadOnlyList<PlanChoice> Plans, Overview? Overview, bool SeesAll, UnitScope AnswersIn);

    public sealed class Handler(BoardStore boards, OverviewStore overviews) : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var plans = await overviews.PlansAsync(cancellationToken);
            var answers = reading.Actor.ScopeOf(YearPlanRoom.AnswerDifficulty);
            if (plans.Count == 0)
                return new View(plans, null, reading.Scope.IsEverything, answers);
            var planId = query.PlanId ?? plans[0].Id;
            var facts = await overviews.FactsAsync(planId, cancellationToken);
            if (facts is null || await boards.GetAsync(planId, cancellationToken) is not { } board)
                return Outcome<View>.NotFound();
            var overview = reading.Scope.IsEverything
                ? overviews.WholeOf(board, facts)
                : Overview.Of(BoardOf.Cut(board, reading.Scope), facts, reading.Scope);
            return new View(plans, overview, reading.Scope.IsEverything, answers);
        }
    }
}

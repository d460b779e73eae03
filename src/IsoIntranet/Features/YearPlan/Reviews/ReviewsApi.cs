using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>Reviews, milestones and units' own plans for other programs.</summary>
internal static class ReviewsApi
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id:guid}/reviews", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new PlanReviewList.Query(id), cancellationToken);
                return (outcome.IsDone ? Outcome<IReadOnlyList<PlanReviewList.Row>>.Done(outcome.Value.Rows) : outcome.Failure<IReadOnlyList<PlanReviewList.Row>>()).ToApi();
            })
            .WithName("ListPlanReviews").WithTags("Plans").WithSummary("The interim and final reviews of a plan, the latest period first.");
        api.MapGet("/reviews/{id:guid}", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new PlanReviewView.Query(id), cancellationToken)).ToApi())
            .WithName("GetPlanReview").WithTags("Plans").WithSummary("A review with its words and figures; those of an issued review stand still.");
        api.MapGet("/plans/{id:guid}/milestones", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new MilestoneTrack.Query(id), cancellationToken)).ToApi())
            .WithName("ListPlanMilestones").WithTags("Plans").WithSummary("The milestones of a plan over several years, with what was reached.");
        api.MapGet("/plans/{id:guid}/lower-plans", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new LowerPlans.Query(id), cancellationToken)).ToApi())
            .WithName("ListLowerPlans").WithTags("Plans").WithSummary("The units that a plan concerns, and the plans that they made of it.");
    }
}

using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Plans for other programs, with the rights of whoever's token or cookie it is.</summary>
internal static class PlansApi
{
    /// <param name="Total">Plans found, on all pages.</param>
    public sealed record Plans(IReadOnlyList<PlanList.Row> Items, int Total);

    /// <param name="Version">Changes with every saving of the plan.</param>
    /// <param name="Percent">Mean per cent over the units that the caller may see.</param>
    public sealed record Plan(
        Guid Id, int Version, PlanState State, int Edition, int Year, Guid OwnerUnitId, string Owner, PlanHeader Header, int Percent, IReadOnlyList<Section> Sections);

    public sealed record Section(Guid Id, string Numeral, string Title, IReadOnlyList<Item> Items);

    /// <param name="Time">As written in the plan.</param>
    /// <param name="TimeRead">As the program reads it.</param>
    /// <param name="Due">Last day on time, where there is one for all.</param>
    public sealed record Item(
        Guid Id, string Number, string Work, IReadOnlyList<string> Leads, IReadOnlyList<string> Partners, string Time, string TimeRead, DateOnly? Due,
        string Product, PlanCounts Progress);

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", async (string? q, PlanState? state, int? year, int? skip, int? take, Queries queries, CancellationToken cancellationToken) =>
            {
                var request = new PageRequest { Search = q, Skip = skip ?? 0, Take = take ?? PageRequest.DefaultTake };
                var outcome = await queries.AskAsync(new PlanList.Query(request, state, year), cancellationToken);
                return (outcome.IsDone ? new Plans(outcome.Value.Items, outcome.Value.Total) : outcome.Failure<Plans>()).ToApi();
            })
            .WithName("ListPlans").WithTags("Plans").WithSummary("The plans that the caller may see, the latest year first.");

        api.MapGet("/plans/{id:guid}", async (Guid id, Queries queries, ScheduleWording times, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new PlanDetails.Query(id), cancellationToken);
                return (outcome.IsDone ? Of(outcome.Value, times) : outcome.Failure<Plan>()).ToApi();
            })
            .WithName("GetPlan").WithTags("Plans").WithSummary("A plan with its table, and how far each row is in the caller's units.");
    }

    private static Plan Of(PlanDetails.View plan, ScheduleWording times) => new(
        plan.Id, plan.Version, plan.State, plan.Edition, plan.Year, plan.OwnerUnitId, plan.OwnerName, plan.Header, plan.Counts.Percent,
        [.. plan.Sections.Select(section => new Section(section.Id, section.Numeral, section.Title,
            [.. section.Items.Select(item => new Item(
                item.Id, item.Number, item.Text, [.. item.Leads.Select(lead => lead.Name)], [.. item.Partners.Select(partner => partner.Name)],
                item.ScheduleWords, times.Of(item.Schedule), item.Schedule?.DueDay, item.ExpectedProduct, item.Counts))]))]);
}

using IsoIntranet.Features.Escalation.Due;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Escalation;

/// <summary>Deadlines and steps for other programs: the same queries, the same rights.</summary>
internal static class EscalationApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/deadlines", async (Queries queries, bool? mine, string? kind, Guid? unitId, DateOnly? from, DateOnly? to, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new DueList.Query(mine == true, kind, unitId, from, to), cancellationToken)).ToApi())
            .WithName("Deadlines").WithTags("Deadlines").WithSummary("What is due over all rooms, the soonest first, late ones among them.")
            .WithDescription("Only what is open and what the account may see. 'mine' leaves what the account is to do itself; 'kind' is one of the answer's 'kinds'.");
        api.MapGet("/escalation/steps", async (
                Queries queries, Guid? unitId, RungRecipient? to, string? kind, bool? missed, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new StepList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 },
                    new StepList.Filter(unitId, to, kind, missed == true)), cancellationToken)).ToApi())
            .WithName("EscalationSteps").WithTags("Deadlines").WithSummary("Every reminder and escalation that was made, newest first.")
            .WithDescription("'missed' leaves those for which nobody of the rung's own could be found; 'told' then says who was told instead, if anybody. 'take' is at most 500.");
    }
}

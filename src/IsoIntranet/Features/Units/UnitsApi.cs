using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Units;

/// <summary>Units for other programs.</summary>
internal static class UnitsApi
{
    /// <param name="Id">Stays the same whatever the unit is called.</param>
    /// <param name="ParentId">The unit that it stood below on the day, none at the top.</param>
    /// <param name="ValidTo">The last day of its existence, none while it lives.</param>
    public sealed record Unit(
        Guid Id, string Name, string ShortName, string Kind, Guid? ParentId, DateOnly ValidFrom, DateOnly? ValidTo, UnitState State, UnitStage Stage);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("units", async (DateOnly? asOf, Queries queries, CancellationToken cancellationToken) =>
        {
            var outcome = await queries.AskAsync(new UnitTree.Query(asOf), cancellationToken);
            return outcome.IsDone
                ? Results.Ok(outcome.Value.Units.Select(unit => new Unit(
                    unit.Id, unit.Name, unit.ShortName, unit.Kind, unit.ParentId, unit.ValidFrom, unit.ValidTo, unit.State, unit.Stage)))
                : Results.Problem(statusCode: StatusCodes.Status403Forbidden);
        })
        .WithName("ListUnits").WithTags("Units")
        .WithSummary("Units as they were on a day, today without one; every parent before its children.")
        .Produces<IReadOnlyList<Unit>>().ProducesProblem(StatusCodes.Status403Forbidden);
}

using IsoIntranet.Platform.Api;
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

    private const string Example = """
        [{"id":"0198a3f0-0000-7000-8000-000000000003","name":"UBND phường Hải Đăng","shortName":"P. Hải Đăng","kind":"Phường",
        "parentId":"0198a3f0-0000-7000-8000-000000000001","validFrom":"2015-05-15","validTo":null,"state":"Active","stage":"Maintain"}]
        """;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/units", async (Queries queries, DateOnly? asOf, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new UnitTree.Query(asOf), cancellationToken);
                return (outcome.IsDone
                    ? Outcome<IReadOnlyList<Unit>>.Done([.. outcome.Value.Units.Select(unit => new Unit(
                        unit.Id, unit.Name, unit.ShortName, unit.Kind, unit.ParentId, unit.ValidFrom, unit.ValidTo, unit.State, unit.Stage))])
                    : outcome.Failure<IReadOnlyList<Unit>>()).ToApi();
            })
            .WithName("Units").WithTags("Units").WithSummary("Units as they were on a day, every parent before its children.")
            .WithDescription("'asOf' is a day as yyyy-MM-dd, today without one: names, kinds and places are those of that day.")
            .WithMetadata(new ApiExample(Example));
}

using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Platform.Api;

internal static class ChangesEndpoint
{
    private const string Example = """
        {"items":[{"position":128,"at":"2026-08-12T03:00:00+00:00","author":"Trần Thị Ví Dụ","recordType":"UnitAssignment",
        "recordId":"0198a3f0-0000-7000-8000-000000000001","rootId":"0198a3f0-0000-7000-8000-000000000002","recordVersion":4,
        "unitId":"0198a3f0-0000-7000-8000-000000000003","kind":"Changed","command":"ReportProgress",
        "fields":{"Percent":{"before":"40","after":"60"}}}],"next":128}
        """;

    public static void MapChanges(this IEndpointRouteBuilder api) =>
        api.MapGet("/changes", async (Queries queries, CancellationToken cancellationToken, long after = 0, int take = 100) =>
                (await queries.AskAsync(new ChangesSince.Query(after, take), cancellationToken)).ToApi())
            .WithName("Changes").WithTags("Changes").WithSummary("What changed after a position of the change log.")
            .WithDescription(
                "Ask again with 'next' to go on; nothing that commits late is ever skipped. 'take' is 1 to 500. Changes of units outside your scope are left "
                + "out, and the values of fields are given only where you have the right to them.")
            .WithMetadata(new ApiExample(Example));
}

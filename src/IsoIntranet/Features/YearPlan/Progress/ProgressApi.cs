using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Progress for programs: the same command, the same rights, the same conflict as on the page.</summary>
internal static class ProgressApi
{
    private const string Request = """{"version":3,"percent":60,"note":"Đã trình dự thảo","difficulty":null,"submit":false}""";

    /// <param name="Version">The version that was read.</param>
    /// <param name="Percent">0 to 100.</param>
    /// <param name="Difficulty">What hinders the unit; null takes a former one back.</param>
    /// <param name="Submit">Hand it in as complete; needs evidence where the plan asks for a product.</param>
    public sealed record Report(int Version, int Percent, string? Note = null, string? Difficulty = null, bool Submit = false);

    /// <param name="Version">The version that stands now.</param>
    public sealed record Reported(Guid AssignmentId, int Version);

    public static void MapProgress(this IEndpointRouteBuilder api) =>
        api.MapPut("/assignments/{id:guid}/progress", async (Guid id, Report report, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(
                    new ReportProgress.Command(id, report.Version, report.Percent, report.Note, report.Difficulty, [], report.Submit), cancellationToken);
                return (outcome.IsDone ? new Reported(id, outcome.Value) : outcome.Failure<Reported>()).ToApi(report);
            })
            .WithName("ReportProgress").WithTags("Assignments").WithSummary("Reports a unit's progress on an assignment.")
            .WithDescription("Send the version that you read; if somebody was faster the answer is 409 with both sides, and nothing is overwritten.")
            .WithMetadata(new ApiExample(Request, IsRequest: true));
}

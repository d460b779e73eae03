using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Results of objectives for other programs, above all for the software of the one-stop shop that counts the files.</summary>
internal static class ResultsApi
{
    private const string Reporting = """
        {"length":"Quarter","index":3,"version":0,"note":"Từ phần mềm một cửa",
        "figures":{"carriedOver":12,"received":480,"early":300,"onTime":170,"late":4,"pendingNotDue":15,"pendingOverdue":1,"returned":2}}
        """;

    /// <param name="Version">Of the result that was read; 0 for a first report.</param>
    public sealed record Report(PeriodLength Length, int Index, MeasuredFigures Figures, int Version = 0, string? Note = null);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/objectives/{setId:guid}/results", async (Guid setId, PeriodLength? length, int? index, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new ResultBoard.Query(setId, length, index), cancellationToken)).ToApi())
            .WithName("ObjectiveResults").WithTags("Objectives").WithSummary("Results of a set's objectives by unit, for a period of its year.")
            .WithDescription("Totals add counts. 'Standing' says whether the target is met; a result without cases is neither met nor missed.");
        api.MapPut("/objectives/{objectiveId:guid}/results/{unitId:guid}", async (Guid objectiveId, Guid unitId, Report report, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new ReportResult.Command(
                    objectiveId, unitId, report.Length, report.Index, report.Version, report.Figures, report.Note, []), cancellationToken)).ToApi(report))
            .WithName("ReportObjectiveResult").WithTags("Objectives").WithSummary("Reports what a unit reached in a period.")
            .WithDescription("The balance of files is checked. A missed target raises its nonconformity, once per target and period.")
            .WithMetadata(new ApiExample(Reporting, IsRequest: true));
    }
}

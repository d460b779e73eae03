using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>The quality policy for other programs, for example the agency's web site.</summary>
internal static class QualityPoliciesApi
{
    private const string Example = """
        {"id":"0198a3f0-0000-7000-8000-000000000701","edition":2,"motto":"Đúng pháp luật, công khai, minh bạch","opening":"","lines":[{"id":"0198a3f0-0000-7000-8000-000000000702",
        "text":"Giải quyết thủ tục hành chính đúng hạn"}],"decisionNumber":"1240/QĐ-UBND","decidedOn":"2025-12-04","owner":"UBND thị xã Ven Biển","people":92,"read":71}
        """;

    /// <param name="People">For how many it is.</param>
    /// <param name="Read">How many of them confirmed to have read it.</param>
    public sealed record Told(
        Guid Id, int Edition, string Motto, string Opening, IReadOnlyList<PolicyLine> Lines, string? DecisionNumber, DateOnly? DecidedOn, string Owner, int People, int Read);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/policy", async (Queries queries, CancellationToken cancellationToken) =>
                await queries.AskAsync(new PolicyView.Query(), cancellationToken) is { Value: { Policy: { } policy } view }
                    ? Outcome<Told>.Done(new Told(
                        policy.Id, policy.Number, policy.Content.Motto, policy.Content.Opening, policy.Content.Lines, policy.DecisionNumber, policy.DecidedOn, policy.Owner,
                        view.People, view.Read)).ToApi()
                    : Outcome<Told>.NotFound().ToApi())
            .WithName("QualityPolicy").WithTags("QualityPolicies").WithSummary("The quality policy that holds for the caller's unit.")
            .Produces<Told>().ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(new ApiExample(Example));
        api.MapGet("/policy/{id:guid}/word", async (Guid id, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
            {
                var paper = await queries.AskAsync(new PolicyPaper.Query(id), cancellationToken);
                return paper.IsDone ? File(paper.Value, response) : paper.Failure<Nothing>().ToApi();
            })
            .WithName("QualityPolicyWord").WithTags("QualityPolicies").WithSummary("An edition of the quality policy as a Word file, as it is posted at the office.")
            .Produces(StatusCodes.Status200OK, contentType: FormWriter.ContentType).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult File(PolicyPaper.View paper, HttpResponse response)
    {
        var file = new MemoryStream();
        FormWriter.Write(paper.Form, file);
        file.Position = 0;
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, FormWriter.ContentType, paper.FileName);
    }
}

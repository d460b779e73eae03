using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Standards;

/// <summary>The standard's clauses for other programs.</summary>
internal static class StandardsApi
{
    /// <param name="ParentNumber">None for a chapter.</param>
    public sealed record ClauseTold(Guid Id, string Number, string? ParentNumber, string Title, string EnglishTitle);

    private const string Example = """
        [{"id":"0198a3f0-0000-7000-8000-000000000851","number":"8.5.1","parentNumber":"8.5",
        "title":"Kiểm soát sản xuất và cung cấp dịch vụ","englishTitle":"Control of production and service provision"}]
        """;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/clauses", async (Queries queries, string? search, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new StandardTree.Query(null, search), cancellationToken);
                return (outcome.IsDone
                    ? Outcome<IReadOnlyList<ClauseTold>>.Done([.. outcome.Value.Clauses.Select(clause => new ClauseTold(
                        clause.Id, clause.Number, Clause.ParentOf(clause.Number), clause.Title, clause.EnglishTitle))])
                    : outcome.Failure<IReadOnlyList<ClauseTold>>()).ToApi();
            })
            .WithName("Clauses").WithTags("Standards").WithSummary("Clauses of the current edition of the standard, in their order.")
            .WithDescription("With 'search' only those that have its words in number or title, and the clauses above them.")
            .WithMetadata(new ApiExample(Example));
}

using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>The library and the questions of an audit for other programs: the same queries, the same rights.</summary>
internal static class ChecklistsApi
{
    private const string Example = """
        [{"id":"0198a3f0-0000-7000-8000-000000000101","version":2,"unitId":"0198a3f0-0000-7000-8000-000000000003","place":0,
        "text":"Hồ sơ được giải quyết đúng trình tự, thẩm quyền và thời hạn của quy trình nội bộ không?","guidance":"Lấy mẫu mười hồ sơ","origin":"Clause",
        "reference":"8.5.1","clause":"8.5.1","verdict":"Conforms","evidence":"10/10 hồ sơ đúng hạn","documentsSeen":"Sổ theo dõi năm 2026",
        "interviewee":"Công chức một cửa","answeredBy":"Người Đánh Giá Mẫu","answeredAt":"2026-11-16T03:00:00Z","findings":[1]}]
        """;

    /// <param name="Guidance">None for whoever is audited.</param>
    /// <param name="Verdict">None where it was not answered, or the caller reads no answers yet.</param>
    /// <param name="Findings">Their numbers within the audit.</param>
    public sealed record QuestionTold(
        Guid Id, int Version, Guid UnitId, int Place, string Text, string? Guidance, QuestionOrigin Origin, string? Reference, string? Clause,
        AnswerVerdict? Verdict, string? Evidence, string? DocumentsSeen, string? Interviewee, string? AnsweredBy, DateTimeOffset? AnsweredAt,
        IReadOnlyList<int> Findings);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/checklists", async (
                Queries queries, QuestionOrigin? origin, bool? retired, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new ChecklistList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 },
                    new ChecklistList.Filter(origin, retired == true)), cancellationToken)).ToApi())
            .WithName("Checklists").WithTags("Audits").WithSummary("The library of audit checklists, as far as the account reads it.")
            .WithDescription("Filters are by origin of questions and 'retired'; 'take' is at most 500.");
        api.MapGet("/audits/{id:guid}/questions", async (Guid id, Guid? unitId, Queries queries, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new UnitQuestions.Query(id, unitId), cancellationToken);
                return (outcome.IsDone
                    ? Outcome<IReadOnlyList<QuestionTold>>.Done([.. outcome.Value.Select(Of)])
                    : outcome.Failure<IReadOnlyList<QuestionTold>>()).ToApi();
            })
            .WithName("AuditQuestions").WithTags("Audits").WithSummary("The questions put to the units of an audit, with answers as far as the account reads them.")
            .WithDescription("An audited unit reads its questions once it was told of the audit, and answers when the report is issued.")
            .WithMetadata(new ApiExample(Example));
    }

    private static QuestionTold Of(UnitQuestions.Item item) => new(
        item.Id, item.Version, item.UnitId, item.Place, item.Text, item.Guidance, item.Origin, item.Reference, item.Clause, item.Verdict, item.Evidence,
        item.DocumentsSeen, item.Interviewee, item.AnsweredBy, item.AnsweredAt, [.. item.Findings.Select(finding => finding.Sequence)]);
}

using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Procedures;

/// <summary>The register of procedures for other programs.</summary>
internal static class ProceduresApi
{
    /// <param name="Total">Procedures found, on all pages.</param>
    public sealed record Procedures(IReadOnlyList<Procedure> Items, int Total);

    /// <param name="Version">Changes with every saving.</param>
    /// <param name="Performer">Who carries it out, as written, where that says more than the unit in charge.</param>
    /// <param name="TimeLimitDays">Working days; none where the words state no working days.</param>
    /// <param name="StateSince">First day of being outdated or repealed.</param>
    public sealed record Procedure(
        Guid Id, int Version, string? Code, string Name, ProcedureKind Kind, string? Field, AuthorityLevel? Level, Guid UnitId, string Unit, string? Performer,
        decimal? TimeLimitDays, string? TimeLimit, string? DecisionNumber, DateOnly? DecidedOn, DeliveryForm? Delivery,
        ProcedureState State, DateOnly? StateSince, string? StateReason, string? Remark);

    private const string Example = """
        {"items":[{"id":"0198a3f0-0000-7000-8000-000000000101","version":1,"code":"1.001193.000.00.00.H44","name":"Đăng ký khai sinh","kind":"Administrative",
        "field":"Hộ tịch","level":"Commune","unitId":"0198a3f0-0000-7000-8000-000000000003","unit":"UBND phường Hải Đăng","performer":"UBND cấp xã",
        "timeLimitDays":1,"timeLimit":"01 ngày làm việc","decisionNumber":"1012/QĐ-UBND","decidedOn":"2026-05-12","delivery":"FullyOnline",
        "state":"Published","stateSince":null,"stateReason":null,"remark":null}],"total":1}
        """;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/procedures", async (
                string? q, ProcedureList.Which? which, ProcedureKind? kind, string? field, Guid? unit, string? sort, bool? descending, int? skip, int? take,
                Queries queries, CancellationToken cancellationToken) =>
            {
                var request = new PageRequest
                {
                    Search = q,
                    Sort = sort,
                    Descending = descending ?? false,
                    Skip = skip ?? 0,
                    Take = take ?? PageRequest.DefaultTake,
                };
                var outcome = await queries.AskAsync(new ProcedureList.Query(request, which ?? ProcedureList.Which.InForce, kind, field, unit), cancellationToken);
                return (outcome.IsDone
                    ? new Procedures([.. outcome.Value.Items.Select(Of)], outcome.Value.Total)
                    : outcome.Failure<Procedures>()).ToApi();
            })
            .WithName("ListProcedures").WithTags("Procedures").WithSummary("The register of procedures, by field and name.")
            .WithDescription("'q' searches code, name, field and unit, without case and marks. 'which' is InForce (default), Published, Outdated, Repealed or All. 'sort' is code, name, field, unit, limit, decided or state.")
            .WithMetadata(new ApiExample(Example));

    private static Procedure Of(ProcedureList.Row row) => new(
        row.Id, row.Version, row.Code, row.Name, row.Kind, row.Field, row.Level, row.UnitId, row.Unit, row.PerformerWords,
        row.TimeLimitDays, row.TimeLimitWords, row.DecisionNumber, row.DecidedOn, row.Delivery, row.State, row.StateSince, row.StateReason, row.Remark);
}

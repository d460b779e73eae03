using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Notices.Listing;

/// <summary>The account's own notices for other programs.</summary>
internal static class NoticesApi
{
    private const string Listed = """
        {"items": [{"id": "0198f0aa-6d1e-7c31-9a51-b1f3f0a0c001", "kind": "Nonconformities", "code": "Nonconformities.NoticeRaised",
        "text": "…", "address": "nonconformities/0198f0aa-6d1e-7c31-9a51-b1f3f0a0c002", "at": "2026-08-12T03:00:00+00:00", "readAt": null}], "total": 1}
        """;

    /// <param name="Text">In the account's language of the request.</param>
    /// <param name="Address">Within the program, without a leading slash.</param>
    public sealed record Told(Guid Id, string Kind, string Code, string Text, string Address, DateTimeOffset At, DateTimeOffset? ReadAt);

    public sealed record Read(string Address);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/notices", async (
                Queries queries, NoticeWording words, bool? read, string? kind, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
            {
                var page = await queries.AskAsync(
                    new NoticeList.Query(new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 }, read, kind), cancellationToken);
                return (page.IsDone ? new PageOf<Told>([.. page.Value.Items.Select(Of)], page.Value.Total) : page.Failure<PageOf<Told>>()).ToApi();

                Told Of(NoticeList.Item item) => new(item.Id, item.Kind, item.Code, words.Of(item.Code, item.Arguments), item.Address, item.At, item.ReadAt);
            })
            .WithName("Notices").WithTags("Notices").WithSummary("The account's own notices, newest first.")
            .WithDescription("'read' gives only read or only unread ones, 'kind' those of one room; 'take' is at most 500.")
            .WithMetadata(new ApiExample(Listed));
        api.MapPut("/notices/{id:guid}/read", async (Guid id, NoticeReader reader, CancellationToken cancellationToken) =>
            {
                var outcome = await reader.ReadAsync(id, cancellationToken);
                return (outcome.IsDone ? new Read(outcome.Value) : outcome.Failure<Read>()).ToApi();
            })
            .WithName("ReadNotice").WithTags("Notices").WithSummary("Marks a notice as read.")
            .WithDescription("Needs no body; doing it twice is doing it once. Somebody else's notice is 404.");
    }
}

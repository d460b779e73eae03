using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// Hands files out: to whoever may read their unit's records, as a download, under a name that fits the content, and with
/// headers that keep a browser from running anything in it.
/// </summary>
public static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/files/{id:guid}", async (Guid id, HttpContext http, Queries queries, FileStore store, CancellationToken cancellationToken, bool inline = false) =>
            {
                var outcome = await queries.AskAsync(new OpenFile.Query(id), cancellationToken);
                // What one may not see does not exist; a file that an administrator deleted by hand is gone, too.
                if (!outcome.IsDone || !store.Has(outcome.Value.Sha256))
                    return Results.NotFound();
                var file = outcome.Value;
                Guard(http.Response.Headers, file, inline && MayBeShown(file.MediaType));
                return Results.Stream(
                    store.Open(file.Sha256), file.MediaType == "text/plain" ? "text/plain; charset=utf-8" : file.MediaType,
                    entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
            })
            .RequireAuthorization().AddEndpointFilter<RequestActorFilter>().ExcludeFromDescription();

    private static bool MayBeShown(string mediaType) =>
        mediaType is "application/pdf" or "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    private static void Guard(IHeaderDictionary headers, OpenFile.Facts file, bool shown)
    {
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(FileKind.SafeName(file.Name, file.MediaType));
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Kept by the browser, but asked about each time: a right may have been taken away.
        headers.CacheControl = "private, no-cache";
    }
}

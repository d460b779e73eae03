using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Files.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>The live board for other programs and walls, and its small pictures.</summary>
internal static class LiveApi
{
    /// <param name="SeesDrafts">Whether findings are told as they are logged; else when they were put to the unit.</param>
    public sealed record Board(IReadOnlyList<Round> Audits, bool SeesDrafts);

    public sealed record Round(
        Guid Id, string Number, string Title, AuditKind Kind, AuditState State, DateOnly StartsOn, DateOnly EndsOn, string? Lead, int Untold,
        IReadOnlyList<LiveUnit> Units, IReadOnlyList<Found> Findings);

    /// <param name="Photos">Where small pictures are fetched, relative to the site.</param>
    public sealed record Found(
        Guid Id, int Number, Guid UnitId, string? Clause, FindingGrade Grade, FindingState State, string Statement, string By, DateTimeOffset LoggedAt, IReadOnlyList<string> Photos);

    public static void MapLive(this IEndpointRouteBuilder api)
    {
        api.MapGet("/audits/board", async (Guid? audit, Queries queries, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new LiveBoardOf.Query(audit), cancellationToken);
                return (outcome.IsDone ? Outcome<Board>.Done(new Board([.. outcome.Value.Audits.Select(Of)], outcome.Value.SeesDrafts)) : outcome.Failure<Board>()).ToApi();
            })
            .WithName("ReadAuditBoard").WithTags("Audits").WithSummary("Audits under way, or the one given, with units and findings as far as the caller sees them now.");
        api.MapGet("/audits/{id:guid}/photos/{photo:guid}/small", PhotoAsync)
            .WithName("ReadAuditThumbnail").WithTags("Audits").WithSummary("A small picture of a finding's photo, or the photo where it is small already.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PhotoAsync(
        Guid id, Guid photo, Queries queries, FileStore files, Thumbnails thumbnails, HttpResponse response, CancellationToken cancellationToken)
    {
        var outcome = await queries.AskAsync(new LivePhotoOf.Query(id, photo), cancellationToken);
        if (!outcome.IsDone || !files.Has(outcome.Value.Sha256) || !outcome.Value.MediaType.StartsWith("image/", StringComparison.Ordinal))
            return Outcome<Nothing>.NotFound().ToApi();
        var (sha256, mediaType) = (outcome.Value.Sha256, outcome.Value.MediaType);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        // Kept by the browser, but asked about each time: a right may have been taken away.
        response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{sha256[..32]}-s\"");
        return await thumbnails.OfAsync(sha256, cancellationToken) is { } small
            ? Results.Bytes(small, "image/jpeg", entityTag: tag)
            : Results.Stream(files.Open(sha256), mediaType, entityTag: tag);
    }

    private static Round Of(LiveAudit audit) => new(
        audit.Id, audit.Number, audit.Title, audit.Kind, audit.State, audit.StartsOn, audit.EndsOn, audit.Lead, audit.Untold, audit.Units,
        [.. audit.Findings.Select(finding => new Found(
            finding.Id, finding.Sequence, finding.UnitId, finding.Clause, finding.Grade, finding.State, finding.Statement, finding.By, finding.LoggedAt,
            [.. finding.Photos.Select(photo => LiveAddress.Of(finding, photo))]))]);
}

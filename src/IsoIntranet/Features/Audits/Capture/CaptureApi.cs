using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// What the capture page sends through, and any other program that works without a network: every write may be sent again.
/// </summary>
internal static class CaptureApi
{
    /// <summary>The account that an entry was typed by. Sent under another's session, it is not taken: the cookie of a tablet changes hands.</summary>
    public const string AuthorHeader = "X-Iso-Author";

    private const string FindingExample = """
        {"revision":1,"loggedAt":"2026-11-18T02:15:00Z","unitId":"0198a3f0-0000-7000-8000-000000000003","grade":"Minor",
        "statement":"Phiếu kiểm soát hồ sơ thiếu chữ ký bàn giao","evidence":"06/20 phiếu tháng 10","clauseId":"0198a3f0-0000-7000-8000-000000000851"}
        """;

    private const string AnswerExample = """
        {"at":"2026-11-18T02:20:00Z","verdict":"Conforms","evidence":"Sổ theo dõi cập nhật đến 17/11","interviewee":"Công chức một cửa"}
        """;

    /// <param name="Revision">The device's count of edits, from 1; an older one than stands changes nothing.</param>
    public sealed record Finding(
        int Revision, DateTimeOffset LoggedAt, Guid UnitId, FindingGrade Grade, string Statement, Guid? ClauseId = null, string? Evidence = null,
        string? DocumentsSeen = null, string? Interviewee = null, Guid? QuestionId = null);

    /// <param name="At">When it was typed, by the device's clock; of two answers the later stands.</param>
    public sealed record Answer(
        DateTimeOffset At, AnswerVerdict Verdict, string? Evidence = null, string? DocumentsSeen = null, string? Interviewee = null);

    public static void Map(RouteGroupBuilder api)
    {
        var capture = api.MapGroup("").AddEndpointFilter(SameAuthor).WithTags("Audits");
        capture.MapGet("/capture", TellAsync).Produces<CaptureBundle.Bundle>().Produces(StatusCodes.Status304NotModified)
            .WithName("CaptureBundle").WithSummary("All that the account needs for auditing without a network.")
            .WithDescription("Audits of whose team the account's person is, from the notification to the report. Answers 304 to the ETag that was given last.");
        capture.MapPut("/audits/{auditId:guid}/findings/{findingId:guid}", async (
                Guid auditId, Guid findingId, Finding body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new LogFinding.Command(auditId, findingId, body.Revision, body.LoggedAt, new FindingContent(
                    body.UnitId, body.ClauseId, body.Grade, body.Statement, body.Evidence, body.DocumentsSeen, body.Interviewee, body.QuestionId)),
                    cancellationToken)).ToApi(body))
            .WithName("LogFinding").WithSummary("Writes a finding down, under an id made by the sender.")
            .WithDescription("Sending the same revision again changes nothing. The answer is what stands now, whichever revision that is.")
            .WithMetadata(new ApiExample(FindingExample, IsRequest: true));
        capture.MapPut("/audits/{auditId:guid}/answers/{questionId:guid}", async (
                Guid auditId, Guid questionId, Answer body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new AnswerQuestion.Command(auditId, questionId, body.At,
                    new AnswerContent(body.Verdict, body.Evidence, body.DocumentsSeen, body.Interviewee)), cancellationToken)).ToApi(body))
            .WithName("AnswerQuestion").WithSummary("Answers a point of an audit's checklist.")
            .WithDescription("Of two answers the later typed one stands, whichever arrives first; the answer is what stands now.")
            .WithMetadata(new ApiExample(AnswerExample, IsRequest: true));
        capture.MapPut("/audits/{auditId:guid}/findings/{findingId:guid}/photos/{photoId:guid}", KeepPhotoAsync)
            .Accepts<byte[]>("image/jpeg").WithName("AddFindingPhoto").WithSummary("Puts a photo to a finding, under an id made by the sender.")
            .WithDescription("The body is a JPEG of at most 10 MB; what the camera noted in it, as the place, is taken out. 'takenAt' is by the sender's clock; "
                + "'latitude' and 'longitude' are kept only where they are given here.");
        capture.MapDelete("/audits/{auditId:guid}/findings/{findingId:guid}/photos/{photoId:guid}", async (
                Guid auditId, Guid findingId, Guid photoId, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new WithdrawFindingPhoto.Command(auditId, findingId, photoId), cancellationToken)).ToApi())
            .WithName("WithdrawFindingPhoto").WithSummary("Takes a photo back, as long as the unit has not seen the finding.");
    }

    private static async ValueTask<object?> SameAuthor(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var author = http.Request.Headers[AuthorHeader].ToString();
        if (author.Length == 0 || string.Equals(author, http.User.FindFirstValue(ClaimTypes.NameIdentifier), StringComparison.OrdinalIgnoreCase))
            return await next(context);
        var words = (RefusalText)http.RequestServices.GetService(typeof(RefusalText))!;
        var refusal = new Refusal("Audits.AnotherSignedIn");
        return TypedResults.Problem(words.Of(refusal), statusCode: StatusCodes.Status401Unauthorized,
            extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });
    }

    private static async Task<IResult> TellAsync(HttpContext http, Queries queries, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var outcome = await queries.AskAsync(new CaptureBundle.Query(), cancellationToken);
        if (!outcome.IsDone)
            return outcome.ToApi();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(outcome.Value, json.Value.SerializerOptions);
        // Kept by the page under its account, never by the browser, which would hand it to the next one.
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }

    private static async Task<IResult> KeepPhotoAsync(
        Guid auditId, Guid findingId, Guid photoId, DateTimeOffset takenAt, double? latitude, double? longitude,
        HttpRequest request, FileStore store, Commands commands, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } bytes)
            return Outcome<AddFindingPhoto.Kept>.Refused(new Refusal("Audits.PhotoTooLarge", AddFindingPhoto.MaximumSize / (1024 * 1024))).ToApi();
        if (JpegMetadata.Strip(bytes) is not { } bare)
            return Outcome<AddFindingPhoto.Kept>.Refused(new Refusal("Audits.PhotoNotJpeg")).ToApi();
        var stored = await store.SaveAsync(new MemoryStream(bare), cancellationToken);
        return stored.IsDone
            ? (await commands.RunAsync(new AddFindingPhoto.Command(auditId, findingId, photoId, stored.Value, takenAt, latitude, longitude), cancellationToken)).ToApi()
            : stored.Failure<AddFindingPhoto.Kept>().ToApi();
    }

    /// <returns>None where it is larger than is taken.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > AddFindingPhoto.MaximumSize)
            return null;
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (read.Length + count > AddFindingPhoto.MaximumSize)
                return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}

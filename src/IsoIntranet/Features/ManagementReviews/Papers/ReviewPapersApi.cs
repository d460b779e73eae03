using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.ManagementReviews.Pack;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Tracking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>Minutes, signatures, actions and papers of reviews for other programs: the same commands and queries, the same rights.</summary>
internal static class ReviewPapersApi
{
    private const string Reporting = """{"version":1,"percent":60,"note":"Đã gửi hồ sơ mua sắm","done":false}""";

    private const string Signing = """{"version":3,"role":"Chair","name":"Nguyễn Văn Mẫu","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    public sealed record Report(int Version, int Percent, string? Note = null, bool Done = false);

    public sealed record Noted(int Version, string? Note = null);

    public sealed record Reasoned(int Version, string Reason);

    public sealed record Longer(int Version, DateOnly To, string Reason);

    public sealed record Versioned(int Version);

    public sealed record Reported(Guid ActionId, int Version);

    /// <param name="Version">Of the minutes that were read.</param>
    /// <param name="Sha256">Of the document that was read.</param>
    public sealed record Signed(int Version, SignatureRole Role, string Name, string Sha256);

    public sealed record Written(int Version, string? Opening = null, string? Remarks = null, string? Closing = null, string? Conclusion = null);

    public sealed record Said(string Text);

    public sealed record Settled(int Version, bool Taken, string? Answer = null);

    /// <param name="Version">Of the review that was read.</param>
    public sealed record Confirmed(int Version, EffectivenessVerdict Verdict, string Words);

    public sealed record MinutesTold(
        Guid ReviewId, int ReviewVersion, int Version, string Number, ManagementReviewState State, string? Conclusion, string? Opening, string? Remarks, string? Closing, string? Sha256, string? ContentSha256,
        DateTimeOffset? PutAt, DateTimeOffset? SignedAt, IReadOnlyList<SignatureTold> Signatures, IReadOnlyList<CommentTold> Comments, EffectivenessVerdict? Effectiveness, string? EffectivenessWords);

    public sealed record SignatureTold(SignatureRole Role, SignatureWay Way, string Name, DateTimeOffset GivenAt, string GivenBy, string Sha256, string? ScanSha256);

    public sealed record CommentTold(Guid Id, int Version, string By, DateTimeOffset At, string Text, CommentState State, string? Answer);

    public static void Map(IEndpointRouteBuilder api)
    {
        MapMinutes(api);
        MapActions(api);
        MapPapers(api);
    }

    private static void MapMinutes(IEndpointRouteBuilder api)
    {
        api.MapGet("/management-reviews/{id:guid}/minutes", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var view = await queries.AskAsync(new MinutesOf.Query(id), cancellationToken);
                return (view.IsDone ? Of(view.Value) : view.Failure<MinutesTold>()).ToApi();
            })
            .Named("ManagementReviewMinutes", "The minutes of a review with signatures and opinions.", "'version' is the minutes', 'reviewVersion' the review's.");
        api.MapPut("/management-reviews/{id:guid}/minutes", async (Guid id, Written body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new WriteMinutes.Command(id, body.Version, body.Opening, body.Remarks, body.Closing, body.Conclusion), cancellationToken)).ToApi(body))
            .Named("WriteManagementReviewMinutes", "Writes the text of the draft minutes.", "Refused (422) while they lie before the signers, and for good once both have signed.");
        api.MapPost("/management-reviews/{id:guid}/minutes/comments", async (Guid id, Said body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new CommentOnMinutes.Command(id, body.Text), cancellationToken)).ToApi(body))
            .Named("CommentOnManagementReviewMinutes", "A participant's opinion on the draft minutes.", "The result is its id.");
        api.MapPut("/management-reviews/minutes/comments/{id:guid}", async (Guid id, Settled body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new SettleMinutesComment.Command(id, body.Version, body.Taken, body.Answer), cancellationToken)).ToApi(body))
            .Named("SettleManagementReviewComment", "Says what became of an opinion.", "What is not taken over needs an answer.");
        api.MapPost("/management-reviews/{id:guid}/minutes/put", async (Guid id, Versioned body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new PutMinutes.Command(id, body.Version), cancellationToken)).ToApi(body))
            .Named("PutManagementReviewMinutes", "Makes the exact document to be signed.", "Read its SHA-256 afterwards, and sign with it.");
        api.MapPost("/management-reviews/{id:guid}/minutes/taken-back", async (Guid id, Reasoned body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new TakeBackMinutes.Command(id, body.Version, body.Reason), cancellationToken)).ToApi(body))
            .Named("TakeBackManagementReviewMinutes", "Back to the draft, with a reason.", "Signatures that were given hold no longer.");
        api.MapPost("/management-reviews/{id:guid}/minutes/signatures", async (Guid id, Signed body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new SignMinutes.Command(id, body.Version, body.Role, body.Name, body.Sha256), cancellationToken)).ToApi(body))
            .Named("SignManagementReviewMinutes", "Signs as chair or secretary of that review, by the own full name.", "With the second signature everything of the review is locked, and the decisions become actions.")
            .WithMetadata(new ApiExample(Signing, IsRequest: true));
        api.MapGet("/management-reviews/{id:guid}/minutes/verification", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new VerifyMinutes.Query(id), cancellationToken)).ToApi())
            .Named("VerifyManagementReviewMinutes", "Looks anew whether what was signed is what lies here.", "Document, records, frozen facts and scans, each by its SHA-256.");
        api.MapPost("/management-reviews/{id:guid}/effectiveness", async (Guid id, Confirmed body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new ConfirmEffectiveness.Command(id, body.Version, body.Verdict, body.Words), cancellationToken)).ToApi(body))
            .Named("ConfirmManagementReviewEffectiveness", "The head's confirmation whether the system is effective; once.", "After the minutes are signed.");
        api.MapPost("/management-reviews/{id:guid}/close", async (Guid id, Versioned body, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new CloseManagementReview.Command(id, body.Version), cancellationToken)).ToApi(body))
            .Named("CloseManagementReview", "Ends the tracking of a review.", "Refused (422) while an action is neither verified nor dropped.");
    }

    private static void MapActions(IEndpointRouteBuilder api)
    {
        api.MapGet("/management-reviews/actions", async (
                Queries queries, Guid? review, TrackedActionState? state, DecisionKind? kind, Guid? unit, bool? mine, bool? open, bool? overdue, bool? dropped, string? search, int? skip, int? take,
                CancellationToken cancellationToken) => (await queries.AskAsync(new ReviewActionList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 },
                    new ReviewActionList.Filter(review, state, kind, unit, mine == true, open == true, overdue == true, dropped == true)), cancellationToken)).ToApi())
            .Named("ManagementReviewActions", "The actions of all reviews, late ones first, as far as the account sees them.", "'take' is at most 500.");
        api.MapPut("/management-reviews/actions/{id:guid}/progress", async (Guid id, Report body, Commands commands, CancellationToken cancellationToken) =>
                Of(id, await commands.RunAsync(new ReportReviewAction.Command(id, body.Version, body.Percent, body.Note, body.Done, []), cancellationToken)).ToApi(body))
            .Named("ReportManagementReviewAction", "Reports progress on an action of a review.", "Send the version that you read.").WithMetadata(new ApiExample(Reporting, IsRequest: true));
        api.MapPut("/management-reviews/actions/{id:guid}/verification", async (Guid id, Noted body, Commands commands, CancellationToken cancellationToken) =>
                Of(id, await commands.RunAsync(new VerifyReviewAction.Command(id, body.Version, body.Note), cancellationToken)).ToApi(body))
            .Named("VerifyManagementReviewAction", "Confirms that an action was done as decided.", "Whoever did it or owns it is refused (422).");
        api.MapPut("/management-reviews/actions/{id:guid}/return", async (Guid id, Reasoned body, Commands commands, CancellationToken cancellationToken) =>
                Of(id, await commands.RunAsync(new ReturnReviewAction.Command(id, body.Version, body.Reason), cancellationToken)).ToApi(body))
            .Named("ReturnManagementReviewAction", "Hands an action back that is not done.", "With a reason.");
        api.MapPut("/management-reviews/actions/{id:guid}/extension", async (Guid id, Longer body, Commands commands, CancellationToken cancellationToken) =>
                Of(id, await commands.RunAsync(new AskReviewExtension.Command(id, body.Version, body.To, body.Reason), cancellationToken)).ToApi(body))
            .Named("AskManagementReviewExtension", "Asks for more time for an action.", "The leader grants or refuses it.");
        api.MapPut("/management-reviews/actions/{id:guid}/extension/granted", async (Guid id, Versioned body, Commands commands, CancellationToken cancellationToken) =>
                Of(id, await commands.RunAsync(new GrantReviewExtension.Command(id, body.Version), cancellationToken)).ToApi(body))
            .Named("GrantManagementReviewExtension", "Gives the time that was asked for.", "Not by whoever asked.");
        api.MapPut("/management-reviews/actions/{id:guid}/drop", async (Guid id, Reasoned body, Commands commands, CancellationToken cancellationToken) =>
                Of(id, await commands.RunAsync(new DropReviewAction.Command(id, body.Version, body.Reason), cancellationToken)).ToApi(body))
            .Named("DropManagementReviewAction", "Gives an action up, expressly.", "It stays in the book with the reason.");
    }

    private static void MapPapers(IEndpointRouteBuilder api)
    {
        api.MapGet("/management-reviews/{id:guid}/forms/{form}", async (Guid id, string form, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
            {
                FormKey? key = form switch { "plan" => FormKey.ReviewPlan, "inputs" => FormKey.ReviewInputs, "follow-up" => FormKey.ReviewFollowUp, _ => null };
                var made = key is { } known ? await queries.AskAsync(new ReviewFormOf.Query(known, id), cancellationToken) : Outcome<ReviewFormOf.View>.NotFound();
                if (!made.IsDone)
                    return made.Failure<Nothing>().ToApi();
                var file = new MemoryStream();
                FormWriter.Write(made.Value.Form, file);
                return File(file, made.Value.FileName, response);
            })
            .Told("MakeManagementReviewForm", "A form of QT-06 as a Word file: plan (BM-06-01), inputs (BM-06-02), follow-up (BM-06-04).", OfficeArchive.Word);
        api.MapGet("/management-reviews/{id:guid}/minutes/document", async (Guid id, Queries queries, FileStore store, DocumentPrinter printer, HttpResponse response, CancellationToken cancellationToken) =>
            {
                var view = await queries.AskAsync(new MinutesOf.Query(id), cancellationToken);
                if (!view.IsDone || view.Value.Document is not { } document)
                    return (view.IsDone ? Outcome<Nothing>.NotFound() : view.Failure<Nothing>()).ToApi();
                var file = new MemoryStream();
                // What lies before the signers, or is signed, is handed out byte by byte; a draft as it would be printed now.
                if (view.Value.Minutes?.Sha256 is { } sha256 && store.Has(sha256))
                    await using (var kept = store.Open(sha256))
                        await kept.CopyToAsync(file, cancellationToken);
                else
                    await using (var draft = printer.Print(document, null))
                        await draft.CopyToAsync(file, cancellationToken);
                return File(file, $"{PaperFileName.Slug($"bien-ban {view.Value.Review.Number}")}.docx", response);
            })
            .Told("MakeManagementReviewMinutes", "The minutes (BM-06-03) as a Word file: the exact document once it was put to be signed.", OfficeArchive.Word);
        api.MapGet("/management-reviews/{id:guid}/pack", async (Guid id, Queries queries, CurrentActor currentActor, ReviewPackWriter writer, HttpResponse response, CancellationToken cancellationToken) =>
            {
                var pack = await queries.AskAsync(new ReviewPackOf.Query(id), cancellationToken);
                if (!pack.IsDone)
                    return pack.Failure<Nothing>().ToApi();
                var by = (await currentActor.GetAsync()).Name;
                response.Headers.CacheControl = "no-store";
                return Results.Stream(output => writer.WriteAsync(pack.Value, by, output, cancellationToken), "application/zip", pack.Value.FileName);
            })
            .Told("ReadManagementReviewPack", "The complete file of a review as one zip with index, list and SHA-256 of each file.", "application/zip");
    }

    private static IResult File(MemoryStream file, string name, HttpResponse response)
    {
        file.Position = 0;
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, OfficeArchive.Word, name);
    }

    private static Outcome<Reported> Of(Guid id, Outcome<int> outcome) => outcome.IsDone ? new Reported(id, outcome.Value) : outcome.Failure<Reported>();

    private static MinutesTold Of(MinutesOf.View view) => new(
        view.Review.Id, view.Review.Version, view.Version, view.Review.Number, view.Review.State, view.Review.Conclusion, view.Minutes?.Opening, view.Minutes?.Remarks, view.Minutes?.Closing, view.Minutes?.Sha256,
        view.Minutes?.ContentSha256, view.Minutes?.PutAt, view.Minutes?.SignedAt,
        [.. (view.Minutes?.Given ?? []).Select(one => new SignatureTold(one.Role, one.Way, one.Name, one.GivenAt, one.GivenBy, one.Sha256, one.FileSha256))],
        [.. view.Comments.Select(one => new CommentTold(one.Id, one.Version, one.GivenBy, one.GivenAt, one.Text, one.State, one.Answer))], view.Review.Effectiveness, view.Review.EffectivenessWords);

    private static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithTags("ManagementReviews").WithSummary(summary).WithDescription(description);

    private static void Told(this RouteHandlerBuilder endpoint, string name, string summary, string contentType) =>
        endpoint.WithName(name).WithTags("ManagementReviews").WithSummary(summary)
            .Produces(StatusCodes.Status200OK, contentType: contentType).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
}

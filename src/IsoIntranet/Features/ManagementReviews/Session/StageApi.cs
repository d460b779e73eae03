using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>The session for other programs, as a clicker's driver or a room's control panel: the same commands, the same rights.</summary>
internal static class StageApi
{
    private const string Driving = """{"slide":"Input","inputId":"0198a3f0-0000-7000-8000-000000000003","frozen":true,"drill":null,"blank":false}""";

    private const string Deciding = """{"version":0,"inputId":null,"kind":"Resources","text":"Bổ sung 01 máy quét cho Bộ phận Một cửa","ownerId":null,"ownerUnitId":null,"due":"2026-12-31"}""";

    /// <param name="InputId">The item, with the slide Input.</param>
    /// <param name="Frozen">The figures as they were frozen, or what came since beside them.</param>
    /// <param name="Drill">One part alone: words, given, 0.figures, 0.chart.0, 0.table.0, 0.table.0.row.3.</param>
    /// <param name="Paused">Holds the item's clock or lets it go on; left out, it stays as it is.</param>
    public sealed record Drive(StageSlide Slide, Guid? InputId = null, bool Frozen = true, string? Drill = null, bool Blank = false, bool? Paused = null);

    public sealed record Told(
        Guid ReviewId, int Version, ManagementReviewState State, StageSlide Slide, Guid? InputId, string? Topic, bool Frozen, string? Drill, bool Blank, bool Paused,
        int? SpentSeconds, int? AllottedMinutes, int Index, int Count, IReadOnlyList<ItemTold> Items, bool MayDrive);

    public sealed record ItemTold(Guid Id, int Version, int Place, string Topic, int Minutes, int SpentSeconds);

    public sealed record Versioned(int Version);

    /// <param name="Version">The decision's version that was read; 0 for a new one.</param>
    public sealed record Decide(int Version, DecisionKind Kind, string Text, Guid? InputId = null, Guid? OwnerId = null, Guid? OwnerUnitId = null, DateOnly? Due = null);

    /// <param name="Version">The input's version that was read.</param>
    public sealed record Write(int Version, string? Discussion, string? Conclusion);

    public sealed record Written(int Version);

    public static void Map(RouteGroupBuilder api)
    {
        var review = api.MapGroup("/management-reviews/{id:guid}");
        review.MapGet("/stage", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var view = await queries.AskAsync(new StageOf.Query(id), cancellationToken);
                return (view.IsDone ? Of(view.Value) : view.Failure<Told>()).ToApi();
            })
            .WithName("ManagementReviewStage").WithTags("ManagementReviews").WithSummary("What the big screen of a review shows now.")
            .WithDescription("'version' is the review's, for opening and ending the session.");
        review.MapPut("/stage", async (Guid id, Drive drive, Commands commands, CancellationToken cancellationToken) =>
            {
                var shown = await commands.RunAsync(new DriveStage.Command(id, new StageView(drive.Slide, drive.InputId, drive.Frozen, drive.Drill, drive.Blank)), cancellationToken);
                return (shown.IsDone && drive.Paused is { } paused ? await commands.RunAsync(new PauseStage.Command(id, paused), cancellationToken) : shown).ToApi(drive);
            })
            .WithName("DriveManagementReviewStage").WithTags("ManagementReviews").WithSummary("Turns the big screen to a slide.")
            .WithDescription("For chair and secretary of that review. It says where to be, so sending it twice does no harm.").WithMetadata(new ApiExample(Driving, IsRequest: true));
        review.MapPost("/session/open", async (Guid id, Versioned open, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new OpenSession.Command(id, open.Version), cancellationToken)).ToApi(open))
            .WithName("OpenManagementReviewSession").WithTags("ManagementReviews").WithSummary("Opens the meeting; the clocks run from now on.")
            .WithDescription("For chair and secretary of that review, once its inputs are frozen.");
        review.MapPost("/session/end", async (Guid id, Versioned end, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new EndSession.Command(id, end.Version), cancellationToken)).ToApi(end))
            .WithName("EndManagementReviewSession").WithTags("ManagementReviews").WithSummary("Ends the meeting; its minutes are a draft from then on.")
            .WithDescription("For chair and secretary of that review.");
        review.MapPost("/check-in", async (Guid id, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new CheckIn.Command(id), cancellationToken)).ToApi())
            .WithName("CheckInToManagementReview").WithTags("ManagementReviews").WithSummary("Says that the caller is in the meeting.")
            .WithDescription("For everybody on the list of participants, for oneself.");
        review.MapPut("/decisions/{decisionId:guid}", async (Guid id, Guid decisionId, Decide decide, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new SaveDecision.Command(
                    id, decisionId, decide.Version, decide.InputId, decide.Kind, decide.Text, decide.OwnerId, decide.OwnerUnitId, decide.Due), cancellationToken)).ToApi(decide))
            .WithName("SaveManagementReviewDecision").WithTags("ManagementReviews").WithSummary("Writes a decision of the meeting down, or puts it otherwise.")
            .WithDescription("For chair and secretary of that review. The id is the caller's to make: the same id is the same decision.").WithMetadata(new ApiExample(Deciding, IsRequest: true));
        api.MapPut("/management-reviews/inputs/{inputId:guid}/discussion", async (Guid inputId, Write write, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new WriteDiscussion.Command(inputId, write.Version, write.Discussion, write.Conclusion), cancellationToken);
                return (outcome.IsDone ? new Written(outcome.Value) : outcome.Failure<Written>()).ToApi(write);
            })
            .WithName("WriteManagementReviewDiscussion").WithTags("ManagementReviews").WithSummary("Writes what was said on an input and what was concluded.")
            .WithDescription("For chair and secretary of that review. Send the input's version that you read; 409 where somebody was faster.");
    }

    private static Told Of(StageOf.View view) => new(
        view.Review.Id, view.Review.Version, view.Review.State, view.Stage.Slide, view.Stage.InputId, view.Item?.Topic.ToString(), view.Stage.IsFrozenView, view.Stage.Drill,
        view.Stage.IsBlank, view.Stage.PausedAt is not null, view.Item is { } item ? SpentOn(view, item) : null, view.Item?.Minutes, view.Index, view.Deck.Count,
        [.. view.Items.Select(one => new ItemTold(one.Id, one.Version, one.Place, one.Topic.ToString(), one.Minutes, SpentOn(view, one)))], view.MayLead);

    private static int SpentOn(StageOf.View view, ReviewInput item) => item.SpentSeconds + view.Stage.SpentOn(item.Id, view.Now);
}

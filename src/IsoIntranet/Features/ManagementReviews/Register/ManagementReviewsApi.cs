using IsoIntranet.Features.ManagementReviews.Inputs;
using IsoIntranet.Features.ManagementReviews.Story;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Reviewing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.ManagementReviews.Register;

/// <summary>Reviews for other programs to read: the same queries, the same rights.</summary>
internal static class ManagementReviewsApi
{
    /// <param name="Inputs">The agenda, in its order.</param>
    public sealed record Told(
        Guid Id, int Version, string Number, string Title, ManagementReviewState State, Guid AgencyId, string Agency, DateOnly HeldOn, TimeOnly StartsAt, string Place,
        string Chair, string Secretary, DateOnly From, DateOnly Until, DateOnly ContributionsDue, DateTimeOffset? FrozenAt, string? Conclusion,
        EffectivenessVerdict? Effectiveness, IReadOnlyList<InputTold> Inputs, IReadOnlyList<ParticipantTold> Participants);

    /// <param name="Clause">Where the standard names it.</param>
    /// <param name="Asked">How many units are asked for their part.</param>
    /// <param name="Given">How many of them gave it.</param>
    public sealed record InputTold(Guid Id, int Version, ReviewTopic Topic, string Clause, int Place, int Minutes, string? Owner, InputFill Fill, int Asked, int Given, string? FrozenHash);

    public sealed record ParticipantTold(string Name, string Post, ParticipantRole Role, DateTimeOffset? PresentAt);

    /// <param name="Sections">Facts: the frozen ones once they are, the live ones before.</param>
    /// <param name="FrozenHash">SHA-256 of what was frozen; none before.</param>
    /// <param name="HasMoved">Whether the registers say something else since.</param>
    public sealed record InputDetails(
        Guid Id, int Version, ReviewTopic Topic, string? Text, string? NoneBecause, InputFill Fill, bool IsFrozen, string? FrozenHash, bool HasMoved,
        IReadOnlyList<ReviewSection> Sections, IReadOnlyList<PartTold> Contributions);

    public sealed record PartTold(string Unit, string? Text, string? GivenBy, DateTimeOffset? GivenAt, IReadOnlyList<string> Files);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/management-reviews", async (
                Queries queries, ManagementReviewState? state, int? year, Guid? agencyId, bool? open, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new ReviewList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 }, new ReviewList.Filter(state, year, agencyId, open == true)), cancellationToken)).ToApi())
            .WithName("ManagementReviews").WithTags("ManagementReviews").WithSummary("The leader's reviews that concern the account, the latest first.")
            .WithDescription("Filters are by state, year, agency and 'open'; 'take' is at most 500.");
        api.MapGet("/management-reviews/{id:guid}", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var story = await queries.AskAsync(new ReviewStory.Query(id), cancellationToken);
                return (story.IsDone ? Of(story.Value) : story.Failure<Told>()).ToApi();
            })
            .WithName("ManagementReview").WithTags("ManagementReviews").WithSummary("One review with its agenda and its people.")
            .WithDescription("An input's 'fill' says whether it is empty, expressly none or filled.");
        api.MapGet("/management-reviews/{id:guid}/inputs/{inputId:guid}", async (Guid id, Guid inputId, Queries queries, CancellationToken cancellationToken) =>
            {
                var story = await queries.AskAsync(new InputStory.Query(id, inputId), cancellationToken);
                return (story.IsDone ? Of(story.Value) : story.Failure<InputDetails>()).ToApi();
            })
            .WithName("ManagementReviewInput").WithTags("ManagementReviews").WithSummary("One input of a review with its facts, words and contributions.")
            .WithDescription("Words of the facts are codes of the rooms' texts with their arguments; an empty code is data. Facts that are not frozen yet are for those who prepare the review.");
    }

    private static Told Of(ReviewStory.View view)
    {
        var review = view.Record;
        return new Told(
            review.Id, review.Version, review.Number, review.Title, review.State, review.AgencyId, view.Agency, review.HeldOn, review.StartsAt, review.Place,
            review.ChairName, review.SecretaryName, review.From, review.Until, review.ContributionsDue, review.FrozenAt, review.Conclusion, review.Effectiveness,
            [.. view.Items.Select(item => new InputTold(
                item.Input.Id, item.Input.Version, item.Input.Topic, MeetingWording.Clause(item.Input.Topic), item.Input.Place, item.Input.Minutes, item.Owner, item.Fill,
                item.Asked, item.Given, item.Input.FrozenHash))],
            [.. review.Participants.OrderBy(one => one.Role).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => new ParticipantTold(one.Name, one.Post, one.Role, one.PresentAt))]);
    }

    private static InputDetails Of(InputStory.View view) => new(
        view.Input.Id, view.Input.Version, view.Input.Topic, view.Input.Text, view.Input.NoneBecause, view.Fill, view.IsFrozen, view.Input.FrozenHash, view.HasMoved, view.Sections,
        [.. view.Parts.Select(part => new PartTold(part.Unit, part.Text, part.GivenBy, part.GivenAt, [.. part.Files.Select(file => file.Name)]))]);
}

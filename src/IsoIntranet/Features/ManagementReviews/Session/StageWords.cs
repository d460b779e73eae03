using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Reviewing;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>What the session's screens say, in the reader's words.</summary>
public sealed class StageWords(IStringLocalizer<ManagementReviewsText> text, Platform.Reviewing.ReviewWording facts, OrganisationClock clock)
{
    public string Topic(ReviewTopic topic) => text["Topic_" + topic];

    /// <summary>The letter of the standard's list: “a”, “c2”.</summary>
    public static string Letter(ReviewTopic topic) => topic switch
    {
        ReviewTopic.PreviousActions => "a",
        ReviewTopic.Changes => "b",
        ReviewTopic.Resources => "d",
        ReviewTopic.Risks => "e",
        ReviewTopic.Improvement => "f",
        var part => $"c{part - ReviewTopic.Satisfaction + 1}",
    };

    public string Role(ParticipantRole role) => text["Role_" + role];

    public string State(ManagementReviewState state) => text["State_" + state];

    /// <summary>The first letter is a capital's, as a heading on its own.</summary>
    public string Kind(DecisionKind kind) => text["DecisionKind_" + kind];

    public static string KindClass(DecisionKind kind) => kind switch
    {
        DecisionKind.SystemChange => "is-change",
        DecisionKind.Resources => "is-resources",
        _ => "",
    };

    public string Of(Words words) => facts.Of(words);

    public string Slide(StageOf.View view, StagePlace place) => place.Slide == StageSlide.Input && view.Items.FirstOrDefault(item => item.Id == place.InputId) is { } item
        ? Topic(item.Topic)
        : text["Slide_" + place.Slide];

    public string Part(StagePart part) => part.Title is { } title ? Of(title) : text["Part_" + part.Kind];

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string When(DateTimeOffset at) => clock.Local(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public string Hour(DateTimeOffset at) => clock.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>“1:05:00”, “12:30”.</summary>
    public static string Spent(int seconds) => seconds >= 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:D2}:{seconds % 60:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:D2}:{seconds % 60:D2}");

    /// <summary>Who carries a decision out, as the decision or its typed words have it.</summary>
    public string? Owner(StageOf.View view, ReviewDecision decision) =>
        decision.OwnerName ?? (decision.OwnerUnitId is { } unit ? view.Names.GetValueOrDefault(unit) : null);
}

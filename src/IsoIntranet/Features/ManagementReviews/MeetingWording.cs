using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Reviewing;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>States, inputs and days in the reader's words, and the signs that go with them (docs/design.md).</summary>
public sealed class MeetingWording(IStringLocalizer<ManagementReviewsText> text, OrganisationClock clock)
{
    /// <summary>The states from left to right, as the track shows them; what is cancelled is told beside it.</summary>
    public static readonly IReadOnlyList<ManagementReviewState> Track = [.. Enum.GetValues<ManagementReviewState>().Except([ManagementReviewState.Cancelled])];

    public string State(ManagementReviewState state) => text["State_" + state];

    public string Topic(ReviewTopic topic) => text["Topic_" + topic];

    public string Role(ParticipantRole role) => text["Role_" + role];

    public string Fill(InputFill fill) => text["Fill_" + fill];

    /// <summary>Where the standard names the input: “9.3.2 c2)”.</summary>
    public static string Clause(ReviewTopic topic) => "9.3.2 " + topic switch
    {
        ReviewTopic.PreviousActions => "a)",
        ReviewTopic.Changes => "b)",
        ReviewTopic.Resources => "d)",
        ReviewTopic.Risks => "e)",
        ReviewTopic.Improvement => "f)",
        var part => $"c{(int)part - (int)ReviewTopic.Satisfaction + 1})",
    };

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string When(DateTimeOffset at) => clock.Local(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string ClassOf(ManagementReviewState state) => state switch
    {
        ManagementReviewState.Planned => "st-not-due",
        ManagementReviewState.CollectingInputs or ManagementReviewState.InSession => "st-in-progress",
        ManagementReviewState.InputsFrozen or ManagementReviewState.MinutesDrafted => "st-submitted",
        ManagementReviewState.MinutesSigned or ManagementReviewState.Tracking => "st-awaiting-event",
        ManagementReviewState.Closed => "st-done",
        _ => "st-not-applicable",
    };

    public static string ClassOf(InputFill fill) => fill switch
    {
        InputFill.Empty => "st-due-soon",
        InputFill.None => "st-not-applicable",
        _ => "st-done",
    };
}

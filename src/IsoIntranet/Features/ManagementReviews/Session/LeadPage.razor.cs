namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>The chair's and the speaker's view, for a tablet in the hand: what is on, what comes next, the words to it, the clock.</summary>
public sealed partial class LeadPage
{
    private Ask? _asks;

    private enum Ask
    {
        Open,
        End,
    }

    /// <summary>A clicker that is plugged into the tablet turns the slides as well.</summary>
    protected override bool HasKeys => true;

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private async Task AnswerAsync(bool yes)
    {
        var asked = _asks;
        _asks = null;
        if (!yes || View is not { } view)
            return;
        _ = asked == Ask.Open
            ? await RunAsync(new OpenSession.Command(Id, view.Review.Version))
            : await RunAsync(new EndSession.Command(Id, view.Review.Version));
    }

    private static string LetterOf(StageOf.View view, StagePlace slide) =>
        view.Items.FirstOrDefault(item => item.Id == slide.InputId) is { } item ? StageWords.Letter(item.Topic) : "·";

    private string TimeOf(StageOf.View view, StagePlace slide)
    {
        if (view.Items.FirstOrDefault(item => item.Id == slide.InputId) is not { } item)
            return "";
        var spent = SpentOn(view, item);
        return spent > 0 ? $"{StageWords.Spent(spent)} / {L["Agenda_Minutes", item.Minutes]}" : L["Agenda_Minutes", item.Minutes];
    }

    private static bool IsOver(StageOf.View view, StagePlace slide) =>
        view.Items.FirstOrDefault(item => item.Id == slide.InputId) is { } item && SpentOn(view, item) > item.Minutes * 60;

    private static int SpentOn(StageOf.View view, ReviewInput item) => item.SpentSeconds + view.Stage.SpentOn(item.Id, view.Now);
}

/// <summary>The sign of a review's state (docs/design.md).</summary>
internal static class StageState
{
    public static string Of(ManagementReviewState state) => state switch
    {
        ManagementReviewState.InSession => "st-in-progress",
        ManagementReviewState.InputsFrozen or ManagementReviewState.MinutesDrafted => "st-submitted",
        ManagementReviewState.Closed => "st-done",
        _ => "st-not-due",
    };
}

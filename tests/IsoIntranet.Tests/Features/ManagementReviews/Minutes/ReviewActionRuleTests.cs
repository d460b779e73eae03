using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Tracking;
using static IsoIntranet.Platform.Tracking.TrackedActionState;
using static IsoIntranet.Tests.Features.ManagementReviews.Minutes.SignedReview;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>Every act on an action of a review in every state of it, and the closing of the review over them.</summary>
public sealed class ReviewActionRuleTests
{
    private sealed record Act(Func<ManagementReview, ReviewAction, Ruling> Do, Func<TrackedActionState, ExtensionState, (TrackedActionState, ExtensionState)?> Leads);

    private static readonly Dictionary<string, Act> Acts = new()
    {
        ["Report"] = new((review, action) => review.ReportAction(action, 40, "Đang làm", false, Doer, Now, Today), (state, extension) => IsToDo(state) ? (InProgress, extension) : null),
        ["Finish"] = new((review, action) => review.ReportAction(action, 100, "Xong", true, Doer, Now, Today),
            (state, extension) => IsToDo(state) ? (Done, extension == ExtensionState.Requested ? ExtensionState.None : extension) : null),
        ["Verify"] = new((review, action) => review.VerifyAction(action, null, Secretary, SecretaryId, Today), (state, extension) => state == Done ? (Verified, extension) : null),
        ["VerifyOwn"] = new((review, action) => review.VerifyAction(action, null, Doer, DoerId, Today), (_, _) => null),
        ["VerifyAsOwner"] = new((review, action) => review.VerifyAction(action, null, Secretary, DoerId, Today), (_, _) => null),
        ["Return"] = new((review, action) => review.ReturnAction(action, "Chưa đủ", Secretary), (state, extension) => state == Done ? (Returned, extension) : null),
        ["ReturnWithoutReason"] = new((review, action) => review.ReturnAction(action, " ", Secretary), (_, _) => null),
        ["Ask"] = new((review, action) => review.AskExtension(action, action.Due.AddDays(5), "Chờ kinh phí", Doer),
            (state, extension) => IsToDo(state) && extension != ExtensionState.Requested ? (state, ExtensionState.Requested) : null),
        ["AskForLess"] = new((review, action) => review.AskExtension(action, action.Due, "Chờ", Doer), (_, _) => null),
        ["Grant"] = new((review, action) => review.GrantExtension(action, Chair), (state, extension) => extension == ExtensionState.Requested ? (state, ExtensionState.Granted) : null),
        ["GrantOwn"] = new((review, action) => review.GrantExtension(action, Doer), (_, _) => null),
        ["Refuse"] = new((review, action) => review.RefuseExtension(action, "Không", Chair), (state, extension) => extension == ExtensionState.Requested ? (state, ExtensionState.Refused) : null),
        ["AddEvidence"] = new((review, action) => review.AddEvidence(action, 1), (state, extension) => state == Verified ? null : (state, extension)),
        ["Drop"] = new((review, action) => review.DropAction(action, "Không còn cần", Chair, Today), (state, extension) => state == Verified ? null : (state, extension)),
    };

    public static TheoryData<string, TrackedActionState, ExtensionState> EveryActInEveryState()
    {
        var data = new TheoryData<string, TrackedActionState, ExtensionState>();
        foreach (var act in Acts.Keys)
        {
            foreach (var state in Enum.GetValues<TrackedActionState>())
            {
                foreach (var extension in Enum.GetValues<ExtensionState>().Where(extension => extension != ExtensionState.Requested || IsToDo(state)))
                    data.Add(act, state, extension);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActInEveryState))]
    public void An_act_leads_where_the_model_says_and_is_refused_elsewhere(string act, TrackedActionState state, ExtensionState extension)
    {
        var scene = Signed();
        var action = LedTo(scene, state, extension);

        var ruling = Acts[act].Do(scene.Review, action);

        var expected = Acts[act].Leads(state, extension);
        Assert.Equal(expected is not null, ruling.IsAllowed);
        Assert.Equal(expected ?? (state, extension), (action.State, action.Extension));
    }

    [Fact]
    public void Decisions_become_actions_with_owner_and_day_when_the_minutes_are_signed_and_not_before()
    {
        Assert.Empty(Put().Review.ActionsOfDecisions(_ => (UnitId, "")));

        var scene = Signed(3);

        Assert.Equal([1, 2, 3], scene.Actions.Select(action => action.Place));
        Assert.All(scene.Actions, action => Assert.Equal((DoerId, UnitId, Today.AddDays(30), Planned), (action.OwnerId, action.UnitId, action.Due, action.State)));
        Assert.Equal(scene.Review.Decisions.Select(decision => (decision.Kind, decision.Text)), scene.Actions.Select(action => (action.Kind, action.Content)));
    }

    [Fact]
    public void A_review_is_closed_only_when_each_action_is_verified_or_expressly_dropped()
    {
        var scene = Signed();
        var (review, first, second) = (scene.Review, scene.Actions[0], scene.Actions[1]);
        Refused("ActionsOpen", review.Close(scene.Actions, Now));
        Must(review.ReportAction(first, 100, "Xong", true, Doer, Now, Today));
        Assert.Equal(ManagementReviewState.Tracking, review.State);
        Must(review.VerifyAction(first, null, Secretary, SecretaryId, Today));
        Refused("ActionsOpen", review.Close(scene.Actions, Now));
        Refused("ReasonMissing", review.DropAction(second, " ", Chair, Today));
        Must(review.DropAction(second, "Đã có quy định khác thay thế", Chair, Today));

        Must(review.Close(scene.Actions, Now));

        Assert.Equal(ManagementReviewState.Closed, review.State);
        Assert.All(Acts, act => Assert.False(act.Value.Do(review, second).IsAllowed, act.Key));
        Refused("NotInState", review.Close(scene.Actions, Now));
    }

    [Fact]
    public void A_review_that_decided_nothing_is_closed_right_after_the_signatures()
    {
        var scene = Signed(0);
        Must(scene.Review.Close(scene.Actions, Now));
        Assert.Equal(ManagementReviewState.Closed, scene.Review.State);
    }

    [Fact]
    public void An_action_of_another_review_is_refused() => Assert.All(Acts, act => Assert.False(act.Value.Do(Signed().Review, Signed().Actions[0]).IsAllowed, act.Key));

    [Fact]
    public void The_head_confirms_once_and_only_after_the_signatures()
    {
        Refused("NotInState", Put().Review.ConfirmEffectiveness(EffectivenessVerdict.Effective, "Đạt", Chair, Now));
        var review = Signed().Review;
        Refused("WordsMissing", review.ConfirmEffectiveness(EffectivenessVerdict.Effective, " ", Chair, Now));
        Must(review.ConfirmEffectiveness(EffectivenessVerdict.PartlyEffective, "Còn 01 mục tiêu chưa đạt", Chair, Now));
        Refused("NotInState", review.ConfirmEffectiveness(EffectivenessVerdict.Effective, "Đạt", Chair, Now));
    }

    private static ReviewAction LedTo(SignedReview scene, TrackedActionState state, ExtensionState extension)
    {
        var (review, action) = (scene.Review, scene.Actions[0]);
        if (extension != ExtensionState.None)
        {
            Must(review.AskExtension(action, action.Due.AddDays(5), "Chờ kinh phí", Doer));
            if (extension == ExtensionState.Granted)
                Must(review.GrantExtension(action, Chair));
            if (extension == ExtensionState.Refused)
                Must(review.RefuseExtension(action, "Không", Chair));
        }
        if (state == InProgress)
            Must(review.ReportAction(action, 10, "Bắt đầu", false, Doer, Now, Today));
        if (state is Done or Verified or Returned)
        {
            Must(review.ReportAction(action, 100, "Xong", true, Doer, Now, Today));
            if (state == Verified)
                Must(review.VerifyAction(action, null, Secretary, SecretaryId, Today));
            if (state == Returned)
                Must(review.ReturnAction(action, "Chưa đủ", Secretary));
        }
        // What asks for more time and is handed back waits no longer for an answer.
        if (state == Returned && extension == ExtensionState.Requested)
            Must(review.AskExtension(action, action.Due.AddDays(5), "Chờ kinh phí", Doer));
        Assert.Equal((state, extension), (action.State, action.Extension));
        return action;
    }

    private static bool IsToDo(TrackedActionState state) => state is Planned or InProgress or Returned;
}

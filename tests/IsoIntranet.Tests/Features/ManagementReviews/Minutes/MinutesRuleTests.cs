using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Tests.Features.ManagementReviews.Minutes.SignedReview;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>From the draft to two signatures under one exact document, and the lock after them, without a database.</summary>
public sealed class MinutesRuleTests
{
    [Fact]
    public void Minutes_are_put_only_when_every_opinion_is_settled_every_decision_has_owner_and_day_and_the_chair_concluded()
    {
        var scene = Draft();
        var comment = scene.Comment();
        Refused("CommentsOpen", scene.TryPut());
        Refused("ReasonMissing", scene.Review.SettleComment(comment, isTaken: false, " ", Secretary));
        Must(scene.Review.SettleComment(comment, isTaken: false, "Đã nêu tại mục IV", Secretary));
        Refused("CommentSettled", scene.Review.SettleComment(comment, isTaken: true, null, Secretary));
        Must(scene.Review.GiveTo(scene.Review.Decisions[1], null, null, null, Today.AddDays(3)));
        Refused("DecisionsIncomplete", scene.TryPut());
        Must(scene.Review.GiveTo(scene.Review.Decisions[1], null, null, UnitId, Today.AddDays(3)));

        Must(scene.Review.Conclude(" "));
        Refused("ConclusionMissing", scene.TryPut());
        Must(scene.Review.Conclude("Hệ thống có hiệu lực."));

        Must(scene.TryPut());

        Assert.True(scene.Minutes is { IsPut: true, Edition: 1 });
        Refused("MinutesPut", scene.TryPut());
    }

    [Fact]
    public void While_it_lies_before_the_signers_the_text_is_not_written_and_taking_it_back_drops_what_was_signed()
    {
        var scene = Put();
        Refused("MinutesPut", scene.Review.WriteMinutes(scene.Minutes, MinutesText.Empty));
        Refused("MinutesPut", scene.Review.Comment(scene.Minutes, "Thêm", Doer, Now, out _));
        Refused("MinutesPut", scene.Review.OfferMinutes(scene.Minutes, Now));
        Must(scene.Sign(SignatureRole.Secretary));
        Refused("ReasonMissing", scene.Review.TakeBackMinutes(scene.Minutes, ""));

        Must(scene.Review.TakeBackMinutes(scene.Minutes, "Sai tên người dự"));

        Assert.Empty(scene.Minutes.Given);
        Must(scene.Review.WriteMinutes(scene.Minutes, new MinutesText(null, "Không", null)));
        Must(scene.TryPut());
        Assert.Null(scene.Minutes.SignatureOf(SignatureRole.Secretary));
        Assert.Equal(2, scene.Minutes.Edition);
    }

    [Fact]
    public void Each_signs_for_themselves_by_the_own_name_and_the_very_document()
    {
        var scene = Put();
        Refused("NotSigner", scene.Sign(SignatureRole.Chair, person: SecretaryId));
        Refused("NotSigner", scene.Sign(SignatureRole.Chair, person: DoerId));
        Refused("OtherName", scene.Sign(SignatureRole.Chair, name: "Tran Chu Tri"));
        Refused("OtherName", scene.Sign(SignatureRole.Chair, name: Secretary.Name));
        Refused("OtherDocument", scene.Sign(SignatureRole.Chair, seen: new string('b', 64)));
        Assert.Empty(scene.Minutes.Given);

        Must(scene.Sign(SignatureRole.Chair, name: "  trần   CHỦ trì "));

        Refused("SignedAlready", scene.Sign(SignatureRole.Chair));
        Assert.Equal((ManagementReviewState.MinutesDrafted, false), (scene.Review.State, scene.Minutes.IsSigned));
        Must(scene.Sign(SignatureRole.Secretary));
        Assert.Equal((ManagementReviewState.MinutesSigned, true), (scene.Review.State, scene.Minutes.IsSigned));
    }

    [Fact]
    public void What_changed_after_it_was_put_is_not_signed()
    {
        var scene = Put();
        Must(scene.Review.Minute(scene.Review.Inputs[0], "Ý kiến thêm sau khi trình ký", null));

        Refused("ContentChanged", scene.Sign(SignatureRole.Chair));
    }

    [Fact]
    public void A_scan_is_put_there_by_one_of_the_two_and_bears_either_signature()
    {
        var scene = Put();
        var scan = new SignedScan(Guid.NewGuid(), new string('c', 64));
        Refused("NotSigner", scene.Sign(SignatureRole.Chair, person: DoerId, scan: scan));
        Must(scene.Sign(SignatureRole.Chair, person: SecretaryId, scan: scan));
        Must(scene.Sign(SignatureRole.Secretary, scan: scan));

        Assert.All(scene.Minutes.Given, signature => Assert.Equal((SignatureWay.Scan, scan.Sha256), (signature.Way, signature.FileSha256)));
        Assert.True(scene.Minutes.IsSigned);
    }

    [Fact]
    public void After_both_signatures_nothing_of_the_review_changes_any_more()
    {
        var scene = Signed();
        var (review, minutes) = (scene.Review, scene.Minutes);
        var (input, decision, person) = (review.Inputs[0], review.Decisions[0], review.Participants[0]);
        var before = MinutesContent.Of(review, minutes.Text).ToJson();
        var plan = new ReviewPlan("Khác", Today, new TimeOnly(9, 0), "Khác", new Seat(ChairId, "A", "B"), new Seat(SecretaryId, "C", "D"), Today, Today, Today);
        var acts = new Dictionary<string, Func<Ruling>>
        {
            ["Arrange"] = () => review.Arrange(plan),
            ["OpenContributions"] = () => review.OpenContributions(Now, Today),
            ["CloseContributions"] = () => review.CloseContributions(Now),
            ["ReopenContributions"] = () => review.ReopenContributions(Today, Today),
            ["Unfreeze"] = () => review.Unfreeze("Vì"),
            ["Cancel"] = () => review.Cancel("Vì", Chair),
            ["Start"] = () => review.Start(Now),
            ["End"] = () => review.End(Now),
            ["Conclude"] = () => review.Conclude("Khác"),
            ["Invite"] = () => review.Invite(new Seat(Guid.NewGuid(), "Mới", ""), ParticipantRole.Guest),
            ["Uninvite"] = () => review.Uninvite(person),
            ["ArrangeInput"] = () => review.ArrangeInput(input, 20, null, null),
            ["MoveInput"] = () => review.MoveInput(input, 5),
            ["Write"] = () => review.Write(input, "Khác"),
            ["SayNone"] = () => review.SayNone(input, "Không"),
            ["TakeBackNone"] = () => review.TakeBackNone(input),
            ["Ask"] = () => review.Ask(input, UnitId, null),
            ["Minute"] = () => review.Minute(input, "Khác", "Khác"),
            ["Decide"] = () => review.Decide(Guid.NewGuid(), null, DecisionKind.Improvement, "Thêm"),
            ["Reword"] = () => review.Decide(decision.Id, null, DecisionKind.Improvement, "Khác"),
            ["GiveTo"] = () => review.GiveTo(decision, null, null, null, null),
            ["DropDecision"] = () => review.Drop(decision),
            ["Arrive"] = () => review.Arrive(person, Now),
            ["Miss"] = () => review.Miss(person),
            ["Excuse"] = () => review.Excuse(person, "Ốm"),
            ["WriteMinutes"] = () => review.WriteMinutes(minutes, new MinutesText("Khác", null, null)),
            ["OfferMinutes"] = () => review.OfferMinutes(minutes, Now),
            ["Comment"] = () => review.Comment(minutes, "Khác", Doer, Now, out _),
            ["PutMinutes"] = scene.TryPut,
            ["TakeBackMinutes"] = () => review.TakeBackMinutes(minutes, "Vì"),
            ["SignAgain"] = () => scene.Sign(SignatureRole.Chair),
        };

        Assert.All(acts, act => Assert.False(act.Value().IsAllowed, act.Key));
        Assert.Equal(before, MinutesContent.Of(review, minutes.Text).ToJson());
    }

    [Theory]
    [InlineData("Nguyễn Văn An", "nguyễn văn an", true)]
    [InlineData("Nguyễn Văn An", " Nguyễn  Văn An ", true)]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn Ân", false)]
    [InlineData("Nguyễn Văn An", "Nguyen Van An", false)]
    [InlineData("Nguyễn Văn An", "", false)]
    public void A_name_is_the_same_in_capitals_and_blanks_but_not_without_its_marks(string name, string typed, bool isSame)
    {
        Assert.Equal(isSame, SigningName.IsSame(typed, name));
        Assert.Equal(isSame, SigningName.IsSame(typed.Normalize(System.Text.NormalizationForm.FormD), name));
    }

    [Fact]
    public void The_content_has_the_same_hash_whenever_it_says_the_same_and_another_when_anything_differs()
    {
        var scene = Draft();
        var first = scene.Content;
        Assert.Equal(first, scene.Content);
        Must(scene.Review.Miss(scene.Review.Participants[0]));
        Must(scene.Review.Excuse(scene.Review.Participants[0], "Công tác"));
        var second = scene.Content;
        Assert.NotEqual(first, second);
        Must(scene.Review.WriteMinutes(scene.Minutes, new MinutesText(null, "Có ý kiến", null)));
        Assert.NotEqual(second, scene.Content);
    }
}

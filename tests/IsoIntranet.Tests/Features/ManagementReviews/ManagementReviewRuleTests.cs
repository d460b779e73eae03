using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Tests.Features.ManagementReviews;

public sealed class ManagementReviewRuleTests
{
    [Fact]
    public void A_new_review_has_every_input_of_the_standard_in_its_order_and_its_chair_and_secretary_on_the_list()
    {
        var review = Meeting.New();

        Assert.Equal(Enum.GetValues<ReviewTopic>(), review.Inputs.OrderBy(input => input.Place).Select(input => input.Topic));
        Assert.Equal([ParticipantRole.Chair, ParticipantRole.Secretary], review.Participants.Select(one => one.Role));
        Assert.Equal("XXLĐ 01/2026", review.Number);
    }

    [Fact]
    public void The_inputs_are_not_frozen_while_one_is_neither_filled_nor_expressly_none()
    {
        var review = Meeting.In(CollectingInputs);
        foreach (var input in review.Inputs.Skip(1).SkipLast(1))
            Meeting.Must(review.Write(input, "Nhận định"));
        // The first has a contribution, the last has nothing yet.
        var refused = review.Freeze(Meeting.NoFacts, Meeting.Given(review), Meeting.Secretary, Meeting.Now);
        Meeting.Refused("InputsEmpty", refused);
        Assert.Equal([1], refused.Refusal!.Arguments);
        Assert.All(review.Inputs, input => Assert.Null(input.Frozen));

        Meeting.Must(review.SayNone(review.Inputs[^1], "Không có đề xuất"));

        Meeting.Must(review.Freeze(Meeting.NoFacts, Meeting.Given(review), Meeting.Secretary, Meeting.Now));
    }

    [Fact]
    public void What_is_frozen_is_kept_to_the_letter_with_its_hash()
    {
        var review = Meeting.In(CollectingInputs);
        Meeting.Must(review.Write(review.Inputs[1], "Nhận định của chủ đề"));
        Meeting.Must(Meeting.Freeze(review, 98.50m));

        var (first, second) = (review.Inputs[0].Snapshot!, review.Inputs[1].Snapshot!);

        Assert.Equal(98.50m, first.Sections.Single().Facts.Figures.Single().Value);
        Assert.Equal("Không có thay đổi lớn", first.Contributions.Single().Text);
        Assert.Equal("Nhận định của chủ đề", second.Text);
        Assert.All(review.Inputs, input => Assert.Equal((64, true, ReviewJson.HashOf(input.Frozen!)), (input.FrozenHash!.Length, input.IsIntact, input.FrozenHash)));
        Assert.Contains("98.50", review.Inputs[0].Frozen, StringComparison.Ordinal);
        Assert.All(review.Contributions, part => Assert.True(part.IsFrozen));
    }

    [Fact]
    public void Opened_again_nothing_of_the_former_freezing_is_left_and_the_reason_stays()
    {
        var review = Meeting.In(InputsFrozen);
        Meeting.Refused("ReasonMissing", review.Unfreeze("  "));

        Meeting.Must(review.Unfreeze("Thiếu số liệu của một đơn vị"));

        Assert.Equal((CollectingInputs, null, "Thiếu số liệu của một đơn vị"), (review.State, review.FrozenAt, review.UnfreezeReason));
        Assert.All(review.Inputs, input => Assert.Null(input.Frozen));
        Assert.False(review.TakesContributions);
        Meeting.Must(review.ReopenContributions(Meeting.Today.AddDays(9), Meeting.Today));
        Meeting.Must(review.Give(review.Contributions[1], "Bổ sung", Meeting.Unit, Meeting.Now));
        Meeting.Must(Meeting.Freeze(review, 97));
        Assert.Equal(97m, review.Inputs[0].Snapshot!.Sections.Single().Facts.Figures.Single().Value);
    }

    [Fact]
    public void Words_and_expressly_none_exclude_each_other_and_contributions_are_not_none()
    {
        var review = Meeting.In(CollectingInputs);
        var input = review.Inputs[3];
        Meeting.Must(review.Write(input, "Có nội dung"));
        Meeting.Refused("ReasonMissing", review.SayNone(input, " "));
        Meeting.Must(review.SayNone(input, "Không phát sinh"));
        Assert.Equal((null, "Không phát sinh", InputFill.None), (input.Text, input.NoneBecause, review.FillOf(input, [])));
        Meeting.Must(review.Write(input, "Vẫn có"));
        Assert.Equal(("Vẫn có", null, InputFill.Filled), (input.Text, input.NoneBecause, review.FillOf(input, [])));
        Meeting.Must(review.Write(input, " "));
        Assert.Equal(InputFill.Empty, review.FillOf(input, []));
        Meeting.Refused("NoneDespiteContributions", review.SayNone(review.Inputs[0], "Không có"));
    }

    [Fact]
    public void A_contribution_is_drafted_given_returned_and_given_again_with_its_text()
    {
        var review = Meeting.In(CollectingInputs);
        var part = review.Contributions[1];
        Meeting.Must(review.Draft(part, "Đang viết"));
        Assert.False(part.IsGiven);
        Meeting.Refused("ContributionMissing", review.Give(part, " ", Meeting.Unit, Meeting.Now));
        Meeting.Must(review.Give(part, "Đề xuất nhắc hạn", Meeting.Unit, Meeting.Now));
        Meeting.Refused("NotInState", review.Draft(part, "Sửa lén"));
        Meeting.Refused("ContributionGiven", review.Unask(part));
        Meeting.Refused("ReasonMissing", review.Return(part, ""));
        Meeting.Must(review.Return(part, "Nêu rõ kinh phí"));
        Assert.Equal((false, "Đề xuất nhắc hạn", "Nêu rõ kinh phí"), (part.IsGiven, part.Text, part.ReturnReason));
        Meeting.Must(review.Give(part, "Đề xuất nhắc hạn, 20 triệu đồng", Meeting.Unit, Meeting.Now));
        Assert.Null(part.ReturnReason);
    }

    [Fact]
    public void Contributions_are_closed_and_taken_again_until_another_day()
    {
        var review = Meeting.In(CollectingInputs);
        Meeting.Refused("NotInState", review.ReopenContributions(Meeting.Today, Meeting.Today));
        Meeting.Must(review.CloseContributions(Meeting.Now));
        Meeting.Refused("NotInState", review.Give(review.Contributions[1], "Muộn", Meeting.Unit, Meeting.Now));
        Meeting.Refused("DueHasPassed", review.ReopenContributions(Meeting.Today.AddDays(-1), Meeting.Today));
        Meeting.Refused("DueAfterMeeting", review.ReopenContributions(review.HeldOn.AddDays(1), Meeting.Today));
        Meeting.Must(review.ReopenContributions(review.HeldOn, Meeting.Today));
        Meeting.Must(review.Give(review.Contributions[1], "Kịp", Meeting.Unit, Meeting.Now));
    }

    [Fact]
    public void A_plan_that_cannot_be_is_refused_and_a_frozen_period_stays()
    {
        var plan = Meeting.Plan();
        Assert.Null(plan.WhyWrong());
        Assert.Equal("ManagementReviews.PeriodTurned", (plan with { From = plan.Until.AddDays(1) }).WhyWrong()?.Code);
        Assert.Equal("ManagementReviews.PeriodAfterMeeting", (plan with { Until = plan.HeldOn.AddDays(1) }).WhyWrong()?.Code);
        Assert.Equal("ManagementReviews.DueAfterMeeting", (plan with { ContributionsDue = plan.HeldOn.AddDays(1) }).WhyWrong()?.Code);
        Assert.Equal("ManagementReviews.ChairIsSecretary", (plan with { Secretary = plan.Chair }).WhyWrong()?.Code);
        var review = Meeting.In(InputsFrozen);
        Meeting.Refused("PeriodFrozen", review.Arrange(plan with { Until = plan.Until.AddDays(-1) }));
        Meeting.Must(review.Arrange(plan with { Place = "Hội trường" }));
        Assert.Equal("Hội trường", review.Place);
    }

    [Fact]
    public void Another_chair_takes_the_seat_and_a_member_who_becomes_chair_stays_once_on_the_list()
    {
        var review = Meeting.In(Planned);

        Meeting.Must(review.Arrange(Meeting.Plan() with { Chair = Meeting.Head }));

        Assert.Equal(Meeting.Head.Name, review.ChairName);
        Assert.Equal(ParticipantRole.Chair, review.Participants.Single(one => one.PersonId == Meeting.Head.PersonId).Role);
        Assert.DoesNotContain(review.Participants, one => one.PersonId == Meeting.Chair.PersonId);
        Meeting.Refused("InvitedAlready", review.Invite(Meeting.Head, ParticipantRole.Member));
        Meeting.Refused("SeatOfPlan", review.Uninvite(review.Participants.Single(one => one.Role == ParticipantRole.Chair)));
    }

    [Fact]
    public void The_agenda_keeps_its_places_closed_whatever_is_moved_where()
    {
        var review = Meeting.In(Planned);
        var last = review.Inputs[^1];

        Meeting.Must(review.MoveInput(last, 1));
        Meeting.Must(review.MoveInput(review.Inputs[0], 99));

        Assert.Equal(Enumerable.Range(1, review.Inputs.Count), review.Inputs.Select(input => input.Place).Order());
        Assert.Equal((1, review.Inputs.Count), (last.Place, review.Inputs[0].Place));
        Meeting.Refused("MinutesOutOfRange", review.ArrangeInput(last, 0, null, null));
        Meeting.Refused("MinutesOutOfRange", review.ArrangeInput(last, ReviewInput.MostMinutes + 1, null, null));
    }
}

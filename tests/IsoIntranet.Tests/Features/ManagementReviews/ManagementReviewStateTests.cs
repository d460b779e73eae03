using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Tests.Features.ManagementReviews;

/// <summary>Every act in every state: what the model has leads where it says, all else is refused and changes nothing.</summary>
public sealed class ManagementReviewStateTests
{
    private static readonly Dictionary<string, (Func<ManagementReview, Ruling> Do, Dictionary<ManagementReviewState, ManagementReviewState> Leads)> Acts = new()
    {
        ["Arrange"] = (review => review.Arrange(Meeting.Plan(Meeting.Today.AddDays(15))), Stays(Planned, CollectingInputs, InputsFrozen)),
        ["Open"] = (review => review.OpenContributions(Meeting.Now, Meeting.Today), new() { [Planned] = CollectingInputs }),
        ["CloseContributions"] = (review => review.CloseContributions(Meeting.Now), Stays(CollectingInputs)),
        ["Freeze"] = (review => Meeting.Freeze(review), new() { [CollectingInputs] = InputsFrozen }),
        ["Unfreeze"] = (review => review.Unfreeze("Số liệu thiếu một đơn vị"), new() { [InputsFrozen] = CollectingInputs }),
        ["Cancel"] = (review => review.Cancel("Hoãn", Meeting.Secretary), new() { [Planned] = Cancelled, [CollectingInputs] = Cancelled, [InputsFrozen] = Cancelled }),
        ["Start"] = (review => review.Start(Meeting.Now), new() { [InputsFrozen] = InSession }),
        ["End"] = (review => review.End(Meeting.Now), new() { [InSession] = MinutesDrafted }),
        ["SignMinutes"] = (review => review.SignMinutes(Meeting.Now), new() { [MinutesDrafted] = MinutesSigned }),
        ["Track"] = (review => review.Track(), new() { [MinutesSigned] = Tracking }),
        ["Close"] = (review => review.Close(Meeting.Now), new() { [Tracking] = Closed }),
        ["Confirm"] = (review => review.ConfirmEffectiveness(EffectivenessVerdict.Effective, "Đạt", Meeting.Secretary, Meeting.Now), Stays(MinutesSigned, Tracking, Closed)),
        ["Conclude"] = (review => review.Conclude("Tiếp tục duy trì"), Stays(InSession, MinutesDrafted)),
        ["Invite"] = (review => review.Invite(new Seat(Guid.NewGuid(), "Người mới", "Chuyên viên"), ParticipantRole.Member), Stays(Planned, CollectingInputs, InputsFrozen, InSession, MinutesDrafted)),
        ["Uninvite"] = (review => review.Uninvite(review.Participants.First(one => one.Role == ParticipantRole.Member)), Stays(Planned, CollectingInputs, InputsFrozen)),
        ["ArrangeInput"] = (review => review.ArrangeInput(review.Inputs[0], 20, null, null), Stays(Planned, CollectingInputs, InputsFrozen, InSession, MinutesDrafted)),
        ["MoveInput"] = (review => review.MoveInput(review.Inputs[0], 3), Stays(Planned, CollectingInputs, InputsFrozen, InSession, MinutesDrafted)),
        ["Write"] = (review => review.Write(review.Inputs[2], "Nhận định"), Stays(Planned, CollectingInputs)),
        ["SayNone"] = (review => review.SayNone(review.Inputs[2], "Không phát sinh"), Stays(Planned, CollectingInputs)),
        ["Ask"] = (review => review.Ask(review.Inputs[3], Guid.NewGuid(), null), Stays(Planned, CollectingInputs)),
        ["Unask"] = (review => review.Unask(review.Contributions[1]), Stays(Planned, CollectingInputs)),
        ["Draft"] = (review => review.Draft(review.Contributions[1], "Đang viết"), Stays(CollectingInputs)),
        ["Give"] = (review => review.Give(review.Contributions[1], "Đề xuất", Meeting.Unit, Meeting.Now), Stays(CollectingInputs)),
        ["Return"] = (review => review.Return(review.Contributions[0], "Thiếu số liệu"), Stays(CollectingInputs)),
    };

    public static TheoryData<string, ManagementReviewState> EveryActInEveryState()
    {
        var data = new TheoryData<string, ManagementReviewState>();
        foreach (var act in Acts.Keys)
        {
            foreach (var state in Enum.GetValues<ManagementReviewState>())
                data.Add(act, state);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActInEveryState))]
    public void An_act_leads_where_the_model_says_and_is_refused_elsewhere(string act, ManagementReviewState state)
    {
        var review = Meeting.In(state);
        Assert.Equal(state, review.State);
        var (run, leads) = Acts[act];

        var ruling = run(review);

        if (leads.TryGetValue(state, out var next))
        {
            Meeting.Must(ruling);
            Assert.Equal(next, review.State);
        }
        else
        {
            Assert.False(ruling.IsAllowed);
            Assert.Equal(state, review.State);
        }
    }

    [Theory]
    [InlineData(MinutesSigned)]
    [InlineData(Tracking)]
    [InlineData(Closed)]
    [InlineData(Cancelled)]
    public void A_locked_review_refuses_everything_but_its_way_on(ManagementReviewState state)
    {
        var review = Meeting.In(state);

        Assert.True(review.IsLocked);
        Assert.Equal("ManagementReviews.Locked", review.MayChange().Refusal?.Code);
        Assert.All(Acts.Where(act => act.Key is not ("Track" or "Close" or "Confirm")), act => Assert.False(act.Value.Do(review).IsAllowed));
    }

    private static Dictionary<ManagementReviewState, ManagementReviewState> Stays(params ManagementReviewState[] states) => states.ToDictionary(state => state);
}

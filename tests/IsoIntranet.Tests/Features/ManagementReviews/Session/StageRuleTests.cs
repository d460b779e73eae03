using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Session;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.ManagementReviews.Session;

/// <summary>The rules of a session, without a database.</summary>
public sealed class StageRuleTests
{
    private static readonly DateTimeOffset T0 = SessionScene.Start;

    private readonly ManagementReview _review = SessionScene.Make(Guid.NewGuid(), ManagementReviewState.InputsFrozen);

    private Guid Item(int place) => _review.Inputs.Single(input => input.Place == place).Id;

    [Fact]
    public void Each_item_has_its_own_clock_which_goes_on_where_it_stood()
    {
        var stage = new ReviewStage(_review.Id);
        stage.Show(Slide(1), true, T0);
        stage.Show(Slide(2), true, T0.AddMinutes(5));
        stage.Show(new StageView(StageSlide.Agenda), true, T0.AddMinutes(7));
        stage.Show(Slide(1), true, T0.AddMinutes(20));

        Assert.Equal(300 + 60, stage.SpentOn(Item(1), T0.AddMinutes(21)));
        Assert.Equal(120, stage.SpentOn(Item(2), T0.AddMinutes(21)));
    }

    [Fact]
    public void A_clock_that_is_held_stands_still_until_it_goes_on()
    {
        var stage = new ReviewStage(_review.Id);
        Assert.Equal("ManagementReviews.NoClock", stage.Hold(true, T0).Refusal?.Code);
        stage.Show(Slide(1), true, T0);
        SessionScene.Allowed(stage.Hold(true, T0.AddSeconds(90)));

        Assert.Equal(90, stage.SpentOn(Item(1), T0.AddMinutes(10)));
        SessionScene.Allowed(stage.Hold(false, T0.AddMinutes(10)));
        Assert.Equal(100, stage.SpentOn(Item(1), T0.AddMinutes(10).AddSeconds(10)));
    }

    [Fact]
    public void Figures_drill_and_blank_do_not_touch_the_clock_and_a_rehearsal_has_none()
    {
        var stage = new ReviewStage(_review.Id);
        stage.Show(Slide(1), false, T0);
        Assert.Null(stage.ItemStartedAt);
        stage.Show(Slide(2), true, T0);
        stage.Show(Slide(2) with { IsFrozenView = false, Drill = "0.table.1.row.12", IsBlank = true }, true, T0.AddMinutes(1));

        Assert.Equal(T0, stage.ItemStartedAt);
    }

    [Theory]
    [InlineData("words", true)]
    [InlineData("given", true)]
    [InlineData("0.figures", true)]
    [InlineData("2.chart.0", true)]
    [InlineData("0.table.3.row.41", true)]
    [InlineData("../units", false)]
    [InlineData("0.table", false)]
    [InlineData("<b>", false)]
    public void A_part_is_named_as_parts_are(string drill, bool isKnown) =>
        Assert.Equal(isKnown, new ReviewStage(_review.Id).Show(Slide(1) with { Drill = drill }, true, T0).IsAllowed);

    [Fact]
    public void An_input_s_slide_names_its_input_and_others_name_none()
    {
        var stage = new ReviewStage(_review.Id);

        Assert.False(stage.Show(new StageView(StageSlide.Input), true, T0).IsAllowed);
        Assert.False(stage.Show(new StageView(StageSlide.End, Item(1)), true, T0).IsAllowed);
    }

    [Fact]
    public void The_end_of_the_meeting_gives_each_item_its_time()
    {
        var stage = new ReviewStage(_review.Id);
        stage.Show(Slide(3), false, T0);
        SessionScene.Allowed(_review.Begin(stage, T0));
        stage.Show(Slide(4), true, T0.AddMinutes(4));

        SessionScene.Allowed(_review.Finish(stage, T0.AddMinutes(6)));

        Assert.Equal((240, 120, 0), (Spent(3), Spent(4), Spent(5)));
        Assert.Empty(stage.Times);
        Assert.Equal(ManagementReviewState.MinutesDrafted, _review.State);
        Assert.False(_review.Finish(stage, T0.AddMinutes(7)).IsAllowed);
    }

    [Fact]
    public void Nothing_is_written_before_the_meeting_opens()
    {
        Assert.False(_review.Minute(_review.Inputs[0], "Ý kiến", null).IsAllowed);
        Assert.False(_review.Decide(Guid.NewGuid(), null, DecisionKind.Resources, "Mua máy").IsAllowed);
    }

    [Fact]
    public void The_same_id_is_the_same_decision_and_numbers_are_not_given_twice()
    {
        SessionScene.Allowed(_review.Start(T0));
        var (one, two, three) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        _review.Decide(one, null, DecisionKind.Resources, "Mua máy");
        _review.Decide(two, Item(2), DecisionKind.Improvement, "Sửa quy trình");
        _review.Decide(one, null, DecisionKind.Resources, "Mua máy quét");
        SessionScene.Allowed(_review.Drop(_review.Decisions.Single(decision => decision.Id == one)));
        _review.Decide(three, null, DecisionKind.SystemChange, "Ban hành lại");

        Assert.Equal([(two, 2), (three, 3)], _review.Decisions.OrderBy(decision => decision.Sequence).Select(decision => (decision.Id, decision.Sequence)));
        Assert.Equal("ManagementReviews.NotOfThisReview", _review.Decide(Guid.NewGuid(), Guid.NewGuid(), DecisionKind.Resources, "X").Refusal?.Code);
        Assert.Equal("ManagementReviews.DecisionMissing", _review.Decide(Guid.NewGuid(), null, DecisionKind.Resources, "  ").Refusal?.Code);
    }

    [Fact]
    public void A_decision_is_not_due_before_it_was_made()
    {
        SessionScene.Allowed(_review.Start(T0));
        _review.Decide(Guid.NewGuid(), null, DecisionKind.Resources, "Mua máy");
        var decision = _review.Decisions[0];

        Assert.Equal("ManagementReviews.DecisionDueBeforeMeeting", _review.GiveTo(decision, null, null, null, _review.HeldOn.AddDays(-1)).Refusal?.Code);
        SessionScene.Allowed(_review.GiveTo(decision, Guid.NewGuid(), "Lê Văn Mẫu", null, _review.HeldOn));
        Assert.True(decision.IsComplete);
    }

    [Fact]
    public void Whoever_comes_after_all_is_no_longer_excused()
    {
        var guest = _review.Participants.Single(one => one.Role == ParticipantRole.Guest);
        Assert.Equal("ManagementReviews.ReasonMissing", _review.Excuse(guest, " ").Refusal?.Code);
        SessionScene.Allowed(_review.Excuse(guest, "Đi công tác"));
        SessionScene.Allowed(_review.Arrive(guest, T0));
        SessionScene.Allowed(_review.Arrive(guest, T0.AddHours(1)));

        Assert.Equal((T0, null), (guest.PresentAt, guest.ExcusedBecause));
    }

    [Fact]
    public void The_deck_runs_from_the_title_over_the_items_to_the_end_and_stays_there()
    {
        var deck = StageDeck.Of(_review);

        Assert.Equal(12 + 4, deck.Count);
        Assert.Equal(StageSlide.Title, StageDeck.Step(deck, new StageView(StageSlide.Title), -1).Slide);
        Assert.Equal(Item(1), StageDeck.Step(deck, new StageView(StageSlide.Agenda), 1).InputId);
        Assert.Equal(StageSlide.Decisions, StageDeck.Step(deck, Slide(12), 1).Slide);
        Assert.Equal(StageSlide.End, StageDeck.Step(deck, new StageView(StageSlide.End), 1).Slide);
    }

    [Fact]
    public void Parts_and_rows_are_found_by_their_names()
    {
        var sections = _review.Inputs.Single(input => input.Topic == ReviewTopic.Objectives).Snapshot!.Sections;

        Assert.Equal(["0.figures", "0.table.0", "words"], StageDeck.PartsOf(sections, "Lời", 0).Select(part => part.Name));
        Assert.Equal("Hài lòng", StageDeck.RowOf("0.table.0.row.1", sections)?.Row.Cells[0].Arguments[0]);
        Assert.Null(StageDeck.RowOf("0.table.0.row.2", sections));
        Assert.Null(StageDeck.RowOf("1.table.0.row.0", sections));
    }

    [Fact]
    public void Keys_lead_out_of_the_blank_and_out_of_a_part_before_they_leave_the_slide()
    {
        Assert.Equal(Slide(2), Act("next", Slide(2) with { IsBlank = true }));
        Assert.Equal(Slide(2), Act("back", Slide(2) with { Drill = "words" }));
        Assert.Equal(Slide(3), Act("next", Slide(2) with { Drill = "words" }));
        Assert.Equal(Slide(2) with { Drill = "0.table.1" }, Act("out", Slide(2) with { Drill = "0.table.1.row.4" }));
        Assert.Equal(Slide(12), Act("number", Slide(2), 12));
        Assert.Null(Act("number", Slide(2), 13));
        Assert.Equal(StageSlide.End, Act("last", Slide(2))!.Slide);
        Assert.Equal(Slide(2) with { IsFrozenView = false }, Act("view", Slide(2)));
        Assert.Null(Act("view", new StageView(StageSlide.Title)));
    }

    [Fact]
    public void What_is_typed_counts_while_it_is_newer_than_what_was_saved_and_somebody_goes_on()
    {
        var words = new TypedWords(LiveField.Conclusion, Item(1), Item(1), "Đồng ý", null, T0);

        Assert.True(words.IsAheadOf(T0.AddSeconds(-1), T0.AddSeconds(5)));
        Assert.False(words.IsAheadOf(T0, T0.AddSeconds(5)));
        Assert.False(words.IsAheadOf(null, T0 + TypedWords.Lasting));
    }

    [Fact]
    public async Task Many_strokes_are_few_pictures_and_a_listener_that_went_hears_nothing()
    {
        var time = new ManualTime(T0);
        var live = new LiveWords(time);
        var (review, pictures) = (Guid.NewGuid(), 0);
        var listener = live.Listen(review, () => { Interlocked.Increment(ref pictures); return Task.CompletedTask; }, SessionPage.TypingInterval);
        for (var stroke = 0; stroke < 100; stroke++)
            live.Say(review, Guid.NewGuid(), new TypedWords(LiveField.Discussion, review, null, new string('a', stroke), null, T0));

        Assert.InRange(Volatile.Read(ref pictures), 0, 2);
        Assert.Equal(99, Assert.Single(live.Of(review)).Text.Length);
        Assert.Equal(1, live.ListenerCount(review));
        await listener.DisposeAsync();
        Assert.Equal(0, live.ListenerCount(review));
        time.Advance(TypedWords.Lasting);
        Assert.Empty(live.Of(review));
    }

    private StageView? Act(string name, StageView from, int number = 0)
    {
        var stage = new ReviewStage(_review.Id);
        SessionScene.Allowed(stage.Show(from, true, T0));
        return StageActs.Of(new StageOf.View(_review, stage, "", new Dictionary<Guid, string>(), [], null, null, true, null, T0), name, number);
    }

    private int Spent(int place) => _review.Inputs.Single(input => input.Place == place).SpentSeconds;

    private StageView Slide(int place) => new(StageSlide.Input, Item(place));
}

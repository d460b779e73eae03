using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Session;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.ManagementReviews.Session;

/// <summary>The session's commands on a real database.</summary>
public sealed class SessionCommandTests : IAsyncLifetime
{
    private Town _town = null!;

    private SessionScene _scene = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _scene = await SessionScene.BuildAsync(_town);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Chair_and_secretary_turn_the_slides_and_nobody_else_whatever_the_role()
    {
        var item = (await _scene.ReadAsync()).Inputs[0].Id;
        var (other, _) = await _scene.ActorAsync(_town.Lan, Role.CommitteeHead, _town.Top.Id, _town.North.Id, _town.South.Id, _town.Office.Id);

        Assert.True((await _scene.ShowAsync(new StageView(StageSlide.Input, item))).IsDone);
        Assert.True((await _scene.ShowAsync(new StageView(StageSlide.Agenda), _scene.SecretaryActor)).IsDone);
        foreach (var stranger in new[] { other, _town.Secretary, _scene.MemberActor, _town.NorthContact, Actor.Nobody })
            Assert.Equal(OutcomeKind.Forbidden, (await _scene.ShowAsync(new StageView(StageSlide.End), stranger)).Kind);
        Assert.Equal(StageSlide.Agenda, (await _scene.StageAsync()).Slide);
    }

    [Fact]
    public async Task Two_who_press_at_the_same_moment_land_on_the_same_slide_and_it_is_one_turn()
    {
        var item = (await _scene.ReadAsync()).Inputs[3].Id;
        var view = new StageView(StageSlide.Input, item);

        var outcomes = await Task.WhenAll(_scene.ShowAsync(view), _scene.ShowAsync(view, _scene.SecretaryActor), _scene.ShowAsync(view));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone, outcome.Kind.ToString()));
        await using var db = _scene.House.Open();
        Assert.Equal(1, await db.ChangeLog.CountAsync(row => row.RecordType == nameof(ReviewStage)));
    }

    [Fact]
    public async Task The_screen_shows_nothing_of_another_review_and_nothing_before_the_freezing()
    {
        Assert.Equal("ManagementReviews.NotOfThisReview", (await _scene.ShowAsync(new StageView(StageSlide.Input, Guid.NewGuid()))).Refusal?.Code);
        var planned = SessionScene.Make(_town.North.Id, ManagementReviewState.Planned, _scene.Chair, _scene.Secretary);
        await _scene.House.AddAsync(planned);

        var refused = await _scene.House.Commands.RunAsync(new DriveStage.Command(planned.Id, new StageView(StageSlide.Agenda)), _scene.ChairActor);

        Assert.Equal("ManagementReviews.StageClosed", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_turn_does_not_collide_with_what_is_being_written_on_the_item()
    {
        var item = (await _scene.ReadAsync()).Inputs[0];
        await _scene.ShowAsync(new StageView(StageSlide.Input, item.Id));
        _scene.House.Time.Advance(TimeSpan.FromMinutes(3));
        await _scene.ShowAsync(new StageView(StageSlide.End));

        var written = await _scene.House.Commands.RunAsync(new WriteDiscussion.Command(item.Id, item.Version, " Nhất trí ", null), _scene.SecretaryActor);

        Assert.Equal(item.Version + 1, written.Value);
        Assert.Equal("Nhất trí", (await _scene.ReadAsync()).Inputs.Single(input => input.Id == item.Id).Discussion);
        Assert.Equal(180, (await _scene.StageAsync()).BeforeOf(item.Id));
        Assert.Equal(OutcomeKind.Conflict, (await _scene.House.Commands.RunAsync(new WriteDiscussion.Command(item.Id, item.Version, "Khác", null), _scene.ChairActor)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _scene.House.Commands.RunAsync(new WriteDiscussion.Command(item.Id, item.Version + 1, "Khác", null), _town.Secretary)).Kind);
    }

    [Fact]
    public async Task A_decision_that_is_sent_twice_is_one_and_an_old_version_conflicts()
    {
        var (id, due) = (Guid.CreateVersion7(), new DateOnly(2026, 12, 31));
        SaveDecision.Command Save(int version, string text) => new(_scene.ReviewId, id, version, null, DecisionKind.Resources, text, _scene.Member.Id, null, due);

        Assert.True((await _scene.House.Commands.RunAsync(Save(0, "Mua máy quét"), _scene.SecretaryActor)).IsDone);
        Assert.True((await _scene.House.Commands.RunAsync(Save(0, "Mua máy quét"), _scene.SecretaryActor)).IsDone);
        var decision = Assert.Single((await _scene.ReadAsync()).Decisions);
        Assert.Equal((1, 1, _scene.Member.FullName, true), (decision.Version, decision.Sequence, decision.OwnerName, decision.IsComplete));
        Assert.True((await _scene.House.Commands.RunAsync(Save(1, "Mua 02 máy quét"), _scene.SecretaryActor)).IsDone);
        Assert.Equal(OutcomeKind.Conflict, (await _scene.House.Commands.RunAsync(Save(1, "Không mua"), _scene.ChairActor)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _scene.House.Commands.RunAsync(Save(2, " "), _scene.ChairActor)).Kind);
        Assert.True((await _scene.House.Commands.RunAsync(new DropDecision.Command(_scene.ReviewId, id, 2), _scene.ChairActor)).IsDone);
        Assert.Equal("ManagementReviews.DecisionGone", (await _scene.House.Commands.RunAsync(Save(2, "Mua"), _scene.ChairActor)).Refusal?.Code);
    }

    [Fact]
    public async Task A_participant_checks_in_alone_and_the_secretary_ticks_the_others()
    {
        Assert.True((await _scene.House.Commands.RunAsync(new CheckIn.Command(_scene.ReviewId), _scene.MemberActor)).IsDone);
        Assert.Equal(OutcomeKind.Forbidden, (await _scene.House.Commands.RunAsync(new CheckIn.Command(_scene.ReviewId), _town.NorthContact)).Kind);
        var (stranger, _) = await _scene.ActorAsync(_town.Binh, Role.UnitHead, _town.South.Id);
        Assert.Equal("ManagementReviews.NotInvited", (await _scene.House.Commands.RunAsync(new CheckIn.Command(_scene.ReviewId), stranger)).Refusal?.Code);
        var guest = (await _scene.ReadAsync()).Participants.Single(one => one.Role == ParticipantRole.Guest);
        MarkAttendance.Command Mark(Attendance attendance, string? reason, int version) => new(_scene.ReviewId, guest.Id, version, attendance, reason);

        Assert.Equal(OutcomeKind.Forbidden, (await _scene.House.Commands.RunAsync(Mark(Attendance.Present, null, 1), _scene.MemberActor)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _scene.House.Commands.RunAsync(Mark(Attendance.Excused, "", 1), _scene.SecretaryActor)).Kind);
        Assert.True((await _scene.House.Commands.RunAsync(Mark(Attendance.Excused, "Đi công tác", 1), _scene.SecretaryActor)).IsDone);

        var people = (await _scene.ReadAsync()).Participants;
        Assert.Equal(_scene.House.Time.GetUtcNow(), people.Single(one => one.PersonId == _scene.Member.Id).PresentAt);
        Assert.Equal("Đi công tác", people.Single(one => one.Id == guest.Id).ExcusedBecause);
    }

    [Fact]
    public async Task The_short_address_finds_the_meeting_by_who_asks()
    {
        var mine = await _scene.House.Queries.AskAsync(new MyCheckIn.Query(null), _scene.MemberActor);
        var (stranger, _) = await _scene.ActorAsync(_town.Binh, Role.UnitHead, _town.South.Id);

        Assert.Equal(_scene.ReviewId, mine.Value?.ReviewId);
        Assert.True(mine.Value!.IsOpen);
        Assert.Equal(OutcomeKind.NotFound, (await _scene.House.Queries.AskAsync(new MyCheckIn.Query(null), stranger)).Kind);
    }

    [Fact]
    public async Task A_latecomer_reads_the_present_slide_with_its_facts_and_its_clock()
    {
        var item = (await _scene.ReadAsync()).Inputs.Single(input => input.Topic == IsoIntranet.Platform.Reviewing.ReviewTopic.Objectives);
        await _scene.ShowAsync(new StageView(StageSlide.Input, item.Id, Drill: "0.table.0"));
        _scene.House.Time.Advance(TimeSpan.FromSeconds(75));

        var view = (await _scene.House.Queries.AskAsync(new StageOf.Query(_scene.ReviewId), _scene.MemberActor)).Value!;

        Assert.Equal((item.Id, "0.table.0", 3, false), (view.Item!.Id, view.Stage.Drill, view.Parts.Count, view.MayLead));
        Assert.Equal(75, view.Stage.SpentOn(item.Id, view.Now));
        Assert.Null(view.Live);
        Assert.True((await _scene.House.Queries.AskAsync(new StageOf.Query(_scene.ReviewId), _scene.ChairActor)).Value!.MayLead);
    }

    [Fact]
    public async Task What_is_typed_is_seen_by_who_sees_the_review_and_written_by_its_leaders_alone()
    {
        var live = _scene.House.Get<LiveWords>();
        live.Say(_scene.ReviewId, _town.Top.Id, new TypedWords(LiveField.Discussion, Guid.NewGuid(), null, "Đang gõ", null, _scene.House.Time.GetUtcNow()));
        var elsewhere = new OrgUnit("Thị xã khác", "Khác", _town.Commune.Id, null, Town.Founded);
        await _scene.House.AddAsync(elsewhere);

        Assert.Single((await _scene.House.Queries.AskAsync(new LiveWordsOf.Query(_scene.ReviewId), _scene.ChairActor)).Value!);
        Assert.Single((await _scene.House.Queries.AskAsync(new LiveWordsOf.Query(_scene.ReviewId), _scene.MemberActor)).Value!);
        Assert.Equal(OutcomeKind.NotFound, (await _scene.House.Queries.AskAsync(new LiveWordsOf.Query(_scene.ReviewId), Platform.TestHouse.ActorWith(Role.CommitteeHead, elsewhere.Id))).Kind);
        Assert.True((await _scene.House.Queries.AskAsync(new PenOf.Query(_scene.ReviewId), _scene.SecretaryActor)).Value!.MayWrite);
        Assert.False((await _scene.House.Queries.AskAsync(new PenOf.Query(_scene.ReviewId), _town.Secretary)).Value!.MayWrite);
    }

    [Fact]
    public async Task The_end_of_the_meeting_keeps_the_times_and_closes_the_way_back()
    {
        var item = (await _scene.ReadAsync()).Inputs[0];
        await _scene.ShowAsync(new StageView(StageSlide.Input, item.Id));
        _scene.House.Time.Advance(TimeSpan.FromMinutes(2));
        var review = await _scene.ReadAsync();

        Assert.Equal(OutcomeKind.Forbidden, (await _scene.House.Commands.RunAsync(new EndSession.Command(review.Id, review.Version), _scene.MemberActor)).Kind);
        Assert.True((await _scene.House.Commands.RunAsync(new EndSession.Command(review.Id, review.Version), _scene.SecretaryActor)).IsDone);

        review = await _scene.ReadAsync();
        Assert.Equal((ManagementReviewState.MinutesDrafted, 120), (review.State, review.Inputs.Single(input => input.Id == item.Id).SpentSeconds));
        Assert.Equal("ManagementReviews.NoClock", (await _scene.House.Commands.RunAsync(new PauseStage.Command(review.Id, true), _scene.ChairActor)).Refusal?.Code);
        Assert.Equal("ManagementReviews.NotInState", (await _scene.House.Commands.RunAsync(new OpenSession.Command(review.Id, review.Version), _scene.ChairActor)).Refusal?.Code);
    }
}

using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Agenda;
using IsoIntranet.Features.ManagementReviews.Contributions;
using IsoIntranet.Features.ManagementReviews.Freezing;
using IsoIntranet.Features.ManagementReviews.Inputs;
using IsoIntranet.Features.ManagementReviews.Planning;
using IsoIntranet.Features.ManagementReviews.Register;
using IsoIntranet.Features.ManagementReviews.Story;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.ManagementReviews;

public sealed class ManagementReviewCommandTests : IAsyncLifetime
{
    private ReviewTown _town = null!;

    public async Task InitializeAsync() => _town = new ReviewTown(await Town.BuildAsync());

    public async Task DisposeAsync() => await _town.Town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    [Fact]
    public async Task Reviews_that_are_planned_at_once_are_numbered_without_a_gap()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _town.TryPlanAsync(_town.Secretary))));

        Assert.All(outcomes, ReviewTown.Done);
        await using var db = _town.House.Open();
        Assert.Equal(Enumerable.Range(1, 6), await db.Set<ManagementReview>().OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync());
    }

    [Fact]
    public async Task Only_those_who_prepare_over_the_agency_plan_and_a_form_with_holes_says_where()
    {
        Assert.Equal(OutcomeKind.Forbidden, (await _town.TryPlanAsync(_town.North)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.TryPlanAsync(_town.Town.NorthSecretary)).Kind);
        var invalid = await _town.TryPlanAsync(_town.Secretary, _town.Form with { Title = " ", Place = "", ChairId = null });
        Assert.Equal(["ChairId", "Place", "Title"], invalid.Errors.Keys.Order());
        Assert.Equal("ManagementReviews.HeldInPast", (await _town.TryPlanAsync(_town.Secretary, _town.Form with { HeldOn = new DateOnly(2026, 8, 11) })).Refusal?.Code);
        Assert.Equal("ManagementReviews.ChairIsSecretary", (await _town.TryPlanAsync(_town.Secretary, _town.Form with { SecretaryId = _town.Town.Lan.Id })).Refusal?.Code);
    }

    [Fact]
    public async Task Whole_groups_are_invited_with_one_click_and_nobody_twice()
    {
        var review = await _town.PlanAsync();
        Assert.Equal(2, review.Participants.Count);

        ReviewTown.Done(await Commands.RunAsync(new InviteParticipants.Command(review.Id, review.Version, InvitedGroup.None, GuestName: "Khách mẫu", GuestPost: "Sở KH&CN"), _town.Secretary));
        review = await _town.ReadAsync(review.Id);
        Assert.Equal("ManagementReviews.InvitedAlready", (await Commands.RunAsync(
            new InviteParticipants.Command(review.Id, review.Version, InvitedGroup.None, _town.Town.Lan.Id), _town.Secretary)).Refusal?.Code);

        Assert.Equal(ParticipantRole.Guest, review.Participants.Single(one => one.Name == "Khách mẫu").Role);
    }

    [Fact]
    public async Task Units_are_told_when_the_collecting_opens_and_again_when_something_is_handed_back()
    {
        var account = await _town.Town.OpenAccountAsync(_town.Town.Lan, Role.UnitContact, _town.Town.North.Id);
        var review = await _town.CollectingAsync();
        var part = review.Contributions.Single(one => one.UnitId == _town.Town.North.Id);
        ReviewTown.Done(await Commands.RunAsync(new GiveContribution.Command(part.Id, part.Version, "Nhắc hạn tự động", []), _town.North));
        ReviewTown.Done(await Commands.RunAsync(new ReturnContribution.Command(part.Id, part.Version + 1, "Nêu rõ kinh phí"), _town.Secretary));

        await using var db = _town.House.Open();
        var notices = await db.Set<Notice>().Where(notice => notice.RecipientId == account.Id).OrderBy(notice => notice.Id).Select(notice => notice.Code).ToListAsync();
        Assert.Equal(["ManagementReviews.NoticeAsked", "ManagementReviews.NoticeReturned"], notices);
    }

    [Fact]
    public async Task A_unit_writes_its_own_contribution_only_and_keeps_what_it_typed()
    {
        var review = await _town.CollectingAsync();
        var part = review.Contributions.Single(one => one.UnitId == _town.Town.North.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new DraftContribution.Command(part.Id, part.Version, "Nam viết hộ"), _town.South)).Kind);
        var version = ReviewTown.Value(await Commands.RunAsync(new DraftContribution.Command(part.Id, part.Version, "Đang viết"), _town.North));
        Assert.Equal(OutcomeKind.Conflict, (await Commands.RunAsync(new GiveContribution.Command(part.Id, part.Version, "Cũ", []), _town.North)).Kind);
        var mine = ReviewTown.Value(await _town.House.Queries.AskAsync(new MyContributions.Query(), _town.North));
        Assert.Equal(("Đang viết", version), (mine.Open.Single().Part.Text, mine.Open.Single().Part.Version));

        // A draft is the unit's own until it is given, and what is given is no other unit's business before the freezing.
        Assert.Null((await _town.InputAsync(review.Id, ReviewTopic.Improvement)).Parts.Single(one => one.Contribution!.Id == part.Id).Text);
        ReviewTown.Done(await Commands.RunAsync(new GiveContribution.Command(part.Id, version, "Nhắc hạn tự động", []), _town.North));
        Assert.Equal("Nhắc hạn tự động", (await _town.InputAsync(review.Id, ReviewTopic.Improvement)).Parts.Single(one => one.Contribution!.Id == part.Id).Text);
        Assert.Equal(_town.Town.South.Id, (await _town.InputAsync(review.Id, ReviewTopic.Improvement, _town.South)).Parts.Single().Contribution!.UnitId);
    }

    [Fact]
    public async Task The_owner_of_an_input_writes_it_and_nobody_else_of_the_units()
    {
        var review = await _town.CollectingAsync();
        var input = review.Inputs.Single(one => one.Topic == ReviewTopic.Resources);
        var version = ReviewTown.Value(await Commands.RunAsync(new ArrangeInput.Command(input.Id, input.Version, 15, _town.Town.North.Id, null), _town.Secretary));

        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new WriteInput.Command(input.Id, version, "Của Nam"), _town.South)).Kind);
        ReviewTown.Done(await Commands.RunAsync(new WriteInput.Command(input.Id, version, "Thiếu máy quét"), _town.North));
        Assert.Equal(OutcomeKind.Conflict, (await Commands.RunAsync(new WriteInput.Command(input.Id, version, "Người thứ hai"), _town.Secretary)).Kind);
    }

    [Fact]
    public async Task The_freezing_is_refused_while_an_input_is_empty()
    {
        var review = await _town.CollectingAsync();

        var outcome = await Commands.RunAsync(new FreezeInputs.Command(review.Id, review.Version), _town.Secretary);

        Assert.Equal("ManagementReviews.InputsEmpty", outcome.Refusal?.Code);
        var preview = FreezePreview.Of(await _town.StoryAsync(review.Id));
        Assert.Equal(outcome.Refusal!.Arguments[0], preview.Empty.Count);
        Assert.Equal(2, preview.Owed.Count);
    }

    [Fact]
    public async Task Frozen_figures_do_not_move_and_what_came_since_is_told_beside_them()
    {
        await _town.RaiseAsync();
        var review = await _town.FrozenAsync();
        var before = await _town.InputAsync(review.Id, ReviewTopic.Nonconformities);
        Assert.NotEmpty(before.Sections);
        Assert.False(before.HasMoved);

        await _town.RaiseAsync();
        var after = await _town.InputAsync(review.Id, ReviewTopic.Nonconformities);

        Assert.Equal((before.Input.Frozen, before.Input.FrozenHash), (after.Input.Frozen, after.Input.FrozenHash));
        Assert.Equal(ReviewJson.Write(before.Sections), ReviewJson.Write(after.Sections));
        Assert.True(after.HasMoved);
        Assert.True(after.Input.IsIntact);
        Assert.False(ReviewFactsDiff.Of(after.Sections[0].Facts, ReviewFactsDiff.Since(after.Sections[0], after.Since)!).IsEmpty);
    }

    [Fact]
    public async Task After_the_freezing_nothing_of_the_inputs_can_be_written()
    {
        var review = await _town.FrozenAsync();
        var (input, part) = (review.Inputs[0], review.Contributions[0]);

        Assert.Equal("ManagementReviews.NotInState", (await Commands.RunAsync(new WriteInput.Command(input.Id, input.Version, "Sửa"), _town.Secretary)).Refusal?.Code);
        Assert.Equal("ManagementReviews.NotInState", (await Commands.RunAsync(new GiveContribution.Command(part.Id, part.Version, "Muộn", []), Actor.Program())).Refusal?.Code);
        Assert.Equal("ManagementReviews.NotInState", (await Commands.RunAsync(new AskUnits.Command(review.Id, review.Version, [input.Id], [_town.Town.North.Id], null), _town.Secretary)).Refusal?.Code);
        ReviewTown.Done(await Commands.RunAsync(new UnfreezeInputs.Command(review.Id, review.Version, "Thiếu số liệu"), _town.Secretary));
        Assert.All((await _town.ReadAsync(review.Id)).Inputs, one => Assert.Null(one.Frozen));
    }

    [Fact]
    public async Task A_unit_sees_the_review_of_its_agency_but_no_live_figures_of_others()
    {
        await _town.RaiseAsync();
        var review = await _town.CollectingAsync();

        var seen = await _town.InputAsync(review.Id, ReviewTopic.Nonconformities, _town.South);

        Assert.Empty(seen.Sections);
        Assert.NotEmpty((await _town.InputAsync(review.Id, ReviewTopic.Nonconformities)).Sections);
        Assert.Single(ReviewTown.Value(await _town.House.Queries.AskAsync(new ReviewList.Query(new PageRequest(), new ReviewList.Filter()), _town.South)).Items);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new ReviewStory.Query(review.Id), TestHouse.ActorWith(Role.UnitHead, Guid.NewGuid()))).Kind);
    }

    [Fact]
    public async Task The_yearly_duty_is_owed_until_a_review_was_held()
    {
        var committee = new Committee(CommitteeKind.Steering, "Ban Chỉ đạo ISO", _town.Town.Top.Id);
        Assert.True(committee.Compose("Ban Chỉ đạo ISO", null, [new MemberSeat(_town.Town.Lan.Id, CommitteeRole.Head, "Trưởng ban", null)]).IsAllowed);
        Assert.True(committee.Decide("01/QĐ", new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 5), null, new DateOnly(2026, 1, 5)).IsAllowed);
        await _town.House.AddAsync(committee);
        Assert.Equal((null, null), await DutyAsync());

        var review = await _town.FrozenAsync();
        Assert.Equal((null, (DateOnly?)review.HeldOn), await DutyAsync());
        await using (var db = _town.House.Open())
        {
            var row = await db.Set<ManagementReview>().SingleAsync();
            Assert.True(row.Start(_town.House.Time.GetUtcNow()).IsAllowed);
            await db.SaveChangesAsync();
        }

        Assert.Equal((review.HeldOn, null), await DutyAsync());

        async Task<(DateOnly?, DateOnly?)> DutyAsync()
        {
            var agency = ReviewTown.Value(await _town.House.Queries.AskAsync(new ReviewObligation.Query(), _town.Secretary)).Agencies.Single();
            return (agency.HeldOn, agency.PlannedFor);
        }
    }
}

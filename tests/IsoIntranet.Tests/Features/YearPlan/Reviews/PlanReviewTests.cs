using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Reviews;

/// <summary>The house's clock stands on 12 August 2026.</summary>
public sealed class PlanReviewTests : IAsyncLifetime
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 6, 30);

    private PlanHouse _home = default!;
    private Guid _plan;

    private PlanFixture Town => _home.Town;

    public async Task InitializeAsync()
    {
        _home = await PlanHouse.BuildAsync();
        _plan = await _home.IssuedAsync(
            Section("I", Item("A", "Tháng 4/2026", Lead(Town.Commune)), Item("B", "Tháng 12/2026", Lead(Town.Office))),
            Section("II", Item("C", "Thường xuyên", Lead(Town.Finance))));
        await DecideAsync(Town.Communes[0], new DateOnly(2026, 4, 20));
        await DecideAsync(Town.Communes[1], new DateOnly(2026, 5, 10));
    }

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task Figures_fill_in_by_themselves_as_counts_with_their_denominators()
    {
        var view = await _home.AskAsync(new PlanReviewView.Query(await BeginAsync()));

        var total = view.Figures!.Total;
        Assert.Equal((4, 2, 3, 1, 1, 0, 1), (total.Total, total.Done, total.Due, total.OnTime, total.DoneLate, total.Waiting, total.Late));
        Assert.Equal((33, 0), (total.OnTimePercent, total.Open));
        Assert.Equal((2, 0), (total.Periods, total.Confirmed));
        Assert.Equal(["I. Phần I", "II. Phần II"], view.Figures.Sections.Select(section => section.Title));
        Assert.Null(view.Figures.Sections[1].Counts.OnTimePercent);
        Assert.Equal((3, 2), (view.Figures.Items[0].Units, view.Figures.Items[0].Delivered));
        Assert.Equal(("Xã Ba", 61), (Assert.Single(view.Figures.Late).UnitName, view.Figures.Late[0].Days));
        Assert.Equal(total.Due, view.Figures.Units.Sum(unit => unit.Counts.Due));
    }

    [Fact]
    public async Task What_came_after_the_cut_off_had_not_happened_yet()
    {
        var view = await _home.AskAsync(new PlanReviewView.Query(await BeginAsync(to: new DateOnly(2026, 5, 5))));

        Assert.Equal((3, 1, 0, 2), (view.Figures!.Total.Due, view.Figures.Total.OnTime, view.Figures.Total.DoneLate, view.Figures.Total.Late));
    }

    [Fact]
    public async Task Frozen_figures_do_not_move_and_what_changed_stands_beside_them()
    {
        var id = await BeginAsync();
        await IssueAsync(id);

        await DecideAsync(Town.Communes[2], new DateOnly(2026, 8, 11));

        var view = await _home.AskAsync(new PlanReviewView.Query(id));
        Assert.Equal((1, 1), (view.Figures!.Total.Late, view.Figures.Total.DoneLate));
        Assert.Equal((0, 2), (view.Now!.Total.Late, view.Now.Total.DoneLate));
        Assert.Equal("YearPlan.ReviewIsIssued", (await _home.RunAsync(new SaveReview.Command(id, view.Version, From, To, new ReviewNarrative()))).Refusal?.Code);
        Assert.Equal("YearPlan.ReviewIsIssued", (await _home.RunAsync(new DeleteReview.Command(id, view.Version))).Refusal?.Code);
        Assert.Empty((await _home.AskAsync(new PlanReviewView.Query(id), _home.Contact)).Now!.Late);
    }

    [Fact]
    public async Task The_next_review_is_compared_with_the_last_and_begins_where_it_ended()
    {
        await IssueAsync(await BeginAsync());

        var list = await _home.AskAsync(new PlanReviewList.Query(_plan));
        var next = await _home.DoneAsync(new CreateReview.Command(_plan, ReviewKind.Interim, list.SuggestedFrom, new DateOnly(2026, 8, 12)));

        Assert.Equal(new DateOnly(2026, 7, 1), list.SuggestedFrom);
        Assert.Equal(3, Assert.Single(list.Rows).Total!.Due);
        Assert.Equal(3, (await _home.AskAsync(new PlanReviewView.Query(next))).Previous!.Figures.Total.Due);
    }

    [Fact]
    public async Task A_draft_is_its_writers_and_units_add_their_part()
    {
        var id = await BeginAsync();
        var version = (await _home.AskAsync(new PlanReviewView.Query(id))).Version;
        await _home.DoneAsync(new SaveReview.Command(id, version, From, To, new ReviewNarrative { Assessment = "Tốt" }));

        await _home.DoneAsync(new WriteContribution.Command(id, Town.Communes[0].Id, 0, "Ý kiến của xã"), _home.Contact);
        var seen = await _home.AskAsync(new PlanReviewView.Query(id), _home.Contact);
        var other = await _home.AskAsync(new PlanReviewView.Query(id), TestHouse.ActorWith(Role.UnitContact, Town.Communes[1].Id));

        Assert.Equal(("", true, Town.Communes[0].Id), (seen.Narrative.Assessment, seen.Figures is null, Assert.Single(seen.MayWriteFor).Id));
        Assert.Equal("Ý kiến của xã", Assert.Single(seen.Contributions).Words);
        Assert.Empty(other.Contributions);
        Assert.Single((await _home.AskAsync(new PlanReviewView.Query(id))).Contributions);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new WriteContribution.Command(id, Town.Communes[1].Id, 0, "X"), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SaveReview.Command(id, version + 1, From, To, new ReviewNarrative()), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new CreateReview.Command(_plan, ReviewKind.Final, From, To), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new IssueReview.Command(id, version + 1, null), _home.Contact)).Kind);
    }

    [Fact]
    public async Task One_review_of_a_kind_is_written_at_a_time_and_none_without_an_assessment_or_of_a_draft()
    {
        var id = await BeginAsync();
        var draft = await _home.DraftAsync(Section("I", Item("A", "Tháng 4")));

        Assert.Equal("YearPlan.ReviewOpen", (await _home.RunAsync(new CreateReview.Command(_plan, ReviewKind.Interim, From, To))).Refusal?.Code);
        Assert.Equal("YearPlan.OnlyIssuedIsReviewed", (await _home.RunAsync(new CreateReview.Command(draft, ReviewKind.Interim, From, To))).Refusal?.Code);
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new CreateReview.Command(_plan, ReviewKind.Final, To, From))).Kind);
        Assert.Equal("YearPlan.AssessmentMissing", (await _home.RunAsync(new IssueReview.Command(id, 1, null), _home.Head)).Refusal?.Code);
        await _home.DoneAsync(new WriteContribution.Command(id, Town.Communes[0].Id, 0, "X"), _home.Contact);
        await _home.DoneAsync(new DeleteReview.Command(id, 1));
        Assert.Empty((await _home.AskAsync(new PlanReviewList.Query(_plan))).Rows);
    }

    [Fact]
    public async Task A_plan_is_closed_by_its_final_review_or_for_a_stated_reason()
    {
        var interim = await BeginAsync();
        await IssueAsync(interim);
        var without = await _home.RunAsync(new ClosePlan.Command(_plan, await _home.VersionAsync(_plan), " "), _home.Head);
        var wrong = await _home.RunAsync(new ClosePlan.Command(_plan, await _home.VersionAsync(_plan), "", interim), _home.Head);
        var final = await _home.DoneAsync(new CreateReview.Command(_plan, ReviewKind.Final, From, new DateOnly(2026, 12, 31)));
        await IssueAsync(final);

        await _home.DoneAsync(new ClosePlan.Command(_plan, await _home.VersionAsync(_plan), ""), _home.Head);

        var plan = await _home.AskAsync(new PlanDetails.Query(_plan));
        Assert.Equal("YearPlan.ReviewOrReasonMissing", without.Refusal?.Code);
        Assert.Equal("YearPlan.NotAFinalReview", wrong.Refusal?.Code);
        Assert.Equal((PlanState.Closed, final, "Đánh giá chung"), (plan.State, plan.FinalReviewId, plan.EndRemark));
        Assert.Equal(new DateOnly(2026, 8, 12), (await _home.AskAsync(new PlanReviewView.Query(final))).Figures!.AsOf);
    }

    private Task<Guid> BeginAsync(DateOnly? to = null) => _home.DoneAsync(new CreateReview.Command(_plan, ReviewKind.Interim, From, to ?? To));

    private async Task IssueAsync(Guid id)
    {
        var view = await _home.AskAsync(new PlanReviewView.Query(id));
        var version = await _home.DoneAsync(new SaveReview.Command(id, view.Version, view.From, view.To, new ReviewNarrative { Assessment = "Đánh giá chung" }));
        await _home.DoneAsync(new IssueReview.Command(id, version, "45/BC-UBND"), _home.Head);
    }

    /// <summary>Hands a commune's part in, and has it accepted two days later.</summary>
    private async Task DecideAsync(IsoIntranet.Features.Units.OrgUnit unit, DateOnly on)
    {
        await using var db = _home.House.Open();
        var row = await db.Set<UnitAssignment>().SingleAsync(one => one.PlanId == _plan && one.UnitId == unit.Id);
        row.AddEvidence(1);
        var at = new DateTimeOffset(on.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
        row.Report(100, null, null, new Author(Guid.CreateVersion7(), "A"), at);
        Assert.True(row.Submit(new Author(Guid.CreateVersion7(), "A"), on).IsAllowed);
        Assert.True(row.Accept(new Author(Guid.CreateVersion7(), "B"), at.AddDays(on.Month == 8 ? 0 : 2)).IsAllowed);
        await db.SaveChangesAsync();
    }
}

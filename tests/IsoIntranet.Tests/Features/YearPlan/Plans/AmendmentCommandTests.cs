using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class AmendmentCommandTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 8, 12);

    private PlanHouse _home = default!;

    private PlanFixture Town => _home.Town;

    public async Task InitializeAsync() => _home = await PlanHouse.BuildAsync();

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task An_amendment_shows_its_difference_and_aligns_the_assignments_when_issued()
    {
        var section = Section("I", Item("A", "Tháng 4", Lead(Town.Commune)), Item("B", "Tháng 5", Lead(Town.Office)));
        var plan = await _home.IssuedAsync(section);
        await ReportAsync(plan, section.Items[0].Id, Town.Communes[0].Id);
        var id = await BeginAsync(plan);
        await ProposeAsync(id, plan, section with { Items = [section.Items[1] with { ScheduleWords = "Tháng 9" }, Item("C", "Quý IV", Lead(Town.Finance))] });

        var difference = await _home.AskAsync(new AmendmentDifference.Query(id));
        var preview = await _home.AskAsync(new FanOutPreview.Query(plan, id, Day));
        Assert.Equal([RowChange.Changed, RowChange.Added, RowChange.Removed], difference.Difference.Rows.Select(row => row.Change));
        Assert.Equal((1, 2, 1), (preview.Added, preview.Removed, preview.Kept));
        Assert.Equal(4, (await _home.AssignmentsAsync(plan)).Count);

        await _home.DoneAsync(new IssueAmendment.Command(id, difference.Version, "45/KH-UBND", Day), _home.Head);

        var now = await _home.AssignmentsAsync(plan);
        Assert.Equal(3, now.Count);
        Assert.Equal(new DateOnly(2026, 9, 30), now.Single(row => row.WorkItemId == section.Items[1].Id).Due);
        Assert.Equal(30, now.Single(row => row.WorkItemId == section.Items[0].Id).Percent);
        var details = await _home.AskAsync(new PlanDetails.Query(plan));
        Assert.Equal((2, "12/KH-UBND"), (details.Edition, details.Header.Number));
        Assert.Equal("45/KH-UBND", Assert.Single(await _home.AskAsync(new AmendmentList.Query(plan), _home.Contact)).Number);
    }

    [Fact]
    public async Task A_commented_assignment_is_kept_when_its_row_goes()
    {
        var section = Section("I", Item("A", "Tháng 4", Lead(Town.Office)), Item("B", "Tháng 5", Lead(Town.Office)));
        var plan = await _home.IssuedAsync(section);
        var first = (await _home.AssignmentsAsync(plan)).Single(row => row.WorkItemId == section.Items[0].Id);
        await _home.House.AddAsync(new AssignmentComment(first, "Có vướng mắc", new Author(null, "Trần Thị Ví Dụ")));
        var id = await BeginAsync(plan);
        await ProposeAsync(id, plan, section with { Items = [section.Items[1]] });

        await _home.DoneAsync(new IssueAmendment.Command(id, 2, "45", Day));

        Assert.Equal(2, (await _home.AssignmentsAsync(plan)).Count);
    }

    [Fact]
    public async Task One_amendment_is_drafted_at_a_time_and_a_given_up_one_makes_room()
    {
        var plan = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));
        var id = await BeginAsync(plan);

        Assert.Equal("YearPlan.AmendmentOpen", (await _home.RunAsync(new BeginAmendment.Command(plan, await _home.VersionAsync(plan), "Nữa"))).Refusal?.Code);
        await _home.DoneAsync(new CancelAmendment.Command(id, 1));
        Assert.NotEqual(id, await BeginAsync(plan));
    }

    [Fact]
    public async Task A_draft_is_not_amended_and_an_amendment_that_changes_nothing_is_not_issued()
    {
        var draft = await _home.DraftAsync(Section("I", Item("A", "Tháng 4")));
        var plan = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));
        var id = await BeginAsync(plan);

        Assert.Equal("YearPlan.OnlyIssuedIsAmended", (await _home.RunAsync(new BeginAmendment.Command(draft, await _home.VersionAsync(draft), "X"))).Refusal?.Code);
        Assert.Equal("YearPlan.AmendmentChangesNothing", (await _home.RunAsync(new IssueAmendment.Command(id, 1, "45", Day))).Refusal?.Code);
    }

    [Fact]
    public async Task Drafted_amendments_are_their_keepers_alone()
    {
        var plan = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));
        var id = await BeginAsync(plan);

        Assert.Empty(await _home.AskAsync(new AmendmentList.Query(plan), _home.Contact));
        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new AmendmentDifference.Query(id), _home.Contact)).Kind);
        Assert.Null((await _home.AskAsync(new PlanDetails.Query(plan), _home.Contact)).OpenAmendmentId);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new CancelAmendment.Command(id, 1), _home.Contact)).Kind);
    }

    [Fact]
    public async Task A_second_writer_of_an_amendment_meets_the_first()
    {
        var section = Section("I", Item("A", "Tháng 4", Lead(Town.Office)));
        var plan = await _home.IssuedAsync(section);
        var id = await BeginAsync(plan);
        await ProposeAsync(id, plan, section with { Items = [section.Items[0] with { Content = "Một" }] });

        var late = await _home.RunAsync(new SaveAmendment.Command(id, 1, new PlanContent(new PlanHeader { Title = "T" }, [section]), "Lý do"));

        Assert.Equal((OutcomeKind.Conflict, 2), (late.Kind, late.Conflict!.CurrentVersion));
    }

    [Fact]
    public async Task A_unit_is_added_to_an_item_and_taken_off_without_touching_the_words()
    {
        var plan = await _home.IssuedAsync(Section("I", Item("A", "Hàng quý", Lead(Town.Commune))));
        var item = (await _home.AskAsync(new PlanDetails.Query(plan))).Items.Single().Id;

        await AdjustAsync(plan, item, Town.Office.Id, true);
        Assert.Equal(16, (await _home.AssignmentsAsync(plan)).Count);
        await AdjustAsync(plan, item, Town.Communes[1].Id, false);
        Assert.Equal(12, (await _home.AssignmentsAsync(plan)).Count);
        await AdjustAsync(plan, item, Town.Communes[1].Id, true);
        Assert.Equal(16, (await _home.AssignmentsAsync(plan)).Count);

        var text = await _home.AskAsync(new PlanText.Query(plan));
        Assert.Equal([Lead(Town.Commune), Lead(Town.Office)], text.Content.Items.Single().Parties);
        Assert.Equal("YearPlan.UnitAlreadyLeads", (await AdjustOutcomeAsync(plan, item, Town.Office.Id, true)).Refusal?.Code);
        Assert.Equal("YearPlan.UnitDoesNotLead", (await AdjustOutcomeAsync(plan, item, Town.Finance.Id, false)).Refusal?.Code);
    }

    [Fact]
    public async Task Work_that_a_unit_reported_on_is_not_taken_off_it()
    {
        var plan = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune))));
        var item = (await _home.AskAsync(new PlanDetails.Query(plan))).Items.Single().Id;
        await ReportAsync(plan, item, Town.Communes[0].Id);

        var outcome = await AdjustOutcomeAsync(plan, item, Town.Communes[0].Id, false);

        Assert.Equal("YearPlan.AssignmentHasHistory", outcome.Refusal?.Code);
        Assert.Equal(3, (await _home.AssignmentsAsync(plan)).Count);
        Assert.DoesNotContain((await _home.AskAsync(new PlanText.Query(plan))).Content.Items.Single().Parties, party => party.Role == PartyRole.Exempt);
    }

    private async Task<Guid> BeginAsync(Guid plan) =>
        await _home.DoneAsync(new BeginAmendment.Command(plan, await _home.VersionAsync(plan), "Thay đổi nhân sự"));

    private async Task ProposeAsync(Guid amendment, Guid plan, params SectionContent[] sections)
    {
        var text = await _home.AskAsync(new PlanText.Query(plan, amendment));
        await _home.DoneAsync(new SaveAmendment.Command(amendment, text.Version, text.Content with { Sections = sections }, "Thay đổi nhân sự"));
    }

    private async Task AdjustAsync(Guid plan, Guid item, Guid unit, bool assigned) =>
        Assert.True((await AdjustOutcomeAsync(plan, item, unit, assigned)).IsDone);

    private async Task<Outcome<int>> AdjustOutcomeAsync(Guid plan, Guid item, Guid unit, bool assigned) =>
        await _home.RunAsync(new AdjustAssignments.Command(plan, await _home.VersionAsync(plan), item, unit, assigned));

    private async Task ReportAsync(Guid plan, Guid item, Guid unit)
    {
        await using var db = _home.House.Open();
        var assignment = await db.Set<UnitAssignment>().SingleAsync(row => row.PlanId == plan && row.WorkItemId == item && row.UnitId == unit);
        assignment.Report(30, "Đang làm", null, new Author(null, "Nguyễn Văn Mẫu"), _home.House.Time.GetUtcNow());
        await db.SaveChangesAsync();
    }
}

using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class PlanCommandTests : IAsyncLifetime
{
    private PlanHouse _home = default!;

    private PlanFixture Town => _home.Town;

    public async Task InitializeAsync() => _home = await PlanHouse.BuildAsync();

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task A_draft_is_saved_and_read_back_as_written()
    {
        var sections = new[] { Section("I", Item("A", "Tháng 3", Lead(Town.Commune), Partner(Town.Office))), Section("II", Item("B", "Quý II hoặc Quý III")) };

        var id = await _home.DraftAsync(sections);

        var text = await _home.AskAsync(new PlanText.Query(id));
        Assert.True(PlanDifference.Between(text.Content with { Sections = sections }, text.Content).IsEmpty);
        Assert.Equal("Xã", text.Options.NameOf(Town.Commune.Id));
    }

    [Fact]
    public async Task Rows_that_move_between_sections_keep_their_identity_in_the_database()
    {
        var (first, second) = (Section("I", Item("A", "Quý I")), Section("II", Item("B", "Quý I", Lead(Town.Office)), Item("C", "Quý I")));
        var id = await _home.DraftAsync(first, second);
        var moved = second.Items[0];

        await SaveAsync(id, first with { Items = [moved, .. first.Items] }, second with { Items = [second.Items[1]] });

        var details = await _home.AskAsync(new PlanDetails.Query(id));
        Assert.Equal(["B", "A"], details.Sections[0].Items.Select(item => item.Text));
        Assert.Equal(moved.Id, details.Sections[0].Items[0].Id);
        Assert.Equal("Văn phòng", Assert.Single(details.Sections[0].Items[0].Leads).Name);
        await SaveAsync(id, first with { Items = [first.Items[0], moved, second.Items[1]] });
        Assert.Equal(["A", "B", "C"], (await _home.AskAsync(new PlanDetails.Query(id))).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Issuing_assigns_every_unit_concerned_in_the_same_breath_as_the_preview_said()
    {
        var id = await _home.DraftAsync(
            Section("I", Item("A", "Tháng 4", Lead(Town.Commune)), Item("B", "Thường xuyên", Lead(Town.Office))),
            Section("II", Item("C", "Khi có sự thay đổi thành viên", Lead(Town.Finance), Lead(Town.Communes[0]))));
        var day = new DateOnly(2026, 1, 15);

        var preview = await _home.AskAsync(new FanOutPreview.Query(id, null, day));
        Assert.Empty(await _home.AssignmentsAsync(id));
        await _home.DoneAsync(new IssuePlan.Command(id, await _home.VersionAsync(id), "12/KH-UBND", day), _home.Head);

        var made = await _home.AssignmentsAsync(id);
        Assert.Equal((5, 9, 9), (preview.Units, preview.Assignments, preview.Added));
        Assert.Equal([3, 4, 2], preview.Rows.Select(row => row.Assignments));
        Assert.Equal(9, made.Count);
        Assert.Equal(2, made.Count(assignment => assignment.State == AssignmentState.AwaitingEvent));
        Assert.Equal(preview.Rows.Select(row => row.Assignments), preview.Rows.Select(row => made.Count(assignment => assignment.WorkItemId == row.ItemId)));
    }

    [Fact]
    public async Task A_unit_that_has_ended_before_the_day_of_issue_gets_nothing()
    {
        await using (var db = _home.House.Open())
        {
            var gone = await db.Set<IsoIntranet.Features.Units.OrgUnit>().SingleAsync(unit => unit.Id == Town.Communes[2].Id);
            db.Entry(gone).Property(unit => unit.ValidTo).CurrentValue = new DateOnly(2025, 6, 30);
            await db.SaveChangesAsync();
        }

        var id = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune))));

        Assert.Equal(2, (await _home.AssignmentsAsync(id)).Count);
    }

    [Fact]
    public async Task An_issued_plan_is_not_rewritten()
    {
        var id = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));
        var text = await _home.AskAsync(new PlanText.Query(id));

        var outcome = await _home.RunAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = [] }));

        Assert.False(text.IsEditable);
        Assert.Equal("YearPlan.OnlyDraftIsRevised", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_of_the_first_even_where_they_changed_different_rows()
    {
        var section = Section("I", Item("A", "Tháng 4"), Item("B", "Tháng 5"));
        var id = await _home.DraftAsync(section);
        var read = await _home.AskAsync(new PlanText.Query(id));
        await _home.DoneAsync(new SavePlanContent.Command(id, read.Version, With(read.Content, 0, "A của Thư ký")));

        var late = await _home.RunAsync(new SavePlanContent.Command(id, read.Version, With(read.Content, 1, "B của người khác")));

        Assert.Equal(OutcomeKind.Conflict, late.Kind);
        Assert.Equal("Test IsoSecretary", late.Conflict!.Latest!.ChangedBy);
        var now = await _home.AskAsync(new PlanText.Query(id));
        Assert.Equal(["A của Thư ký", "B"], now.Content.Items.Select(item => item.Content));
        var difference = PlanDifference.Between(now.Content, With(read.Content, 1, "B của người khác"));
        Assert.Equal(2, difference.Rows.Count);
    }

    [Fact]
    public async Task Who_does_not_keep_the_agencys_plans_is_turned_away()
    {
        var id = await _home.DraftAsync(Section("I", Item("A", "Tháng 4")));
        var version = await _home.VersionAsync(id);

        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SubmitPlan.Command(id, version), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SubmitPlan.Command(id, version), _home.Head)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new CreatePlan.Command(Town.Neighbour.Id, 2026, "X"))).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new IssuePlan.Command(id, version, "1", new(2026, 1, 1)), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _home.RunAsync(new SubmitPlan.Command(Guid.CreateVersion7(), 1))).Kind);
    }

    [Fact]
    public async Task A_title_a_number_and_a_sound_window_are_asked_for()
    {
        var id = await _home.DraftAsync(Section("I", Item("A", "Tháng 4")));
        var text = await _home.AskAsync(new PlanText.Query(id));
        var broken = text.Content with { Header = text.Content.Header with { Title = "", To = new DateOnly(2025, 1, 1) } };

        var saved = await _home.RunAsync(new SavePlanContent.Command(id, text.Version, broken));
        var issued = await _home.RunAsync(new IssuePlan.Command(id, text.Version, "", new(2026, 1, 1)));
        var twice = await _home.RunAsync(new SavePlanContent.Command(
            id, text.Version, text.Content with { Sections = [.. text.Content.Sections, .. text.Content.Sections] }));

        Assert.Equal(["Content.Header.Title", "Content.Header.To"], saved.Errors.Keys.Order());
        Assert.Equal(OutcomeKind.Invalid, issued.Kind);
        Assert.Equal(OutcomeKind.Invalid, twice.Kind);
    }

    [Fact]
    public async Task A_draft_goes_to_the_signer_comes_back_and_is_deleted_with_all_its_rows()
    {
        var id = await _home.DraftAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));

        await _home.DoneAsync(new SubmitPlan.Command(id, await _home.VersionAsync(id)));
        await _home.DoneAsync(new TakeBackPlan.Command(id, await _home.VersionAsync(id)));
        await _home.DoneAsync(new DeleteDraftPlan.Command(id, await _home.VersionAsync(id)));

        await using var db = _home.House.Open();
        Assert.False(await db.Set<QmsPlan>().AnyAsync());
        Assert.False(await db.Set<WorkItem>().AnyAsync());
        Assert.False(await db.Set<WorkItemParty>().AnyAsync());
    }

    [Fact]
    public async Task An_issued_plan_is_not_deleted_but_closed_or_cancelled()
    {
        var closed = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));
        var cancelled = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Office))));

        Assert.Equal("YearPlan.OnlyDraftIsDeleted", (await _home.RunAsync(new DeleteDraftPlan.Command(closed, await _home.VersionAsync(closed)))).Refusal?.Code);
        await _home.DoneAsync(new RecordKickOff.Command(closed, await _home.VersionAsync(closed), "20/01/2026, Hội trường"));
        await _home.DoneAsync(new ClosePlan.Command(closed, await _home.VersionAsync(closed), "Hoàn thành 95 %"), _home.Head);
        await _home.DoneAsync(new CancelPlan.Command(cancelled, await _home.VersionAsync(cancelled), "Sáp nhập"), _home.Head);

        Assert.Equal((PlanState.Closed, "20/01/2026, Hội trường"), await StateAsync(closed));
        Assert.Equal((PlanState.Cancelled, null), await StateAsync(cancelled));
    }

    [Fact]
    public async Task A_new_plan_may_start_from_a_former_ones_text()
    {
        var former = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune))));

        var id = await _home.DoneAsync(new CreatePlan.Command(Town.Town.Id, 2027, "Kế hoạch năm 2027", former));

        var text = await _home.AskAsync(new PlanText.Query(id));
        Assert.Equal("A", Assert.Single(text.Content.Items).Content);
        Assert.Equal((null, new DateOnly(2027, 12, 31), "Kế hoạch năm 2027"), (text.Content.Header.Number, text.Content.Header.To, text.Content.Header.Title));
    }

    private async Task SaveAsync(Guid id, params SectionContent[] sections)
    {
        var text = await _home.AskAsync(new PlanText.Query(id));
        await _home.DoneAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = sections }));
    }

    private async Task<(PlanState, string?)> StateAsync(Guid id)
    {
        var details = await _home.AskAsync(new PlanDetails.Query(id));
        return (details.State, details.Header.KickOff);
    }

    private static PlanContent With(PlanContent content, int row, string words)
    {
        var section = content.Sections[0];
        return content with
        {
            Sections = [section with { Items = [.. section.Items.Select((item, index) => index == row ? item with { Content = words } : item)] }],
        };
    }
}

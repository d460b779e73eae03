using IsoIntranet.Features.YearPlan;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class QmsPlanTests
{
    private readonly PlanFixture _town = new();

    [Fact]
    public void A_plan_covers_its_year_until_told_otherwise()
    {
        var plan = new QmsPlan(_town.Town.Id, 2026, "  Kế hoạch ISO ");

        Assert.Equal(PlanState.Draft, plan.State);
        Assert.Equal("Kế hoạch ISO", plan.Header.Title);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (plan.Header.From, plan.Header.To));
        Assert.Equal("ke hoach iso", plan.SearchText);
    }

    [Fact]
    public void A_draft_goes_to_the_signer_and_back()
    {
        var plan = _town.Draft(Section("I", Item("Kiện toàn Ban Chỉ đạo", "Tháng 3")));

        Assert.True(plan.Submit().IsAllowed);
        Assert.Equal("YearPlan.OnlyDraftIsRevised", plan.Revise(plan.Content(), Reader).Refusal?.Code);
        Assert.Equal("YearPlan.OnlyDraftIsSubmitted", plan.Submit().Refusal?.Code);
        Assert.True(plan.TakeBack().IsAllowed);
        Assert.Equal(PlanState.Draft, plan.State);
        Assert.Equal("YearPlan.OnlySubmittedIsTakenBack", plan.TakeBack().Refusal?.Code);
    }

    [Fact]
    public void An_empty_plan_is_neither_submitted_nor_issued()
    {
        var plan = _town.Draft(Section("I"));

        Assert.Equal("YearPlan.PlanIsEmpty", plan.Submit().Refusal?.Code);
        Assert.Equal("YearPlan.PlanIsEmpty", plan.Issue("1/KH", new DateOnly(2026, 1, 5)).Refusal?.Code);
    }

    [Fact]
    public void Issuing_gives_number_and_date_and_the_first_edition()
    {
        var plan = _town.Draft(Section("I", Item("Đánh giá nội bộ", "Quý III")));

        Assert.Equal("YearPlan.NumberMissing", plan.Issue(" ", new DateOnly(2026, 1, 5)).Refusal?.Code);
        Assert.True(plan.Issue(" 12/KH-UBND ", new DateOnly(2026, 1, 5)).IsAllowed);
        Assert.Equal(("12/KH-UBND", new DateOnly(2026, 1, 5), 1), (plan.Header.Number, plan.Header.IssuedOn, plan.Edition));
        Assert.StartsWith("12/kh-ubnd ", plan.SearchText, StringComparison.Ordinal);
        Assert.Equal("YearPlan.AlreadyIssued", plan.Issue("13", new DateOnly(2026, 1, 6)).Refusal?.Code);
        Assert.Equal("YearPlan.OnlyDraftIsRevised", plan.Revise(plan.Content(), Reader).Refusal?.Code);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void An_issued_plan_is_in_progress_from_its_first_day(string day, bool expected) =>
        Assert.Equal(expected, _town.Issued(Section("I", Item("A", "Tháng 3"))).IsInProgressOn(DateOnly.Parse(day)));

    [Fact]
    public void Numbers_may_restart_in_every_section()
    {
        var plan = _town.Draft(
            Section("I", Item("A", "Quý I"), Item("B", "Quý II")),
            Section("II", Item("C", "Quý I"), Item("D", "Quý II")));

        Assert.Equal(["I", "II"], plan.Sections.Select(section => section.Numeral));
        Assert.Equal(["1", "2", "1", "2"], plan.Items.Select(item => item.Number));
        Assert.Equal(["A", "B", "C", "D"], plan.Items.Select(item => item.Text));
    }

    [Fact]
    public void The_words_of_a_time_are_kept_to_the_letter_beside_their_reading()
    {
        var plan = _town.Draft(Section("I", Item("A", "  Quí  III hoặc Quý IV. ")));

        var item = Assert.Single(plan.Items);
        Assert.Equal("  Quí  III hoặc Quý IV. ", item.ScheduleWords);
        Assert.Equal(item.ScheduleWords, item.Schedule!.Words);
    }

    [Fact]
    public void A_text_read_back_is_the_text_that_was_written()
    {
        var content = new PlanContent(
            new PlanHeader { Title = "T", From = new(2026, 1, 1), To = new(2026, 12, 31), LegalBases = "QĐ 19/2014/QĐ-TTg" },
            [Section("I", Item("A", "Tháng 3", Lead(_town.Office), Partner(_town.Finance))), Section("II", Item("B", "", Lead(_town.Commune)))]);
        var plan = _town.Draft();

        plan.Revise(content, Reader);

        Assert.True(PlanDifference.Between(content, plan.Content()).IsEmpty);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_item_that_moves_up_or_down_keeps_its_identity(bool issued)
    {
        var item = Item("Đánh giá nội bộ", "Quý III");
        var first = Section("I", Item("A", "Quý I"));
        var second = Section("II", item, Item("B", "Quý I"));
        var plan = issued ? _town.Issued(first, second) : _town.Draft(first, second);
        var record = plan.Items.Single(row => row.Id == item.Id);

        Write(plan, [first with { Items = [.. first.Items, item] }, second with { Items = [second.Items[1]] }]);
        Assert.Same(record, plan.Sections[0].Items.Single(row => row.Id == item.Id));
        Assert.DoesNotContain(record, plan.Sections[1].Items);
        Assert.Equal((plan.Sections[0].Id, false), (record.SectionId, record.IsRemoved));

        Write(plan, [first, second]);
        Assert.Same(record, plan.Sections[1].Items.Single(row => row.Id == item.Id));
        Assert.DoesNotContain(record, plan.Sections[0].Items);
        Assert.False(record.IsRemoved);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_item_outlives_the_section_that_it_leaves(bool issued)
    {
        var first = Section("I", Item("A", "Quý I"));
        var second = Section("II", Item("B", "Quý I"));
        var plan = issued ? _town.Issued(first, second) : _town.Draft(first, second);
        var record = plan.Items.Single(row => row.Id == second.Items[0].Id);

        Write(plan, [first with { Items = [.. first.Items, second.Items[0]] }]);

        Assert.Equal(["A", "B"], plan.Items.Select(item => item.Text));
        Assert.Same(record, plan.Items.Last());
    }

    [Fact]
    public void A_draft_forgets_a_row_that_an_issued_plan_keeps_on_record()
    {
        var section = Section("I", Item("A", "Quý I"), Item("B", "Quý II"));
        var fewer = section with { Items = [section.Items[0]] };
        var draft = _town.Draft(section);
        var issued = _town.Issued(section);

        Write(draft, [fewer]);
        Write(issued, [fewer]);

        Assert.Single(draft.Sections[0].Items);
        Assert.Single(issued.Items);
        Assert.True(issued.Sections[0].Items.Single(item => item.Text == "B").IsRemoved);
    }

    [Fact]
    public void A_struck_out_row_may_come_back_as_itself()
    {
        var section = Section("I", Item("A", "Quý I"), Item("B", "Quý II"));
        var plan = _town.Issued(section);
        var record = plan.Items.Last();

        Write(plan, [section with { Items = [section.Items[0]] }]);
        Write(plan, [section]);

        Assert.Same(record, plan.Items.Last());
        Assert.Equal(2, plan.Sections[0].Items.Count);
    }

    [Fact]
    public void Every_saving_of_the_text_is_counted_so_that_two_writers_meet()
    {
        var plan = _town.Draft(Section("I", Item("A", "Quý I")));
        var revision = plan.Revision;

        plan.Revise(plan.Content(), Reader);

        Assert.Equal(revision + 1, plan.Revision);
    }

    [Fact]
    public void An_amendment_changes_neither_number_nor_date_nor_the_kick_off()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));
        plan.RecordKickOff("20/01/2026 tại Hội trường");

        var ruling = plan.Amend(plan.Content() with { Header = new PlanHeader { Title = "Mới", Number = "99", From = plan.Header.From, To = plan.Header.To } }, Reader);

        Assert.True(ruling.IsAllowed);
        Assert.Equal(("Mới", "12/KH-UBND", "20/01/2026 tại Hội trường"), (plan.Header.Title, plan.Header.Number, plan.Header.KickOff));
        Assert.Equal(2, plan.Edition);
    }

    [Fact]
    public void Only_an_issued_plan_is_amended_and_never_emptied()
    {
        var draft = _town.Draft(Section("I", Item("A", "Quý I")));
        var issued = _town.Issued(Section("I", Item("A", "Quý I")));

        Assert.Equal("YearPlan.OnlyIssuedIsAmended", draft.Amend(draft.Content(), Reader).Refusal?.Code);
        Assert.Equal("YearPlan.PlanIsEmpty", issued.Amend(issued.Content() with { Sections = [] }, Reader).Refusal?.Code);
    }

    [Fact]
    public void A_plan_is_closed_with_a_finding_and_cancelled_with_a_reason()
    {
        var closed = _town.Issued(Section("I", Item("A", "Quý I")));
        var cancelled = _town.Draft();

        Assert.Equal("YearPlan.OnlyIssuedIsClosed", cancelled.Close("x").Refusal?.Code);
        Assert.True(closed.Close(" Hoàn thành 95 % ").IsAllowed);
        Assert.Equal("Hoàn thành 95 %", closed.EndRemark);
        Assert.Equal("YearPlan.AlreadyEnded", closed.Cancel("y").Refusal?.Code);
        Assert.Equal("YearPlan.ReasonMissing", cancelled.Cancel(" ").Refusal?.Code);
        Assert.True(cancelled.Cancel("Sáp nhập").IsAllowed);
        Assert.Equal("YearPlan.AlreadyEnded", cancelled.Cancel("z").Refusal?.Code);
    }

    [Fact]
    public void Only_a_draft_that_never_bound_anybody_is_deleted()
    {
        Assert.True(_town.Draft().MayBeDeleted().IsAllowed);
        Assert.Equal("YearPlan.OnlyDraftIsDeleted", _town.Issued(Section("I", Item("A", ""))).MayBeDeleted().Refusal?.Code);
    }

    [Fact]
    public void Adjusting_lifts_and_sets_exemptions_of_a_kind_and_names_others()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I", Lead(_town.Commune))));
        var item = plan.Items.Single();

        Assert.True(plan.Unassign(item.Id, _town.Communes[0], ledByKind: true).IsAllowed);
        Assert.DoesNotContain(_town.Communes[0].Id, FanOut.LeadsOf(item, _town.Town.Id, _town.Units));
        Assert.True(plan.Assign(item.Id, _town.Communes[0], ledByKind: true).IsAllowed);
        Assert.Contains(_town.Communes[0].Id, FanOut.LeadsOf(item, _town.Town.Id, _town.Units));
        Assert.Single(item.Parties);
        Assert.True(plan.Assign(item.Id, _town.Office, ledByKind: false).IsAllowed);
        Assert.Contains(_town.Office.Id, FanOut.LeadsOf(item, _town.Town.Id, _town.Units));
        Assert.True(plan.Unassign(item.Id, _town.Office, ledByKind: false).IsAllowed);
        Assert.Single(item.Parties);
    }

    [Fact]
    public void Who_is_assigned_is_adjusted_on_a_running_plan_only()
    {
        var draft = _town.Draft(Section("I", Item("A", "Quý I")));
        var issued = _town.Issued(Section("I", Item("A", "Quý I")));

        Assert.Equal("YearPlan.PlanNotRunning", draft.Assign(draft.Items.Single().Id, _town.Office, false).Refusal?.Code);
        Assert.Equal("YearPlan.ItemNotInForce", issued.Assign(Guid.CreateVersion7(), _town.Office, false).Refusal?.Code);
    }

    [Fact]
    public void A_copy_is_the_same_text_under_new_identities_without_exemptions()
    {
        var plan = _town.Draft(Section("I", Item("A", "Quý I", Lead(_town.Commune), Exempt(_town.Communes[0]))));

        var copy = plan.Content().Copied();

        Assert.DoesNotContain(copy.Items.Single().Id, plan.Items.Select(item => item.Id));
        Assert.Equal("A", copy.Items.Single().Content);
        Assert.Equal([Lead(_town.Commune)], copy.Items.Single().Parties);
    }

    private static void Write(QmsPlan plan, IReadOnlyList<SectionContent> sections)
    {
        var content = plan.Content() with { Sections = sections };
        Assert.True((plan.State == PlanState.Draft ? plan.Revise(content, Reader) : plan.Amend(content, Reader)).IsAllowed);
    }
}

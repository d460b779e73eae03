using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Years;

public sealed class DerivedPlanTests : IAsyncLifetime
{
    private PlanHouse _home = default!;
    private Actor _unitHead = Actor.Nobody;
    private Guid _higher;
    private SectionContent _section = default!;

    private PlanFixture Town => _home.Town;

    private IsoIntranet.Features.Units.OrgUnit Commune => Town.Communes[0];

    public async Task InitializeAsync()
    {
        _home = await PlanHouse.BuildAsync();
        _unitHead = TestHouse.ActorWith(Role.UnitHead, Commune.Id);
        _section = Section("I",
            Item("Kiện toàn Ban Chỉ đạo", "Tháng 4/2026", Lead(Town.Commune)) with { PartnerWords = "Văn phòng" },
            Item("Tập huấn", "Quý III", Lead(Town.Office), Partner(Commune)) with { LeadWords = "Văn phòng" },
            Item("Quyết toán", "Tháng 12", Lead(Town.Finance)));
        _higher = await _home.IssuedAsync(_section);
    }

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task A_unit_head_makes_the_units_own_plan_of_the_rows_that_concern_it()
    {
        var options = await _home.AskAsync(new DeriveOptions.Query(_higher), _unitHead);
        var choice = Assert.Single(options.Units);
        var id = await DeriveAsync();

        var text = await _home.AskAsync(new PlanText.Query(id), _unitHead);

        Assert.Equal((Commune.Id, 2), (choice.UnitId, choice.Parts.Count));
        Assert.Equal(["Kiện toàn Ban Chỉ đạo", "Phối hợp thực hiện: Tập huấn"], text.Content.Items.Select(item => item.Content));
        Assert.Equal(_section.Items.Take(2).Select(item => (Guid?)item.Id), text.Content.Items.Select(item => item.HigherItemId));
        Assert.All(text.Content.Items, item => Assert.Equal((Commune.Name, new PartyContent(PartyRole.Lead, Commune.Id, null)), (item.LeadWords, item.Parties[0])));
        Assert.StartsWith("Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND Thị xã Mẫu về duy trì HTQLCL năm 2026", text.Content.Header.LegalBases, StringComparison.Ordinal);
        Assert.Equal(1, text.Content.HigherEdition);
    }

    [Fact]
    public async Task Nobody_makes_a_plan_for_a_unit_that_is_not_his_and_no_unit_makes_two()
    {
        var other = new DerivePlan.Command(_higher, Town.Communes[1].Id, "X", []);

        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(other, _unitHead)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(other with { UnitId = Commune.Id }, _home.Contact)).Kind);
        Assert.Equal("YearPlan.DerivedByItself", (await _home.RunAsync(other with { UnitId = Town.Town.Id })).Refusal?.Code);
        Assert.Equal("YearPlan.NothingForUnit", (await _home.RunAsync(other with { UnitId = Town.Neighbour.Id }, TestHouse.ActorWith(Role.UnitHead, Town.Neighbour.Id))).Refusal?.Code);
        await DeriveAsync();
        Assert.Equal("YearPlan.AlreadyDerived", (await _home.RunAsync(other with { UnitId = Commune.Id }, _unitHead)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new CreatePlan.Command(Commune.Id, 2026, "X"), _unitHead)).Kind);
    }

    [Fact]
    public async Task A_unit_head_keeps_only_the_own_plan_and_a_draft_is_nobody_elses_to_see()
    {
        var id = await DeriveAsync();
        var version = await _home.VersionAsync(id);
        var neighbour = TestHouse.ActorWith(Role.UnitHead, Town.Communes[1].Id);

        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SubmitPlan.Command(_higher, 1), _unitHead)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new CancelPlan.Command(_higher, 1, "X"), _unitHead)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new SubmitPlan.Command(id, version), neighbour)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new PlanDetails.Query(id), neighbour)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.House.Queries.AskAsync(new PlanText.Query(_higher), _unitHead)).Kind);
        Assert.Contains(id, (await _home.AskAsync(new PlanList.Query(new PageRequest()), _unitHead)).Items.Select(row => row.Id));
        await _home.DoneAsync(new IssuePlan.Command(id, version, "03/KH-UBND", new(2026, 2, 1)), _unitHead);
        Assert.True((await _home.AskAsync(new PlanDetails.Query(id), neighbour)).Edition > 0);
    }

    [Fact]
    public async Task What_the_unit_answers_for_above_it_reports_once_and_a_plan_of_its_own_binds_nobody_beside_it()
    {
        var id = await DeriveAsync();
        var text = await _home.AskAsync(new PlanText.Query(id), _unitHead);
        var own = Item("Việc riêng", "Tháng 6", Lead(Commune), Lead(Town.Communes[1]), Lead(Town.Office));
        var sections = text.Content.Sections.Select(section => section with { Items = [.. section.Items, own] }).ToList();
        await _home.DoneAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = sections }), _unitHead);
        var preview = await _home.AskAsync(new FanOutPreview.Query(id, null, new(2026, 2, 1)), _unitHead);
        await _home.DoneAsync(new IssuePlan.Command(id, await _home.VersionAsync(id), "03/KH-UBND", new(2026, 2, 1)), _unitHead);

        var made = await _home.AssignmentsAsync(id);
        var details = await _home.AskAsync(new PlanDetails.Query(id), _unitHead);

        Assert.Equal(2, preview.Added);
        Assert.All(made, row => Assert.Equal(Commune.Id, row.UnitId));
        Assert.Equal([text.Content.Items.ElementAt(1).Id, own.Id], made.Select(row => row.WorkItemId).Order());
        Assert.Equal([1, 1, 1], details.Items.Select(item => item.Counts.Total));
    }

    [Fact]
    public async Task The_higher_plan_names_who_has_made_a_plan_of_it_and_what_is_missing()
    {
        var before = await _home.AskAsync(new LowerPlans.Query(_higher));
        var id = await DeriveAsync(_section.Items[0].Id);
        var seen = Assert.Single(await _home.AskAsync(new LowerPlans.Query(_higher)), row => row.UnitId == Commune.Id);
        var hidden = Assert.Single(await _home.AskAsync(new LowerPlans.Query(_higher), _home.Contact), row => row.UnitId == Commune.Id);

        Assert.Equal(5, before.Count);
        Assert.All(before, row => Assert.Null(row.PlanId));
        Assert.Equal((id, PlanState.Draft), (seen.PlanId, seen.State));
        Assert.Equal(["I.2"], seen.Missing);
        Assert.Null(hidden.PlanId);
        await _home.DoneAsync(new DeleteDraftPlan.Command(id, await _home.VersionAsync(id)), _unitHead);
        Assert.All(await _home.AskAsync(new LowerPlans.Query(_higher)), row => Assert.Null(row.PlanId));
    }

    [Fact]
    public async Task Words_that_differ_and_rows_that_are_missing_are_shown_row_by_row()
    {
        var id = await DeriveAsync(_section.Items[0].Id);
        var text = await _home.AskAsync(new PlanText.Query(id), _unitHead);
        var changed = text.Content.Items.Single() with { ScheduleWords = "Tháng 3/2026" };
        await _home.DoneAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = [text.Content.Sections[0] with { Items = [changed] }] }), _unitHead);

        var view = await _home.AskAsync(new HigherPlan.Query(id), _unitHead);

        Assert.Equal(["ScheduleWords"], Assert.Single(view.Pairs).Differs);
        Assert.Equal("Tháng 4/2026", view.Pairs[0].Above.ScheduleWords);
        Assert.Equal(["I 2"], view.Missing.Select(row => row.Number));
        Assert.False(view.IsBehind);
        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new HigherPlan.Query(_higher), _unitHead)).Kind);
    }

    [Fact]
    public async Task A_link_to_a_row_of_another_plan_is_not_kept()
    {
        var id = await DeriveAsync();
        var other = await _home.IssuedAsync(Section("I", Item("Khác", "Quý I", Lead(Town.Office))));
        var alien = (await _home.AskAsync(new PlanDetails.Query(other))).Items.Single().Id;
        var text = await _home.AskAsync(new PlanText.Query(id), _unitHead);
        var sections = text.Content.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item with { HigherItemId = alien })] }).ToList();

        await _home.DoneAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = sections }), _unitHead);

        Assert.All((await _home.AskAsync(new PlanText.Query(id), _unitHead)).Content.Items, item => Assert.Null(item.HigherItemId));
    }

    [Fact]
    public async Task An_amendment_above_is_shown_below_and_taken_over_into_the_draft()
    {
        var id = await DeriveAsync();
        await AmendAsync();
        var behind = await _home.AskAsync(new HigherPlan.Query(id), _unitHead);

        await _home.DoneAsync(new TakeOverHigher.Command(id, behind.PlanVersion, [.. behind.Changes.Rows.Select(row => row.ItemId)]), _unitHead);

        var text = await _home.AskAsync(new PlanText.Query(id), _unitHead);
        Assert.True(behind.IsBehind);
        Assert.Equal([RowChange.Changed, RowChange.Added, RowChange.Removed], behind.Changes.Rows.Select(row => row.Change));
        Assert.Equal([("Kiện toàn Ban Chỉ đạo", "Tháng 5/2026"), ("Rà soát quy trình", "Quý IV")], text.Content.Items.Select(item => (item.Content, item.ScheduleWords)));
        Assert.False((await _home.AskAsync(new HigherPlan.Query(id), _unitHead)).IsBehind);
    }

    [Fact]
    public async Task An_issued_plan_takes_the_change_over_in_an_amendment_of_its_own_which_may_be_given_up()
    {
        var id = await DeriveAsync();
        await _home.DoneAsync(new IssuePlan.Command(id, await _home.VersionAsync(id), "03/KH-UBND", new(2026, 2, 1)), _unitHead);
        await AmendAsync();

        var amendment = await _home.DoneAsync(new TakeOverHigher.Command(id, await _home.VersionAsync(id), [_section.Items[0].Id]), _unitHead);

        var difference = await _home.AskAsync(new AmendmentDifference.Query(amendment!.Value), _unitHead);
        Assert.Equal(("ScheduleWords", "Tháng 5/2026"), (Assert.Single(Assert.Single(difference.Difference.Rows).Fields).Field, difference.Difference.Rows[0].Fields[0].After));
        Assert.True((await _home.AskAsync(new HigherPlan.Query(id), _unitHead)).IsBehind);
        await _home.DoneAsync(new IssueAmendment.Command(amendment.Value, difference.Version, "04/KH-UBND", new(2026, 7, 1)), _unitHead);
        Assert.False((await _home.AskAsync(new HigherPlan.Query(id), _unitHead)).IsBehind);
    }

    [Fact]
    public async Task A_change_that_asks_nothing_is_acknowledged_and_a_cancelled_higher_plan_stays_to_be_seen()
    {
        var id = await DeriveAsync();
        await AmendAsync();
        await _home.DoneAsync(new TakeOverHigher.Command(id, await _home.VersionAsync(id), []), _unitHead);
        await _home.DoneAsync(new CancelPlan.Command(_higher, await _home.VersionAsync(_higher), "Sáp nhập"), _home.Head);

        var view = await _home.AskAsync(new HigherPlan.Query(id), _unitHead);

        Assert.Equal((false, PlanState.Cancelled), (view.IsBehind, view.State));
        Assert.Equal("YearPlan.NotDerived", (await _home.RunAsync(new TakeOverHigher.Command(_higher, await _home.VersionAsync(_higher), []))).Refusal?.Code);
    }

    private Task<Guid> DeriveAsync(params Guid[] rows) => _home.DoneAsync(
        new DerivePlan.Command(_higher, Commune.Id, "Kế hoạch của Xã Một", rows.Length == 0 ? [.. _section.Items.Select(item => item.Id)] : rows), _unitHead);

    /// <summary>Changes the first row, takes the second out, and adds one for the communes.</summary>
    private async Task AmendAsync()
    {
        var amendment = await _home.DoneAsync(new BeginAmendment.Command(_higher, await _home.VersionAsync(_higher), "Theo chỉ đạo"));
        var text = await _home.AskAsync(new PlanText.Query(_higher, amendment));
        var items = text.Content.Sections[0].Items;
        var changed = text.Content.Sections[0] with
        {
            Items = [items[0] with { ScheduleWords = "Tháng 5/2026" }, items[2], Item("Rà soát quy trình", "Quý IV", Lead(Town.Commune))],
        };
        await _home.DoneAsync(new SaveAmendment.Command(amendment, text.Version, text.Content with { Sections = [changed] }, "Theo chỉ đạo"));
        await using var db = _home.House.Open();
        var version = await db.Set<PlanAmendment>().Where(row => row.Id == amendment).Select(row => row.Version).SingleAsync();
        await _home.DoneAsync(new IssueAmendment.Command(amendment, version, "20/KH-UBND", new(2026, 6, 1)), _home.Head);
    }
}

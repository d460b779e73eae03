using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class PlanQueryTests : IAsyncLifetime
{
    private PlanHouse _home = default!;

    private PlanFixture Town => _home.Town;

    public async Task InitializeAsync() => _home = await PlanHouse.BuildAsync();

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task Drafts_are_shown_to_their_keepers_and_issued_plans_to_everybody()
    {
        var draft = await _home.DraftAsync(Section("I", Item("A", "Tháng 4")));
        var issued = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune))));

        Assert.Equal([draft, issued], await ListAsync(_home.Secretary));
        Assert.Equal([issued], await ListAsync(_home.Contact));
        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new PlanDetails.Query(draft), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new PlanWarnings.Query(draft), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.House.Queries.AskAsync(new PlanText.Query(issued), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.House.Queries.AskAsync(new PlanDetails.Query(issued), Actor.Nobody)).Kind);
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_and_filtered_by_state_and_year()
    {
        await _home.DraftAsync(Section("I", Item("A", "Tháng 4")));
        var issued = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune))));

        var found = await _home.AskAsync(new PlanList.Query(new PageRequest { Search = "DUY TRI 12/kh" }));
        Assert.Equal(issued, Assert.Single(found.Items).Id);
        Assert.Single((await _home.AskAsync(new PlanList.Query(new PageRequest(), PlanState.Draft))).Items);
        Assert.Empty((await _home.AskAsync(new PlanList.Query(new PageRequest(), Year: 2025))).Items);
        foreach (var sort in new[] { "title", "number", "year", "issued", "state" })
            Assert.Equal(2, (await _home.AskAsync(new PlanList.Query(new PageRequest { Sort = sort, Descending = true }))).Items.Count);
    }

    [Fact]
    public async Task Progress_is_counted_over_the_units_that_the_viewer_may_see()
    {
        var id = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune)), Item("B", "Tháng 12", Lead(Town.Commune))));
        await using (var db = _home.House.Open())
        {
            var first = await db.Set<UnitAssignment>().FirstAsync(row => row.UnitId == Town.Communes[0].Id && row.Due == new DateOnly(2026, 4, 30));
            first.Report(50, null, null, new Author(null, "X"), _home.House.Time.GetUtcNow());
            await db.SaveChangesAsync();
        }

        var all = await _home.AskAsync(new PlanDetails.Query(id));
        var own = await _home.AskAsync(new PlanDetails.Query(id), _home.Contact);
        var row = Assert.Single((await _home.AskAsync(new PlanList.Query(new PageRequest()), _home.Contact)).Items);

        Assert.Equal(new PlanCounts(6, 0, 3, 0, 50), all.Counts);
        Assert.Equal(new PlanCounts(2, 0, 1, 0, 50), own.Counts);
        Assert.Equal((2, 0, 1, 2), (row.Total, row.Done, row.Late, row.Items));
        Assert.Equal(25, own.Counts.Percent);
    }

    [Fact]
    public async Task Contradictions_and_gaps_are_named_row_by_row()
    {
        var id = await _home.DraftAsync(Section("I",
            Item("Đánh giá nội bộ", "Tháng 8", Lead(Town.Office)) with { ExpectedProduct = "" },
            Item("Kiện toàn Ban Chỉ đạo", ""),
            Item("Đào tạo", "Tháng 3/2030", Lead(Town.Office)) with { PartnerWords = "Các phòng" }));

        var remarks = await _home.AskAsync(new PlanWarnings.Query(id));

        Assert.Equal(
            ["I 1 EmptyProduct", "I 2 EmptyTime", "I 2 NoLead", "I 3 OutsidePlan", "I 3 PartnerNotPicked"],
            remarks.Select(remark => $"{remark.Number} {remark.Code}"));
    }

    [Fact]
    public async Task An_item_shows_its_neighbours_and_its_units_filtered_and_paged()
    {
        var id = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4", Lead(Town.Commune)), Item("B", "Quý IV", Lead(Town.Office))));
        var items = (await _home.AskAsync(new PlanDetails.Query(id))).Items.ToList();

        var item = await _home.AskAsync(new ItemDetails.Query(items[0].Id));
        var late = await _home.AskAsync(new ItemAssignments.Query(items[0].Id, new PageRequest { Take = 2 }, ItemAssignments.Filter.Late));
        var own = await _home.AskAsync(new ItemAssignments.Query(items[0].Id, new PageRequest()), _home.Contact);

        Assert.Equal((null, items[1].Id, true), (item.Previous, item.Next, item.MayAdjust));
        Assert.Contains(item.Outside, unit => unit.Id == Town.Office.Id);
        Assert.Equal((2, 3), (late.Items.Count, late.Total));
        Assert.All(late.Items, row => Assert.Equal(CellStatus.Late, row.StatusOn(new DateOnly(2026, 8, 12))));
        Assert.Equal(Town.Communes[0].Id, Assert.Single(own.Items).UnitId);
        Assert.False((await _home.AskAsync(new ItemDetails.Query(items[0].Id), _home.Contact)).MayAdjust);
        foreach (var filter in Enum.GetValues<ItemAssignments.Filter>())
            await _home.AskAsync(new ItemAssignments.Query(items[0].Id, new PageRequest { Search = "xa", Sort = "due" }, filter));
    }

    [Fact]
    public async Task A_new_plan_is_offered_for_the_highest_unit_first()
    {
        var options = await _home.AskAsync(new NewPlanOptions.Query());

        Assert.Equal((Town.Town.Id, 2026), (options.Units[0].Id, options.Year));
        Assert.DoesNotContain(options.Units, unit => unit.Id == Town.Neighbour.Id);
    }

    private async Task<List<Guid>> ListAsync(Actor actor) =>
        [.. (await _home.AskAsync(new PlanList.Query(new PageRequest { Sort = "state" }), actor)).Items.Select(row => row.Id)];
}

using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.YearPlan.Board;

public sealed class BoardStoreTests
{
    [Fact]
    public async Task The_board_has_a_row_for_each_unit_that_leads_or_takes_part()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);

        var board = await BoardAsync(example);

        Assert.Equal(["UBND thị xã", "Xã Hai", "Xã Một"], board.Rows.Select(row => row.Unit.Name));
        Assert.Equal(["1", "2", "3"], board.Columns.Select(column => column.Number));
        Assert.All(board.Rows[0].Cells, Assert.Null);
        Assert.Equal(3, board.Rows[0].PartnerIn.Count);
        Assert.Equal([CellStatus.Late, CellStatus.NotDue, CellStatus.NotDue], board.Rows[1].Cells.Select(cell => cell!.Status));
        Assert.Equal(2, board.Total.Late);
    }

    [Fact]
    public async Task A_change_renews_its_own_cell_and_leaves_every_other_instance_alone()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        var before = await BoardAsync(example);

        await example.ChangeAsync(example.First, 1, assignment => assignment.Report(40, "Đã bắt đầu", null, PlanExample.Reporter, house.Time.GetUtcNow()));
        await house.Get<BoardStore>().CatchUpAsync();
        var after = await BoardAsync(example);

        Assert.Equal(40, after.Rows[2].Cells[1]!.Percent);
        Assert.Same(before.Rows[1], after.Rows[1]);
        Assert.NotSame(before.Rows[2], after.Rows[2]);
        Assert.Same(before.Rows[2].Cells[0], after.Rows[2].Cells[0]);
        Assert.Same(before.ColumnTotals[0], after.ColumnTotals[0]);
        Assert.Same(before.Columns, after.Columns);
        Assert.Equal(example.First.Id, after.LastChange?.UnitId);
        Assert.True(after.Serial > before.Serial);
    }

    [Fact]
    public async Task A_change_costs_the_same_queries_whatever_the_number_of_viewers()
    {
        var counter = new QueryCounter();
        await using var house = await TestHouse.BuildAsync(options: options => options.AddInterceptors(counter));
        var example = await PlanExample.BuildAsync(house);
        var store = house.Get<BoardStore>();
        await BoardAsync(example);

        var alone = await QueriesOfAChangeAsync(20);
        for (var viewer = 0; viewer < 50; viewer++)
            store.Watch(example.Plan.Id, () => store.GetAsync(example.Plan.Id));
        var crowded = await QueriesOfAChangeAsync(30);

        Assert.Equal(2, alone);
        Assert.Equal(alone, crowded);

        async Task<int> QueriesOfAChangeAsync(int percent)
        {
            await example.ChangeAsync(example.First, 1, assignment => assignment.Report(percent, null, null, PlanExample.Reporter, house.Time.GetUtcNow()));
            counter.Reset();
            await store.CatchUpAsync();
            return counter.Count;
        }
    }

    [Fact]
    public async Task A_new_day_makes_a_new_board()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        Assert.Equal(2, (await BoardAsync(example)).Total.Late);

        house.Time.Advance(TimeSpan.FromDays(50));

        Assert.Equal(4, (await BoardAsync(example)).Total.Late);
    }

    [Fact]
    public async Task Recurring_work_shows_the_period_that_matters_today()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house, "Hàng quý", "Thường xuyên");

        var cells = (await BoardAsync(example)).Rows[1].Cells;

        Assert.Equal((1, 4, CellStatus.Late), (cells[0]!.Period, cells[0]!.Periods, cells[0]!.Status));
        Assert.Equal((3, 4, CellStatus.NoUpdate), (cells[1]!.Period, cells[1]!.Periods, cells[1]!.Status));
    }

    [Fact]
    public async Task A_viewer_sees_only_the_units_in_scope_and_totals_over_them()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);
        var contact = TestHouse.ActorWith(Role.UnitContact, example.First.Id);

        var view = await house.Queries.AskAsync(new BoardOf.Query(example.Plan.Id), contact);

        Assert.Equal(["Xã Một"], view.Value!.Snapshot.Rows.Select(row => row.Unit.Name));
        Assert.Equal(1, view.Value.Snapshot.Total.Late);
        Assert.Equal([1, 0, 0], view.Value.Snapshot.ColumnTotals.Select(total => total.Late));
    }

    [Fact]
    public async Task Whoever_has_no_right_to_plans_gets_no_board()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await PlanExample.BuildAsync(house);

        var view = await house.Queries.AskAsync(new BoardOf.Query(example.Plan.Id), TestHouse.ActorWith(Role.Administrator));

        Assert.Equal(OutcomeKind.Forbidden, view.Kind);
    }

    private static async Task<BoardSnapshot> BoardAsync(PlanExample example) =>
        (await example.House.Get<BoardStore>().GetAsync(example.Plan.Id))!;
}

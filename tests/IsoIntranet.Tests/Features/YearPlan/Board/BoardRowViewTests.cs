using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Board;

public sealed class BoardRowViewTests : BunitContext
{
    private static readonly BoardFilter Everything = new(null, null, null, null, false);
    private static readonly int[] Columns = [0, 1];

    private readonly BoardUnit _unit = new(Guid.CreateVersion7(), "Xã Một", "X. Một", "Xã, phường", "xa mot");
    private readonly BoardColumn[] _heads =
    [
        new(Guid.CreateVersion7(), "1", "Kiện toàn", "Tháng 3", new BoardTime(ScheduleKind.Once, 3, 3), true),
        new(Guid.CreateVersion7(), "2", "Đánh giá nội bộ", "Tháng 8", new BoardTime(ScheduleKind.Once, 8, 8), false),
    ];

    public BoardRowViewTests()
    {
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddScoped<BoardWording>();
    }

    [Fact]
    public void State_is_told_by_class_sign_and_words_and_never_by_colour_alone()
    {
        var row = Render(RowWith(Cell(0, CellStatus.InProgress, 40, daysLate: 3), null));

        var cells = row.FindAll("[role=gridcell].cell");
        Assert.Contains("st-in-progress", cells[0].ClassName);
        Assert.Contains("is-late", cells[0].ClassName);
        Assert.Contains("Xã Một", cells[0].GetAttribute("aria-label"));
        Assert.Contains("3", cells[0].GetAttribute("aria-label"));
        Assert.Equal("40%", cells[0].TextContent);
        Assert.Contains("st-none", cells[1].ClassName);
        Assert.NotEmpty(cells[1].GetAttribute("aria-label")!);
    }

    [Fact]
    public void A_row_that_did_not_change_does_not_render_again()
    {
        var same = RowWith(Cell(0, CellStatus.InProgress, 40), Cell(1, CellStatus.NotDue, 0));
        var row = Render(same);

        Show(row, same);

        Assert.Equal(1, row.RenderCount);
    }

    [Fact]
    public void Of_a_changed_row_only_the_changed_cell_pulses_and_again_at_the_next_change()
    {
        var untouched = Cell(1, CellStatus.NotDue, 0);
        var row = Render(RowWith(Cell(0, CellStatus.InProgress, 40), untouched));

        Show(row, RowWith(Cell(0, CellStatus.InProgress, 60), untouched));
        Assert.EndsWith("is-changed", row.FindAll(".cell")[0].ClassName);
        Assert.DoesNotContain("is-changed", row.FindAll(".cell")[1].ClassName);

        Show(row, RowWith(Cell(0, CellStatus.Submitted, 100), untouched));
        Assert.EndsWith("is-changed-again", row.FindAll(".cell")[0].ClassName);
        Assert.Equal(3, row.RenderCount);
    }

    [Fact]
    public void Selecting_a_cell_renders_its_own_row_only()
    {
        var cell = Cell(0, CellStatus.InProgress, 40);
        var mine = Render(RowWith(cell, null));
        var other = Render(RowWith(Cell(0, CellStatus.InProgress, 10), null));

        foreach (var row in new[] { mine, other })
            row.Render(parameters => parameters.Add(view => view.Selected, cell.AssignmentId));

        Assert.Equal("true", mine.Find(".cell").GetAttribute("aria-selected"));
        Assert.Equal((2, 1), (mine.RenderCount, other.RenderCount));
    }

    private IRenderedComponent<BoardRowView> Render(BoardRow row) => Render<BoardRowView>(parameters => parameters
        .Add(view => view.Board, BoardWith(row)).Add(view => view.Row, row).Add(view => view.Filter, Everything).Add(view => view.Columns, Columns));

    private void Show(IRenderedComponent<BoardRowView> view, BoardRow row) =>
        view.Render(parameters => parameters.Add(component => component.Board, BoardWith(row)).Add(component => component.Row, row));

    private BoardRow RowWith(params BoardCell?[] cells) => new(_unit, cells, new HashSet<Guid>(), BoardTotal.Of(cells.OfType<BoardCell>()));

    private BoardCell Cell(int column, CellStatus status, int percent, int daysLate = 0) => new(
        Guid.CreateVersion7(), _heads[column].ItemId, status, percent, 0, 1, 0, percent, null, daysLate, false, false, 1);

    private BoardSnapshot BoardWith(BoardRow row) => new(
        Guid.CreateVersion7(), "Kế hoạch", null, 2026, PlanState.Issued, new DateOnly(2026, 8, 12), 1,
        [], _heads, [row], [BoardTotal.Empty, BoardTotal.Empty], row.Total, null);
}

using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>The board for programs: the same snapshot as on the page, cut to the caller's units.</summary>
internal static class BoardApi
{
    /// <param name="Day">The day for which late and due soon hold.</param>
    public sealed record Board(
        Guid PlanId, string Title, string? Number, int Year, PlanState State, DateOnly Day, Sum Total,
        IReadOnlyList<Item> Items, IReadOnlyList<Row> Rows, BoardChange? LastChange);

    /// <param name="ScheduleWords">The time as the plan writes it.</param>
    public sealed record Item(Guid Id, string Number, string Text, string ScheduleWords, Sum Total);

    public sealed record Row(Guid UnitId, string Unit, string Group, Sum Total, IReadOnlyList<Cell> Cells);

    /// <param name="Version">To be sent back when progress is reported.</param>
    public sealed record Cell(
        Guid ItemId, Guid AssignmentId, CellStatus Status, int Percent, int Period, int Periods, int PeriodsDone, int DaysLate,
        bool HasOpenDifficulty, bool AwaitsDecision, int Version);

    /// <param name="Percent">Progress, 0 to 100.</param>
    /// <param name="ExpectedPercent">Where it should be on that day.</param>
    public sealed record Sum(int Percent, int ExpectedPercent, int Assigned, int Done, int Late, int Waiting, int Returned);

    public static void MapBoard(this IEndpointRouteBuilder api) =>
        api.MapGet("/plans/{id:guid}/board", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new BoardOf.Query(id), cancellationToken);
                return (outcome.IsDone ? Of(outcome.Value.Snapshot) : outcome.Failure<Board>()).ToApi();
            })
            .WithName("GetBoard").WithTags("Plans").WithSummary("The board of a plan: units by work items.")
            .WithDescription("Only the units that the caller may see. An item that a unit does not lead has no cell in the unit's row.");

    private static Board Of(BoardSnapshot board) => new(
        board.PlanId, board.Title, board.Number, board.Year, board.State, board.Day, Of(board.Total),
        [.. board.Columns.Select((column, index) => new Item(column.ItemId, column.Number, column.Text, column.ScheduleWords, Of(board.ColumnTotals[index])))],
        [.. board.Rows.Select(row => new Row(row.Unit.Id, row.Unit.Name, row.Unit.Group, Of(row.Total), [.. row.Cells.OfType<BoardCell>().Select(Of)]))],
        board.LastChange);

    private static Cell Of(BoardCell cell) => new(
        cell.ItemId, cell.AssignmentId, cell.Status, cell.Percent, cell.Period, cell.Periods, cell.PeriodsDone, cell.DaysLate,
        cell.HasDifficulty, cell.AwaitsDecision, cell.Version);

    private static Sum Of(BoardTotal total) => new(
        total.Percent, total.ExpectedPercent, total.Cells, total.Done, total.Late, total.Waiting, total.Returned);
}

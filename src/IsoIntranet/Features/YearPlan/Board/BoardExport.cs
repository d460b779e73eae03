namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>The board as a spreadsheet: one sheet, units by items, as filtered on the screen.</summary>
public sealed class BoardExport
{
    public Task DownloadAsync(BoardSnapshot board, BoardFilter filter) => Task.CompletedTask;
}

using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>The board as a sheet: units by items, as filtered on the screen, with its totals.</summary>
public sealed class BoardExport(
    XlsxWriter writer, ExportStore store, CurrentActor currentActor, OrganisationClock clock, BoardWording words,
    IStringLocalizer<BoardText> text, IStringLocalizer<ListsText> lists)
{
    /// <returns>Where the browser fetches the file; none where nobody is signed in.</returns>
    public async Task<string?> OfferAsync(BoardSnapshot board, BoardFilter filter)
    {
        var actor = await currentActor.GetAsync();
        if (actor.AccountId is not { } account)
            return null;
        var columns = filter.ColumnsOf(board);
        var sheet = new XlsxSheet(board.Title, lists["ExportNote", actor.Name, ListFormat.Of(clock.Now, XlsxKind.DateTime, clock)],
        [
            new XlsxColumn(text["Group"], Width: 20),
            new XlsxColumn(text["Unit"], Width: 36),
            .. columns.Select(column => new XlsxColumn($"{board.Columns[column].Number}. {board.Columns[column].Text}", Width: 18)),
            new XlsxColumn(text["Progress"], XlsxKind.Percent),
            new XlsxColumn(text["Expected"], XlsxKind.Percent),
            new XlsxColumn(text["Late"], XlsxKind.Integer),
        ]);
        return await store.OfferAsync(account, $"board-{clock.Today:yyyy-MM-dd}.xlsx", XlsxWriter.ContentType,
            file => writer.WriteAsync(file, sheet, RowsAsync()));

        async IAsyncEnumerable<object?[]> RowsAsync()
        {
            foreach (var row in filter.RowsOf(board))
                yield return [row.Unit.Group, row.Unit.Name, .. columns.Select(column => WordsOf(row.Cells[column])), .. Sums(row.Total)];
            yield return [null, text["WholePlan"].Value, .. columns.Select(column => $"{board.ColumnTotals[column].Percent}%"), .. Sums(board.Total)];
            await Task.CompletedTask;
        }
    }

    private string? WordsOf(BoardCell? cell)
    {
        if (cell is null)
            return null;
        var state = cell.Periods > 1 ? $"{words.NameOf(cell.Status)} {cell.PeriodsDone}/{cell.Periods}" : $"{words.NameOf(cell.Status)} {cell.Percent}%";
        return cell.IsLate && cell.Status != CellStatus.Late ? $"{state} ({text["LateBy", cell.DaysLate]})" : state;
    }

    private static object?[] Sums(BoardTotal total) => [total.Percent, total.ExpectedPercent, total.Late];
}

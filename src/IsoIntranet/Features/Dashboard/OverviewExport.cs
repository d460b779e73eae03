using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Dashboard;

/// <summary>The overview's lists as sheets: what the viewer sees, nothing beyond.</summary>
public sealed class OverviewExport(ListExporter exporter, IStringLocalizer<DashboardText> text, IStringLocalizer<YearPlanText> shared)
{
    /// <summary>The units in the order of the screen.</summary>
    public Task<Outcome<string>> UnitsAsync(Overview overview) => ExportAsync(
        overview, "ExportUnits", "units", overview.Units,
        [
            new XlsxColumn(text["Unit"], Width: 36), new XlsxColumn(text["Group"], Width: 24),
            .. new[] { "Late", "Attention", "Waiting", "Done", "Rest", "Cells" }.Select(key => new XlsxColumn(text[key], XlsxKind.Integer)),
            new XlsxColumn(text["Reached"], XlsxKind.Percent), new XlsxColumn(text["Expected"], XlsxKind.Percent),
        ],
        unit =>
        [
            unit.Unit.Name, unit.Unit.Group, unit.Late, unit.Attention, unit.Waiting, unit.Done, unit.Rest, unit.Cells,
            unit.Total.Percent, unit.Total.ExpectedPercent,
        ]);

    /// <summary>Everything that is late, the latest first.</summary>
    public Task<Outcome<string>> LateAsync(Overview overview) => ExportAsync(
        overview, "ExportLate", "late",
        [.. from row in overview.Board.Rows
            from cell in row.Cells.OfType<BoardCell>()
            where cell.IsLate
            orderby cell.DaysLate descending
            select (row.Unit, Item: overview.Board.Columns.First(column => column.ItemId == cell.ItemId), Cell: cell)],
        [
            new XlsxColumn(text["Unit"], Width: 36), new XlsxColumn(text["Item"], Width: 60), new XlsxColumn(text["Time"], Width: 20),
            new XlsxColumn(text["Status"], Width: 20), new XlsxColumn(text["DaysLate"], XlsxKind.Integer), new XlsxColumn(text["Reached"], XlsxKind.Percent),
        ],
        late =>
        [
            late.Unit.Name, $"{late.Item.Number}. {late.Item.Text}", late.Item.ScheduleWords, shared[$"CellStatus.{late.Cell.Status}"].Value,
            late.Cell.DaysLate, late.Cell.Percent,
        ]);

    private Task<Outcome<string>> ExportAsync<TRow>(
        Overview overview, string title, string fileName, IReadOnlyList<TRow> rows, IReadOnlyList<XlsxColumn> columns, Func<TRow, object?[]> cells) =>
        exporter.ExportAsync(
            $"{text[title]} – {overview.Plan.Number ?? overview.Plan.Title}", fileName, columns, cells,
            (page, _) => Task.FromResult(Outcome<PageOf<TRow>>.Done(new PageOf<TRow>([.. rows.Skip(page.Skip).Take(page.Take)], rows.Count))),
            new PageRequest { Take = PageRequest.MaximumTake });
}

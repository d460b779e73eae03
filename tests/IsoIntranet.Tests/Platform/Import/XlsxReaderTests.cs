using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Platform.Import;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Sheets_come_as_tables_with_numbers_as_they_are_shown()
    {
        var source = Read(new XlsxFile()
            .Sheet(new XlsxFileSheet("Kế hoạch", [
                [XlsxFileCell.Bold("KẾ HOẠCH 2022"), null, null],
                [],
                ["TT", "Thời gian", "Chỉ tiêu"],
                [1, new XlsxFileCell(new DateOnly(2022, 3, 1), Format: "\"Tháng \"m/yyyy"), new XlsxFileCell(0.985, Format: "0%")],
                [2.0, new DateOnly(2022, 11, 30), 1_500_000.5]]) { FirstRow = 3, FirstColumn = 2, Merges = ["B3:D3"] })
            .Sheet(new XlsxFileSheet("Nháp", [["ẩn"]]) { IsHidden = true }));

        var table = source.Tables.Single();
        Assert.Equal(("Kế hoạch", 3, 5), (table.Name, table.Columns, table.Rows.Count));
        Assert.Equal([3, 4, 5, 6, 7], table.Rows.Select(row => row.Number));
        Assert.Equal([new SourceCell("KẾ HOẠCH 2022", IsBold: true), new SourceCell("", Merge: CellMerge.FromLeft), new SourceCell("", Merge: CellMerge.FromLeft)], table.Rows[0].Cells);
        Assert.Equal(["1", "Tháng 3/2022", "98.5%"], table.Rows[3].Cells.Select(cell => cell.Text));
        Assert.Equal(["2", "30/11/2022", "1500000.5"], table.Rows[4].Cells.Select(cell => cell.Text));
        Assert.Equal([new SourceOmission(SourceOmissionKind.HiddenSheet, 1)], source.LeftOut);
    }

    internal static SourceDocument Read(XlsxFile file)
    {
        var outcome = SourceReader.Read(file.Build(), "ke-hoach.xlsx");
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        Assert.Equal(SourceFormat.Workbook, outcome.Value.Format);
        return outcome.Value;
    }
}

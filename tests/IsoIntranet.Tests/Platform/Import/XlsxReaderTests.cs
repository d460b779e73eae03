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
                [2.0, new DateOnly(2022, 11, 30), 1_500_000.5]])
            { FirstRow = 3, FirstColumn = 2, Merges = ["B3:D3"] })
            .Sheet(new XlsxFileSheet("Nháp", [["ẩn"]]) { IsHidden = true }));

        var table = source.Tables.Single();
        Assert.Equal(("Kế hoạch", 3, 5), (table.Name, table.Columns, table.Rows.Count));
        Assert.Equal([3, 4, 5, 6, 7], table.Rows.Select(row => row.Number));
        Assert.Equal([new SourceCell("KẾ HOẠCH 2022", IsBold: true), new SourceCell("", Merge: CellMerge.FromLeft), new SourceCell("", Merge: CellMerge.FromLeft)], table.Rows[0].Cells);
        Assert.Equal(["1", "Tháng 3/2022", "98.5%"], table.Rows[3].Cells.Select(cell => cell.Text));
        Assert.Equal(["2", "30/11/2022", "1500000.5"], table.Rows[4].Cells.Select(cell => cell.Text));
        Assert.Equal([new SourceOmission(SourceOmissionKind.HiddenSheet, 1)], source.LeftOut);
    }

    [Fact]
    public void Formulas_give_their_stored_values_and_errors_and_truths_their_words()
    {
        var source = Read(XlsxFile.Of([
            new XlsxFileCell(3, Formula: "1+2"), new XlsxFileCell("Xã Đông", Formula: "A9"), new XlsxFileCell(null, Formula: "1+2"),
            new XlsxFileCell(null, Xml: " t=\"e\"><f>1/0</f><v>#DIV/0!</v>"), true, new XlsxFileCell(null, Xml: " t=\"str\"><f>\"\"</f><v></v>"), "cuối"]));

        Assert.Equal(["3", "Xã Đông", "", "#DIV/0!", "TRUE", "", "cuối"], source.Tables.Single().Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal([new SourceOmission(SourceOmissionKind.Formula, 1)], source.LeftOut);
    }

    [Fact]
    public void Rich_texts_keep_their_lines_and_are_bold_where_all_of_them_is()
    {
        var source = Read(XlsxFile.Of([
            new XlsxFileCell(null, Xml: " t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Tổ </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">chức_x000D_\n(I) </t></r><rPh><t>x</t></rPh></is>"),
            new XlsxFileCell(null, Xml: " t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Một </t></r><r><t>hai</t></r></is>"),
            new XlsxFileCell(null, Xml: " t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Một </t></r><r><rPr><i/></rPr><t>hai</t></r></is>")]));

        Assert.Equal([new SourceCell("Tổ chức\n(I)", IsBold: true), new SourceCell("Một hai", IsBold: true), new SourceCell("Một hai")], source.Tables.Single().Rows[0].Cells);
    }

    [Fact]
    public void What_is_hidden_is_left_out_and_counted_but_a_merged_text_stays_where_it_can_be_seen()
    {
        var source = Read(new XlsxFile().Sheet(new XlsxFileSheet("S", [["a", "ẩn", "b"], ["gộp", "ẩn", "c"], [null, null, "d"], ["e", "ẩn", "f"]])
        {
            HiddenRows = [2],
            HiddenColumns = [2],
            Merges = ["A2:A3"],
        }).Repeat(0, 1, 1));

        Assert.Equal(["a|b", "gộp|d", "e|f"], source.Tables.Single().Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal([1, 3, 4], source.Tables.Single().Rows.Select(row => row.Number));
        Assert.Equal([true, false, false], source.Tables.Single().Rows.Select(row => row.IsRepeatedHeading));
        Assert.Equal([new SourceOmission(SourceOmissionKind.HiddenRow, 1), new SourceOmission(SourceOmissionKind.HiddenColumn, 1)], source.LeftOut);
    }

    [Fact]
    public void Every_visible_sheet_is_a_table_without_its_blank_edges()
    {
        var source = Read(new XlsxFile()
            .Sheet("Trống")
            .Sheet(new XlsxFileSheet("Một", [["a", null, null], [], ["b", "c", " "], ["", ""]]) { FirstRow = 4, FirstColumn = 3, Merges = ["C4:D6"] })
            .Sheet("Hai", ["d"]));

        Assert.Equal([(1, "Một"), (2, "Hai")], source.Tables.Select(table => (table.Number, table.Name!)));
        Assert.Equal([4, 5, 6], source.Tables.First().Rows.Select(row => row.Number));
        Assert.Equal(
            [CellMerge.None, CellMerge.FromLeft, CellMerge.FromAbove, CellMerge.FromLeft, CellMerge.FromAbove, CellMerge.FromLeft],
            source.Tables.First().Rows.SelectMany(row => row.Cells).Select(cell => cell.Merge));
    }

    internal static SourceDocument Read(XlsxFile file)
    {
        var outcome = SourceReader.Read(file.Build(), "ke-hoach.xlsx");
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        Assert.Equal(SourceFormat.Workbook, outcome.Value.Format);
        return outcome.Value;
    }
}

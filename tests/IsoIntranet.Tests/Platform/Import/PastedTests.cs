using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Platform.Import;

public sealed class PastedTests
{
    [Fact]
    public void A_table_out_of_Word_is_read_through_its_clutter()
    {
        var source = Html("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0cm;font-weight:bold} --></style>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
            <body lang=VI><!--StartFragment-->
            <p class=MsoNormal align=center style='text-align:center'><b><span lang=VI style='font-size:13.0pt;mso-bidi-font-weight:normal'>KẾ
              HOẠCH<o:p></o:p></span></b></p>
            <table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
             <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=40 valign=top><p class=MsoNormal><b>TT<o:p></o:p></b></p></td>
              <td width=200><p class=MsoNormal><b>Nội dung</b></p></td><td width=90 colspan=2><p><b>Đơn vị</b></p></td></tr></thead>
             <tr><td rowspan=2><p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
              style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]><o:p>&nbsp;</o:p></p></td>
              <td><p class=MsoNormal>Ban hành “QT -03” &amp; biểu mẫu</p><p class=MsoNormal>năm<br>2022</p></td><td>Văn phòng</td><td>&nbsp;</td></tr>
             <tr><td><p>Rà soát</p></td><td>Phòng&nbsp;Nội vụ</td><td></td></tr>
             <![if !supportMisalignedColumns]><tr height=0><td width=40></td><td width=200></td><td></td><td></td></tr><![endif]>
            </table><!--EndFragment--></body></html>
            """);

        Assert.Equal([new SourceParagraph("KẾ HOẠCH", IsBold: true, IsCentred: true)], source.Paragraphs);
        var table = source.Tables.Single();
        Assert.Equal((4, 3), (table.Columns, table.Rows.Count));
        Assert.True(table.Rows[0].IsRepeatedHeading && table.Rows[0].Cells[1] == new SourceCell("Nội dung", IsBold: true));
        Assert.Equal(["1.", "Ban hành “QT -03” & biểu mẫu\nnăm\n2022", "Văn phòng", ""], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal([CellMerge.FromAbove, CellMerge.None, CellMerge.None, CellMerge.None], table.Rows[2].Cells.Select(cell => cell.Merge));
        Assert.Equal("Phòng\u00a0Nội vụ", table.Rows[2].Cells[2].Text);
    }

    [Fact]
    public void A_range_out_of_Excel_has_its_bold_and_what_it_hides_is_counted()
    {
        var source = Html("""
            <html><head><style><!--table{mso-displayed-decimal-separator:"\,";} .xl65 {mso-style-parent:style0; font-weight:700; text-align:center;} .xl66{color:red} --></style></head>
            <body><table border=0 cellpadding=0><col width=64><tr height=20><td class=xl65 colspan=2>Danh sách</td></tr>
            <tr><td class=xl66 align=right x:num>1</td><td>Xã Đông</td></tr><tr style='display:none'><td>2</td><td>Xã Bắc</td></tr></table></body></html>
            """);

        var table = source.Tables.Single();
        Assert.Equal([new SourceCell("Danh sách", IsBold: true), new SourceCell("", Merge: CellMerge.FromLeft)], table.Rows[0].Cells);
        Assert.Equal(["1", "Xã Đông"], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal([new SourceOmission(SourceOmissionKind.HiddenRow, 1)], source.LeftOut);
    }

    [Fact]
    public void A_web_page_may_leave_its_tags_open_and_nest_its_tables()
    {
        var source = Html("""
            <script>document.write("<table><tr><td>x</td></tr></table>")</script>
            <h2>Danh mục</h2><p>Gồm <i>hai</i> mục<p>như sau:
            <table><tr><th>TT<th>Tên<tr><td>1<td>Một<table><tr><td>a<td>b</table><tr><td>2<td><ul><li>x<li>y</ul></table>
            Hết < 3 & đủ
            """);

        Assert.Equal(["Danh mục", "Gồm hai mục", "như sau:", "Hết < 3 & đủ"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["TT/Tên", "1/Một\na | b", "2/- x\n- y"], source.Tables.Single().Rows.Select(row => string.Join('/', row.Cells.Select(cell => cell.Text))));
        Assert.Equal([new SourceOmission(SourceOmissionKind.NestedTable, 1)], source.LeftOut);
    }

    [Fact]
    public void Cells_that_reach_over_rows_and_columns_leave_a_rectangle()
    {
        var source = Html("<table><tr><td rowspan=3>a<td colspan=2 rowspan=2>b<td>c<tr><td>d<tr><td>e<td>f<tr><td>g</table>");

        Assert.Equal(
            ["a|b|<|c", "^|^|<|d", "^|e|f|", "g|||"],
            source.Tables.Single().Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Merge switch { CellMerge.FromLeft => "<", CellMerge.FromAbove => "^", _ => cell.Text }))));
    }

    [Fact]
    public void Text_between_tabs_is_a_table_with_quoted_cells_of_several_lines()
    {
        var source = Text("DANH SÁCH\r\n\r\nTT\tTên\tGhi chú\r\n1\t\"Xã \"\"Đông\"\"\nmới\"\t\r\n2\t\"chưa đóng\tx\r\nPhần hai\r\n3\tXã Bắc\t5\r\n\r\nNgười lập");

        Assert.Equal(["DANH SÁCH", "Người lập"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(
            ["TT/Tên/Ghi chú", "1/Xã \"Đông\"\nmới/", "2/\"chưa đóng/x", "Phần hai//", "3/Xã Bắc/5"],
            source.Tables.Single().Rows.Select(row => string.Join('/', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void Text_between_strokes_is_a_table()
    {
        var source = Text("Kế hoạch\n| TT | Nội dung |\n|:---|----:|\n| 1 | a \\| b<br>c |\n| 2 | |");

        Assert.Equal(["TT/Nội dung", "1/a | b\nc", "2/"], source.Tables.Single().Rows.Select(row => string.Join('/', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void The_form_of_the_clipboard_that_has_a_table_is_taken()
    {
        Assert.Single(SourceReader.ReadPasted("<p>a b</p>", "a\tb\nc\td").Value!.Tables);
        Assert.Equal("x", SourceReader.ReadPasted("<table><tr><td>x<td>y</table>", "x\ty\nz\tu").Value!.Tables.Single().Rows[0].Cells[0].Text);
        Assert.Equal("a b", SourceReader.ReadPasted("<p>a b</p>", "a b").Value!.Paragraphs.Single().Text);
        Assert.Equal("Platform.ImportNothing", SourceReader.ReadPasted(" ", null).Refusal?.Code);
        Assert.Equal("Platform.ImportNothing", SourceReader.ReadPasted("<!-- a --><script>b</script>", "\n").Refusal?.Code);
    }

    private static SourceDocument Html(string html)
    {
        var outcome = SourceReader.ReadPasted(html, null);
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        Assert.Equal(SourceFormat.Pasted, outcome.Value.Format);
        return outcome.Value;
    }

    private static SourceDocument Text(string text)
    {
        var outcome = SourceReader.ReadPasted(null, text);
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        return outcome.Value;
    }
}

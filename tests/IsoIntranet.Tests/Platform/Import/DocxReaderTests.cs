using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Platform.Import;

public sealed class DocxReaderTests
{
    [Fact]
    public void Paragraphs_and_tables_come_in_their_order_with_merges_and_repeated_headings()
    {
        var source = Read(new DocxFile()
            .Paragraph("KẾ HOẠCH", bold: true, centred: true)
            .Table(
                DocxRow.Heading(DocxCell.Bold("TT"), DocxCell.Bold("Nội dung"), DocxCell.Bold("Đơn vị", span: 2)),
                DocxRow.Of(DocxCell.Down("1"), "Rà soát", "Văn phòng", "Phòng Nội vụ"),
                DocxRow.Of(DocxCell.Continued, "Ban hành\nmục tiêu", "Văn phòng"))
            .Paragraph("Nơi nhận:"));

        Assert.Equal([new SourceParagraph("KẾ HOẠCH", IsBold: true, IsCentred: true), new SourceParagraph("Nơi nhận:")], source.Paragraphs);
        Assert.IsType<SourceTable>(source.Blocks[1]);
        var table = source.Tables.Single();
        Assert.Equal((1, 4, 3), (table.Number, table.Columns, table.Rows.Count));
        Assert.Equal([true, false, false], table.Rows.Select(row => row.IsRepeatedHeading));
        Assert.Equal(new SourceCell("Đơn vị", IsBold: true), table.Rows[0].Cells[2]);
        Assert.Equal(CellMerge.FromLeft, table.Rows[0].Cells[3].Merge);
        Assert.Equal(CellMerge.FromAbove, table.Rows[2].Cells[0].Merge);
        Assert.Equal("Ban hành\nmục tiêu", table.Rows[2].Cells[1].Text);
        Assert.True(table.Rows[2].Cells[3].IsBlank);
    }

    [Fact]
    public void Automatic_numbers_are_read_as_they_are_printed()
    {
        var source = Read(new DocxFile()
            .List(1, ("upperRoman", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"))
            .List(2, ("decimal", "%1"))
            .Paragraph("Mục đích", list: 1).Paragraph("Yêu cầu", list: 1).Paragraph("chung", list: 1, level: 1).Paragraph("riêng", list: 1, level: 2).Paragraph("khác", list: 1, level: 2)
            .Table(DocxRow.Of(new DocxCell("", List: 2), "a"), DocxRow.Of(new DocxCell("", List: 2), "b")));

        Assert.Equal(["I. Mục đích", "II. Yêu cầu", "II.1 chung", "a) riêng", "b) khác"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["1", "2"], source.Tables.Single().Rows.Select(row => row.Cells[0].Text));
    }

    [Theory]
    [InlineData("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>", "a\tb\nc-d")]
    [InlineData("<w:hyperlink r:id=\"x\"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t xml:space=\"preserve\"> thẻ</w:t></w:r></w:smartTag>", "liên kết thẻ")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>12</w:t><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t>/5</w:t></w:r></w:fldSimple>", "12/5")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>điền</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Bấm vào đây</w:t></w:r></w:sdtContent></w:sdt>", "điền")]
    [InlineData("<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:moveTo><w:r><w:t>-chuyển</w:t></w:r></w:moveTo>", "thêm-chuyển")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:char=\"zz\"/></w:r>", "✓")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>một</w:t></mc:Choice><mc:Fallback><w:t>hai</w:t></mc:Fallback></mc:AlternateContent></w:r>", "một")]
    [InlineData("<w:r><w:t>\n   a   \n</w:t></w:r><w:r><w:t xml:space=\"preserve\"> b </w:t></w:r>", "a b")]
    [InlineData("<w:r><w:t>Quy\u0301 I\u00a0/ \u1ee8</w:t></w:r>", "Quy\u0301 I\u00a0/ \u1ee8")]
    public void Text_is_read_as_it_is_printed(string runs, string text) =>
        Assert.Equal(text, Read(new DocxFile().Xml($"<w:p>{runs}</w:p>")).Paragraphs.Single().Text);

    [Fact]
    public void What_cannot_be_taken_in_is_counted_and_nothing_is_read_twice()
    {
        const string box = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx>";
        var source = Read(new DocxFile()
            .Xml($"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
            .Xml("<w:p><w:r><w:drawing><wps:wsp/></w:drawing></w:r><w:r><w:drawing><pic:pic><a:blip r:link=\"x\"/></pic:pic></w:drawing></w:r><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>")
            .Xml("<w:p><w:r><w:t>Có</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>")
            .Table(
                DocxRow.Of("a", new DocxCell("", Xml: DocxFile.ParagraphXml("trước") + DocxFile.TableXml(DocxRow.Of("x", "y"), DocxRow.Of("z\nt", "u")) + DocxFile.ParagraphXml("sau"))),
                new DocxRow(["xóa", "xóa"], More: "<w:del w:id=\"1\"/>"))
            .Xml("<w:altChunk r:id=\"c\"/>"));

        Assert.Equal(["Có"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal("trước\nx | y\nz t | u\nsau", Assert.Single(source.Tables.Single().Rows).Cells[1].Text);
        Assert.Equal(
            [
                new SourceOmission(SourceOmissionKind.Picture, 2), new SourceOmission(SourceOmissionKind.Footnote, 1), new SourceOmission(SourceOmissionKind.Comment, 1),
                new SourceOmission(SourceOmissionKind.TextBox, 1), new SourceOmission(SourceOmissionKind.DeletedText, 2), new SourceOmission(SourceOmissionKind.HiddenText, 1),
                new SourceOmission(SourceOmissionKind.NestedTable, 1), new SourceOmission(SourceOmissionKind.EmbeddedDocument, 1),
            ],
            source.LeftOut);
    }

    [Fact]
    public void Bold_and_centred_are_inherited_and_taken_back()
    {
        var source = Read(new DocxFile()
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>")
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:basedOn w:val=\"Heading1\"/></w:style><w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b w:val=\"1\"/></w:rPr></w:style>")
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>")
            .Paragraph("kế thừa", style: "Muc")
            .Xml("<w:p><w:pPr><w:pStyle w:val=\"Muc\"/><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>bỏ</w:t></w:r></w:p>")
            .Xml("<w:p><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>ký tự</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r></w:p>")
            .Xml("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>một</w:t></w:r><w:r><w:t>phần</w:t></w:r></w:p>")
            .Paragraph("vòng", style: "A"));

        Assert.Equal(
            [("kế thừa", true, true), ("bỏ", false, false), ("ký tự", true, false), ("mộtphần", false, false), ("vòng", false, false)],
            source.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.IsBold, paragraph.IsCentred)));
    }

    [Fact]
    public void Numbers_come_of_styles_and_restart_where_a_list_says_so()
    {
        var source = Read(new DocxFile()
            .List(1, ("decimal", "%1."), ("decimal", "%1.%2."))
            .Numbering("<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>")
            .List(2, ("bullet", "\uf0b7"), ("lowerRoman", "%2"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Dem\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .Paragraph("a", style: "Dem").Paragraph("b", list: 1, level: 1).Paragraph("c", list: 1, level: 1).Paragraph("d", style: "Dem").Paragraph("e", list: 1, level: 1)
            .Paragraph("không", list: 0, style: "Dem").Paragraph("f", list: 7).Paragraph("g", list: 7).Paragraph("h", list: 2).Paragraph("i", list: 2, level: 1).Paragraph("j", list: 99));

        Assert.Equal(["1. a", "1.1. b", "1.2. c", "2. d", "2.1. e", "không", "5. f", "6. g", "• h", "i i", "j"], source.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Gaps_slivers_and_controls_around_rows_and_cells_leave_a_rectangle()
    {
        var source = Read(new DocxFile()
            .Table(
                DocxRow.Of(new DocxCell("a", Span: 2), new DocxCell("b", Span: 2)),
                new DocxRow([new DocxCell("c", Span: 2)], Before: 2),
                DocxRow.Of(new DocxCell("d", Span: 4)),
                DocxRow.Of(DocxCell.Continued, "e"))
            .Xml("<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"));

        Assert.Equal(["a|<|b", "||c", "d|<|<", "|e|"], source.Tables.First().Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Merge == CellMerge.FromLeft ? "<" : cell.Text))));
        Assert.Equal(["x", ""], source.Tables.Last().Rows.Single().Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_thousand_rows_are_read_in_good_time()
    {
        var text = string.Concat(Enumerable.Repeat("Rà soát, cập nhật tài liệu ", 8));
        var file = new DocxFile().List(1, ("decimal", "%1"))
            .Table([.. Enumerable.Range(1, 1000).Select(number => DocxRow.Of(new DocxCell("", List: 1), text, "Phòng Nội vụ\nVăn phòng", "Các phòng", "Quý I", "Báo cáo", ""))]).Build();
        var times = new List<TimeSpan>();
        SourceDocument source = null!;
        // The fastest of three: the machine of a build does other things, too.
        for (var round = 0; round < 3; round++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            source = SourceReader.Read(file, "x").Value!;
            times.Add(clock.Elapsed);
        }

        Assert.Equal("1000", source.Tables.Single().Rows[999].Cells[0].Text);
        Assert.True(times.Min() < TimeSpan.FromSeconds(10), string.Join(' ', times));
    }

    internal static SourceDocument Read(DocxFile file)
    {
        var outcome = SourceReader.Read(file.Build(), "ke-hoach.docx");
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        Assert.Equal(SourceFormat.Word, outcome.Value.Format);
        return outcome.Value;
    }
}

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

    internal static SourceDocument Read(DocxFile file)
    {
        var outcome = SourceReader.Read(file.Build(), "ke-hoach.docx");
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        Assert.Equal(SourceFormat.Word, outcome.Value.Format);
        return outcome.Value;
    }
}

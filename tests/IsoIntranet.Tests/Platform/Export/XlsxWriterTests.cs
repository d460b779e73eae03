using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Export;

namespace IsoIntranet.Tests.Platform.Export;

public sealed class XlsxWriterTests
{
    private static readonly OrganisationClock Clock = new(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));

    private static readonly XlsxSheet Sheet = new("Kế hoạch: năm 2026 [bản 'in' để trình Ban chỉ đạo]", "Nguyễn Văn Mẫu xuất lúc 12/08/2026 10:00",
    [
        new("Nội dung"), new("Số tài liệu", XlsxKind.Integer), new("Tỷ lệ", XlsxKind.Percent),
        new("Hạn", XlsxKind.Date), new("Lúc", XlsxKind.DateTime), new("Kinh phí", XlsxKind.Number),
    ]);

    [Fact]
    public async Task A_reader_finds_every_value_with_its_type()
    {
        var table = Read(await WriteAsync([["Kiện toàn <Ban> & \"Tổ\" 👍", 12_000, 45, new DateOnly(2026, 11, 30), new DateTimeOffset(2026, 8, 12, 3, 5, 0, TimeSpan.Zero), 15_000_000.5m]]));

        Assert.Equal("Nguyễn Văn Mẫu xuất lúc 12/08/2026 10:00", table[1][0]);
        Assert.Equal(["Nội dung", "Số tài liệu", "Tỷ lệ", "Hạn", "Lúc", "Kinh phí"], table[2]);
        Assert.Equal(["Kiện toàn <Ban> & \"Tổ\" 👍", 12_000d, 0.45, new DateTime(2026, 11, 30), new DateTime(2026, 8, 12, 10, 5, 0), 15_000_000.5], table[3]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+84 912 000 000")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("0045")]
    public async Task Text_stays_text_whatever_it_looks_like(string text)
    {
        var file = await WriteAsync([[text, null, null, null, null, null]]);

        Assert.Equal(text, Read(file)[3][0]);
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task What_a_cell_cannot_hold_is_left_out_and_breaks_nothing()
    {
        var table = Read(await WriteAsync([["a\0b\u0001c\r\nd\ud800", null, null, null, null, null], [new string('x', 40_000), "không phải số", null, null, null, null]]));

        Assert.Equal("abc\nd", table[3][0]);
        Assert.Equal(32_767, ((string)table[4][0]!).Length);
        Assert.Equal("không phải số", table[4][1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task The_file_is_valid_Office_Open_XML(int rows)
    {
        var file = await WriteAsync([.. Enumerable.Range(0, rows).Select(row => new object?[] { $"=Dòng {row}", row, row, new DateOnly(2026, 1, 1), DateTimeOffset.UnixEpoch, 1.5m })]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task It_prints_on_A4_across_with_its_heads_on_every_page_and_can_be_filtered()
    {
        var file = await WriteAsync([["a", 1, 2, null, null, null], ["b", 1, 2, null, null, null]]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var setup = sheet.GetFirstChild<PageSetup>()!;
        Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.Equal("A3:F5", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        var name = book.WorkbookPart.Workbook.Descendants<Sheet>().Single().Name!.Value!;
        Assert.Equal("Kế hoạch  năm 2026  bản 'in' để", name);
        Assert.Contains(book.WorkbookPart.Workbook.Descendants<DefinedName>(),
            defined => defined.Name == "_xlnm.Print_Titles" && defined.Text == "'Kế hoạch  năm 2026  bản ''in'' để'!$3:$3");
    }

    [Fact]
    public async Task It_is_written_to_a_stream_that_only_goes_forward()
    {
        var target = new ForwardOnly();

        await new XlsxWriter(Clock).WriteAsync(target, Sheet, Rows([["a", 1, 2, null, null, null]]));

        Assert.Equal("a", Read(target.ToArray())[3][0]);
    }

    private static async Task<byte[]> WriteAsync(object?[][] rows)
    {
        var file = new MemoryStream();
        await new XlsxWriter(Clock).WriteAsync(file, Sheet, Rows(rows));
        return file.ToArray();
    }

    private static async IAsyncEnumerable<object?[]> Rows(object?[][] rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
            yield return row;
    }

    private static List<object?[]> Read(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;

        public override bool CanRead => false;

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}

using System.Text;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ExcelDataReader;
using IsoIntranet.Platform.Documents;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>Charts are Word's own, with their figures in a workbook.</summary>
public sealed class ChartTests
{
    private static readonly DocumentChart Chart = new("Kết quả <quý> & năm", ChartShape.Bars, ["Quý I", "Quý II"], [new("Đạt", [1.5, 2]), new("Không đạt", [double.NaN, 0])]);

    [Theory]
    [InlineData(ChartShape.Bars, typeof(BarChart))]
    [InlineData(ChartShape.StackedBars, typeof(BarChart))]
    [InlineData(ChartShape.Line, typeof(LineChart))]
    [InlineData(ChartShape.Pie, typeof(PieChart))]
    public void Every_shape_is_one_of_Words_charts(ChartShape shape, Type type)
    {
        var file = Write(Chart with { Shape = shape });

        Assert.Empty(OfficialWriterTests.Faults(file));
        OfficialWriterTests.Read(file, main =>
        {
            var part = main.ChartParts.Single();
            Assert.Contains(part.ChartSpace.Descendants(), element => element.GetType() == type);
            Assert.Equal("Kết quả <quý> & năm", part.ChartSpace.Descendants<Title>().Single().InnerText);
            Assert.All(part.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.LatinFont>(), font => Assert.Equal("Times New Roman", font.Typeface));
        });
    }

    [Fact]
    public void Its_workbook_holds_the_figures_where_the_chart_looks_for_them() => OfficialWriterTests.Read(Write(Chart), main =>
    {
        var part = main.ChartParts.Single();
        Assert.EndsWith(".xlsx", part.EmbeddedPackagePart!.Uri.ToString(), StringComparison.Ordinal);
        using var content = part.EmbeddedPackagePart.GetStream();
        using var book = new MemoryStream();
        content.CopyTo(book);
        using (var check = SpreadsheetDocument.Open(book, false))
            Assert.Empty(new OpenXmlValidator().Validate(check));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(book);
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        Assert.Equal([[null, "Đạt", "Không đạt"], ["Quý I", 1.5, null], ["Quý II", 2.0, 0.0]], rows);
        Assert.Equal(
            ["Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3", "Sheet1!$C$1", "Sheet1!$A$2:$A$3", "Sheet1!$C$2:$C$3"],
            part.ChartSpace.Descendants<Formula>().Select(formula => formula.Text));
        Assert.Equal(part.ChartSpace.GetFirstChild<ExternalData>()!.Id!.Value, part.GetIdOfPart(part.EmbeddedPackagePart));
    });

    [Fact]
    public void It_is_as_wide_as_the_text_and_told_to_those_who_do_not_see_it() => OfficialWriterTests.Read(Write(Chart), main =>
    {
        var inline = main.Document.Descendants<Drawing.Inline>().Single();
        Assert.Equal(165, inline.Extent!.Cx!.Value / 36_000d, 0.5);
        Assert.Equal("Kết quả <quý> & năm. Đạt: Quý I 1,5; Quý II 2. Không đạt: Quý I –; Quý II 0.", inline.DocProperties!.Description);
    });

    [Theory]
    [InlineData("Tiến độ (%)", 95, 0d, 100d)]
    [InlineData("Hoàn thành", 168, 0d, null)]
    [InlineData("Chênh lệch", -2, null, null)]
    public void Bars_begin_at_nothing_and_shares_end_at_the_whole(string name, double value, double? least, double? most) => OfficialWriterTests.Read(
        Write(Chart with { Series = [new ChartSeries(name, [value, 100])] }), main =>
        {
            var scaling = main.ChartParts.Single().ChartSpace.Descendants<ValueAxis>().Single().GetFirstChild<Scaling>()!;
            Assert.Equal((least, most), (scaling.MinAxisValue?.Val?.Value, scaling.MaxAxisValue?.Val?.Value));
        });

    [Fact]
    public void Long_names_lie_and_do_not_leave_the_page() => OfficialWriterTests.Read(
        Write(Chart with { Categories = [.. Enumerable.Range(1, 90).Select(unit => $"Ủy ban nhân dân xã số {unit}")] }), main =>
        {
            Assert.Equal(BarDirectionValues.Bar, main.ChartParts.Single().ChartSpace.Descendants<BarDirection>().Single().Val!.Value);
            Assert.InRange(main.Document.Descendants<Drawing.Inline>().Single().Extent!.Cy!.Value / 36_000d, 100, 257);
        });

    [Fact]
    public void Colours_that_print_as_the_same_grey_differ_by_pattern() => OfficialWriterTests.Read(
        Write(Chart with { Series = [.. new[] { "2E7D5B", "2F6DB5", "7FB3D5", "B8C0C8", "B3261E" }.Select(colour => new ChartSeries(colour, [1, 2], colour))] }), main => Assert.Equal(
            ["2E7D5B", "wdUpDiag", "7FB3D5", "ltHorz", "smGrid"],
            main.ChartParts.Single().ChartSpace.Descendants<BarChartSeries>().Select(series => series.ChartShapeProperties!.FirstChild!)
                .Select(fill => fill is DocumentFormat.OpenXml.Drawing.PatternFill pattern ? pattern.Preset!.InnerText : fill.FirstChild!.GetAttribute("val", "").Value)));

    [Fact]
    public void Without_figures_there_is_a_word_and_no_chart() => OfficialWriterTests.Read(Write(Chart with { Series = [] }), main =>
    {
        Assert.Empty(main.ChartParts);
        Assert.Contains(main.Document.Descendants<Paragraph>(), paragraph => paragraph.InnerText == "Kết quả <quý> & năm (không có số liệu)");
    });

    private static byte[] Write(DocumentChart chart) => OfficialWriterTests.Write(SampleDocuments.Report with { Body = [chart] });
}

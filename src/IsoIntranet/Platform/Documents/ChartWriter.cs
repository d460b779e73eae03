using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using IsoIntranet.Platform.Export;

namespace IsoIntranet.Platform.Documents;

/// <summary>Writes a chart as one of Word's own, with the workbook that “Edit data” opens.</summary>
internal static class ChartWriter
{
    private const int EmuPerTwip = 635;

    /// <summary>Twips: 7.5 cm.</summary>
    private const int Height = 4250;

    /// <summary>Twips of a lying bar, and of what stands above and below the bars.</summary>
    private const int BarHeight = 420;
    private const int AroundBars = 1400;

    /// <summary>The part of a page that it fills at most.</summary>
    private const double HighestShare = 0.9;

    public static IEnumerable<OpenXmlElement> Write(WordContext context, DocumentChart chart)
    {
        var data = ChartData.Of(chart);
        if (data.Categories.Count == 0 || data.Series.Count == 0)
        {
            yield return context.Paragraph(WordStyle.Figure, [WordText.Run($"{data.Title} (không có số liệu)".TrimStart(), WordText.Look(TextEmphasis.Italic))]);
            yield break;
        }
        var id = context.NextDrawingId();
        var relation = $"rIdIsoChart{id}";
        var part = context.Part.AddNewPart<ChartPart>("application/vnd.openxmlformats-officedocument.drawingml.chart+xml", relation);
        part.OpenXmlPackage.PartExtensionProvider.MakeSurePartExtensionExist(XlsxWriter.ContentType, ".xlsx");
        var book = part.AddNewPart<EmbeddedPackagePart>(XlsxWriter.ContentType, "rId1");
        using (var workbook = new MemoryStream(ChartWorkbook.Write(data)))
            book.FeedData(workbook);
        using (var xml = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ChartXml.Write(data))))
            part.FeedData(xml);

        var width = (long)context.Width * EmuPerTwip;
        var height = (long)Math.Min(data.IsAcross ? Math.Max(Height, AroundBars + (data.Categories.Count * BarHeight)) : Height, context.Height * HighestShare) * EmuPerTwip;
        var inline = $"""
            <w:drawing xmlns:w="{WordPackage.Main}" xmlns:r="{WordPackage.Relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{id}" name="Biểu đồ {id}" descr="{Attribute(data.Describe())}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>
            """;
        yield return context.Paragraph(WordStyle.Figure, [new Run(new Drawing(inline))]);
    }

    private static string Attribute(string text) => WordPackage.Escape(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}

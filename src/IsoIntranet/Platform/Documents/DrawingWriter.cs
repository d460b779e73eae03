using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>Writes a drawing as a group of Word's own shapes, so that it stays sharp and can be edited.</summary>
internal static class DrawingWriter
{
    private const int EmuPerTwip = 635;
    private const int EmuPerPoint = 12700;

    /// <summary>EMU of a unit at full size: a pixel of 1/96 inch.</summary>
    private const double FullSize = 9525;

    /// <summary>Units of a text's height, of a line of text, and of the widest text.</summary>
    private const double TextHeight = 15;
    private const double LineHeight = 17;
    private const double TextWidth = 210;

    /// <summary>The part of a page that it fills at most.</summary>
    private const double HighestShare = 0.85;

    public static IEnumerable<OpenXmlElement> Write(WordContext context, DocumentDrawing drawing)
    {
        if (drawing.Width <= 0 || drawing.Height <= 0)
            yield break;
        var scale = Math.Min(FullSize, Math.Min(context.Width * EmuPerTwip / drawing.Width, context.Height * HighestShare * EmuPerTwip / drawing.Height));
        var shapes = new StringBuilder();
        foreach (var line in drawing.Lines)
            shapes.Append(Line(line, scale, context.NextDrawingId()));
        foreach (var box in drawing.Boxes)
            shapes.Append(Box(box, scale, context.NextDrawingId()));
        foreach (var text in drawing.Texts.Where(text => text.Lines.Any(line => line.Length > 0)))
            shapes.Append(Text(context, text, drawing.Width, scale, context.NextDrawingId()));
        var (id, width, height) = (context.NextDrawingId(), (long)(drawing.Width * scale), (long)(drawing.Height * scale));
        var run = $"""
            <w:r xmlns:w="{WordPackage.Main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="Hình {id}" descr="{Attribute(drawing.Words)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>{WordPackage.Escape(OfficialText.Line(drawing.Words))}</w:t></mc:Fallback></mc:AlternateContent></w:r>
            """;
        yield return context.Paragraph(WordStyle.Figure, [new Run(run)]);
    }

    private static string Line(DrawingLine line, double scale, uint id)
    {
        var (left, top) = (Math.Min(line.X1, line.X2), Math.Min(line.Y1, line.Y2));
        var flips = (line.X2 < line.X1 ? " flipH=\"1\"" : "") + (line.Y2 < line.Y1 ? " flipV=\"1\"" : "");
        return $"<wps:wsp><wps:cNvPr id=\"{id}\" name=\"Nét {id}\"/><wps:cNvCnPr/><wps:spPr><a:xfrm{flips}>{Place(left, top, Math.Abs(line.X2 - line.X1), Math.Abs(line.Y2 - line.Y1), scale)}</a:xfrm>"
            + "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>" + Stroke(line.Weight, line.HasTip) + "</wps:spPr><wps:bodyPr/></wps:wsp>";
    }

    private static string Box(DrawingBox box, double scale, uint id) =>
        $"<wps:wsp><wps:cNvPr id=\"{id}\" name=\"Khung {id}\"/><wps:cNvSpPr/><wps:spPr><a:xfrm>{Place(box.X, box.Y, box.Width, box.Height, scale)}</a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
        + (box.Fill is { } fill ? $"<a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill>" : "<a:noFill/>") + Stroke(1, false) + "</wps:spPr><wps:bodyPr/></wps:wsp>";

    private static string Text(WordContext context, DrawingText text, double whole, double scale, uint id)
    {
        // No text's frame stands out of the picture: that would move the whole group.
        var width = Math.Min(TextWidth, text.Place switch { TextPlace.Centre => 2 * Math.Min(text.X, whole - text.X), TextPlace.Right => text.X, _ => whole - text.X });
        var left = text.Place switch { TextPlace.Centre => text.X - width / 2, TextPlace.Right => text.X - width, _ => text.X };
        var size = Math.Round(TextHeight * scale / EmuPerPoint * 2);
        var spacing = Math.Round(LineHeight * scale / EmuPerPoint * 20);
        var align = text.Place switch { TextPlace.Centre => "center", TextPlace.Right => "right", _ => "left" };
        var lines = string.Concat(text.Lines.Select(line =>
            $"<w:p><w:pPr><w:pStyle w:val=\"{context.Style(WordStyle.TableText)}\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{N(spacing)}\" w:lineRule=\"exact\"/><w:jc w:val=\"{align}\"/></w:pPr>"
            + $"<w:r><w:rPr>{(text.IsBold ? "<w:b/><w:bCs/>" : "")}<w:sz w:val=\"{N(size)}\"/><w:szCs w:val=\"{N(size)}\"/></w:rPr><w:t xml:space=\"preserve\">{WordPackage.Escape(OfficialText.Line(line))}</w:t></w:r></w:p>"));
        return $"<wps:wsp><wps:cNvPr id=\"{id}\" name=\"Chữ {id}\"/><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm>{Place(left, text.Y - LineHeight * 0.8, Math.Max(width, 1), LineHeight * text.Lines.Count + 4, scale)}</a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
            + $"<wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr></wps:wsp>";
    }

    private static string Stroke(double weight, bool hasTip) =>
        $"<a:ln w=\"{N(Math.Round(weight * EmuPerPoint))}\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>{(hasTip ? "<a:tailEnd type=\"triangle\"/>" : "")}</a:ln>";

    private static string Place(double x, double y, double width, double height, double scale) =>
        $"<a:off x=\"{N(Math.Round(x * scale))}\" y=\"{N(Math.Round(y * scale))}\"/><a:ext cx=\"{N(Math.Round(width * scale))}\" cy=\"{N(Math.Round(height * scale))}\"/>";

    private static string N(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Attribute(string text) => WordPackage.Escape(OfficialText.Line(text)).Replace("\"", "&quot;", StringComparison.Ordinal);
}

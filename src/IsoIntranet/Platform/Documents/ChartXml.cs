using System.Globalization;

namespace IsoIntranet.Platform.Documents;

/// <summary>The chart itself in DrawingML (ECMA-376, part 1, 21.2): Times New Roman, black outlines and patterns, so that it is legible without colour.</summary>
internal static class ChartXml
{
    private const int CategoryAxis = 111;
    private const int ValueAxis = 222;

    private static readonly string[] Dashes = ["solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash"];
    private static readonly string[] Markers = ["circle", "square", "triangle", "diamond", "x", "star"];

    private const string Outline = """<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>""";

    public static string Write(ChartData data)
    {
        var hasLegend = data.Shape == ChartShape.Pie || data.Series.Count > 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + $"<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"{WordPackage.Relations}\">"
            + "<c:date1904 val=\"0\"/><c:lang val=\"vi-VN\"/><c:roundedCorners val=\"0\"/><c:chart>" + Title(data.Title)
            + $"<c:plotArea><c:layout/>{Plot(data)}</c:plotArea>"
            + (hasLegend ? $"<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{Font(12)}</c:legend>" : "")
            + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
            + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>" + Font(12)
            + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    private static string Plot(ChartData data)
    {
        var series = string.Concat(data.Series.Select((_, index) => Series(data, index)));
        return data.Shape switch
        {
            ChartShape.Pie => $"<c:pieChart><c:varyColors val=\"1\"/>{series}<c:firstSliceAng val=\"0\"/></c:pieChart>",
            ChartShape.Line => $"<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{series}<c:marker val=\"1\"/>{AxisIds}</c:lineChart>" + Axes(data),
            _ => $"<c:barChart><c:barDir val=\"{(data.IsAcross ? "bar" : "col")}\"/><c:grouping val=\"{(data.Shape == ChartShape.StackedBars ? "stacked" : "clustered")}\"/><c:varyColors val=\"0\"/>{series}"
                + $"<c:gapWidth val=\"60\"/>{(data.Shape == ChartShape.StackedBars ? "<c:overlap val=\"100\"/>" : "")}{AxisIds}</c:barChart>" + Axes(data),
        };
    }

    private static readonly string AxisIds = $"<c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/>";

    private static string Series(ChartData data, int index)
    {
        var (name, _, colour) = data.Series[index];
        var fills = ChartFill.Of(data.Shape == ChartShape.Pie ? [.. data.Categories.Select((_, point) => ChartData.ColourOfPoint(point))] : [.. data.Series.Select(series => series.Colour)])
            .Select(fill => $"<c:spPr>{fill}{Outline}</c:spPr>").ToList();
        var look = data.Shape switch
        {
            ChartShape.Line => $"<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill><a:prstDash val=\"{Dashes[index % Dashes.Length]}\"/></a:ln></c:spPr>"
                + $"<c:marker><c:symbol val=\"{Markers[index % Markers.Length]}\"/><c:size val=\"7\"/><c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>{Outline}</c:spPr></c:marker>",
            ChartShape.Pie => string.Concat(data.Categories.Select((_, point) => $"<c:dPt><c:idx val=\"{point}\"/><c:bubble3D val=\"0\"/>{fills[point]}</c:dPt>")),
            _ => fills[index] + "<c:invertIfNegative val=\"0\"/>",
        };
        var rows = data.Categories.Count + 1;
        return $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>{ChartWorkbook.Range(index + 1, 1, 1)}</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{Text(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>"
            + look + Labels(data.Shape, index)
            + $"<c:cat><c:strRef><c:f>{ChartWorkbook.Range(0, 2, rows)}</c:f><c:strCache><c:ptCount val=\"{data.Categories.Count}\"/>{Points(data.Categories.Select(Text))}</c:strCache></c:strRef></c:cat>"
            + $"<c:val><c:numRef><c:f>{ChartWorkbook.Range(index + 1, 2, rows)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{data.Categories.Count}\"/>"
            + Points(data.Series[index].Values.Select(value => value?.ToString("R", CultureInfo.InvariantCulture))) + "</c:numCache></c:numRef></c:val>"
            + (data.Shape == ChartShape.Line ? "<c:smooth val=\"0\"/>" : "") + "</c:ser>";
    }

    private static string Points(IEnumerable<string?> values) =>
        string.Concat(values.Select((value, index) => value is null ? "" : $"<c:pt idx=\"{index}\"><c:v>{value}</c:v></c:pt>"));

    private static string Labels(ChartShape shape, int index)
    {
        var isPie = shape == ChartShape.Pie;
        // On a pattern a figure needs a ground of its own.
        var ground = shape == ChartShape.StackedBars ? "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>" : "<c:spPr><a:noFill/></c:spPr>";
        var place = shape switch { ChartShape.Pie or ChartShape.Bars => "outEnd", ChartShape.Line => index % 2 == 0 ? "t" : "b", _ => "ctr" };
        // A zero in a pile has no room and says nothing.
        var format = shape == ChartShape.StackedBars ? "<c:numFmt formatCode=\"General;-General;;\" sourceLinked=\"0\"/>" : "";
        return $"<c:dLbls>{format}{ground}{Font(11)}<c:dLblPos val=\"{place}\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
            + $"<c:showPercent val=\"{(isPie ? 1 : 0)}\"/><c:showBubbleSize val=\"0\"/>{(isPie ? "<c:separator>; </c:separator>" : "")}</c:dLbls>";
    }

    private static string Axes(ChartData data)
    {
        // Lying bars run from below: turned round, the first category is at the top.
        var order = data.IsAcross ? "maxMin" : "minMax";
        return $"<c:catAx><c:axId val=\"{CategoryAxis}\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(data.IsAcross ? "l" : "b")}\"/>"
            + $"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>{Outline}</c:spPr>{Font(11)}"
            + $"<c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>"
            + $"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"minMax\"/>{Bounds(data)}</c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(data.IsAcross ? "b" : "l")}\"/>"
            + "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
            + $"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr>{Outline}</c:spPr>{Font(11)}"
            + $"<c:crossAx val=\"{CategoryAxis}\"/><c:crosses val=\"{(data.IsAcross ? "max" : "autoZero")}\"/><c:crossBetween val=\"between\"/></c:valAx>";
    }

    /// <summary>Bars begin at nothing, whatever a program would choose: cut off, they lie. Shares end at the whole.</summary>
    private static string Bounds(ChartData data)
    {
        var values = data.Series.SelectMany(series => series.Values).ToList();
        var isShare = data.Series.All(series => series.Name.EndsWith("(%)", StringComparison.Ordinal)) && values.TrueForAll(value => value is null or <= 100);
        return $"{(isShare ? "<c:max val=\"100\"/>" : "")}{(values.TrueForAll(value => value is null or >= 0) ? "<c:min val=\"0\"/>" : "")}";
    }

    private static string Title(string title) => title.Length == 0 ? "<c:autoTitleDeleted val=\"1\"/>"
        : $"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1300\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"vi-VN\" sz=\"1300\" b=\"1\">{Face}</a:rPr><a:t>{Text(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>";

    private const string Face = """<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="Times New Roman"/><a:ea typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>""";

    private static string Font(int size) => $"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size * 100}\">{Face}</a:defRPr></a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>";

    private static string Text(string text) => WordPackage.Escape(text);
}

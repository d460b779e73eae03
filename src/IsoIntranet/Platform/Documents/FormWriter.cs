using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>
/// Writes filled-in controlled forms as Word files: agency, name and control data at the head of every page, the text in the
/// same styles as official documents, signatures side by side at the end. Equal forms give equal bytes.
/// </summary>
public static class FormWriter
{
    public const string ContentType = WordPackage.ContentType;

    /// <summary>Twips of the three cells of the head, as shares of the page's width.</summary>
    private const double AgencyShare = 0.3;
    private const double ControlShare = 0.25;

    /// <summary>Half-points of tables in a landscape form, whose many columns would else be a word wide.</summary>
    private const string SmallText = "20";

    /// <param name="output">May be forward-only; stays open.</param>
    public static void Write(ControlledForm form, Stream output)
    {
        var (width, height) = form.IsLandscape ? (WordLayout.PageHeight, WordLayout.PageWidth) : (WordLayout.PageWidth, WordLayout.PageHeight);
        var (textWidth, textHeight) = (width - WordLayout.Left - WordLayout.Right, height - WordLayout.Top - WordLayout.Bottom);
        var section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{(form.IsLandscape ? " w:orient=\"landscape\"" : "")}/>"
            + $"<w:pgMar w:top=\"{WordLayout.Top}\" w:right=\"{WordLayout.Right}\" w:bottom=\"{WordLayout.Bottom}\" w:left=\"{WordLayout.Left}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
        using var file = new MemoryStream();
        file.Write(WordPackage.Create(section));
        file.Position = 0;
        using (var word = WordprocessingDocument.Open(file, isEditable: true))
        {
            var main = word.MainDocumentPart!;
            if (form.IsLandscape)
                Shrink(main);
            using (var head = new MemoryStream(Encoding.UTF8.GetBytes(HeadXml(form.Head, textWidth))))
                main.GetPartById("rId3").FeedData(head);
            var context = new WordContext(main, main, new DocumentNames(0), textWidth, textHeight);
            var last = main.Document!.Body!.Elements<SectionProperties>().Single();
            foreach (var element in Elements(context, form))
                last.InsertBeforeSelf(element);
        }
        file.Position = 0;
        WordPackage.WriteEqual(file, output);
    }

    private static IEnumerable<OpenXmlElement> Elements(WordContext context, ControlledForm form)
    {
        if (OfficialText.Line(form.Number) is { Length: > 0 } number)
            yield return context.Paragraph(WordStyle.Body, [WordText.Run($"Số: {number}", WordText.Look(TextEmphasis.Bold))]).Align(JustificationValues.Right);
        foreach (var element in new BlockWriter(context, hasArticles: false).Write(form.Body))
            // A form's headings stand at the margin, above its fields.
            yield return element is Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: { } style } heading && IsHeading(context, style) ? heading.Align(JustificationValues.Left) : element;
        if (form.Signatures.Count > 0)
            yield return Signatures(context, form.Signatures);
        // A section does not end with a table.
        yield return context.Paragraph(WordStyle.Rule, []);
    }

    private static bool IsHeading(WordContext context, string style) => Enumerable.Range(1, 3).Any(level => context.Style(WordStyle.HeadingOf(level)) == style);

    private static Table Signatures(WordContext context, IReadOnlyList<FormSignature> signatures)
    {
        var width = context.Width / signatures.Count;
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(width * signatures.Count), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(signatures.Select(_ => new GridColumn { Width = Twips(width) })));
        // Each in a row of its own, so that names stand level where a role takes two lines.
        table.Append(
            Row(signature => context.Paragraph(WordStyle.TableHead, OfficialText.Line(signature.Role)).KeepWithNext()),
            Row(signature => context.Paragraph(WordStyle.TableText, [WordText.Run(
                signature.On is { } day ? $"Ngày {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "Ngày …/…/……", WordText.Look(TextEmphasis.Italic))]).Align(JustificationValues.Center).KeepWithNext()),
            Row(signature => context.Paragraph(WordStyle.SignerName, OfficialText.Line(signature.Name) is { Length: > 0 } name ? [WordText.Run(name)] : [])));
        return table;

        TableRow Row(Func<FormSignature, Paragraph> content) => new([
            new TableRowProperties(new CantSplit()),
            .. signatures.Select(signature => new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), content(signature))),
        ]);
    }

    private static string HeadXml(FormHead head, int width)
    {
        var (agency, control) = ((int)(width * AgencyShare), (int)(width * ControlShare));
        var title = width - agency - control;
        var left = (OfficialText.Line(head.Superior) is { Length: > 0 } superior ? Line(superior, "center", 22, false) : "") + Line(head.Agency, "center", 22, true);
        var effective = head.EffectiveFrom?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…/…/……";
        var right = Line($"Mã số: {head.Code}", "left", 20, true) + Line($"Lần ban hành: {head.Edition}", "left", 20, false)
            + Line($"Ngày hiệu lực: {effective}", "left", 20, false) + PageLine();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + $"<w:hdr xmlns:w=\"{WordPackage.Main}\" xmlns:r=\"{WordPackage.Relations}\"><w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblBorders>"
            + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(edge => $"<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"))
            + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
            + $"<w:tblGrid><w:gridCol w:w=\"{agency}\"/><w:gridCol w:w=\"{title}\"/><w:gridCol w:w=\"{control}\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + Cell(agency, left) + Cell(title, Line(OfficialText.Upper(head.Title), "center", 28, true)) + Cell(control, right)
            + $"</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"{WordStyle.Rule.Id}\"/><w:spacing w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p></w:hdr>";
    }

    private static string Cell(int width, string content) => $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>{content}</w:tc>";

    private static string Line(string text, string align, int size, bool isBold) =>
        $"<w:p>{Properties(align)}<w:r>{Look(size, isBold)}<w:t xml:space=\"preserve\">{WordPackage.Escape(OfficialText.Line(text))}</w:t></w:r></w:p>";

    private static string PageLine()
    {
        var look = Look(20, false);
        return $"<w:p>{Properties("left")}<w:r>{look}<w:t xml:space=\"preserve\">Trang: </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>"
            + $"<w:r>{look}<w:t>/</w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple></w:p>";
    }

    private static string Properties(string align) => $"<w:pPr><w:pStyle w:val=\"{WordStyle.TableText.Id}\"/><w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"{align}\"/></w:pPr>";

    private static string Look(int size, bool isBold) => $"<w:rPr>{(isBold ? "<w:b/><w:bCs/>" : "")}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>";

    private static void Shrink(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart!.Styles!.Elements<Style>().Where(style => style.StyleId?.Value == WordStyle.TableText.Id || style.StyleId?.Value == WordStyle.TableHead.Id))
        {
            var look = style.StyleRunProperties!;
            look.FontSize!.Val = SmallText;
            look.FontSizeComplexScript!.Val = SmallText;
        }
    }

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}

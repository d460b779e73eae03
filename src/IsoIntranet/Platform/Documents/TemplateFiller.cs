using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>Puts a document's content in the place of a template's content controls, wherever they stand and however often.</summary>
internal sealed class TemplateFiller(MainDocumentPart main, OfficialDocument document)
{
    private readonly DocumentNames _names = new(main.Document.Descendants<Drawing.DocProperties>().Select(drawing => drawing.Id?.Value ?? 0).DefaultIfEmpty().Max());

    public void Fill()
    {
        var body = main.Document.Body!;
        var homeless = Homeless();
        var annexes = body.Descendants<SdtElement>().FirstOrDefault(control => FieldOf(control) == OfficialFields.Annexes);
        foreach (var (part, root) in Roots())
        {
            foreach (var control in root.Descendants<SdtElement>().ToList())
            {
                if (FieldOf(control) is { } field && control != annexes && control.Ancestors().Contains(root))
                    Fill(control, field, ContextOf(part, control), homeless);
            }
        }
        new AnnexWriter(main, document, this).Write(annexes);
    }

    /// <summary>The page on which the element stands, or of the cell that it stands in.</summary>
    public WordContext ContextOf(OpenXmlPart part, OpenXmlElement element)
    {
        var section = element.Ancestors<Body>().Any()
            ? element.Ancestors().Append(element).SelectMany(ancestor => ancestor.ElementsAfter()).SelectMany(after => after.Descendants<SectionProperties>().Concat(after is SectionProperties own ? [own] : [])).FirstOrDefault()
            : null;
        var page = ContextOf(part, section ?? main.Document.Body!.Elements<SectionProperties>().LastOrDefault());
        var cell = element.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.TableCellWidth;
        return cell?.Type?.Value == TableWidthUnitValues.Dxa && int.TryParse(cell.Width?.Value, out var width) && width is > 0 and < 50_000
            ? page.With(part, width, page.Height) : page;
    }

    public WordContext ContextOf(OpenXmlPart part, SectionProperties? section)
    {
        var size = section?.GetFirstChild<PageSize>();
        var margin = section?.GetFirstChild<PageMargin>();
        var width = (int)(size?.Width?.Value ?? WordLayout.PageWidth) - (int)(margin?.Left?.Value ?? WordLayout.Left) - (int)(margin?.Right?.Value ?? WordLayout.Right);
        var height = (int)(size?.Height?.Value ?? WordLayout.PageHeight) - Math.Abs(margin?.Top?.Value ?? WordLayout.Top) - Math.Abs(margin?.Bottom?.Value ?? WordLayout.Bottom);
        // A template whose margins leave nothing still gets a table.
        return new WordContext(main, part, _names, Math.Max(1000, width), Math.Max(1000, height));
    }

    public static TemplateField? FieldOf(SdtElement control)
    {
        var properties = control.SdtProperties;
        var tag = properties?.GetFirstChild<Tag>()?.Val?.Value ?? properties?.GetFirstChild<SdtAlias>()?.Val?.Value;
        return OfficialFields.All.FirstOrDefault(field => string.Equals(field.Tag, tag?.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<(OpenXmlPart Part, OpenXmlElement Root)> Roots() =>
    [
        (main, main.Document.Body!),
        .. main.HeaderParts.Where(part => part.Header is not null).Select(part => ((OpenXmlPart)part, (OpenXmlElement)part.Header)),
        .. main.FooterParts.Where(part => part.Footer is not null).Select(part => ((OpenXmlPart)part, (OpenXmlElement)part.Footer)),
    ];

    /// <summary>What the document has and the template has no place for goes to the head of the text: nothing gets lost.</summary>
    private List<TemplateField> Homeless()
    {
        var known = Roots().SelectMany(root => root.Root.Descendants<SdtElement>()).Select(FieldOf).ToHashSet();
        return [.. new[] { OfficialFields.AddressedTo, OfficialFields.Authority, OfficialFields.Bases }.Where(field => !known.Contains(field))];
    }

    private void Fill(SdtElement control, TemplateField field, WordContext context, List<TemplateField> homeless)
    {
        if (Text(field) is { } text)
        {
            ControlFiller.Fill(control, Balanced(field, text, context));
            return;
        }
        var blocks = Blocks(field, context).ToList();
        if (field == OfficialFields.Body)
            blocks = [.. homeless.SelectMany(other => Homed(other, context)), .. blocks];
        ControlFiller.Fill(control, blocks);
    }

    private IEnumerable<OpenXmlElement> Homed(TemplateField field, WordContext context) => field == OfficialFields.Authority
        ? document.IssuingAuthority is null ? [] : OfficialText.Lines(Text(field)).Select(line => context.Paragraph(WordStyle.Authority, line))
        : Blocks(field, context);

    /// <returns>None for a field that is more than a line of text.</returns>
    private string? Text(TemplateField field) => field switch
    {
        _ when field == OfficialFields.SuperiorAgency => Joined(OfficialText.Upper(document.Letterhead.SuperiorAgency)),
        _ when field == OfficialFields.Agency => Joined(OfficialText.Upper(document.Letterhead.Agency)),
        _ when field == OfficialFields.Number => OfficialText.NumberLine(document.Number, document.Notation),
        _ when field == OfficialFields.PlaceAndDate => OfficialText.PlaceAndDate(document),
        _ when field == OfficialFields.KindName => OfficialText.Upper(OfficialText.NameOf(document.Kind)),
        _ when field == OfficialFields.Subject => document.Kind == DocumentKind.Letter ? OfficialText.About(document.Subject) : Joined(document.Subject),
        _ when field == OfficialFields.Authority => document.Kind == DocumentKind.Decision ? Joined(OfficialText.Upper(document.IssuingAuthority ?? document.Letterhead.Agency)) : "",
        _ => null,
    };

    private IEnumerable<OpenXmlElement> Blocks(TemplateField field, WordContext context) => field switch
    {
        _ when field == OfficialFields.AgencyRule => OfficialParts.RuleBelow(context, Balanced(OfficialFields.Agency, Text(OfficialFields.Agency)!, context), WordStyle.Agency),
        _ when field == OfficialFields.SubjectRule => document.Kind == DocumentKind.Letter ? [] : OfficialParts.RuleBelow(context, Text(OfficialFields.Subject)!, WordStyle.Subject),
        _ when field == OfficialFields.AddressedTo => OfficialParts.AddressedTo(context, document),
        _ when field == OfficialFields.Bases => OfficialParts.Bases(context, document),
        _ when field == OfficialFields.Body => Body(context),
        _ when field == OfficialFields.Recipients => OfficialParts.Recipients(context, document),
        _ when field == OfficialFields.Signature => OfficialParts.Signature(context, document.Signature),
        _ when field == OfficialFields.SecondSignature => OfficialParts.Signature(context, document.SecondSignature),
        _ => [],
    };

    private List<OpenXmlElement> Body(WordContext context)
    {
        List<OpenXmlElement> written = [.. new BlockWriter(context, document.Kind == DocumentKind.Decision).Write(OfficialParts.Body(document))];
        // The signature is never alone on a page.
        foreach (var paragraph in written.TakeLast(1).OfType<Paragraph>())
            paragraph.KeepWithNext();
        if (document.Body is [.., DocumentTable])
        {
            foreach (var paragraph in written.OfType<Table>().Last().Elements<TableRow>().Last().Descendants<Paragraph>().Concat(written.TakeLast(2).OfType<Paragraph>()))
                paragraph.KeepWithNext();
        }
        return written;
    }

    private static string Balanced(TemplateField field, string text, WordContext context) =>
        field == OfficialFields.Agency ? TextWidth.Balance(text, WordStyle.Agency.Size, WordStyle.Agency.IsBold, context.Width)
        : field == OfficialFields.SuperiorAgency ? TextWidth.Balance(text, WordStyle.SuperiorAgency.Size, WordStyle.SuperiorAgency.IsBold, context.Width)
        : text;

    private static string Joined(string? text) => string.Join('\n', OfficialText.Lines(text));
}

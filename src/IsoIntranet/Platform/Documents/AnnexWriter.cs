using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>Writes the annexes, each a section of its own so that it may lie across; the page numbers go on.</summary>
internal sealed class AnnexWriter(MainDocumentPart main, OfficialDocument document, TemplateFiller filler)
{
    private readonly Body _body = main.Document.Body!;

    /// <param name="place">Where the template wants them; none for its end.</param>
    public void Write(SdtElement? place)
    {
        var last = _body.Elements<SectionProperties>().LastOrDefault() ?? _body.AppendChild(new SectionProperties());
        // Annexes begin pages, so they stand between the blocks of the body and not in a cell or a line.
        var anchor = place?.Ancestors().Append(place).First(ancestor => ancestor.Parent == _body);
        if (document.Annexes.Count == 0)
        {
            if (place is not null)
                ControlFiller.Fill(place, "");
            return;
        }
        List<OpenXmlElement> written = [];
        var section = (SectionProperties)last.CloneNode(true);
        for (var index = 0; index < document.Annexes.Count; index++)
        {
            var annex = document.Annexes[index];
            if (index > 0 || !BeginsSection(anchor))
                written.Add(Break(section));
            section = SectionOf(last, annex.IsLandscape);
            var context = filler.ContextOf(main, section);
            written.AddRange(Head(context, annex, index + 1));
            written.AddRange(new BlockWriter(context, hasArticles: false).Write(annex.Body));
            // A section does not end with a table.
            if (written[^1] is not Paragraph)
                written.Add(context.Paragraph(WordStyle.Rule, []));
        }
        var follows = anchor?.ElementsAfter().Any(element => element != last && (element.InnerText.Length > 0 || element is Table)) ?? false;
        if (follows)
            written.Add(Break(section));
        var next = anchor is null ? last : anchor == place ? anchor : anchor.NextSibling()!;
        foreach (var element in written)
            next.InsertBeforeSelf(element);
        if (place is not null)
            ControlFiller.Fill(place, "");
        if (follows)
            return;
        last.InsertAfterSelf(section);
        last.Remove();
    }

    /// <summary>The template has already begun a page for the annexes.</summary>
    private static bool BeginsSection(OpenXmlElement? anchor) => anchor?.PreviousSibling()?.Descendants<SectionProperties>().Any() ?? false;

    private IEnumerable<OpenXmlElement> Head(WordContext context, DocumentAnnex annex, int number)
    {
        yield return context.Paragraph(WordStyle.AnnexNumber, OfficialText.AnnexHeading(number, document.Annexes.Count));
        foreach (var line in OfficialText.Lines(OfficialText.Upper(annex.Title)))
            yield return context.Paragraph(WordStyle.AnnexTitle, line);
        var reference = OfficialText.AttachedTo(document);
        yield return context.Paragraph(WordStyle.AnnexReference, reference);
        foreach (var rule in OfficialParts.RuleBelow(context, reference, WordStyle.AnnexReference))
            yield return rule;
        yield return context.Paragraph(WordStyle.Body, []);
    }

    private static SectionProperties SectionOf(SectionProperties model, bool isLandscape)
    {
        var section = (SectionProperties)model.CloneNode(true);
        // Only the document's own first page is without a number, and the numbers go on.
        section.RemoveAllChildren<TitlePage>();
        section.RemoveAllChildren<PageNumberType>();
        section.RemoveAllChildren<SectionType>();
        var size = section.GetFirstChild<PageSize>() ?? section.AppendChild(new PageSize { Width = WordLayout.PageWidth, Height = WordLayout.PageHeight });
        if (isLandscape && size.Width!.Value < size.Height!.Value)
        {
            (size.Width, size.Height) = (size.Height.Value, size.Width.Value);
            size.Orient = PageOrientationValues.Landscape;
        }
        return section;
    }

    /// <summary>Ends a section in a line too low to be seen.</summary>
    private static Paragraph Break(SectionProperties section) => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }, (SectionProperties)section.CloneNode(true)));
}

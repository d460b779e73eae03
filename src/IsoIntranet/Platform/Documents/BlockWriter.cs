using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>Writes the text of a document: paragraphs, headings, tables, charts.</summary>
/// <param name="hasArticles">“Điều 1.” begins bold.</param>
internal sealed class BlockWriter(WordContext context, bool hasArticles)
{
    public IEnumerable<OpenXmlElement> Write(IEnumerable<DocumentBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var written = block switch
            {
                DocumentParagraph paragraph => Paragraphs(paragraph),
                DocumentHeading heading => OfficialText.Lines(heading.Text).Select(line => context.Paragraph(WordStyle.HeadingOf(heading.Level), line)),
                DocumentTable table => new TableWriter(context).Write(table),
                DocumentChart chart => ChartWriter.Write(context, chart),
                DocumentDrawing drawing => DrawingWriter.Write(context, drawing),
                _ => throw new ArgumentOutOfRangeException(nameof(blocks), block.GetType().Name),
            };
            foreach (var element in written)
                yield return element;
        }
    }

    private IEnumerable<OpenXmlElement> Paragraphs(DocumentParagraph paragraph)
    {
        var leadIn = OfficialText.Line(paragraph.LeadIn);
        var lines = OfficialText.Lines(paragraph.Text);
        foreach (var line in lines.Count == 0 && leadIn.Length > 0 ? [""] : lines)
        {
            var text = line;
            if (leadIn.Length == 0 && hasArticles && paragraph.Emphasis == TextEmphasis.None && OfficialText.ArticleOf(line) is { } article)
                (leadIn, text) = (article, line[article.Length..].TrimStart());
            List<Run> runs = leadIn.Length > 0 ? [WordText.Run(text.Length > 0 ? $"{leadIn} " : leadIn, WordText.Look(TextEmphasis.Bold))] : [];
            if (text.Length > 0)
                runs.Add(WordText.Run(text, WordText.Look(paragraph.Emphasis)));
            leadIn = "";
            yield return Place(context.Paragraph(WordStyle.Body, runs), paragraph.Place);
        }
    }

    private static Paragraph Place(Paragraph paragraph, TextPlace place) => place switch
    {
        TextPlace.Left => paragraph.Align(JustificationValues.Left),
        TextPlace.Centre => paragraph.Align(JustificationValues.Center),
        TextPlace.Right => paragraph.Align(JustificationValues.Right),
        _ => paragraph,
    };
}

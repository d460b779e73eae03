using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>Paragraphs and runs.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(this WordContext context, WordStyle style, params IEnumerable<Run> runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = context.Style(style) }), .. runs]);

    public static Paragraph Paragraph(this WordContext context, WordStyle style, string text) => context.Paragraph(style, [Run(text)]);

    /// <param name="text">Cleaned; a line break in it breaks the line.</param>
    public static Run Run(string text, RunProperties? look = null)
    {
        var run = new Run();
        if (look is not null)
            run.Append(look);
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst)
                run.Append(new Break());
            isFirst = false;
            run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static RunProperties? Look(TextEmphasis emphasis)
    {
        if (emphasis == TextEmphasis.None)
            return null;
        var look = new RunProperties();
        if (emphasis is TextEmphasis.Bold or TextEmphasis.BoldItalic)
            look.Append(new Bold(), new BoldComplexScript());
        if (emphasis is TextEmphasis.Italic or TextEmphasis.BoldItalic)
            look.Append(new Italic(), new ItalicComplexScript());
        return look;
    }

    /// <summary>The paragraph stays on the page of the one that follows it.</summary>
    public static Paragraph KeepWithNext(this Paragraph paragraph)
    {
        (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        return paragraph;
    }

    public static Paragraph Align(this Paragraph paragraph, JustificationValues alignment, bool isIndented = false)
    {
        var properties = paragraph.ParagraphProperties ??= new ParagraphProperties();
        if (!isIndented)
            properties.Indentation = new Indentation { FirstLine = "0" };
        properties.Justification = new Justification { Val = alignment };
        return paragraph;
    }
}

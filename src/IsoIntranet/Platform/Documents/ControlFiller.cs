using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>
/// Puts content in the place of a content control: around paragraphs, within one, around a cell or a row. The control itself goes,
/// as a finished document has nothing left to be filled in; what it held shows how its text looks.
/// </summary>
internal static class ControlFiller
{
    /// <summary>Word's style for “Click or tap here to enter text”.</summary>
    private const string PlaceholderStyle = "PlaceholderText";

    /// <summary>Fills in a line of text; where there is none, its line goes too.</summary>
    public static void Fill(SdtElement control, string text)
    {
        var look = LookOf(control);
        var runs = text.Length == 0 ? Array.Empty<Run>() : [WordText.Run(text, look)];
        if (control is SdtRun)
        {
            var line = control.Ancestors<Paragraph>().First();
            foreach (var run in runs)
                control.InsertBeforeSelf(run);
            control.Remove();
            RemoveIfEmpty(line);
            return;
        }
        var model = control.Descendants<Paragraph>().FirstOrDefault()?.ParagraphProperties;
        Replace(control, runs.Length == 0 ? [] : [new Paragraph([.. model is null ? Array.Empty<OpenXmlElement>() : [Plain(model)], .. runs])]);
    }

    public static void Fill(SdtElement control, IReadOnlyList<OpenXmlElement> blocks)
    {
        if (control is SdtRun)
        {
            var line = control.Ancestors<Paragraph>().First();
            control.Remove();
            OpenXmlElement last = line;
            foreach (var block in blocks)
                last = last.InsertAfterSelf(block);
            RemoveIfEmpty(line);
            EndWithParagraph(last.Parent);
            return;
        }
        Replace(control, blocks);
    }

    /// <summary>A cell, a text box, a header need a paragraph at their end.</summary>
    public static void EndWithParagraph(OpenXmlElement? container)
    {
        if (container is TableCell or TextBoxContent or Header or Footer && container.LastChild is not (Paragraph or SdtBlock))
            container.Append(new Paragraph());
    }

    private static void Replace(SdtElement control, IReadOnlyList<OpenXmlElement> blocks)
    {
        // Around a cell or a row: it stays, and the content goes into it.
        if (control.Descendants<TableCell>().FirstOrDefault() is { } cell && control is SdtCell or SdtRow)
        {
            foreach (var old in cell.ChildElements.Where(child => child is not TableCellProperties).ToList())
                old.Remove();
            cell.Append(blocks);
            EndWithParagraph(cell);
            OpenXmlElement kept = control is SdtCell ? cell : cell.Ancestors<TableRow>().First();
            kept.Remove();
            control.InsertBeforeSelf(kept);
            control.Remove();
            return;
        }
        var parent = control.Parent;
        foreach (var block in blocks)
            control.InsertBeforeSelf(block);
        control.Remove();
        EndWithParagraph(parent);
    }

    private static void RemoveIfEmpty(Paragraph line)
    {
        // A picture, a field, another control: anything but words without letters stays.
        if (line.Parent is null || line.InnerText.Trim().Length > 0 || line.Descendants<SectionProperties>().Any() || line.Descendants<SdtElement>().Any()
            || line.Descendants<Run>().SelectMany(run => run.ChildElements).Any(child => child is not (RunProperties or DocumentFormat.OpenXml.Wordprocessing.Text or Break or TabChar)))
            return;
        var parent = line.Parent;
        line.Remove();
        EndWithParagraph(parent);
    }

    /// <summary>What was chosen for the control, or how the first of its words look, however many runs they were split into.</summary>
    private static RunProperties? LookOf(SdtElement control)
    {
        var chosen = control.SdtProperties?.GetFirstChild<RunProperties>() ?? control.Descendants<Run>().FirstOrDefault()?.RunProperties;
        if (chosen?.CloneNode(true) is not RunProperties look)
            return null;
        if (look.RunStyle?.Val?.Value == PlaceholderStyle)
            look.RunStyle = null;
        return look.HasChildren ? look : null;
    }

    private static ParagraphProperties Plain(ParagraphProperties model)
    {
        var copy = (ParagraphProperties)model.CloneNode(true);
        copy.RemoveAllChildren<SectionProperties>();
        return copy;
    }
}

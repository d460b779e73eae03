using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>What blocks need to know of the file they go into: its styles, its page, its parts.</summary>
/// <param name="part">Where charts are kept: the part that the blocks stand in.</param>
/// <param name="width">Of the text, in twips.</param>
/// <param name="height">Of the text of a page, in twips.</param>
internal sealed class WordContext(MainDocumentPart main, OpenXmlPart part, DrawingIds ids, int width, int height)
{
    public OpenXmlPart Part { get; } = part;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public uint NextDrawingId() => ids.Next();

    /// <summary>A page of another shape, or another part, of the same file.</summary>
    public WordContext With(OpenXmlPart other, int otherWidth, int otherHeight) => new(main, other, ids, otherWidth, otherHeight);

    /// <summary>The file's own style of that name or id; the writer's is added where there is none.</summary>
    public string Style(WordStyle style)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("rIdIsoStyles");
        var styles = part.Styles ??= new Styles();
        var known = styles.Elements<Style>().Where(candidate => candidate.Type is null || candidate.Type == StyleValues.Paragraph).ToList();
        var own = known.FirstOrDefault(candidate => string.Equals(candidate.StyleName?.Val?.Value, style.Name, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(candidate => candidate.StyleId?.Value == style.Id);
        if (own?.StyleId?.Value is { } id)
            return id;
        var added = new Style(style.Xml());
        while (styles.Elements<Style>().Any(candidate => candidate.StyleId?.Value == added.StyleId!.Value))
            added.StyleId = $"Iso{added.StyleId!.Value}";
        if (known.FirstOrDefault(candidate => candidate.Default?.Value == true)?.StyleId?.Value is { } basis)
            added.BasedOn!.Val = basis;
        else
            added.RemoveAllChildren<BasedOn>();
        styles.Append(added);
        return added.StyleId!.Value!;
    }
}

/// <summary>Numbers of drawings, which have to differ within a file.</summary>
internal sealed class DrawingIds(uint last)
{
    private uint _last = last;

    public uint Next() => ++_last;
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>What blocks need to know of the file they go into: its styles, its page, its parts.</summary>
/// <param name="part">Where charts are kept: the part that the blocks stand in.</param>
/// <param name="width">Of the text, in twips.</param>
/// <param name="height">Of the text of a page, in twips.</param>
internal sealed class WordContext(MainDocumentPart main, OpenXmlPart part, DocumentNames names, int width, int height)
{
    public OpenXmlPart Part { get; } = part;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public uint NextDrawingId() => names.NextDrawingId();

    /// <summary>A page of another shape, or another part, of the same file.</summary>
    public WordContext With(OpenXmlPart other, int otherWidth, int otherHeight) => new(main, other, names, otherWidth, otherHeight);

    /// <summary>The file's own style of that name or id; the writer's is added where there is none.</summary>
    public string Style(WordStyle style) =>
        names.Styles.TryGetValue(style.Id, out var known) ? known : names.Styles[style.Id] = FindOrAdd(style);

    private string FindOrAdd(WordStyle style)
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

/// <summary>What is found once for a file: the ids of its styles, and the numbers of drawings, which have to differ.</summary>
/// <param name="lastDrawing">The highest number that the template uses.</param>
internal sealed class DocumentNames(uint lastDrawing)
{
    private uint _lastDrawing = lastDrawing;

    /// <summary>The file's id of a style by the writer's.</summary>
    public Dictionary<string, string> Styles { get; } = [];

    public uint NextDrawingId() => ++_lastDrawing;
}

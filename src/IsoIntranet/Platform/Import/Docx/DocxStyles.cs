namespace IsoIntranet.Platform.Import.Docx;

/// <summary>What the styles of a Word file say about the few properties that matter for reading, with what they inherit.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = [];
    private string? _default;

    public bool IsBoldByDefault { get; private set; }

    public static DocxStyles Read(XmlPart? part)
    {
        var styles = new DocxStyles();
        using (part)
        {
            if (part is null || !part.Open("styles"))
                return styles;
            part.Children(name =>
            {
                if (name == "style")
                    styles.Add(part);
                else if (name == "docDefaults")
                    styles.ReadDefaults(part);
            });
        }
        return styles;
    }

    public bool? BoldOf(string? style) => Chain(style).Select(one => one.Bold).FirstOrDefault(bold => bold is not null);

    public bool? HiddenOf(string? style) => Chain(style).Select(one => one.Hidden).FirstOrDefault(hidden => hidden is not null);

    /// <param name="style">None for the default style of paragraphs.</param>
    public bool? CentredOf(string? style) => Chain(style ?? _default).Select(one => one.Centred).FirstOrDefault(centred => centred is not null);

    public bool? ParagraphBoldOf(string? style) => BoldOf(style ?? _default);

    /// <summary>The list that a style numbers its paragraphs by.</summary>
    public (int? List, int? Level) NumberingOf(string? style)
    {
        var chain = Chain(style ?? _default).ToList();
        return (chain.Select(one => one.List).FirstOrDefault(list => list is not null), chain.Select(one => one.Level).FirstOrDefault(level => level is not null));
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private void Add(XmlPart part)
    {
        var style = new Style();
        var id = part["styleId"];
        if (part["type"] == "paragraph" && part.Is("default"))
            _default = id;
        part.Children(name =>
        {
            if (name == "basedOn")
                style.BasedOn = part.Val;
            else if (name == "rPr")
                style.Run(part);
            else if (name == "pPr")
                style.Paragraph(part);
        });
        if (id is not null)
            _styles[id] = style;
    }

    private void ReadDefaults(XmlPart part)
    {
        var style = new Style();
        part.Children(name => part.Children(inner =>
        {
            if (inner == "rPr")
                style.Run(part);
        }));
        IsBoldByDefault = style.Bold == true;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool? Bold { get; private set; }

        public bool? Hidden { get; private set; }

        public bool? Centred { get; private set; }

        public int? List { get; private set; }

        public int? Level { get; private set; }

        public void Run(XmlPart part) => part.Children(name =>
        {
            if (name == "b")
                Bold = part.IsOn;
            else if (name == "vanish")
                Hidden = part.IsOn;
        });

        public void Paragraph(XmlPart part) => part.Children(name =>
        {
            if (name == "jc")
                Centred = part.Val == "center";
            else if (name == "numPr")
                part.Children(inner => (List, Level) = inner switch
                {
                    "numId" => (part.Number("val"), Level),
                    "ilvl" => (List, part.Number("val")),
                    _ => (List, Level),
                });
        });
    }
}

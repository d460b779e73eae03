namespace IsoIntranet.Platform.Import.Xlsx;

/// <summary>How the cells of a workbook show their numbers, and whether in bold.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<bool> _fonts = [];
    private readonly List<(int Format, int Font)> _cells = [];

    public static XlsxStyles Read(XmlPart? part)
    {
        var styles = new XlsxStyles();
        using (part)
        {
            if (part is null || !part.Open("styleSheet"))
                return styles;
            part.Children(name =>
            {
                if (name == "numFmts")
                    part.Children(_ => styles._codes[part.Number("numFmtId") ?? -1] = part["formatCode"] ?? "");
                else if (name == "fonts")
                    part.Children(_ => styles.AddFont(part));
                else if (name == "cellXfs")
                    part.Children(_ => styles._cells.Add((part.Number("numFmtId") ?? 0, part.Number("fontId") ?? 0)));
            });
        }
        return styles;
    }

    /// <returns>None for General.</returns>
    public string? FormatOf(int style)
    {
        var id = style >= 0 && style < _cells.Count ? _cells[style].Format : 0;
        return _codes.GetValueOrDefault(id) is { Length: > 0 } code && !code.Equals("General", StringComparison.OrdinalIgnoreCase) ? code : NumberFormat.BuiltIn(id);
    }

    public bool IsBold(int style) =>
        style >= 0 && style < _cells.Count && _cells[style].Font is var font && font >= 0 && font < _fonts.Count && _fonts[font];

    private void AddFont(XmlPart part)
    {
        var isBold = false;
        part.Children(name => isBold |= name == "b" && part.IsOn);
        _fonts.Add(isBold);
    }
}

using System.IO.Compression;
using System.Security;
using System.Text;

namespace IsoIntranet.Tests.Platform.Import;

/// <summary>Makes Word files as officials' programs write them, with what a test wants in them, down to raw XML.</summary>
internal sealed class DocxFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly StringBuilder _body = new();
    private readonly Dictionary<string, string> _parts = [];
    private string _styles = "";
    private string _numbering = "";

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <param name="list">Number of an automatic list, see <see cref="List"/>.</param>
    public DocxFile Paragraph(string text, bool bold = false, bool centred = false, int? list = null, int level = 0, string? style = null)
    {
        _body.Append(ParagraphXml(text, bold, centred, list, level, style));
        return this;
    }

    public DocxFile Table(params DocxRow[] rows)
    {
        _body.Append(TableXml(rows));
        return this;
    }

    /// <summary>Anything below w:body; prefixes w, r, mc, wp, wps, a, pic and v are known.</summary>
    public DocxFile Xml(string xml)
    {
        _body.Append(xml);
        return this;
    }

    /// <summary>An automatic list of the given number, from 1; each level has a format (decimal, upperRoman, lowerLetter, bullet …) and a pattern (“%1.”).</summary>
    public DocxFile List(int number, params (string Format, string Pattern)[] levels)
    {
        var xml = string.Concat(levels.Select((level, index) =>
            $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{level.Format}\"/><w:lvlText w:val=\"{Escape(level.Pattern)}\"/></w:lvl>"));
        // Word wants all patterns before all lists, and reads them in either order.
        _numbering += $"<w:abstractNum w:abstractNumId=\"{number}\">{xml}</w:abstractNum><w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{number}\"/></w:num>";
        return this;
    }

    public DocxFile Numbering(string xml)
    {
        _numbering += xml;
        return this;
    }

    public DocxFile Styles(string xml)
    {
        _styles += xml;
        return this;
    }

    public DocxFile Part(string name, string xml)
    {
        _parts[name] = xml;
        return this;
    }

    public static string ParagraphXml(string text, bool bold = false, bool centred = false, int? list = null, int level = 0, string? style = null)
    {
        var properties = (style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")
            + (list is null ? "" : $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
            + (centred ? "<w:jc w:val=\"center\"/>" : "");
        return $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{(text.Length > 0 ? RunXml(text, bold) : "")}</w:p>";
    }

    public static string RunXml(string text, bool bold = false) =>
        $"<w:r>{(bold ? "<w:rPr><w:b/></w:rPr>" : "")}{string.Join("<w:br/>", text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{Escape(line)}</w:t>"))}</w:r>";

    public static string TableXml(params DocxRow[] rows)
    {
        var columns = rows.Length == 0 ? 1 : rows.Max(row => row.Cells.Sum(cell => cell.Span));
        return $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1000\"/>", Math.Min(columns, 200)))}</w:tblGrid>{string.Concat(rows.Select(row => row.ToXml()))}</w:tbl>";
    }

    public byte[] Build()
    {
        const string head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{ContentType}"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>""");
            Write("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Office}/numbering" Target="numbering.xml"/></Relationships>""");
            Write("word/styles.xml", $"<w:styles xmlns:w=\"{Word}\">{_styles}</w:styles>");
            Write("word/numbering.xml", $"<w:numbering xmlns:w=\"{Word}\">{_numbering}</w:numbering>");
            Write("word/document.xml", $"""<w:document xmlns:w="{Word}" xmlns:r="{Office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{_body}<w:sectPr/></w:body></w:document>""");
            foreach (var (name, xml) in _parts)
                Write(name, xml);

            void Write(string name, string xml)
            {
                if (name != "word/document.xml" && _parts.TryGetValue(name, out var other) && !ReferenceEquals(other, xml))
                    return;
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml : head + xml));
            }
        }
        return stream.ToArray();
    }

    internal static string Escape(string text) => SecurityElement.Escape(text);
}

/// <summary>A row of a table; a text converts into a cell.</summary>
/// <param name="Before">Grid columns left out before the first cell.</param>
internal sealed record DocxRow(IReadOnlyList<DocxCell> Cells, bool IsHeading = false, int Before = 0, int After = 0, string More = "")
{
    public static DocxRow Of(params DocxCell[] cells) => new(cells);

    /// <summary>A row that is repeated on every page.</summary>
    public static DocxRow Heading(params DocxCell[] cells) => new(cells, IsHeading: true);

    public string ToXml() =>
        $"<w:tr><w:trPr>{(Before > 0 ? $"<w:gridBefore w:val=\"{Before}\"/>" : "")}{(After > 0 ? $"<w:gridAfter w:val=\"{After}\"/>" : "")}{(IsHeading ? "<w:tblHeader/>" : "")}{More}</w:trPr>{string.Concat(Cells.Select(cell => cell.ToXml()))}</w:tr>";
}

/// <param name="Text">A line each becomes a paragraph.</param>
/// <param name="Span">Grid columns that it covers.</param>
/// <param name="Merge">“restart” begins a cell that reaches down, “continue” goes on with it.</param>
/// <param name="List">Automatic list that numbers the first paragraph.</param>
/// <param name="Xml">Instead of the text: what stands in the cell.</param>
internal sealed record DocxCell(string Text, bool IsBold = false, int Span = 1, string? Merge = null, int? List = null, int Level = 0, string? Xml = null)
{
    public static readonly DocxCell Continued = new("", Merge: "continue");

    public static implicit operator DocxCell(string text) => new(text);

    public static DocxCell Bold(string text, int span = 1) => new(text, IsBold: true, Span: span);

    /// <summary>The first of several rows that share it.</summary>
    public static DocxCell Down(string text) => new(text, Merge: "restart");

    public string ToXml()
    {
        var merge = Merge switch { null => "", "continue" => "<w:vMerge/>", _ => $"<w:vMerge w:val=\"{Merge}\"/>" };
        var content = Xml ?? string.Concat(Text.Split('\n').Select((line, index) => DocxFile.ParagraphXml(line, IsBold, list: index == 0 ? List : null, level: Level)));
        return $"<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/>{(Span > 1 ? $"<w:gridSpan w:val=\"{Span}\"/>" : "")}{merge}</w:tcPr>{content}</w:tc>";
    }
}

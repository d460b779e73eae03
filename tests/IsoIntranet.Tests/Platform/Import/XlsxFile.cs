using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace IsoIntranet.Tests.Platform.Import;

/// <summary>Makes workbooks as Excel writes them, with shared texts, formats, merged cells and whatever else a test wants.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<XlsxFileSheet> _sheets = [];
    private readonly List<string> _shared = [];
    private readonly List<(string Format, bool IsBold)> _styles = [("General", false)];
    private string _names = "";

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>A workbook of one sheet; each row an array of texts, numbers, days, or cells.</summary>
    public static XlsxFile Of(params object?[][] rows) => new XlsxFile().Sheet("Sheet1", rows);

    public XlsxFile Sheet(string name, params object?[][] rows) => Sheet(new XlsxFileSheet(name, rows));

    public XlsxFile Sheet(XlsxFileSheet sheet)
    {
        _sheets.Add(sheet);
        return this;
    }

    /// <summary>Rows of a sheet to be repeated on every page.</summary>
    public XlsxFile Repeat(int sheet, int first, int last)
    {
        _names += $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{sheet}\">'{_sheets[sheet].Name}'!${first}:${last}</definedName>";
        return this;
    }

    public byte[] Build()
    {
        const string head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, sheet) in _sheets.Index())
                Write($"xl/worksheets/sheet{index + 1}.xml", SheetXml(sheet));
            Write("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_shared)}</sst>");
            Write("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="{_styles.Count}">{string.Concat(_styles.Select((style, index) => $"<numFmt numFmtId=\"{164 + index}\" formatCode=\"{DocxFile.Escape(style.Format)}\"/>"))}</numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{_styles.Count}">{string.Concat(_styles.Select((style, index) => $"<xf numFmtId=\"{164 + index}\" fontId=\"{(style.IsBold ? 1 : 0)}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>""");
            Write("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{DocxFile.Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>"))}</sheets>{(_names.Length > 0 ? $"<definedNames>{_names}</definedNames>" : "")}</workbook>");
            Write("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, index) => $"<Relationship Id=\"rId{index + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"))}<Relationship Id=\"rId901\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId902\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Write("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentType}\"/>{string.Concat(_sheets.Select((_, index) => $"<Override PartName=\"/xl/worksheets/sheet{index + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");

            void Write(string name, string xml)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(head + xml));
            }
        }
        return stream.ToArray();
    }

    private string SheetXml(XlsxFileSheet sheet)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\">");
        if (sheet.HiddenColumns.Count > 0)
            xml.Append("<cols>").AppendJoin("", sheet.HiddenColumns.Select(column => $"<col min=\"{column}\" max=\"{column}\" width=\"0\" hidden=\"1\"/>")).Append("</cols>");
        xml.Append("<sheetData>");
        foreach (var (index, row) in sheet.Rows.Index())
        {
            var number = sheet.FirstRow + index;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\"{(sheet.HiddenRows.Contains(number) ? " hidden=\"1\"" : "")}>");
            foreach (var (column, value) in row.Index())
                xml.Append(CellXml($"{ColumnName(sheet.FirstColumn + column)}{number}", value));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", sheet.Merges.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private string CellXml(string place, object? value)
    {
        var cell = value switch
        {
            null => new XlsxFileCell(null),
            XlsxFileCell given => given,
            _ => new XlsxFileCell(value),
        };
        var format = cell.Format ?? (cell.Value is DateOnly ? "dd/mm/yyyy" : "General");
        var style = _styles.IndexOf((format, cell.IsBold));
        if (style < 0)
        {
            _styles.Add((format, cell.IsBold));
            style = _styles.Count - 1;
        }
        var start = $"<c r=\"{place}\" s=\"{style}\"";
        var formula = cell.Formula is null ? "" : $"<f>{DocxFile.Escape(cell.Formula)}</f>";
        if (cell.Xml is not null)
            return $"{start}{cell.Xml}</c>";
        switch (cell.Value)
        {
            case null:
                return $"{start}>{formula}</c>";
            case string text when cell.Formula is not null:
                return $"{start} t=\"str\">{formula}<v>{DocxFile.Escape(text)}</v></c>";
            case string text:
                _shared.Add($"<si><t xml:space=\"preserve\">{DocxFile.Escape(text)}</t></si>");
                return $"{start} t=\"s\"><v>{_shared.Count - 1}</v></c>";
            case bool yes:
                return $"{start} t=\"b\">{formula}<v>{(yes ? 1 : 0)}</v></c>";
            case DateOnly day:
                return $"{start}>{formula}<v>{day.ToDateTime(default).ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>";
            default:
                return $"{start}>{formula}<v>{Convert.ToString(cell.Value, CultureInfo.InvariantCulture)}</v></c>";
        }
    }

    private static string ColumnName(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : ColumnName((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}

/// <param name="Rows">Cells from the left.</param>
internal sealed record XlsxFileSheet(string Name, object?[][] Rows)
{
    public int FirstRow { get; init; } = 1;

    public int FirstColumn { get; init; } = 1;

    /// <summary>Ranges, for example “A1:C1”.</summary>
    public IReadOnlyList<string> Merges { get; init; } = [];

    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    public bool IsHidden { get; init; }
}

/// <param name="Value">A text, a number, a day, a truth; none for a blank cell.</param>
/// <param name="Format">Format code of the number.</param>
/// <param name="Formula">The value is what was stored of it.</param>
/// <param name="Xml">Instead: all that follows the cell's place, from its further attributes on.</param>
internal sealed record XlsxFileCell(object? Value, bool IsBold = false, string? Format = null, string? Formula = null, string? Xml = null)
{
    public static XlsxFileCell Bold(string text) => new(text, IsBold: true);
}

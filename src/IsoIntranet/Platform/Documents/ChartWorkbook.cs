using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace IsoIntranet.Platform.Documents;

/// <summary>The workbook behind a chart: categories down, series across, from A1 on, as Word expects it.</summary>
internal static class ChartWorkbook
{
    public const string SheetName = "Sheet1";

    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ChartData data)
    {
        var rows = new StringBuilder(Row(1, ["", .. data.Series.Select(series => series.Name)], []));
        for (var index = 0; index < data.Categories.Count; index++)
            rows.Append(Row(index + 2, [data.Categories[index]], [.. data.Series.Select(series => series.Values[index])]));

        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Add(archive, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{WordPackage.Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{WordPackage.Relations}"><sheets><sheet name="{SheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{WordPackage.Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{WordPackage.Relations}/styles" Target="styles.xml"/></Relationships>""");
            Add(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
            Add(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
        }
        return file.ToArray();
    }

    /// <summary>“Sheet1!$B$2:$B$5”: the cells of a series, or with column 0 those of the categories.</summary>
    public static string Range(int column, int firstRow, int lastRow) =>
        firstRow == lastRow ? $"{SheetName}!${Column(column)}${firstRow}" : $"{SheetName}!${Column(column)}${firstRow}:${Column(column)}${lastRow}";

    private static string Row(int number, IReadOnlyList<string> texts, IReadOnlyList<double?> values)
    {
        var cells = texts.Select((text, index) => text.Length == 0 ? "" : $"<c r=\"{Column(index)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{WordPackage.Escape(text)}</t></is></c>")
            .Concat(values.Select((value, index) => value is { } known ? $"<c r=\"{Column(index + 1)}{number}\"><v>{known.ToString("R", CultureInfo.InvariantCulture)}</v></c>" : ""));
        return $"<row r=\"{number}\">{string.Concat(cells)}</row>";
    }

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{Column((index / 26) - 1)}{(char)('A' + (index % 26))}";

    private static void Add(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(Start + content));
    }
}

using System.Globalization;
using System.Text;
using System.Xml;

namespace IsoIntranet.Platform.Export;

/// <summary>The fixed parts of a workbook, and the places of its cells.</summary>
internal static class XlsxParts
{
    public const int TextStyle = 1;
    public const int IntegerStyle = 2;
    public const int PercentStyle = 3;
    public const int DateStyle = 4;
    public const int DateTimeStyle = 5;
    public const int HeaderStyle = 6;
    public const int TitleStyle = 7;
    public const int NoteStyle = 8;
    public const int QuotedStyle = 9;
    public const int NumberStyle = 10;

    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string ContentTypes = Start + """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    public const string Relations = Start + $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    public const string WorkbookRelations = Start + $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
        """;

    /// <summary>Fonts, fills and formats, in the order of the style numbers above.</summary>
    public const string Styles = Start + $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts>
        <fonts count="4"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font><font><i/><sz val="10"/><color rgb="FF595959"/><name val="Times New Roman"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EFEF"/><bgColor indexed="64"/></patternFill></fill></fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>Names the filtered range and the rows that head every printed page.</summary>
    public static string Workbook(XlsxSheet sheet, int lastRow)
    {
        var name = SheetName(sheet.Title);
        var quoted = Escape($"'{name.Replace("'", "''", StringComparison.Ordinal)}'");
        var range = $"$A${XlsxSheet.HeaderRow}:${ColumnName(sheet.Columns.Count - 1)}${lastRow}";
        return Start + $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{Escape(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">{quoted}!{range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">{quoted}!${XlsxSheet.HeaderRow}:${XlsxSheet.HeaderRow}</definedName></definedNames></workbook>
            """;
    }

    public static string SheetStart(XlsxSheet sheet)
    {
        var columns = string.Concat(sheet.Columns.Select((column, index) => string.Create(CultureInfo.InvariantCulture,
            $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{WidthOf(column)}\" customWidth=\"1\"/>")));
        return $"""
            <worksheet xmlns="{Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="{XlsxSheet.HeaderRow}" topLeftCell="A{XlsxSheet.HeaderRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>
            """;
    }

    /// <summary>A4 (9) landscape, as wide as one page, with page numbers.</summary>
    public static string SheetEnd(XlsxSheet sheet, int lastRow) => $"""
        </sheetData><autoFilter ref="A{XlsxSheet.HeaderRow}:{Cell(sheet.Columns.Count - 1, lastRow)}"/><pageMargins left="0.6" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>
        """;

    public static string Cell(int column, int row) => $"{ColumnName(column)}{row}";

    /// <summary>A sheet's name has at most 31 characters, and not every one is allowed.</summary>
    public static string SheetName(string title)
    {
        var name = string.Concat(title.Select(character => character is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? ' ' : character)).Trim(' ', '\'');
        return name.Length switch { 0 => "1", > 31 => name[..31].TrimEnd(), _ => name };
    }

    /// <summary>Escapes for XML, and leaves out what XML cannot hold at all.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                safe.Append(character).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(character))
                safe.Append(character switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\r' => "", _ => character.ToString() });
        }
        return safe.ToString();
    }

    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName(index / 26 - 1) + (char)('A' + index % 26);

    private static double WidthOf(XlsxColumn column) => column.Width > 0 ? column.Width : Math.Max(Math.Min(column.Header.Length + 2, 24), column.Kind switch
    {
        XlsxKind.Date => 12,
        XlsxKind.DateTime => 17,
        XlsxKind.Text => 28,
        _ => 10,
    });
}

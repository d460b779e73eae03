using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using IsoIntranet.Platform.Clock;

namespace IsoIntranet.Platform.Export;

/// <summary>
/// Writes a list as an Office Open XML workbook (ECMA-376) row by row, straight to a forward-only stream. The Open XML SDK would
/// hold the whole sheet in memory, because its package can only be written while it can be read.
/// </summary>
public sealed class XlsxWriter(OrganisationClock clock)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Excel's own limit for one cell.</summary>
    private const int LongestText = 32_767;

    private static readonly XmlWriterSettings Xml = new() { Async = true, Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <param name="output">May be forward-only; stays open.</param>
    /// <param name="rows">One array a row, in the order of the columns; a value that does not fit its column's kind is written as text.</param>
    public async Task WriteAsync(Stream output, XlsxSheet sheet, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken = default)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await AddAsync(archive, "[Content_Types].xml", XlsxParts.ContentTypes);
        await AddAsync(archive, "_rels/.rels", XlsxParts.Relations);
        await AddAsync(archive, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations);
        await AddAsync(archive, "xl/styles.xml", XlsxParts.Styles);
        int last;
        await using (var part = await archive.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync(cancellationToken))
        await using (var xml = XmlWriter.Create(part, Xml))
            last = await WriteSheetAsync(xml, sheet, rows, cancellationToken);
        await AddAsync(archive, "xl/workbook.xml", XlsxParts.Workbook(sheet, last));
    }

    private async Task<int> WriteSheetAsync(XmlWriter xml, XlsxSheet sheet, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await xml.WriteStartDocumentAsync();
        await xml.WriteRawAsync(XlsxParts.SheetStart(sheet));
        await xml.WriteRawAsync(Row(1, Text("A1", sheet.Title, XlsxParts.TitleStyle)));
        await xml.WriteRawAsync(Row(2, Text("A2", sheet.Note, XlsxParts.NoteStyle)));
        await xml.WriteRawAsync(Row(XlsxSheet.HeaderRow, string.Concat(sheet.Columns.Select((column, index) =>
            Text(XlsxParts.Cell(index, XlsxSheet.HeaderRow), column.Header, XlsxParts.HeaderStyle)))));
        var number = XlsxSheet.HeaderRow;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            number++;
            await xml.WriteRawAsync(Row(number, string.Concat(sheet.Columns.Select((column, index) =>
                Value(XlsxParts.Cell(index, number), column.Kind, row[index])))));
        }
        await xml.WriteRawAsync(XlsxParts.SheetEnd(sheet, number));
        return number;
    }

    private string Value(string cell, XlsxKind kind, object? value) => (kind, value) switch
    {
        (_, null) => "",
        (XlsxKind.Integer, sbyte or byte or short or int or long) => Number(cell, value, XlsxParts.IntegerStyle),
        (XlsxKind.Number, int or long or decimal or double or float) => Number(cell, value, XlsxParts.NumberStyle),
        (XlsxKind.Percent, int or decimal or double) => Number(cell, Convert.ToDecimal(value, CultureInfo.InvariantCulture) / 100, XlsxParts.PercentStyle),
        (XlsxKind.Date, DateOnly day) => Number(cell, day.ToDateTime(default).ToOADate(), XlsxParts.DateStyle),
        (XlsxKind.Date, DateTimeOffset moment) => Number(cell, clock.Local(moment).Date.ToOADate(), XlsxParts.DateStyle),
        (XlsxKind.DateTime, DateTimeOffset moment) => Number(cell, clock.Local(moment).DateTime.ToOADate(), XlsxParts.DateTimeStyle),
        _ => Text(cell, Convert.ToString(value, CultureInfo.CurrentCulture) ?? "", null),
    };

    private static string Row(int number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    private static string Number(string cell, object value, int style) =>
        $"<c r=\"{cell}\" s=\"{style}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>";

    /// <summary>
    /// Always a typed string, so it is never calculated; what looks like a formula is also marked as text for whoever edits
    /// the cell later on.
    /// </summary>
    private static string Text(string cell, string text, int? style)
    {
        if (text.Length == 0)
            return "";
        var looksLikeFormula = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        return $"<c r=\"{cell}\" s=\"{style ?? (looksLikeFormula ? XlsxParts.QuotedStyle : XlsxParts.TextStyle)}\" t=\"inlineStr\">"
            + $"<is><t xml:space=\"preserve\">{XlsxParts.Escape(text.Length > LongestText ? text[..LongestText] : text)}</t></is></c>";
    }

    private static async Task AddAsync(ZipArchive archive, string name, string content)
    {
        await using var part = await archive.CreateEntry(name).OpenAsync();
        await part.WriteAsync(Encoding.UTF8.GetBytes(content));
    }
}

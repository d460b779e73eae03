using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace IsoIntranet.Platform.Documents;

/// <summary>Writes a table that fits the text's width and goes over pages with its heads repeated.</summary>
internal sealed class TableWriter(WordContext context)
{
    /// <summary>Twips between a cell's border and its text.</summary>
    private const int Padding = 85;

    /// <summary>A column is never narrower than a few letters, in twips, however small its share.</summary>
    private const int Narrowest = 400;

    /// <summary>Of its size.</summary>
    private const double LineHeight = 1.2;

    /// <summary>The part of a page that a row may fill and still be moved to the next as a whole.</summary>
    private const double HighestWhole = 0.4;

    public IEnumerable<OpenXmlElement> Write(DocumentTable table)
    {
        var count = Math.Max(table.Columns.Count, table.Columns.Count > 0 ? 0 : table.Rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max());
        if (count == 0)
            yield break;
        var places = Enumerable.Range(0, count).Select(index => index < table.Columns.Count ? table.Columns[index].Place : TextPlace.Body).ToArray();
        var widths = Widths([.. Enumerable.Range(0, count).Select(index => index < table.Columns.Count ? table.Columns[index].Width : 1)]);

        var written = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = Padding, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = Padding, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) })));
        if (table.Columns.Any(column => OfficialText.Line(column.Heading).Length > 0))
            written.Append(Head(table.Columns, widths));
        foreach (var row in table.Rows)
            written.Append(row.IsSection ? Section(row, widths, places) : Row(row, widths, places));
        // A table without rows would be no table to Word.
        if (!written.Elements<TableRow>().Any())
            written.Append(Row(new DocumentTableRow([]), widths, places));
        yield return written;
        // Two tables that touch would become one.
        yield return context.Paragraph(WordStyle.Rule, []);
    }

    private int[] Widths(double[] shares)
    {
        var sane = shares.Select(share => double.IsFinite(share) && share > 0 ? Math.Min(share, 1_000_000) : 0).ToArray();
        if (sane.Sum() <= 0)
            sane = [.. sane.Select(_ => 1d)];
        var least = Math.Min(Narrowest, context.Width / sane.Length);
        var free = context.Width - (least * sane.Length);
        var wanted = sane.Select(share => Math.Max(0, (share / sane.Sum() * context.Width) - least)).ToArray();
        var scale = wanted.Sum() > 0 ? free / wanted.Sum() : 0;
        int[] widths = [.. wanted.Select(want => least + (int)(want * scale))];
        widths[^1] += context.Width - widths.Sum();
        return widths;
    }

    private TableRow Head(IReadOnlyList<DocumentColumn> columns, int[] widths) => new(
    [
        new TableRowProperties(new CantSplit(), new TableHeader()),
        .. columns.Select((column, index) => Cell(widths[index], 1,
            [context.Paragraph(WordStyle.TableHead, OfficialText.Line(column.Heading)).KeepWithNext()])),
    ]);

    private TableRow Row(DocumentTableRow row, int[] widths, TextPlace[] places)
    {
        var cells = Fit(row.Cells, widths.Length);
        var written = new TableRow();
        var isLow = Height(cells, widths, false) < context.Height * HighestWhole;
        if (isLow)
            written.Append(new TableRowProperties(new CantSplit()));
        // In the middle of a row that goes over pages a short text would be on none of those where it is looked for.
        var place = isLow ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top;
        for (var index = 0; index < widths.Length; index++)
            written.Append(Cell(widths[index], 1, Paragraphs(cells[index], places[index], false), place));
        return written;
    }

    /// <summary>The first cell, and the rest as one.</summary>
    private TableRow Section(DocumentTableRow row, int[] widths, TextPlace[] places)
    {
        var cells = Fit(row.Cells, Math.Min(2, widths.Length));
        var written = new TableRow(new TableRowProperties(new CantSplit()));
        written.Append(Cell(widths[0], 1, Paragraphs(cells[0], places[0], true)));
        if (widths.Length > 1)
            written.Append(Cell(widths[1..].Sum(), widths.Length - 1, Paragraphs(cells[1], TextPlace.Left, true)));
        return written;
    }

    private static TableCell Cell(int width, int span, IEnumerable<Paragraph> content, TableVerticalAlignmentValues place = TableVerticalAlignmentValues.Center)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = place });
        return new TableCell([properties, .. content]);
    }

    private IEnumerable<Paragraph> Paragraphs(string text, TextPlace place, bool isSection)
    {
        var lines = OfficialText.Lines(text);
        foreach (var line in lines.Count == 0 ? [""] : lines)
        {
            var paragraph = context.Paragraph(WordStyle.TableText, line.Length == 0 ? [] : [WordText.Run(line, isSection ? WordText.Look(TextEmphasis.Bold) : null)]);
            // A section's name does not end a page.
            if (isSection)
                paragraph.KeepWithNext();
            yield return place switch
            {
                TextPlace.Centre => paragraph.Align(JustificationValues.Center),
                TextPlace.Right => paragraph.Align(JustificationValues.Right),
                _ => paragraph,
            };
        }
    }

    /// <summary>As many cells as columns; what is too much goes into the last, so that nothing is lost.</summary>
    private static string[] Fit(IReadOnlyList<string> cells, int count) =>
        [.. Enumerable.Range(0, count).Select(index => index == count - 1 ? string.Join('\n', cells.Skip(index).Where(cell => !string.IsNullOrWhiteSpace(cell))) : index < cells.Count ? cells[index] : "")];

    /// <summary>About how high the row gets, in twips.</summary>
    private static double Height(string[] cells, int[] widths, bool isBold)
    {
        var size = WordStyle.TableText.Size;
        return cells.Zip(widths, (cell, width) => OfficialText.Lines(cell)
            .Sum(line => TextWidth.LineCount(line, size, isBold, width - (2 * Padding)) * size * 20 * LineHeight)).DefaultIfEmpty().Max();
    }

    private static TableBorders Borders() => new(
        Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>());

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}

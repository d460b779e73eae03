using System.Text.RegularExpressions;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <param name="Section">The section that the table's caption makes, where several plans follow one another.</param>
/// <param name="CaptionBlock">Place of the caption among the text's lines; -1 for none.</param>
internal sealed record ChainedTable(SourceTable Source, TableLayout Layout, ReadTable Read, ReadRow? Section, int CaptionBlock);

/// <summary>
/// Which tables are taken, and which are pieces of one. A page's end parts a table into pieces without a word between them;
/// another plan begins below a caption of its own.
/// </summary>
internal sealed partial class TableChain(SourceDocument source, Func<SourceTable, TableLayout> layoutOf, ImportChoices choices)
{
    public IReadOnlyList<ChainedTable> Read()
    {
        var found = Found();
        var starts = found.Count(table => table.Read is { IsTaken: true, ContinuesAbove: false });
        // One plan needs no caption as a section; of several, each is headed by its own.
        return starts < 2 ? found : [.. found.Select(table => table.Read is { IsTaken: true, ContinuesAbove: false, Caption: { } caption } ? table with { Section = SectionOf(table, caption) } : table)];
    }

    private List<ChainedTable> Found()
    {
        var found = new List<ChainedTable>();
        ChainedTable? former = null;
        var between = new List<(int Line, string Text)>();
        var line = 0;
        foreach (var block in source.Blocks)
        {
            if (block is SourceParagraph paragraph)
            {
                if (paragraph.Text.Any(char.IsLetterOrDigit))
                    between.Add((line, paragraph.Text));
                line++;
                continue;
            }
            var table = (SourceTable)block;
            var chained = Chain(table, former, between);
            found.Add(chained);
            line += LinesIn(chained);
            if (chained.Read.IsTaken)
            {
                former = chained;
                between = [];
            }
        }
        return found;
    }

    private ChainedTable Chain(SourceTable table, ChainedTable? former, List<(int Line, string Text)> between)
    {
        var layout = layoutOf(table);
        var choice = choices.Tables.GetValueOrDefault(table.Number);
        var isSheet = source.Format == SourceFormat.Workbook;
        var continues = former is not null && !isSheet && former.Layout.Columns.Count == table.Columns && between.Count == 0
            && (!layout.HasHeadings && layout.Kind is not TableKind.Letterhead || layout.Kind == TableKind.Plan && layout.IsLike(former.Layout));
        if (continues && !layout.HasHeadings)
            layout = former!.Layout with { HeadingFrom = 0, FirstRow = 0, IsGuessed = false, Kind = TableKind.Plan };
        var isTaken = choice?.IsTaken ?? layout.Kind == TableKind.Plan;
        var columns = choice?.Columns is { } chosen && chosen.Count == table.Columns
            ? layout.Columns.Select(column => column with { Column = chosen[column.Index] }).ToList() : layout.Columns;
        // A piece goes on with what was chosen for the first one.
        if (continues && choice?.Columns is null)
            columns = [.. layout.Columns.Select(column => column with { Column = former!.Read.Columns[column.Index].Column })];
        var (captionLine, caption) = CaptionOf(table, layout, between);
        var read = new ReadTable(table.Number, table.Name, layout.Kind, isTaken, layout.IsGuessed, continues, caption, layout.FirstRow, columns,
            table.Rows.Skip(layout.FirstRow).Count(row => row.Cells.Any(cell => !cell.IsBlank)));
        return new ChainedTable(table, layout, read, null, captionLine);
    }

    private static (int Line, string? Caption) CaptionOf(SourceTable table, TableLayout layout, List<(int Line, string Text)> between)
    {
        if (between.Count > 0)
            return (between[^1].Line, between[^1].Text);
        var above = table.Rows.Take(layout.HeadingFrom).LastOrDefault(row => row.Cells.Any(cell => !cell.IsBlank));
        return above is not null ? (-1, above.Cells.First(cell => !cell.IsBlank).Text) : (-1, table.Name is { } name && !DefaultName().IsMatch(name) ? name : null);
    }

    private static ReadRow SectionOf(ChainedTable table, string caption)
    {
        var (numeral, title) = RowSigns.SplitCaption(caption);
        return new ReadRow { Key = $"c{table.Source.Number}", Table = table.Source.Number, SourceRows = [], Kind = ReadRowKind.Section, Number = numeral, Content = title };
    }

    /// <summary>What a spreadsheet program calls a sheet that nobody named.</summary>
    [GeneratedRegex(@"^(?:Sheet|Trang tính|Trang_tính|Bảng)\s*\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex DefaultName();

    /// <summary>As many as <see cref="PlanInterpreter"/> makes text of.</summary>
    private static int LinesIn(ChainedTable table)
    {
        IEnumerable<SourceRow> rows = table.Read.IsTaken ? table.Source.Rows.Take(table.Layout.HeadingFrom) : table.Read.Kind == TableKind.Letterhead ? table.Source.Rows : [];
        return rows.Sum(row => row.Cells.Count(cell => !cell.IsBlank));
    }
}

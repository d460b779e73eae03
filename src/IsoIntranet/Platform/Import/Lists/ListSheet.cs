using System.Text.RegularExpressions;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Import.Lists;

/// <summary>A list as it was found in a source: its columns, its rows, and what of the source is in neither.</summary>
/// <param name="Ignored">Headings that mean nothing here.</param>
/// <param name="Sections">Lines that head a group of rows.</param>
/// <param name="OtherTables">Further tables with text in them, which were not read.</param>
public sealed record ListSheet<TColumn>(
    IReadOnlyList<FoundColumn<TColumn>> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<ListLine<TColumn>> Lines,
    IReadOnlyList<string> Sections, int OtherTables, IReadOnlyList<SourceOmission> LeftOut)
    where TColumn : struct, Enum
{
    /// <param name="words">The meaning of a column in the reader's language.</param>
    public ListFinding Finding(Func<TColumn, string> words) =>
        new([.. Columns.Select(column => (column.Heading, words(column.Column)))], Ignored, Sections, OtherTables, LeftOut);
}

/// <summary>What is told about a source above its rows.</summary>
public sealed record ListFinding(
    IReadOnlyList<(string Heading, string Meaning)> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<string> Sections,
    int OtherTables, IReadOnlyList<SourceOmission> LeftOut);

/// <summary>A row of a list.</summary>
/// <param name="Number">As an official would count, unique within the list.</param>
/// <param name="Section">The line that heads its group; blank where there is none.</param>
/// <param name="Source">The whole row in the words of the source.</param>
public sealed record ListLine<TColumn>(int Number, IReadOnlyDictionary<TColumn, string> Cells, string Section, string Source)
    where TColumn : struct, Enum
{
    /// <summary>On one line; blank where the list has no such column.</summary>
    public string this[TColumn column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Finds a list in a source: the table, its heading row below whatever title, its columns in any order.</summary>
public static partial class ListReader
{
    private const int HeadingWithin = 30;

    /// <param name="required">The column without which it is no such list.</param>
    /// <param name="columns">What the cells of a row mean as headings, see <see cref="ListHeadings{TColumn}.Columns"/>.</param>
    /// <param name="missing">What to say where no table has the required column.</param>
    /// <param name="empty">What to say where it has no rows.</param>
    public static Outcome<ListSheet<TColumn>> Read<TColumn>(
        SourceDocument source, TColumn required, Func<IReadOnlyList<string>, IReadOnlyList<FoundColumn<TColumn>>> columns, Refusal missing, Refusal empty)
        where TColumn : struct, Enum
    {
        var best = (
            from table in source.Tables
            from row in Enumerable.Range(0, Math.Min(HeadingWithin, table.Rows.Count))
            let heading = HeadingAt(table, row)
            let found = columns(heading.Texts)
            let name = found.FirstOrDefault(column => EqualityComparer<TColumn>.Default.Equals(column.Column, required))
            where name is not null && !IsTitle(heading.Texts, name.Heading)
            orderby found.Count descending, table.Number, row
            select (Table: table, Row: row, heading.Texts, heading.Rows, Found: found, Name: name)).FirstOrDefault();
        if (best.Table is null)
            return missing;
        var isCounted = best.Table.Rows.Skip(best.Row + best.Rows).Any(row => row.Cells.FirstOrDefault(cell => !cell.IsBlank) is { } first && CountForm().IsMatch(first.Text));
        var (lines, sections, section) = (new List<ListLine<TColumn>>(), new List<string>(), "");
        foreach (var index in Enumerable.Range(best.Row + best.Rows, best.Table.Rows.Count - best.Row - best.Rows))
        {
            var row = best.Table.Rows[index];
            if ((SectionOf(row) ?? (isCounted ? LetteredSectionOf(row) : null)) is { } group)
            {
                section = group;
                sections.Add(group);
                continue;
            }
            var cells = best.Found.ToDictionary(column => column.Column, column => TextAt(best.Table, index, column.Index));
            // A name that spans rows belongs to each of them, but a row with nothing of its own is none.
            if (best.Found.All(column => row.Cells[column.Index].IsBlank) || IsHeadingAgain(cells[required], best.Name.Heading) || IsColumnNumbers(row))
                continue;
            lines.Add(new ListLine<TColumn>(row.Number, cells, section, string.Join(" · ", row.Cells.Where(cell => !cell.IsBlank).Select(cell => ListWords.Line(cell.Text)))));
        }
        if (lines.Count == 0)
            return empty;
        var ignored = best.Texts.Index().Where(cell => cell.Item.Length > 0 && !best.Found.Any(column => column.Index == cell.Index)).Select(cell => cell.Item);
        return new ListSheet<TColumn>(best.Found, [.. ignored], lines, sections, source.Tables.Count() - 1, source.LeftOut);
    }

    /// <summary>The texts of a row as headings. Where a heading spans columns, those below it say what each of them is.</summary>
    private static (IReadOnlyList<string> Texts, int Rows) HeadingAt(SourceTable table, int row)
    {
        var cells = table.Rows[row].Cells;
        var own = cells.Select((_, column) => TextAt(table, row, column)).ToArray();
        if (row + 1 == table.Rows.Count || !cells.Any(cell => cell.Merge == CellMerge.FromLeft) || SectionOf(table.Rows[row]) is not null)
            return (own, 1);
        var below = table.Rows[row + 1].Cells;
        var spanned = Enumerable.Range(0, cells.Count).Where(column => cells[column].Merge == CellMerge.FromLeft || (column + 1 < cells.Count && cells[column + 1].Merge == CellMerge.FromLeft)).ToHashSet();
        // Only where the other columns go on from above is the second row a heading, too.
        if (spanned.Count == 0 || !below.Index().All(cell => spanned.Contains(cell.Index) ? cell.Item.Merge != CellMerge.FromAbove : cell.Item.Merge == CellMerge.FromAbove || cell.Item.IsBlank))
            return (own, 1);
        return ([.. own.Index().Select(cell => spanned.Contains(cell.Index) ? ListWords.Line($"{Spanning(table, row, cell.Index)} {below[cell.Index].Text}") : cell.Item)], 2);
    }

    private static string Spanning(SourceTable table, int row, int column)
    {
        while (column > 0 && table.Rows[row].Cells[column].Merge == CellMerge.FromLeft)
            column--;
        return table.Rows[row].Cells[column].Text;
    }

    /// <summary>A cell that continues the one above has its text.</summary>
    private static string TextAt(SourceTable table, int row, int column)
    {
        while (row > 0 && table.Rows[row].Cells[column].Merge == CellMerge.FromAbove)
            row--;
        return ListWords.Line(table.Rows[row].Cells[column].Text);
    }

    /// <summary>A line by itself above the table, “Danh sách đơn vị”; a table of one column is headed by “Tên …” or “Họ tên …”.</summary>
    private static bool IsTitle(IReadOnlyList<string> cells, string heading) =>
        cells.Count(cell => cell.Length > 0) == 1 && ListWords.Of(heading).Split(' ') is not (["ten", _, ..] or ["ho", ..]);

    /// <summary>A line over the whole width, with nothing but a number before it, heads the rows that follow.</summary>
    private static string? SectionOf(SourceRow row)
    {
        var cells = row.Cells.SkipWhile(cell => cell.IsBlank || OrdinalForm().IsMatch(cell.Text)).ToList();
        return cells.Count > 1 && !cells[0].IsBlank && cells.Skip(1).All(cell => cell.Merge == CellMerge.FromLeft) ? ListWords.Line(cells[0].Text) : null;
    }

    /// <summary>Workbooks often leave its cells unmerged: where rows are counted 1, 2, 3, a lone text behind "I" or "A" heads a group.</summary>
    private static string? LetteredSectionOf(SourceRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsBlank).ToList();
        return texts.Count == 2 && OrdinalForm().IsMatch(texts[0].Text) && !CountForm().IsMatch(texts[0].Text) ? ListWords.Line(texts[1].Text) : null;
    }

    /// <summary>Long tables repeat their headings on every page.</summary>
    private static bool IsHeadingAgain(string text, string heading) => ListWords.Of(text) == ListWords.Of(heading);

    /// <summary>“(1) (2) (3)” below the headings, as official tables number their columns.</summary>
    private static bool IsColumnNumbers(SourceRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text.Trim('(', ')', ' ')).ToList();
        return texts.Count > 1 && texts.Index().All(text => text.Item == (text.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            || text.Item == ((char)('A' + text.Index)).ToString());
    }

    [GeneratedRegex(@"^\(?[0-9]{1,4}[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex CountForm();

    [GeneratedRegex(@"^\(?([IVXLC]{1,7}|[0-9]{1,3}|[A-Za-z])[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalForm();
}

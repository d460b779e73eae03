using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Platform.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>Makes sources of texts: a line a paragraph, [table] … [end] around rows of cells, * before bold, &lt;&lt; and ^^ for what a merged cell covers.</summary>
internal static class SourceText
{
    public static SourceDocument Document(string text, SourceFormat format = SourceFormat.Word, string name = "ke-hoach.docx")
    {
        var blocks = new List<SourceBlock>();
        List<string[]>? rows = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line == "[table]")
                rows = [];
            else if (line == "[end]")
            {
                blocks.Add(Table(blocks.OfType<SourceTable>().Count() + 1, rows!));
                rows = null;
            }
            else if (rows is not null)
                rows.Add(line.Split('\t'));
            else if (line.Length > 0)
                blocks.Add(new SourceParagraph(line.TrimStart('*'), line.StartsWith('*')));
        }
        return new SourceDocument(name, format, blocks, []);
    }

    public static SourceTable Table(int number, IReadOnlyList<string[]> rows)
    {
        var width = rows.Max(row => row.Length);
        return new SourceTable(number, null, [.. rows.Select((row, index) => new SourceRow(index + 1,
            [.. Enumerable.Range(0, width).Select(column => Cell(column < row.Length ? row[column].Trim(' ') : ""))]))]);
    }

    private static SourceCell Cell(string text) => text switch
    {
        "<<" => new SourceCell("", Merge: CellMerge.FromLeft),
        "^^" => new SourceCell("", Merge: CellMerge.FromAbove),
        _ => new SourceCell(text.TrimStart('*').Replace("\\n", "\n", StringComparison.Ordinal), text.StartsWith('*')),
    };
}

/// <summary>The same texts as the files that officials have.</summary>
internal static class SourceFiles
{
    public static byte[] Docx(string text)
    {
        var file = new DocxFile();
        foreach (var block in SourceText.Document(text).Blocks)
        {
            if (block is SourceParagraph paragraph)
                file.Paragraph(paragraph.Text, paragraph.IsBold);
            else if (block is SourceTable table)
                file.Table([.. table.Rows.Select((row, index) => index == 0 ? DocxRow.Heading(CellsOf(table, row)) : DocxRow.Of(CellsOf(table, row)))]);
        }
        return file.Build();
    }

    /// <summary>Text and tables below one another in one sheet, or each table in a sheet with the text above it.</summary>
    public static byte[] Xlsx(string text, bool inOneSheet = true)
    {
        var file = new XlsxFile();
        var rows = new List<object?[]>();
        var sheets = 0;
        foreach (var block in SourceText.Document(text).Blocks)
        {
            if (block is SourceParagraph paragraph)
                rows.Add([paragraph.IsBold ? XlsxFileCell.Bold(paragraph.Text) : paragraph.Text]);
            else if (block is SourceTable table)
            {
                rows.AddRange(table.Rows.Select(row => row.Cells.Select(cell => cell.IsBlank ? null : cell.IsBold ? XlsxFileCell.Bold(cell.Text) : (object?)cell.Text).ToArray()));
                if (inOneSheet)
                    continue;
                file.Sheet($"Bảng {++sheets}", [.. rows]);
                rows.Clear();
            }
        }
        return rows.Count == 0 ? file.Build() : file.Sheet("Kế hoạch", [.. rows]).Build();
    }

    private static DocxCell[] CellsOf(SourceTable table, SourceRow row)
    {
        var cells = new List<DocxCell>();
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            if (cell.Merge == CellMerge.FromAbove)
                cells.Add(DocxCell.Continued);
            else if (cell.Merge != CellMerge.FromLeft)
            {
                var span = 1 + row.Cells.Skip(index + 1).TakeWhile(next => next.Merge == CellMerge.FromLeft).Count();
                var below = row.Number < table.Rows.Count && table.Rows[row.Number].Cells[index].Merge == CellMerge.FromAbove;
                cells.Add(new DocxCell(cell.Text, IsBold: cell.IsBold, Span: span, Merge: below ? "restart" : null));
            }
        }
        return [.. cells];
    }
}

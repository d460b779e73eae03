namespace IsoIntranet.Platform.Import;

/// <summary>
/// What a file or a pasted text says, before anybody asked what it means: paragraphs and tables in their order, in the words
/// of the source. Word files, workbooks and pasted tables all come out in this one form.
/// </summary>
/// <param name="Name">The file's name; blank for a pasted text.</param>
/// <param name="Blocks">In the order of the source. A workbook gives a table per sheet.</param>
/// <param name="LeftOut">What the source holds that this form cannot: pictures, footnotes, comments, hidden rows …, to be told to the importer.</param>
public sealed record SourceDocument(string Name, SourceFormat Format, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<SourceOmission> LeftOut)
{
    public IEnumerable<SourceTable> Tables => Blocks.OfType<SourceTable>();

    public IEnumerable<SourceParagraph> Paragraphs => Blocks.OfType<SourceParagraph>();
}

public enum SourceFormat
{
    Word,
    Workbook,
    Pasted,
}

public abstract record SourceBlock;

/// <param name="Text">As written, ends trimmed; line breaks as \n.</param>
/// <param name="IsBold">All of its text is bold.</param>
public sealed record SourceParagraph(string Text, bool IsBold = false, bool IsCentred = false) : SourceBlock;

/// <summary>A rectangular grid: every row has the same number of cells, whatever was merged in the source.</summary>
/// <param name="Number">From 1, in the order of the source.</param>
/// <param name="Name">Name of the sheet; none in a text.</param>
public sealed record SourceTable(int Number, string? Name, IReadOnlyList<SourceRow> Rows) : SourceBlock
{
    public int Columns => Rows.Count == 0 ? 0 : Rows[0].Cells.Count;
}

/// <param name="Number">From 1, as an official would count: the sheet's own row number, or the row's place in the table.</param>
/// <param name="IsRepeatedHeading">The source itself marks the row to be repeated on every page.</param>
public sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells, bool IsRepeatedHeading = false);

/// <param name="Text">As written, paragraphs and line breaks as \n, ends trimmed; blank in a cell that a merged one covers.</param>
/// <param name="IsBold">All of its text is bold.</param>
/// <param name="Merge">Whether the cell belongs to a merged one, and where that begins.</param>
public sealed record SourceCell(string Text, bool IsBold = false, CellMerge Merge = CellMerge.None)
{
    public bool IsBlank => Text.Length == 0;
}

public enum CellMerge
{
    None,

    /// <summary>Covered by the cell on its left.</summary>
    FromLeft,

    /// <summary>Covered by the cell above.</summary>
    FromAbove,
}

/// <summary>Something of the source that cannot be taken in, counted.</summary>
public sealed record SourceOmission(SourceOmissionKind Kind, int Count);

public enum SourceOmissionKind
{
    Picture,
    Footnote,
    Comment,
    HiddenRow,
    HiddenColumn,
    HiddenSheet,
    TextBox,

    /// <summary>A formula without a stored value.</summary>
    Formula,

    /// <summary>Text marked as deleted, by tracked changes.</summary>
    DeletedText,

    /// <summary>Text formatted as hidden.</summary>
    HiddenText,

    /// <summary>A table within a cell: its text stands in the cell, a line per row, but no longer as a table.</summary>
    NestedTable,

    /// <summary>Another document embedded in this one.</summary>
    EmbeddedDocument,
}

namespace IsoIntranet.Platform.Export;

public enum XlsxKind
{
    Text,
    Integer,

    /// <summary>With up to four decimals.</summary>
    Number,

    /// <summary>Whole per cent, 0 to 100 and beyond; kept as a fraction so that the sheet calculates with it.</summary>
    Percent,

    /// <summary>Shown dd/MM/yyyy.</summary>
    Date,

    /// <summary>Shown dd/MM/yyyy HH:mm, on the organisation's wall clock.</summary>
    DateTime,
}

/// <param name="Width">In characters; by kind where 0.</param>
public sealed record XlsxColumn(string Header, XlsxKind Kind = XlsxKind.Text, double Width = 0);

/// <summary>A list as a sheet: a title, a line about where it comes from, a header row, rows.</summary>
/// <param name="Title">First row, and the name of the sheet as far as that may hold it.</param>
/// <param name="Note">Second row, for example who took it out and when.</param>
public sealed record XlsxSheet(string Title, string Note, IReadOnlyList<XlsxColumn> Columns)
{
    /// <summary>The row that holds the column heads; rows before it are title and note.</summary>
    public const int HeaderRow = 3;
}

namespace IsoIntranet.Platform.Import;

/// <summary>
/// How much of a source is read. The plans known so far have up to 60 rows, lists up to a few hundred; what is allowed is far
/// more, and still so little that a hostile file costs neither much memory nor much time.
/// </summary>
public static class ImportLimits
{
    /// <summary>As evidence files by default. A plan that is larger is large by its pictures, which are not read anyway.</summary>
    public const int MaximumFileMegabytes = 25;

    /// <summary>What is unpacked of a file in all. Five thousand rows as Word writes them are about 60 MB; a bomb swells a thousand-fold.</summary>
    public const int MaximumUnpackedMegabytes = 100;

    /// <summary>Rows of a table: twenty times the largest list of an agency (about 250 units).</summary>
    public const int MaximumRows = 5_000;

    /// <summary>Columns of a table: wide objectives sheets have about 30.</summary>
    public const int MaximumColumns = 100;

    /// <summary>Cells of all tables, covered and blank ones included: they are kept in memory while the preview is open.</summary>
    public const int MaximumCells = 500_000;

    /// <summary>Paragraphs and tables.</summary>
    public const int MaximumBlocks = 20_000;

    /// <summary>Text of all cells and paragraphs, in characters: about three thousand pages.</summary>
    public const int MaximumCharacters = 10_000_000;

    /// <summary>Files in an archive; their list is read into memory before anything else.</summary>
    internal const int MaximumEntries = 5_000;

    /// <summary>XML within XML. Documents reach about 60; every level takes memory, and some of the stack.</summary>
    internal const int MaximumDepth = 256;

    /// <summary>Bytes between two tags of an XML part; a tag is read into memory as one.</summary>
    internal const int LongestTag = 2 * 1024 * 1024;
}

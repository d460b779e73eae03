using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Import;

/// <summary>Counts what one reading takes, and ends it at the limit or when nobody waits for it any more.</summary>
internal sealed class ImportBudget(CancellationToken cancellation)
{
    private long _bytes;
    private long _characters;
    private int _cells;
    private int _blocks;

    private readonly SortedDictionary<SourceOmissionKind, int> _leftOut = [];

    public IReadOnlyList<SourceOmission> LeftOut => [.. _leftOut.Select(one => new SourceOmission(one.Key, one.Value))];

    public void LeaveOut(SourceOmissionKind kind, int count = 1)
    {
        if (count > 0)
            _leftOut[kind] = _leftOut.GetValueOrDefault(kind) + count;
    }

    public void Unpack(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((_bytes += bytes) > ImportLimits.MaximumUnpackedMegabytes * 1024L * 1024L)
            throw TooMuch();
    }

    public void Write(int characters)
    {
        if ((_characters += characters) > ImportLimits.MaximumCharacters)
            throw TooMuch();
    }

    public void Block()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_blocks > ImportLimits.MaximumBlocks)
            throw TooMuch();
    }

    /// <param name="rows">Of the table so far.</param>
    public void Row(int rows)
    {
        cancellation.ThrowIfCancellationRequested();
        if (rows > ImportLimits.MaximumRows)
            throw new ImportLimitException(new Refusal("Platform.ImportTooManyRows", ImportLimits.MaximumRows));
    }

    /// <param name="columns">Of the row so far.</param>
    public void Columns(int columns)
    {
        if (columns is < 0 or > ImportLimits.MaximumColumns)
            throw new ImportLimitException(new Refusal("Platform.ImportTooManyColumns", ImportLimits.MaximumColumns));
    }

    public void Cells(int cells)
    {
        if ((_cells += cells) > ImportLimits.MaximumCells)
            throw TooMuch();
    }

    private static ImportLimitException TooMuch() =>
        new(new Refusal("Platform.ImportTooMuch", ImportLimits.MaximumUnpackedMegabytes, ImportLimits.MaximumCharacters));
}

/// <summary>Carries a refusal out of the depth of a reader; never leaves <see cref="SourceReader"/>.</summary>
internal sealed class ImportLimitException(Refusal refusal) : Exception
{
    public Refusal Refusal { get; } = refusal;
}

namespace IsoIntranet.Platform.Files.Pictures;

/// <summary>A Huffman table: the symbol of each code of up to 16 bits.</summary>
internal sealed class JpegTable
{
    private readonly ushort[] _symbols = new ushort[1 << 16];

    /// <param name="counts">How many codes there are of each length, from 1.</param>
    /// <param name="symbols">In the order of their codes.</param>
    public JpegTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        var (code, next) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            for (var index = 0; index < counts[length - 1]; index++)
            {
                // Length in the upper half, symbol in the lower, at every place that begins with the code.
                _symbols.AsSpan(code << (16 - length), 1 << (16 - length)).Fill((ushort)((length << 8) | symbols[next++]));
                code++;
            }
            code <<= 1;
        }
    }

    public (int Length, int Symbol) Of(int bits) => (_symbols[bits] >> 8, _symbols[bits] & 0xFF);
}

/// <summary>The coded bits of a scan, with the stuffed zeros taken out.</summary>
internal sealed class JpegBits(byte[] data, int position)
{
    private uint _bits;
    private int _count;

    /// <summary>Where the marker after the scan is looked for.</summary>
    public int Position { get; private set; } = position;

    public int Difference(JpegTable table)
    {
        var size = Symbol(table);
        if (size == 0)
            return 0;
        var value = Take(size);
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    /// <summary>Passes over what a block holds beside its mean.</summary>
    public void Pass(JpegTable table)
    {
        for (var place = 1; place < 64; place++)
        {
            var symbol = Symbol(table);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15)
                return;
            place += run;
            if (size > 0)
                Take(size);
        }
    }

    public void Restart()
    {
        (_bits, _count) = (0, 0);
        while (data[Position] != 0xFF || data[Position + 1] is < 0xD0 or > 0xD7)
            Position++;
        Position += 2;
    }

    private int Symbol(JpegTable table)
    {
        Fill();
        var (length, symbol) = table.Of((int)(_bits >> 16));
        if (length == 0)
            throw new InvalidDataException();
        _bits <<= length;
        _count -= length;
        return symbol;
    }

    private int Take(int size)
    {
        Fill();
        var value = (int)(_bits >> (32 - size));
        _bits <<= size;
        _count -= size;
        return value;
    }

    private void Fill()
    {
        while (_count <= 24)
        {
            var next = 0;
            // Before a marker, and after the end, there are zeros.
            if (Position < data.Length && (data[Position] != 0xFF || Position + 1 < data.Length && data[Position + 1] == 0))
            {
                next = data[Position];
                Position += next == 0xFF ? 2 : 1;
            }
            _bits |= (uint)next << (24 - _count);
            _count += 8;
        }
    }
}

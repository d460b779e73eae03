namespace IsoIntranet.Platform.Files.Pictures;

/// <summary>Writes a small picture as a baseline JPEG (ITU-T T.81, annex K for the codes), without subsampling.</summary>
public static class JpegWriter
{
    private static readonly byte[] DcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];

    private static readonly byte[] DcSymbols = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private static readonly byte[] AcCounts = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D];

    private static readonly byte[] AcSymbols = Convert.FromHexString(
        "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A434445464748494A"
        + "535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CA"
        + "D2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA");

    private static readonly int[] Zigzag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    /// <summary>Coarser the finer the pattern: about what quality 80 is elsewhere.</summary>
    private static readonly int[] Quant = [.. Enumerable.Range(0, 64).Select(place => 6 + (3 * ((place / 8) + (place % 8))))];

    private static readonly double[] Cosines = [.. Enumerable.Range(0, 64).Select(place =>
        Math.Cos(((2 * (place % 8)) + 1) * (place / 8) * Math.PI / 16) * (place / 8 == 0 ? Math.Sqrt(0.125) : 0.5))];

    private static readonly (int Code, int Length)[] Dc = Codes(DcCounts, DcSymbols);

    private static readonly (int Code, int Length)[] Ac = Codes(AcCounts, AcSymbols);

    public static byte[] Write(Picture picture)
    {
        using var output = new MemoryStream();
        output.Write([0xFF, 0xD8]);
        Segment(output, 0xDB, [0, .. Zigzag.Select(place => (byte)Quant[place])]);
        Segment(output, 0xC0,
        [
            8, (byte)(picture.Height >> 8), (byte)picture.Height, (byte)(picture.Width >> 8), (byte)picture.Width, 3,
            1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0,
        ]);
        Segment(output, 0xC4, [0x00, .. DcCounts, .. DcSymbols]);
        Segment(output, 0xC4, [0x10, .. AcCounts, .. AcSymbols]);
        Segment(output, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
        var bits = new Bits(output);
        var before = new int[3];
        for (var y = 0; y < picture.Height; y += 8)
        {
            for (var x = 0; x < picture.Width; x += 8)
            {
                for (var part = 0; part < 3; part++)
                    before[part] = Block(bits, Transform(picture, x, y, part), before[part]);
            }
        }
        bits.End();
        output.Write([0xFF, 0xD9]);
        return output.ToArray();
    }

    private static int Block(Bits bits, int[] values, int before)
    {
        Number(bits, Dc, 0, values[0] - before);
        var run = 0;
        for (var place = 1; place < 64; place++)
        {
            var value = values[Zigzag[place]];
            if (value == 0)
            {
                run++;
                continue;
            }
            for (; run > 15; run -= 16)
                bits.Put(Ac[0xF0]);
            Number(bits, Ac, run << 4, value);
            run = 0;
        }
        if (run > 0)
            bits.Put(Ac[0]);
        return values[0];
    }

    private static void Number(Bits bits, (int Code, int Length)[] codes, int prefix, int value)
    {
        var size = value == 0 ? 0 : 32 - int.LeadingZeroCount(Math.Abs(value));
        bits.Put(codes[prefix | size]);
        bits.Put((value < 0 ? value + (1 << size) - 1 : value, size));
    }

    private static int[] Transform(Picture picture, int left, int top, int part)
    {
        var samples = new double[64];
        for (var place = 0; place < 64; place++)
        {
            var (x, y) = (Math.Min(left + (place % 8), picture.Width - 1), Math.Min(top + (place / 8), picture.Height - 1));
            var at = ((y * picture.Width) + x) * 3;
            var (red, green, blue) = (picture.Pixels[at], picture.Pixels[at + 1], picture.Pixels[at + 2]);
            samples[place] = part switch
            {
                0 => (0.299 * red) + (0.587 * green) + (0.114 * blue) - 128,
                1 => (-0.168736 * red) - (0.331264 * green) + (0.5 * blue),
                _ => (0.5 * red) - (0.418688 * green) - (0.081312 * blue),
            };
        }
        var lines = new double[64];
        for (var place = 0; place < 64; place++)
        {
            for (var index = 0; index < 8; index++)
                lines[place] += samples[(place / 8 * 8) + index] * Cosines[(place % 8 * 8) + index];
        }
        var values = new int[64];
        for (var place = 0; place < 64; place++)
        {
            var sum = 0.0;
            for (var index = 0; index < 8; index++)
                sum += lines[(index * 8) + (place % 8)] * Cosines[(place / 8 * 8) + index];
            values[place] = (int)Math.Round(sum / Quant[place]);
        }
        return values;
    }

    private static (int Code, int Length)[] Codes(byte[] counts, byte[] symbols)
    {
        var codes = new (int, int)[256];
        var (code, next) = (0, 0);
        for (var length = 1; length <= 16; length++, code <<= 1)
        {
            for (var index = 0; index < counts[length - 1]; index++)
                codes[symbols[next++]] = (code++, length);
        }
        return codes;
    }

    private static void Segment(Stream output, byte marker, byte[] body) =>
        output.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body]);

    private sealed class Bits(Stream output)
    {
        private int _bits;
        private int _count;

        public void Put((int Value, int Length) code)
        {
            for (var bit = code.Length - 1; bit >= 0; bit--)
            {
                _bits = (_bits << 1) | ((code.Value >> bit) & 1);
                if (++_count < 8)
                    continue;
                output.WriteByte((byte)_bits);
                if (_bits == 0xFF)
                    output.WriteByte(0);
                (_bits, _count) = (0, 0);
            }
        }

        public void End()
        {
            while (_count > 0)
                Put((1, 1));
        }
    }
}

namespace IsoIntranet.Platform.Files.Pictures;

/// <summary>
/// Reads a JPEG (ITU-T T.81, baseline or progressive) at an eighth of its size: the mean of every block of 8 × 8, which the file
/// holds as such, so that nothing has to be transformed. Enough for a small picture, and all that a feed without an image library
/// leaves to do. Whatever is damaged or unusual is not read.
/// </summary>
public sealed class JpegReader
{
    /// <summary>Pixels of the whole picture; beyond it somebody means harm.</summary>
    private const long MostPixels = 120_000_000;

    private readonly byte[] _data;
    private readonly int[] _quant = new int[4];
    private readonly JpegTable?[] _dc = new JpegTable?[4];
    private readonly JpegTable?[] _ac = new JpegTable?[4];
    private Component[] _components = [];
    private int _position = 2;
    private int _width;
    private int _height;
    private int _restart;
    private int _orientation = 1;
    private bool _progressive;
    private bool _isRgb;

    private JpegReader(byte[] data) => _data = data;

    /// <summary>The picture at an eighth of its size, upright; none where it cannot be read.</summary>
    public static Picture? ReadEighth(byte[] data)
    {
        try
        {
            return data is [0xFF, 0xD8, ..] ? new JpegReader(data).Read() : null;
        }
        catch (Exception broken) when (broken is IndexOutOfRangeException or ArgumentException or InvalidDataException or OverflowException)
        {
            return null;
        }
    }

    private Picture? Read()
    {
        while (true)
        {
            while (_data[_position] != 0xFF)
                _position++;
            while (_data[_position] == 0xFF)
                _position++;
            var marker = _data[_position++];
            if (marker is 0xD9)
                break;
            if (marker is >= 0xD0 and <= 0xD8 or 0x01 or 0x00)
                continue;
            var end = _position + Word(_position);
            var body = _position + 2;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    Frame(body, marker == 0xC2);
                    break;
                case 0xC4:
                    Tables(body, end);
                    break;
                case 0xC3 or >= 0xC5 and <= 0xCF and not 0xC8 and not 0xCC:
                    return null;
                case 0xDB:
                    Quants(body, end);
                    break;
                case 0xDD:
                    _restart = Word(body);
                    break;
                case 0xE1:
                    Exif(body, end);
                    break;
                case 0xEE when end - body >= 12 && _data.AsSpan(body, 5).SequenceEqual("Adobe"u8):
                    _isRgb = _data[body + 11] == 0;
                    break;
            }
            _position = end;
            if (marker == 0xDA)
            {
                Scan(body);
                if (_components.All(component => component.IsRead))
                    break;
            }
        }
        return _components.Length is 1 or 3 && _components.All(component => component.IsRead) ? Compose().Turned(_orientation) : null;
    }

    private int Word(int at) => (_data[at] << 8) | _data[at + 1];

    private void Frame(int at, bool progressive)
    {
        _progressive = progressive;
        (_height, _width) = (Word(at + 1), Word(at + 3));
        if (_data[at] != 8 || _width == 0 || _height == 0 || (long)_width * _height > MostPixels)
            throw new InvalidDataException();
        _components = [.. Enumerable.Range(0, _data[at + 5]).Select(index =>
        {
            var part = at + 6 + (index * 3);
            return new Component(_data[part], _data[part + 1] >> 4, _data[part + 1] & 15, _data[part + 2] & 3);
        })];
        if (_components.Any(component => component.Across is < 1 or > 4 || component.Down is < 1 or > 4))
            throw new InvalidDataException();
        var (across, down) = (MostAcross, MostDown);
        foreach (var component in _components)
        {
            component.Columns = Blocks(_width, 8 * across) * component.Across;
            component.Lines = Blocks(_height, 8 * down) * component.Down;
            component.Means = new byte[component.Columns * component.Lines];
            component.OwnColumns = Blocks(_width * component.Across, 8 * across);
            component.OwnLines = Blocks(_height * component.Down, 8 * down);
        }
    }

    private int MostAcross => _components.Max(component => component.Across);

    private int MostDown => _components.Max(component => component.Down);

    private static int Blocks(int length, int size) => (length + size - 1) / size;

    private void Tables(int at, int end)
    {
        while (at < end)
        {
            var kind = _data[at++];
            var counts = _data.AsSpan(at, 16);
            var total = 0;
            foreach (var count in counts)
                total += count;
            var table = new JpegTable(counts, _data.AsSpan(at + 16, total));
            (kind >> 4 == 0 ? _dc : _ac)[kind & 3] = table;
            at += 16 + total;
        }
    }

    private void Quants(int at, int end)
    {
        while (at < end)
        {
            var kind = _data[at++];
            _quant[kind & 3] = kind >> 4 == 0 ? _data[at] : Word(at);
            at += kind >> 4 == 0 ? 64 : 128;
        }
    }

    /// <summary>Looks for the orientation (tag 0x0112) in the first directory.</summary>
    private void Exif(int at, int end)
    {
        if (end - at < 14 || !_data.AsSpan(at, 6).SequenceEqual("Exif\0\0"u8))
            return;
        var start = at + 6;
        var little = _data[start] == 'I';
        int Two(int place) => little ? _data[place] | (_data[place + 1] << 8) : Word(place);
        int Four(int place) => little ? Two(place) | (Two(place + 2) << 16) : (Two(place) << 16) | Two(place + 2);
        var directory = start + Four(start + 4);
        for (var index = 0; index < Two(directory); index++)
        {
            var entry = directory + 2 + (index * 12);
            if (Two(entry) == 0x0112)
                _orientation = Two(entry + 8);
        }
    }

    private void Scan(int at)
    {
        var parts = new List<(Component Component, JpegTable Dc, JpegTable? Ac)>();
        var count = _data[at];
        for (var index = 0; index < count; index++)
        {
            var id = _data[at + 1 + (index * 2)];
            var tables = _data[at + 2 + (index * 2)];
            var component = _components.FirstOrDefault(one => one.Id == id) ?? throw new InvalidDataException();
            if (_dc[(tables >> 4) & 3] is { } dc)
                parts.Add((component, dc, _ac[tables & 3]));
        }
        var (first, high, low) = (_data[at + 1 + (count * 2)], _data[at + 3 + (count * 2)] >> 4, _data[at + 3 + (count * 2)] & 15);
        // What refines and what is not the mean is passed over.
        if (_progressive && (first != 0 || high != 0))
            return;
        var bits = new JpegBits(_data, _position);
        var alone = parts.Count == 1;
        var (columns, lines) = alone
            ? (parts[0].Component.OwnColumns, parts[0].Component.OwnLines)
            : (Blocks(_width, 8 * MostAcross), Blocks(_height, 8 * MostDown));
        var before = new int[parts.Count];
        for (var unit = 0; unit < columns * lines; unit++)
        {
            if (_restart > 0 && unit > 0 && unit % _restart == 0)
            {
                bits.Restart();
                Array.Clear(before);
            }
            for (var part = 0; part < parts.Count; part++)
            {
                var (component, dc, ac) = parts[part];
                var (across, down) = alone ? (1, 1) : (component.Across, component.Down);
                for (var block = 0; block < across * down; block++)
                {
                    before[part] += bits.Difference(dc);
                    if (!_progressive)
                        bits.Pass(ac!);
                    var mean = ((before[part] << low) * _quant[component.Quant] / 8) + 128;
                    var column = (unit % columns * across) + (block % across);
                    var line = (unit / columns * down) + (block / across);
                    component.Means[(line * component.Columns) + column] = (byte)Math.Clamp(mean, 0, 255);
                }
            }
        }
        foreach (var (component, _, _) in parts)
            component.IsRead = true;
        _position = bits.Position;
    }

    private Picture Compose()
    {
        var (width, height) = (Blocks(_width, 8), Blocks(_height, 8));
        var pixels = new byte[width * height * 3];
        var (across, down) = (MostAcross, MostDown);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var first = At(0);
                var (second, third) = _components.Length == 3 ? (At(1), At(2)) : (128, 128);
                var place = ((y * width) + x) * 3;
                if (_isRgb && _components.Length == 3)
                    (pixels[place], pixels[place + 1], pixels[place + 2]) = ((byte)first, (byte)second, (byte)third);
                else
                {
                    pixels[place] = Clamp(first + (1.402 * (third - 128)));
                    pixels[place + 1] = Clamp(first - (0.344136 * (second - 128)) - (0.714136 * (third - 128)));
                    pixels[place + 2] = Clamp(first + (1.772 * (second - 128)));
                }

                int At(int index)
                {
                    var component = _components[index];
                    return component.Means[(y * component.Down / down * component.Columns) + (x * component.Across / across)];
                }
            }
        }
        return new Picture(width, height, pixels);

        static byte Clamp(double value) => (byte)Math.Clamp((int)Math.Round(value), 0, 255);
    }

    private sealed class Component(int id, int across, int down, int quant)
    {
        public int Id => id;

        public int Across => across;

        public int Down => down;

        public int Quant => quant;

        public int Columns { get; set; }

        public int Lines { get; set; }

        public int OwnColumns { get; set; }

        public int OwnLines { get; set; }

        public byte[] Means { get; set; } = [];

        public bool IsRead { get; set; }
    }
}

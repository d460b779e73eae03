using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Demo;

/// <summary>Small true files, so that the demonstration's evidence opens: a page of PDF, a picture, a text.</summary>
internal sealed class DemoFiles(FileStore store)
{
    private readonly Dictionary<string, StoredContent> _known = [];

    /// <summary>The file lies in the store once, however many units hand in the like.</summary>
    public async Task<(string Name, StoredContent Content)> MakeAsync(string title, string extension, CancellationToken cancellationToken)
    {
        var name = $"{title}.{extension}";
        if (_known.TryGetValue(name, out var content))
            return (name, content);
        using var stream = new MemoryStream(extension switch
        {
            "pdf" => Pdf(title),
            "png" => Picture(new DemoChance(title)),
            "jpg" => Photo(title),
            _ => Encoding.UTF8.GetBytes($"{title}\n\n(Tệp minh họa của chương trình trình diễn, không phải hồ sơ thật.)\n"),
        });
        var outcome = await store.SaveAsync(stream, cancellationToken);
        if (!outcome.IsDone)
            throw new InvalidOperationException($"The demonstration's file {name} was not taken: {outcome.Refusal}");
        return (name, _known[name] = outcome.Value!);
    }

    /// <summary>Keeps a file that something else made.</summary>
    public async Task<StoredContent> KeepAsync(Stream file, CancellationToken cancellationToken) => (await store.SaveAsync(file, cancellationToken)).Value!;

    /// <summary>A drawn photo that lies beside the demonstration's texts.</summary>
    private static byte[] Photo(string title)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream($"seed/demo/{title}.jpg")
            ?? throw new InvalidOperationException($"The demonstration's {title}.jpg is not in the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>One A4 page. The standard fonts of PDF know no Vietnamese, so the words stand there without their marks.</summary>
    private static byte[] Pdf(string title)
    {
        var lines = string.Join("\n", new[] { "UBND THI XA VEN BIEN", "", SearchForm.Of(title).ToUpperInvariant(), "", "Tep minh hoa cua chuong trinh trinh dien." }
            .Select((line, index) => $"BT /F1 {(index == 2 ? 16 : 12)} Tf 72 {780 - 28 * index} Td ({line.Replace("(", "\\(").Replace(")", "\\)")}) Tj ET"));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {lines.Length} >>\nstream\n{lines}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }
        var index = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{index}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>A beach: sky, sun, sea and sand, 320 by 200 points.</summary>
    private static byte[] Picture(DemoChance chance)
    {
        const int width = 320, height = 200;
        var (sunX, sunY) = (chance.Between("x", 60, 260), chance.Between("y", 30, 60));
        var raw = new byte[height * (1 + width * 3)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var far = (x - sunX) * (x - sunX) + (y - sunY) * (y - sunY);
                var (red, green, blue) = far < 400 ? (255, 214, 90)
                    : y < 100 ? (150 + y / 2, 200 + y / 4, 235)
                    : y < 150 + 6 * Math.Sin(x / 25.0) ? (30, 120 + (y - 100) / 2, 160)
                    : (226, 200, 150);
                var at = y * (1 + width * 3) + 1 + x * 3;
                (raw[at], raw[at + 1], raw[at + 2]) = ((byte)red, (byte)green, (byte)blue);
            }
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. data]));
        png.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}

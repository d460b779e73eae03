using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace IsoIntranet.Tests.Platform.Files;

/// <summary>Small files of many kinds, made on the spot.</summary>
internal static class Samples
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return stream.ToArray();
    }

    public static byte[] Docx(string types = "<Types/>", params (string, string)[] more) =>
        Zip([("[Content_Types].xml", types), ("word/document.xml", "<w/>"), .. more]);

    /// <summary>The container of Office 97-2003 with the named streams in its directory.</summary>
    public static byte[] OldOffice(params string[] streams)
    {
        var file = new byte[512 + (128 * streams.Length)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        for (var index = 0; index < streams.Length; index++)
        {
            var entry = file.AsSpan(512 + (128 * index), 128);
            Encoding.Unicode.GetBytes(streams[index]).CopyTo(entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((streams[index].Length + 1) * 2));
            entry[66] = 2;
        }
        return file;
    }

    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];
}

using System.Buffers.Binary;
using System.Text;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// Word, Excel and PowerPoint 97-2003. They share their container with installers, and macros lie in the same file, so the
/// container's directory is looked at: its entries are 128 bytes each, on 128-byte boundaries.
/// </summary>
internal static class OldOfficeFile
{
    private const int EntrySize = 128;

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static string? Recognise(string path)
    {
        string? found = null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920);
        Span<byte> entry = stackalloc byte[EntrySize];
        while (file.ReadAtLeast(entry, EntrySize, throwOnEndOfStream: false) == EntrySize)
        {
            switch (NameOf(entry))
            {
                case "_VBA_PROJECT" or "_VBA_PROJECT_CUR" or "VBA" or "Macros":
                    return null;
                case "WordDocument":
                    found = "application/msword";
                    break;
                case "Workbook" or "Book":
                    found ??= "application/vnd.ms-excel";
                    break;
                case "PowerPoint Document":
                    found ??= "application/vnd.ms-powerpoint";
                    break;
            }
        }
        return found;
    }

    private static string? NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return length is >= 4 and <= 64 && entry[66] is 1 or 2
            ? Encoding.Unicode.GetString(entry[..(length - 2)]) : null;
    }
}

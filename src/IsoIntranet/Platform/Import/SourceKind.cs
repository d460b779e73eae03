using System.Text;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Platform.Import;

/// <summary>Says of a file that is no Word file or workbook what it is, and so what can be done about it.</summary>
internal static class SourceKind
{
    public static Refusal? RefusalOf(ReadOnlySpan<byte> head, Stream content)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
            return null;
        if (head.StartsWith(OldOfficeFile.Signature))
            return OfContainer(content);
        var code = head switch
        {
            _ when head.StartsWith("%PDF-"u8) => "Platform.ImportPdf",
            _ when head.StartsWith("{\\rtf"u8) => "Platform.ImportOldWord",
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..] or [0x42, 0x4D, ..] => "Platform.ImportPicture",
            _ when head.StartsWith("GIF8"u8) || (head.Length > 12 && (head[8..].StartsWith("WEBP"u8) || head[4..].StartsWith("ftyp"u8))) => "Platform.ImportPicture",
            _ when IsText(head) => "Platform.ImportText",
            _ => "Platform.ImportUnknown",
        };
        return new Refusal(code);
    }

    /// <summary>What an archive is, unless it is an Office file without macros.</summary>
    public static Refusal? RefusalOf(SourceArchive archive)
    {
        var types = archive.Head("[Content_Types].xml");
        // Macros may lie under any name; it is their type that makes Office run them.
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || archive.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            return new Refusal("Platform.ImportMacros");
        return types.Length == 0 && archive.Head("mimetype").StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal)
            ? new Refusal("Platform.ImportOpenDocument") : types.Length == 0 ? new Refusal("Platform.ImportUnknown") : null;
    }

    /// <summary>The container of Office 97-2003, in which files with a password lie today. Its directory names what is in it.</summary>
    private static Refusal OfContainer(Stream content)
    {
        var found = "Platform.ImportUnknown";
        Span<byte> entry = stackalloc byte[128];
        content.Position = 0;
        while (content.ReadAtLeast(entry, entry.Length, throwOnEndOfStream: false) == entry.Length)
        {
            var name = Encoding.Unicode.GetString(entry[..64]).Split('\0')[0];
            if (name == "EncryptedPackage")
                return new Refusal("Platform.ImportEncrypted");
            found = name switch
            {
                "WordDocument" => "Platform.ImportOldWord",
                "Workbook" or "Book" => "Platform.ImportOldWorkbook",
                _ => found,
            };
        }
        return new Refusal(found);
    }

    private static bool IsText(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || !head.ContainsAny((byte)0, (byte)0x1B);
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace IsoIntranet.Platform.Files;

/// <summary>Tells Office and OpenDocument files from other archives. Nothing is ever unpacked to a path that an archive names.</summary>
internal static class OfficeArchive
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>More entries than any document has; a directory of millions would be read into memory.</summary>
    private const int MostEntries = 5_000;

    /// <summary>Characters of a part that are read; a part that swells when unpacked costs no more than this.</summary>
    private const int MostCharacters = 512 * 1024;

    public static string? Recognise(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (EntryCount(file) is not (> 0 and <= MostEntries))
                return null;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (archive.GetEntry("[Content_Types].xml") is { } types)
                return RecogniseOffice(names, ReadSome(types));
            return archive.GetEntry("mimetype") is { } mimetype && names.Contains("content.xml") ? RecogniseOpenDocument(names, ReadSome(mimetype)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? RecogniseOffice(HashSet<string> names, string types)
    {
        // Macros may lie under any name; it is their type that makes Office run them.
        var hasMacros = types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase));
        return hasMacros || types.Length == MostCharacters ? null
            : names.Contains("word/document.xml") ? Word
            : names.Contains("xl/workbook.xml") ? Sheet
            : names.Contains("ppt/presentation.xml") ? Slides
            : null;
    }

    private static string? RecogniseOpenDocument(HashSet<string> names, string mimetype)
    {
        var hasMacros = names.Any(name => name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));
        return !hasMacros && mimetype.Trim() is "application/vnd.oasis.opendocument.text" or "application/vnd.oasis.opendocument.spreadsheet"
            or "application/vnd.oasis.opendocument.presentation" ? mimetype.Trim() : null;
    }

    private static string ReadSome(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var buffer = new char[MostCharacters];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>What the archive's last record says; the reader refuses an archive that has another number.</summary>
    internal static int? EntryCount(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, 22 + ushort.MaxValue)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end >= 0 && end + 22 <= tail.Length ? BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10)) : null;
    }
}

using System.IO.Compression;
using System.Text;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// Recognises the kinds of file that serve as evidence by their content. What a browser or a name says is not believed;
/// programs, scripts, web pages and Office files with macros are not recognised and so not taken.
/// </summary>
public static class FileKind
{
    /// <summary>Bytes of the beginning that are looked at.</summary>
    public const int HeadSize = 4096;

    private const string OfficePrefix = "application/vnd.openxmlformats-officedocument.";

    private static readonly (byte[] Signature, int Offset, string MediaType)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ("GIF8"u8.ToArray(), 0, "image/gif"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("ftypheic"u8.ToArray(), 4, "image/heic"),
        ("ftypisom"u8.ToArray(), 4, "video/mp4"),
        ("ftypmp42"u8.ToArray(), 4, "video/mp4"),
        // Word, Excel and PowerPoint 97-2003 share one container; macros inside cannot run from a download that is never opened here.
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "application/x-ole-storage"),
    ];

    /// <param name="head">The first <see cref="HeadSize"/> bytes, or all if fewer.</param>
    /// <param name="path">The whole file, opened only where it is an archive.</param>
    public static string? Recognise(ReadOnlySpan<byte> head, string path)
    {
        foreach (var (signature, offset, mediaType) in Signatures)
        {
            if (head.Length >= offset + signature.Length && head[offset..].StartsWith(signature))
                return mediaType;
        }
        if (head.StartsWith("PK\u0003\u0004"u8))
            return RecogniseArchive(path);
        return IsPlainText(head) ? "text/plain" : null;
    }

    private static string? RecogniseArchive(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;
            if (names.Contains("word/document.xml"))
                return OfficePrefix + "wordprocessingml.document";
            if (names.Contains("xl/workbook.xml"))
                return OfficePrefix + "spreadsheetml.sheet";
            if (names.Contains("ppt/presentation.xml"))
                return OfficePrefix + "presentationml.presentation";
            return names.Contains("mimetype") && names.Contains("content.xml") ? "application/vnd.oasis.opendocument" : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsPlainText(ReadOnlySpan<byte> head)
    {
        if (head.ContainsAny((byte)0, (byte)0x1B))
            return false;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        // The last character may have been cut in two by the end of the head.
        return !text.AsSpan(0, Math.Max(0, text.Length - 1)).Contains('\uFFFD') && !text.StartsWith('<') && !text.StartsWith("#!", StringComparison.Ordinal);
    }
}

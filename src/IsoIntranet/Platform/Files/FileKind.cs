using System.Text;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// Recognises the kinds of file that serve as evidence by their content. What a browser or a name says is not believed;
/// programs, installers, web pages and Office files with macros are not recognised and so not taken.
/// </summary>
public static class FileKind
{
    /// <summary>Bytes of the beginning that are looked at.</summary>
    public const int HeadSize = 4096;

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
    ];

    /// <summary>The names that a kind of file goes by; the first is given to a file that comes under another.</summary>
    private static readonly Dictionary<string, string[]> Extensions = new()
    {
        ["application/pdf"] = [".pdf"],
        ["image/png"] = [".png"],
        ["image/jpeg"] = [".jpg", ".jpeg", ".jfif"],
        ["image/gif"] = [".gif"],
        ["image/webp"] = [".webp"],
        ["image/heic"] = [".heic"],
        ["video/mp4"] = [".mp4", ".m4v"],
        ["text/plain"] = [".txt", ".csv", ".md"],
        ["application/msword"] = [".doc"],
        ["application/vnd.ms-excel"] = [".xls"],
        ["application/vnd.ms-powerpoint"] = [".ppt"],
        [OfficeArchive.Word] = [".docx"],
        [OfficeArchive.Sheet] = [".xlsx"],
        [OfficeArchive.Slides] = [".pptx"],
        ["application/vnd.oasis.opendocument.text"] = [".odt"],
        ["application/vnd.oasis.opendocument.spreadsheet"] = [".ods"],
        ["application/vnd.oasis.opendocument.presentation"] = [".odp"],
    };

    /// <param name="head">The first <see cref="HeadSize"/> bytes, or all if fewer.</param>
    /// <param name="path">The whole file, opened only where it is a container.</param>
    /// <returns>The media type; none where the file is of no kind that is taken.</returns>
    public static string? Recognise(ReadOnlySpan<byte> head, string path)
    {
        foreach (var (signature, offset, mediaType) in Signatures)
        {
            if (head.Length >= offset + signature.Length && head[offset..].StartsWith(signature))
                return mediaType;
        }
        if (head.StartsWith("PK\u0003\u0004"u8))
            return OfficeArchive.Recognise(path);
        if (head.StartsWith(OldOfficeFile.Signature))
            return OldOfficeFile.Recognise(path);
        return IsPlainText(head) ? "text/plain" : null;
    }

    /// <summary>
    /// The name under which a file may be handed out: a text called “x.bat” would run at the reader's, so it becomes “x.bat.txt”.
    /// </summary>
    public static string SafeName(string name, string mediaType)
    {
        var bare = new string([.. name.Where(character => !char.IsControl(character) && character is not ('\u202E' or '\u202D' or '\u2066' or '\u2067'))]);
        if (!Extensions.TryGetValue(mediaType, out var known))
            return bare + ".bin";
        return known.Contains(Path.GetExtension(bare), StringComparer.OrdinalIgnoreCase) ? bare : bare + known[0];
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

using System.Buffers.Binary;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// Takes out of a JPEG what cameras write beside the picture: Exif with the place, XMP, IPTC, makers' notes, comments, and
/// whatever follows the picture's end. The picture itself is copied, not decoded. Of Exif the orientation alone is written
/// anew, for without it a photo lies on its side. (ITU-T T.81 annex B; CIPA DC-008.)
/// </summary>
public static class JpegMetadata
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <returns>The bare picture; none where it is no whole JPEG.</returns>
    public static byte[]? Strip(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != Start)
            return null;
        using var bare = new MemoryStream(jpeg.Length);
        bare.Write(jpeg[..2]);
        var hasScan = false;
        var at = 2;
        while (at + 2 <= jpeg.Length)
        {
            if (jpeg[at] != 0xFF)
                return null;
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == End)
            {
                bare.Write(jpeg.Slice(at, 2));
                return hasScan ? bare.ToArray() : null;
            }
            if (at + 4 > jpeg.Length)
                return null;
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 4 || at + length > jpeg.Length)
                return null;
            var segment = jpeg.Slice(at, length);
            if (IsKept(marker, segment[4..]))
                bare.Write(segment);
            else if (marker == App1 && OrientationOf(segment[4..]) is > 1 and var turned)
                bare.Write(Oriented(turned));
            at += length;
            if (marker != Scan)
                continue;
            hasScan = true;
            var rest = jpeg[at..];
            var coded = EndOfScan(rest);
            bare.Write(rest[..coded]);
            at += coded;
        }
        return null;
    }

    /// <summary>What is needed for drawing: the tables, JFIF, a colour profile, Adobe's kind of colours.</summary>
    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        App0 => content.StartsWith("JFIF\0"u8),
        App2 => content.StartsWith("ICC_PROFILE\0"u8),
        App14 => content.StartsWith("Adobe"u8),
        > App0 and <= App15 => false,
        Comment => false,
        _ => true,
    };

    /// <summary>Coded data go to the next marker that is neither a stuffed zero nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> coded)
    {
        for (var at = 0; at + 1 < coded.Length; at++)
        {
            if (coded[at] == 0xFF && coded[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7) and not 0xFF)
                return at;
        }
        return coded.Length;
    }

    /// <returns>1 to 8; 1, upright, where none is told.</returns>
    private static ushort OrientationOf(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 16)
            return 1;
        var tiff = exif[6..];
        var isLittle = tiff[0] == (byte)'I';
        var directory = Long(tiff[4..], isLittle);
        if (directory > tiff.Length - 2)
            return 1;
        int count = Short(tiff[(int)directory..], isLittle);
        for (var entry = 0; entry < count; entry++)
        {
            var at = (int)directory + 2 + (12 * entry);
            if (at + 12 > tiff.Length)
                return 1;
            if (Short(tiff[at..], isLittle) == 0x0112)
                return Short(tiff[(at + 8)..], isLittle) is >= 1 and <= 8 and var value ? value : (ushort)1;
        }
        return 1;
    }

    private static byte[] Oriented(ushort orientation) =>
    [
        0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}

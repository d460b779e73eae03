namespace IsoIntranet.Tests.Features.Audits.Capture;

/// <summary>JPEGs put together by hand: the segments of a picture, and whatever a camera writes between them.</summary>
internal static class Jpeg
{
    public static readonly byte[] Jfif = Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

    public static readonly byte[] Colours = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]);

    public static readonly byte[] Tables = Segment(0xDB, [0, .. Enumerable.Repeat((byte)16, 64)]);

    public static readonly byte[] Frame = Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]);

    /// <summary>Coded data with a stuffed zero and a restart in it, which end nothing.</summary>
    public static readonly byte[] Scan = [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56];

    public static byte[] Picture(params byte[][] between) =>
        [0xFF, 0xD8, .. Jfif, .. between.SelectMany(part => part), .. Colours, .. Tables, .. Frame, .. Scan, 0xFF, 0xD9];

    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>Exif with an orientation and, in words that a search finds, a place.</summary>
    public static byte[] Exif(byte orientation, bool isLittle) => Segment(0xE1,
    [
        .. "Exif\0\0"u8, .. isLittle ? "II*\0"u8.ToArray() : "MM\0*"u8.ToArray(), .. Long(8, isLittle), .. Short(2, isLittle),
        .. Short(0x0112, isLittle), .. Short(3, isLittle), .. Long(1, isLittle), .. Short(orientation, isLittle), 0, 0,
        .. Short(0x8825, isLittle), .. Short(4, isLittle), .. Long(1, isLittle), .. Long(38, isLittle), 0, 0, 0, 0, .. "GPS 10.5 106.7"u8,
    ]);

    private static byte[] Short(int value, bool isLittle) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value, bool isLittle) => isLittle ? [(byte)value, (byte)(value >> 8), 0, 0] : [0, 0, (byte)(value >> 8), (byte)value];
}

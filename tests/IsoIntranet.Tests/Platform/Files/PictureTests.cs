using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Files.Pictures;

namespace IsoIntranet.Tests.Platform.Files;

public sealed class PictureTests
{
    private const string Canvas =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ"
        + "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
        + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi"
        + "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
        + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pj"
        + "v/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAFAAeADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYI"
        + "/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAAG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AlQE6lAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGkAFEqwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAH/9k=";

    /// <summary>Red on the left, blue on the right, as a JPEG.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        var pixels = new byte[width * height * 3];
        for (var place = 0; place < width * height; place++)
            (pixels[place * 3], pixels[(place * 3) + 2]) = place % width < width / 2 ? ((byte)220, (byte)20) : ((byte)20, (byte)220);
        return JpegWriter.Write(new Picture(width, height, pixels));
    }

    [Fact]
    public void What_is_written_is_read_at_an_eighth()
    {
        var eighth = JpegReader.ReadEighth(Jpeg(800, 600))!;

        Assert.Equal((100, 75), (eighth.Width, eighth.Height));
        Near((220, 0, 20), eighth, 10, 30);
        Near((20, 0, 220), eighth, 90, 70);
    }

    /// <summary>Written by Chromium's canvas, with chroma at half size: 480 × 320, green above, white below.</summary>
    [Fact]
    public void A_browser_s_photo_is_read()
    {
        var eighth = JpegReader.ReadEighth(Convert.FromBase64String(Canvas))!;

        Assert.Equal((60, 40), (eighth.Width, eighth.Height));
        Near((0, 128, 0), eighth, 30, 5);
        Near((255, 255, 255), eighth, 30, 35);
    }

    [Fact]
    public void A_picture_is_turned_as_the_camera_was_held()
    {
        var picture = JpegReader.ReadEighth(Jpeg(160, 80))!;

        var turned = picture.Turned(6);

        Assert.Equal((10, 20), (turned.Width, turned.Height));
        Near((220, 0, 20), turned, 5, 2);
        Near((20, 0, 220), turned, 5, 17);
    }

    [Fact]
    public void What_is_no_sound_jpeg_is_not_read()
    {
        var whole = Jpeg(400, 300);

        Assert.Null(JpegReader.ReadEighth([]));
        Assert.Null(JpegReader.ReadEighth("GIF89a, and more of it"u8.ToArray()));
        Assert.Null(JpegReader.ReadEighth(whole[..200]));
        // Every cut and every changed byte is either read or not: it never throws.
        var chance = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var broken = whole[..chance.Next(4, whole.Length)];
            broken[chance.Next(2, broken.Length)] ^= (byte)chance.Next(1, 255);
            JpegReader.ReadEighth(broken);
        }
    }

    [Fact]
    public async Task A_large_photo_is_made_small_once_and_a_small_one_left_alone()
    {
        var directory = Directory.CreateTempSubdirectory("iso-intranet-thumbs-").FullName;
        var store = new FileStore(new FileStoreOptions(directory, 10_000_000), TimeProvider.System);
        var large = (await store.SaveAsync(new MemoryStream(Jpeg(2000, 1500)))).Value!;
        var small = (await store.SaveAsync(new MemoryStream(Jpeg(320, 240)))).Value!;
        var thumbnails = new Thumbnails(store);

        var made = await thumbnails.OfAsync(large.Sha256);

        Assert.InRange(made!.Length, 500, 20_000);
        Assert.Equal("image/jpeg", FileKindOf(made));
        Assert.Same(made, await thumbnails.OfAsync(large.Sha256));
        Assert.Null(await thumbnails.OfAsync(small.Sha256));
        Directory.Delete(directory, recursive: true);
    }

    private static string? FileKindOf(byte[] data) => FileKind.Recognise(data, "");

    private static void Near((int Red, int Green, int Blue) expected, Picture picture, int x, int y)
    {
        var at = ((y * picture.Width) + x) * 3;
        Assert.InRange(picture.Pixels[at], expected.Red - 14, expected.Red + 14);
        Assert.InRange(picture.Pixels[at + 1], expected.Green - 14, expected.Green + 14);
        Assert.InRange(picture.Pixels[at + 2], expected.Blue - 14, expected.Blue + 14);
    }
}

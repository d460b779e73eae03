using IsoIntranet.Features.Audits.Capture;

namespace IsoIntranet.Tests.Features.Audits.Capture;

public sealed class JpegMetadataTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public void What_the_camera_noted_goes_and_the_orientation_stays(byte orientation, bool isLittle)
    {
        var bare = JpegMetadata.Strip(Jpeg.Picture(
            Jpeg.Exif(orientation, isLittle), Jpeg.Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPS 10.5</x>"u8.ToArray()),
            Jpeg.Segment(0xED, "Photoshop GPS"u8.ToArray()), Jpeg.Segment(0xE2, "MPF\0GPS"u8.ToArray()), Jpeg.Segment(0xFE, "GPS in a comment"u8.ToArray())));

        Assert.NotNull(bare);
        Assert.Equal(-1, bare.AsSpan().IndexOf("GPS"u8));
        Assert.Equal(orientation == 1 ? -1 : 28, bare.AsSpan().IndexOf("Exif"u8) is var at && at < 0 ? -1 : 28);
        if (orientation > 1)
            Assert.Equal(orientation, bare[bare.AsSpan().IndexOf("Exif"u8) + 6 + 8 + 2 + 9]);
        foreach (var part in new[] { Jpeg.Jfif, Jpeg.Colours, Jpeg.Tables, Jpeg.Frame, Jpeg.Scan })
            Assert.True(bare.AsSpan().IndexOf(part) > 0);
    }

    [Fact]
    public void A_bare_picture_is_copied_and_whatever_follows_its_end_is_cut_off()
    {
        Assert.Equal(Jpeg.Picture(), JpegMetadata.Strip(Jpeg.Picture()));
        Assert.Equal(Jpeg.Picture(), JpegMetadata.Strip([.. Jpeg.Picture(), .. "GPS 10.5 106.7"u8]));
    }

    [Fact]
    public void What_is_no_whole_picture_is_refused_and_never_read_beyond()
    {
        var whole = Jpeg.Picture(Jpeg.Exif(6, isLittle: true));

        Assert.Null(JpegMetadata.Strip("GIF89a"u8));
        Assert.Null(JpegMetadata.Strip([0xFF, 0xD8, 0xFF, 0xD9]));
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Null(JpegMetadata.Strip(whole.AsSpan(0, length))));
    }

    [Fact]
    public void Nonsense_in_the_notes_breaks_nothing()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2000; round++)
        {
            var exif = Jpeg.Exif(6, round % 2 == 0);
            for (var hit = 0; hit < 4; hit++)
                exif[random.Next(10, exif.Length)] = (byte)random.Next(256);
            Assert.NotNull(JpegMetadata.Strip(Jpeg.Picture(exif)));
        }
    }
}

using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

public sealed class FormWriterTests
{
    internal static ControlledForm Sample(bool isLandscape = false) => new()
    {
        Head = new FormHead("ỦY BAN NHÂN DÂN TỈNH MẪU", "ỦY BAN NHÂN DÂN XÃ GIẢ", "Phiếu <thử> & mẫu", "BM-05-01", "02", new DateOnly(2026, 3, 1)),
        Number = "KPH 07/2026",
        IsLandscape = isLandscape,
        Body =
        [
            new DocumentHeading("1. Nội dung", 2),
            new DocumentParagraph("Mô tả\nhai dòng", Place: TextPlace.Left),
            new DocumentTable([new("TT", 1, TextPlace.Centre), new("Việc", 4)], [new(["1", "Một việc"])]),
            new DocumentDrawing(900, 300, [new(10, 10, 200, 60, "EEEEEE")], [new(20, 200, 300, 40, 2, true), new(300, 200, 20, 240)], [new(20, 30, ["Trả hồ sơ \"trễ\"", "<hai>"], TextPlace.Right, true)], "Trễ → \"gốc\""),
        ],
        Signatures = [new("Người lập phiếu", "Nguyễn Thị Mẫu", new DateOnly(2026, 3, 2)), new("Đại diện đơn vị"), new("Phê duyệt")],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_form_is_sound_and_the_same_twice(bool isLandscape)
    {
        var file = Write(Sample(isLandscape));

        Assert.Empty(OfficialWriterTests.Faults(file));
        Assert.Equal(file, Write(Sample(isLandscape)));
    }

    [Fact]
    public void Every_page_is_headed_by_code_edition_and_day()
    {
        OfficialWriterTests.Read(Write(Sample()), main =>
        {
            var head = main.HeaderParts.Single(part => main.GetIdOfPart(part) == "rId3").Header!.InnerText;
            foreach (var words in new[] { "Mã số: BM-05-01", "Lần ban hành: 02", "Ngày hiệu lực: 01/03/2026", "PHIẾU <THỬ> & MẪU", "ỦY BAN NHÂN DÂN XÃ GIẢ" })
                Assert.Contains(words, head, StringComparison.Ordinal);
        });
        Assert.Contains("Số: KPH 07/2026", OfficialWriterTests.Lines(Write(Sample())));
    }

    internal static byte[] Write(ControlledForm form)
    {
        using var file = new MemoryStream();
        FormWriter.Write(form, file);
        return file.ToArray();
    }
}

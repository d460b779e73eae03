using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>The wording of NĐ 30/2020, by table.</summary>
public sealed class OfficialTextTests
{
    [Theory]
    [InlineData(1, 1, "ngày 01 tháng 01 năm 2025")]
    [InlineData(9, 2, "ngày 09 tháng 02 năm 2025")]
    [InlineData(10, 2, "ngày 10 tháng 02 năm 2025")]
    [InlineData(5, 3, "ngày 05 tháng 3 năm 2025")]
    [InlineData(30, 9, "ngày 30 tháng 9 năm 2025")]
    [InlineData(31, 10, "ngày 31 tháng 10 năm 2025")]
    [InlineData(2, 12, "ngày 02 tháng 12 năm 2025")]
    public void Days_below_ten_and_the_first_two_months_have_a_zero(int day, int month, string words) =>
        Assert.Equal(words, OfficialText.DateWords(new DateOnly(2025, month, day)));

    [Theory]
    [InlineData(1, "KH-UBND", "Số: 01/KH-UBND")]
    [InlineData(9, "/KH-UBND", "Số: 09/KH-UBND")]
    [InlineData(10, "QĐ-UBND", "Số: 10/QĐ-UBND")]
    [InlineData(1234, "UBND-KT", "Số: 1234/UBND-KT")]
    [InlineData(7, "", "Số: 07")]
    [InlineData(null, "KH-UBND", "Số: " + OfficialText.Gap + "/KH-UBND")]
    public void Numbers_below_ten_have_a_zero_and_no_number_leaves_room(int? number, string notation, string line) =>
        Assert.Equal(line, OfficialText.NumberLine(number, notation));

    [Theory]
    [InlineData(1, "Gia Mẫu, ngày " + OfficialText.Gap + " tháng 01 năm 2025")]
    [InlineData(3, "Gia Mẫu, ngày " + OfficialText.Gap + " tháng 3 năm 2025")]
    [InlineData(null, "Gia Mẫu, ngày " + OfficialText.Gap + " tháng " + OfficialText.Gap + " năm 2025")]
    public void A_draft_leaves_room_for_what_is_not_known(int? month, string line) =>
        Assert.Equal(line, OfficialText.PlaceAndDate(SampleDocuments.Plan with { Date = null, Month = month }));

    [Fact]
    public void Bases_end_in_semicolons_and_the_last_in_a_full_stop_whatever_stood_there() => Assert.Equal(
        ["Căn cứ A;", "Căn cứ B;", "Theo đề nghị của C."],
        OfficialText.Bases(["Căn cứ A", " Căn cứ\nB.; ", "", "Theo đề nghị của C;"]));

    [Fact]
    public void Recipients_have_dashes_and_end_with_a_full_stop() => Assert.Equal(
        ["- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, KT."], OfficialText.Recipients(["Như trên", "- Sở Nội vụ;", "Lưu: VT, KT."]));

    [Fact]
    public void One_is_addressed_on_the_line_and_several_on_lines_of_their_own()
    {
        Assert.Equal(["Sở Nội vụ"], OfficialText.Addressees(["- Sở Nội vụ;"]));
        Assert.Equal(["- Sở Nội vụ;", "- Sở Tài chính."], OfficialText.Addressees(["Sở Nội vụ.", "Sở Tài chính"]));
        Assert.Empty(OfficialText.Addressees([" ", "-"]));
    }

    [Theory]
    [InlineData("Hết", "Hết./.")]
    [InlineData("Hết.", "Hết./.")]
    [InlineData("Hết;", "Hết./.")]
    [InlineData("Hết./.", "Hết./.")]
    [InlineData("Hết. ./. ", "Hết./.")]
    [InlineData("Hết././.", "Hết./.")]
    [InlineData("v.v...", "v.v.../.")]
    public void The_end_is_marked_once(string text, string ended)
    {
        Assert.Equal(ended, OfficialText.End(text));
        Assert.Equal(OfficialText.End(text), OfficialText.End(OfficialText.End(text)));
    }

    [Theory]
    [InlineData("đôn đốc thực hiện", "V/v đôn đốc thực hiện")]
    [InlineData("V/v đôn đốc", "V/v đôn đốc")]
    [InlineData("Về việc đôn đốc", "V/v đôn đốc")]
    [InlineData("v/v: đôn đốc", "V/v đôn đốc")]
    [InlineData("", "")]
    public void A_letter_says_what_it_is_about(string subject, string line) => Assert.Equal(line, OfficialText.About(subject));

    [Fact]
    public void Annexes_are_numbered_in_Roman_where_there_are_several()
    {
        Assert.Equal("Phụ lục", OfficialText.AnnexHeading(1, 1));
        Assert.Equal(["Phụ lục I", "Phụ lục IV", "Phụ lục IX", "Phụ lục XIV", "Phụ lục XL"], new[] { 1, 4, 9, 14, 40 }.Select(number => OfficialText.AnnexHeading(number, 40)));
    }

    [Fact]
    public void An_annex_says_what_it_belongs_to()
    {
        Assert.Equal("(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2025 của Ủy ban nhân dân huyện Gia Mẫu)", OfficialText.AttachedTo(SampleDocuments.Plan));
        Assert.Equal(
            $"(Kèm theo Kế hoạch số {OfficialText.Gap}/KH-UBND ngày {OfficialText.Gap} tháng 01 năm 2025 của Ủy ban nhân dân huyện Gia Mẫu)",
            OfficialText.AttachedTo(SampleDocuments.All["draft"]));
    }

    [Fact]
    public void Text_is_composed_and_rid_of_what_XML_cannot_hold() =>
        Assert.Equal("Tiến độ\n👍 \uFFFD b", OfficialText.Clean("Ti\u0065\u0302\u0301n \u0111\u006F\u0323\u0302\r\n\0👍\t\ud83d\u0007\uFFFE b"));

    [Theory]
    [InlineData("Điều 1. Ban hành", "Điều 1.")]
    [InlineData("Điều 12a: Ban hành", "Điều 12a:")]
    [InlineData("Tại Điều 1. Ban hành", null)]
    [InlineData("Điều này", null)]
    public void An_article_is_known_by_its_beginning(string text, string? article) => Assert.Equal(article, OfficialText.ArticleOf(text));
}

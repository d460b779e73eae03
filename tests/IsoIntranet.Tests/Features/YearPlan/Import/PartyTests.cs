using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

public sealed class PartyTests
{
    private readonly ImportTown _town = new("UBND huyện Gia Lâm");

    [Theory]
    [InlineData("Phòng Tài chính - Kế hoạch")]
    [InlineData("phong tai chinh – ke hoach")]
    [InlineData("Phòng TC-KH")]
    [InlineData("P. Tài chính, Kế hoạch")]
    [InlineData("PHÒNG TÀI CHÍNH KẾ HOẠCH HUYỆN")]
    [InlineData("Phòng Tài chính và Kế hoạch")]
    public void One_unit_in_many_spellings(string words) => AssertNames(words, null, "Phòng Tài chính - Kế hoạch");

    [Theory]
    [InlineData("Văn phòng HĐND&UBND", "Văn phòng HĐND và UBND")]
    [InlineData("VP HĐND - UBND huyện", "Văn phòng HĐND và UBND")]
    [InlineData("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo")]
    [InlineData("TT PVHCC", "Trung tâm Phục vụ hành chính công")]
    [InlineData("Phòng LĐTBXH", "Phòng Lao động - Thương binh và Xã hội")]
    [InlineData("Ủy ban nhân dân xã Bát Tràng", "UBND xã Bát Tràng")]
    [InlineData("xã Đa Tốn", "UBND xã Đa Tốn")]
    [InlineData("UBND huyện", "UBND huyện Gia Lâm")]
    [InlineData("Uỷ ban nhân dân huyện Gia Lâm", "UBND huyện Gia Lâm")]
    public void Abbreviations_are_read_without_a_list(string words, string unit) => AssertNames(words, null, unit);

    [Theory]
    [InlineData("Phòng Kinh té", "Phòng Kinh tế")]
    [InlineData("Phòng Giáo duc và Đào tao", "Phòng Giáo dục và Đào tạo")]
    [InlineData("Trưởng phòng Nội vụ", "Phòng Nội vụ")]
    public void What_is_only_like_a_name_is_taken_with_a_doubt_or_as_the_name(string words, string unit) =>
        Assert.Equal([unit], Split(words).SelectMany(piece => piece.Match.Parties).Select(_town.Directory().NameOf));

    [Fact]
    public void A_misspelt_name_is_doubted()
    {
        var piece = Assert.Single(Split("Phòng Kinhh tế"));

        Assert.Equal(ReadDoubtKind.PartyLike, piece.Match.Doubt);
    }

    [Fact]
    public void A_comma_within_a_name_does_not_split_it()
    {
        var pieces = Split("Phòng Tài chính, Kế hoạch, Phòng Lao động, Thương binh và Xã hội và Phòng Nội vụ");

        Assert.Equal(["Phòng Tài chính - Kế hoạch", "Phòng Lao động - Thương binh và Xã hội", "Phòng Nội vụ"], Names(pieces));
    }

    [Fact]
    public void What_is_left_unsaid_is_carried_on()
    {
        var pieces = Split("Phòng Kinh tế, Nội vụ và Tư pháp");

        Assert.Equal(["Phòng Kinh tế", "Phòng Nội vụ", "Phòng Tư pháp"], Names(pieces));
        Assert.Equal([null, ReadDoubtKind.PartyLike, ReadDoubtKind.PartyLike], pieces.Select(piece => piece.Match.Doubt));
    }

    [Fact]
    public void Parts_said_in_brackets_go_before_the_column()
    {
        var pieces = Split("Phòng Kinh tế (chủ trì), Phòng Tài chính - Kế hoạch (phối hợp); Các phòng chuyên môn (tham dự)");

        Assert.Equal([PartyRole.Lead, PartyRole.Partner, PartyRole.Partner], pieces.Select(piece => piece.Role));
        Assert.Equal(["Phòng Kinh tế", "Phòng Tài chính - Kế hoạch", "Phòng chuyên môn"], Names(pieces));
    }

    [Theory]
    [InlineData("các trường THCS, Tiểu học và Mầm non", "Trường trung học cơ sở", "Trường tiểu học", "Trường mầm non")]
    [InlineData("Các trường MN, TH, THCS công lập thuộc huyện", "Trường mầm non", "Trường tiểu học", "Trường trung học cơ sở")]
    [InlineData("UBND các xã, thị trấn", "Xã", "Thị trấn")]
    [InlineData("UBND các xã/ thị trấn", "Xã", "Thị trấn")]
    [InlineData("Các cơ quan chuyên môn thuộc UBND huyện", "Phòng chuyên môn")]
    [InlineData("các phòng, ban huyện", "Phòng chuyên môn")]
    public void Kinds_are_known_as_plans_enumerate_them(string words, params string[] kinds) => Assert.Equal(kinds, Names(Split(words)));

    [Fact]
    public void A_committee_is_asked_about_and_its_office_is_offered()
    {
        var piece = Assert.Single(Split("Ban Chỉ đạo ISO huyện"));

        Assert.Equal(ReadDoubtKind.PartyUnknown, piece.Match.Doubt);
        Assert.Equal(_town.Unit("Văn phòng HĐND và UBND").Id, Assert.Single(piece.Match.Offered).Id);
    }

    [Fact]
    public void What_was_answered_before_is_not_asked_again()
    {
        var office = new PartyRef(_town.Unit("Văn phòng HĐND và UBND").Id, false);
        var directory = _town.Directory(new Dictionary<string, IReadOnlyList<PartyRef>> { [PartyForm.Of("Ban Chỉ đạo ISO")] = [office] });

        var piece = Assert.Single(new PartySplitter(new PartyMatcher(directory)).Split("BAN CHỈ ĐẠO ISO", PartyRole.Lead));

        Assert.Null(piece.Match.Doubt);
        Assert.Equal([office], piece.Match.Parties);
    }

    [Theory]
    [InlineData("Công ty tư vấn")]
    [InlineData("Sở Khoa học và Công nghệ")]
    [InlineData("…")]
    [InlineData("Chuyên gia (mời ngoài), nếu có")]
    public void Strangers_are_not_guessed(string words) => Assert.All(Split(words), piece => Assert.Empty(piece.Match.Parties));

    private void AssertNames(string words, ReadDoubtKind? doubt, params string[] names)
    {
        var pieces = Split(words);

        Assert.Equal(names, Names(pieces));
        Assert.All(pieces, piece => Assert.Equal(doubt, piece.Match.Doubt));
    }

    private IReadOnlyList<PartyPiece> Split(string words) => new PartySplitter(new PartyMatcher(_town.Directory())).Split(words, PartyRole.Lead);

    private string[] Names(IEnumerable<PartyPiece> pieces) => [.. pieces.SelectMany(piece => piece.Match.Parties).Select(_town.Directory().NameOf)];
}

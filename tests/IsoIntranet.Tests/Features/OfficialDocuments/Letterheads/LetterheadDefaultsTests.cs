using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Letterheads;

public sealed class LetterheadDefaultsTests
{
    [Fact]
    public void A_people_s_committee_has_none_above_it_and_signs_for_all()
    {
        var head = Head("UBND thị xã Ven Biển", "UBND tỉnh Mẫu", ("Phó Chủ tịch UBND thị xã", "Nguyễn Văn Mẫu"));

        Assert.Null(head.Superior);
        Assert.Equal(("ỦY BAN NHÂN DÂN THỊ XÃ VEN BIỂN", "Ven Biển", "Ủy ban nhân dân thị xã Ven Biển"), (head.Agency, head.Place, head.FullName));
        Assert.Equal(("KH-UBND", "QĐ-UBND", "TTr-UBND", "UBND"), (head.Notations[DocumentKind.Plan], head.Notations[DocumentKind.Decision], head.Notations[DocumentKind.Proposal], head.Notations[DocumentKind.Letter]));
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], head.Signers[0].Authority);
        Assert.Equal("PHÓ CHỦ TỊCH", head.Signers[0].Position);
    }

    [Fact]
    public void A_division_stands_below_its_agency_and_writes_its_place()
    {
        var head = Head("Phòng Lao động - Thương binh và Xã hội", "UBND thị xã Ven Biển", ("Phó Trưởng phòng phụ trách", "Trần Thị Ví Dụ"));

        Assert.Equal(("ỦY BAN NHÂN DÂN THỊ XÃ VEN BIỂN", "Ven Biển"), (head.Superior, head.Place));
        Assert.Equal("BC-PLĐTBXH", head.Notations[DocumentKind.Report]);
        Assert.Empty(head.Signers[0].Authority);
        Assert.Equal("PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH", head.Signers[0].Position);
    }

    [Theory]
    [InlineData("Văn phòng HĐND và UBND", "VP")]
    [InlineData("Trường THCS Đảo Xa", "TTHCSĐX")]
    [InlineData("Phòng Tài chính - Kế hoạch", "PTCKH")]
    public void Notations_are_short(string name, string abbreviation) => Assert.Equal(abbreviation, LetterheadDefaults.Abbreviation(name));

    [Theory]
    [InlineData("Ủy ban nhân dân phường 1", "Phường 1")]
    [InlineData("Ủy ban nhân dân phường Hải Đăng", "Hải Đăng")]
    [InlineData("Ủy ban nhân dân đặc khu Đảo Mẫu", "Đảo Mẫu")]
    [InlineData("Phòng Nội vụ", null)]
    public void The_place_is_the_name_without_its_level(string name, string? place) => Assert.Equal(place, LetterheadDefaults.PlaceOf(name));

    [Fact]
    public void What_is_set_goes_before_what_follows_from_the_name()
    {
        var head = LetterheadDefaults.Of(new AgencyFacts(Guid.CreateVersion7(), "Phòng Nội vụ", "NV", "UBND xã Mẫu", null), new LetterheadSettings
        {
            Superior = "-",
            Place = "Mẫu Sơn",
            Notations = new Dictionary<DocumentKind, string> { [DocumentKind.Letter] = "UBND-KT" },
            Recipients = new Dictionary<DocumentKind, string> { [DocumentKind.Letter] = "Nơi A\nNơi B" },
            ArchiveNote = "Lưu: VT, KT",
            Signers = [new("", "TRƯỞNG PHÒNG", "A"), new("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "B", IsDefault: true)],
        });

        Assert.Null(head.Superior);
        Assert.Equal(("Mẫu Sơn", "UBND-KT", "BC-PNV"), (head.Place, head.Notations[DocumentKind.Letter], head.Notations[DocumentKind.Report]));
        Assert.Equal(["Nơi A", "Nơi B", "Lưu: VT, KT"], head.RecipientsOf(DocumentKind.Letter, ["Như trên"]));
        Assert.Equal("B", head.Signers[0].Name);
    }

    private static AgencyHead Head(string name, string parent, (string, string) leader) =>
        LetterheadDefaults.Of(new AgencyFacts(Guid.CreateVersion7(), name, name, parent, leader), null);
}

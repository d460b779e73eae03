namespace IsoIntranet.Platform.Documents;

/// <summary>A place in a template: the tag of its content control, and what it is called in the decree.</summary>
/// <param name="Tag">As in “Thẻ” of the control's properties; capitals do not matter.</param>
/// <param name="Label">Official wording, so Vietnamese.</param>
public sealed record TemplateField(string Tag, string Label);

/// <summary>What a template may have filled in.</summary>
public static class OfficialFields
{
    public static readonly TemplateField SuperiorAgency = new("CoQuanChuQuan", "Cơ quan chủ quản");
    public static readonly TemplateField Agency = new("CoQuanBanHanh", "Cơ quan ban hành");
    /// <summary>Drawn for the name above it: a third to a half of its length.</summary>
    public static readonly TemplateField AgencyRule = new("DuongKeCoQuan", "Đường kẻ dưới tên cơ quan");
    public static readonly TemplateField Number = new("SoKyHieu", "Số, ký hiệu");
    public static readonly TemplateField PlaceAndDate = new("DiaDanhNgayThang", "Địa danh, ngày tháng");
    public static readonly TemplateField KindName = new("TenLoai", "Tên loại văn bản");
    public static readonly TemplateField Subject = new("TrichYeu", "Trích yếu");
    public static readonly TemplateField SubjectRule = new("DuongKeTrichYeu", "Đường kẻ dưới trích yếu");
    public static readonly TemplateField AddressedTo = new("KinhGui", "Kính gửi");
    public static readonly TemplateField Authority = new("ThamQuyen", "Thẩm quyền ban hành");
    public static readonly TemplateField Bases = new("CanCu", "Căn cứ");
    public static readonly TemplateField Body = new("NoiDung", "Nội dung");
    public static readonly TemplateField Recipients = new("NoiNhan", "Nơi nhận");
    public static readonly TemplateField Signature = new("ChuKy", "Chữ ký");
    public static readonly TemplateField SecondSignature = new("ChuKyThuKy", "Chữ ký của thư ký");
    public static readonly TemplateField Annexes = new("PhuLuc", "Phụ lục");

    public static IReadOnlyList<TemplateField> All { get; } =
    [
        SuperiorAgency, Agency, AgencyRule, Number, PlaceAndDate, KindName, Subject, SubjectRule, AddressedTo, Authority, Bases, Body,
        Recipients, Signature, SecondSignature, Annexes,
    ];

    /// <summary>
    /// Without these a document of the kind would not be one. The letterhead may be typed into the template; annexes go to its end;
    /// Kính gửi, thẩm quyền and căn cứ go to the head of the text where they have no place of their own and the kind may lack them.
    /// </summary>
    public static IReadOnlyList<TemplateField> RequiredFor(DocumentKind kind)
    {
        List<TemplateField> common = [Number, Subject, Body, Recipients, Signature];
        return kind switch
        {
            DocumentKind.Plan => [PlaceAndDate, Bases, .. common],
            DocumentKind.Decision => [PlaceAndDate, Bases, .. common],
            DocumentKind.Minutes => [SecondSignature, .. common],
            DocumentKind.Proposal or DocumentKind.Letter => [PlaceAndDate, AddressedTo, .. common],
            _ => [PlaceAndDate, .. common],
        };
    }
}

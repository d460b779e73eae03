using System.Globalization;

namespace IsoIntranet.Platform.Documents;

/// <summary>
/// A named style of Word, complete in itself, so that it looks the same in an agency's template whatever that says of the rest.
/// Sizes by NĐ 30/2020, Phụ lục I, mục IV (Mẫu chữ và chi tiết trình bày).
/// </summary>
/// <param name="Id">Also the tag of the content control that shows it, where there is one.</param>
/// <param name="Name">As officials find it in Word's list; Word's own names for its own styles.</param>
/// <param name="Size">Points.</param>
internal sealed record WordStyle(string Id, string Name, double Size)
{
    private const int TwipsPerPoint = 20;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>w:jc: both, center, left, right.</summary>
    public string Alignment { get; init; } = "center";

    /// <summary>Points above and below.</summary>
    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>Of a single line, 1 to 1.5 in body text; none for a line as high as its point alone.</summary>
    public double? LineSpacing { get; init; } = 1;

    /// <summary>Twips of the first line.</summary>
    public int FirstLine { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>0 is the highest.</summary>
    public int? OutlineLevel { get; init; }

    public bool IsWordsOwn { get; init; }

    /// <summary>1.27 cm.</summary>
    private const int Indent = 720;

    public static readonly WordStyle Normal = new("Normal", "Normal", 14) { IsWordsOwn = true, Alignment = "left" };
    public static readonly WordStyle PageNumber = new("Header", "header", 14) { IsWordsOwn = true };
    public static readonly WordStyle SuperiorAgency = new("CoQuanChuQuan", "Cơ quan chủ quản", 12);
    public static readonly WordStyle Agency = new("CoQuanBanHanh", "Cơ quan ban hành", 12) { IsBold = true };
    public static readonly WordStyle NationalName = new("QuocHieu", "Quốc hiệu", 12) { IsBold = true };
    public static readonly WordStyle NationalMotto = new("TieuNgu", "Tiêu ngữ", 13) { IsBold = true };
    public static readonly WordStyle Rule = new("DuongKe", "Đường kẻ", 2) { LineSpacing = null };
    public static readonly WordStyle Number = new("SoKyHieu", "Số ký hiệu", 13);
    public static readonly WordStyle PlaceAndDate = new("DiaDanhNgayThang", "Địa danh ngày tháng", 13) { IsItalic = true };
    public static readonly WordStyle LetterSubject = new("TrichYeuCongVan", "Trích yếu công văn", 12);
    public static readonly WordStyle KindName = new("TenLoai", "Tên loại văn bản", 14) { IsBold = true, Before = 18 };
    public static readonly WordStyle Subject = new("TrichYeu", "Trích yếu", 14) { IsBold = true };
    public static readonly WordStyle AddressedTo = new("KinhGui", "Kính gửi", 14) { Before = 12, After = 12 };
    public static readonly WordStyle Addressee = new("KinhGuiDanhSach", "Danh sách kính gửi", 14) { Alignment = "left" };
    public static readonly WordStyle Authority = new("ThamQuyen", "Thẩm quyền ban hành", 14) { IsBold = true, Before = 12, After = 12 };
    public static readonly WordStyle Basis = new("CanCu", "Căn cứ", 14) { IsItalic = true, Alignment = "both", FirstLine = Indent, After = 6, LineSpacing = 1.15 };
    public static readonly WordStyle Enacting = new("LoiQuyetDinh", "Lời quyết định", 14) { IsBold = true, Before = 6, After = 12, KeepsWithNext = true };
    public static readonly WordStyle Body = new("NoiDung", "Nội dung", 14) { Alignment = "both", FirstLine = Indent, After = 6, LineSpacing = 1.15 };
    public static readonly WordStyle Heading1 = Heading(1) with { IsBold = true };
    public static readonly WordStyle Heading2 = Heading(2) with { IsBold = true };
    public static readonly WordStyle Heading3 = Heading(3);
    public static readonly WordStyle TableHead = new("DauBang", "Đầu bảng", 12) { IsBold = true, Before = 2, After = 2 };
    public static readonly WordStyle TableText = new("OBang", "Ô bảng", 12) { Alignment = "left", Before = 2, After = 2 };
    public static readonly WordStyle Figure = new("BieuDo", "Biểu đồ", 14) { Before = 6, After = 6 };
    public static readonly WordStyle RecipientsHead = new("NoiNhan", "Nơi nhận", 12) { IsBold = true, IsItalic = true, Alignment = "left" };
    public static readonly WordStyle Recipient = new("NoiNhanDanhSach", "Danh sách nơi nhận", 11) { Alignment = "left" };
    public static readonly WordStyle SignerOffice = new("QuyenHanChucVu", "Quyền hạn chức vụ", 14) { IsBold = true, KeepsWithNext = true };
    /// <summary>The room above is where the signature goes.</summary>
    public static readonly WordStyle SignerName = new("HoTenNguoiKy", "Họ tên người ký", 14) { IsBold = true, Before = 72 };
    public static readonly WordStyle AnnexNumber = new("PhuLuc", "Phụ lục", 14) { IsBold = true, KeepsWithNext = true, OutlineLevel = 0 };
    public static readonly WordStyle AnnexTitle = new("TenPhuLuc", "Tên phụ lục", 14) { IsBold = true, KeepsWithNext = true };
    public static readonly WordStyle AnnexReference = new("KemTheo", "Kèm theo", 14) { IsItalic = true, KeepsWithNext = true };

    public static IReadOnlyList<WordStyle> All { get; } =
    [
        Normal, PageNumber, SuperiorAgency, Agency, NationalName, NationalMotto, Rule, Number, PlaceAndDate, LetterSubject, KindName, Subject,
        AddressedTo, Addressee, Authority, Basis, Enacting, Body, Heading1, Heading2, Heading3, TableHead, TableText, Figure,
        RecipientsHead, Recipient, SignerOffice, SignerName, AnnexNumber, AnnexTitle, AnnexReference,
    ];

    public static WordStyle HeadingOf(int level) => level switch { <= 1 => Heading1, 2 => Heading2, _ => Heading3 };

    /// <summary>The style as Word keeps it.</summary>
    public string Xml()
    {
        var spacing = LineSpacing is { } lines
            ? $"<w:spacing w:before=\"{Twips(Before)}\" w:after=\"{Twips(After)}\" w:line=\"{Math.Round(lines * 240)}\" w:lineRule=\"auto\"/>"
            : $"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{Twips(Size)}\" w:lineRule=\"exact\"/>";
        var start = this == Normal ? "<w:style w:type=\"paragraph\" w:default=\"1\"" : IsWordsOwn ? "<w:style w:type=\"paragraph\"" : "<w:style w:type=\"paragraph\" w:customStyle=\"1\"";
        return $"{start} xmlns:w=\"{WordPackage.Main}\" w:styleId=\"{Id}\"><w:name w:val=\"{Name}\"/>"
            + (this == Normal ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/><w:pPr>"
            + (KeepsWithNext ? "<w:keepNext/>" : "<w:keepNext w:val=\"0\"/>") + spacing
            + $"<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"{FirstLine}\"/><w:jc w:val=\"{Alignment}\"/>"
            + (OutlineLevel is { } level ? $"<w:outlineLvl w:val=\"{level}\"/>" : "")
            + "</w:pPr><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
            + Toggle("b", IsBold) + Toggle("bCs", IsBold) + Toggle("i", IsItalic) + Toggle("iCs", IsItalic)
            + $"<w:color w:val=\"000000\"/><w:sz w:val=\"{Size * 2}\"/><w:szCs w:val=\"{Size * 2}\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:style>";
    }

    private static WordStyle Heading(int level) => new($"Heading{level}", $"heading {level}", 14)
    {
        IsWordsOwn = true,
        Alignment = "both",
        FirstLine = Indent,
        Before = 6,
        After = 6,
        LineSpacing = 1.15,
        KeepsWithNext = true,
        OutlineLevel = level - 1,
    };

    private static string Toggle(string name, bool isOn) => isOn ? $"<w:{name}/>" : $"<w:{name} w:val=\"0\"/>";

    private static string Twips(double points) => Math.Round(points * TwipsPerPoint).ToString(CultureInfo.InvariantCulture);
}

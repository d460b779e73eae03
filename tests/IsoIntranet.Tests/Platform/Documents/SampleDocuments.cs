using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>Documents of every kind and shape. Their people and places are made up.</summary>
internal static class SampleDocuments
{
    private const string Standard = "Tiêu chuẩn quốc gia TCVN ISO 9001:2015";

    private static readonly Letterhead Commune = new("Ủy ban nhân dân tỉnh Mẫu", "Ủy ban nhân dân xã Bình Mẫu", "Bình Mẫu", "Ủy ban nhân dân xã Bình Mẫu");

    private static readonly IReadOnlyList<string> Bases =
    [
        "Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước;",
        "Căn cứ Quyết định số 101/QĐ-BKHCN ngày 21/01/2019 của Bộ Khoa học và Công nghệ.",
        "Theo đề nghị của Chánh Văn phòng",
    ];

    public static IReadOnlyDictionary<string, OfficialDocument> All { get; } = new Dictionary<string, OfficialDocument>
    {
        ["plan"] = Plan,
        ["draft"] = Plan with { Number = null, Date = null, Month = 1 },
        ["decision"] = Decision,
        ["report"] = Report,
        ["minutes"] = Minutes,
        ["proposal"] = Proposal,
        ["letter"] = Letter,
        ["long"] = Long,
        ["empty"] = Empty,
    };

    public static OfficialDocument Plan => new()
    {
        Kind = DocumentKind.Plan,
        Letterhead = new(null, "Ủy ban nhân dân\nhuyện Gia Mẫu", "Gia Mẫu", "Ủy ban nhân dân huyện Gia Mẫu"),
        Number = 5,
        Notation = "KH-UBND",
        Date = new(2025, 1, 5),
        Year = 2025,
        Subject = $"Mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo {Standard} tại Ủy ban nhân dân huyện và Ủy ban nhân dân các xã, thị trấn năm 2025",
        LegalBases = Bases,
        Body =
        [
            new DocumentParagraph("Trên cơ sở kết quả thực hiện năm 2024, Ủy ban nhân dân huyện xây dựng Kế hoạch như sau:"),
            new DocumentHeading("I. MỤC ĐÍCH, YÊU CẦU"), new DocumentHeading("1. Mục đích", 2),
            new DocumentParagraph("- Nâng cao nhận thức của đội ngũ cán bộ, công chức, viên chức và người lao động về Hệ thống quản lý chất lượng.\n- Tiếp tục duy trì, cải tiến Hệ thống quản lý chất lượng."),
            new DocumentHeading("2. Yêu cầu", 2), new DocumentHeading("a) Đối với các cơ quan chuyên môn", 3),
            new DocumentParagraph("100% các đơn vị triển khai và thực hiện nghiêm túc các yêu cầu của hệ thống."),
            new DocumentParagraph("Có biểu tiến độ chi tiết kèm theo.", TextEmphasis.Italic, LeadIn: "II. TIẾN ĐỘ:"),
            new DocumentHeading("III. TỔ CHỨC THỰC HIỆN"),
            new DocumentParagraph("Trên đây là Kế hoạch năm 2025. Yêu cầu các đơn vị nghiêm túc tổ chức triển khai thực hiện./."),
        ],
        Signature = new(["TM. Ủy ban nhân dân", "KT. Chủ tịch"], "Phó Chủ tịch", "Nguyễn Văn Mẫu"),
        Recipients = ["Sở Khoa học và Công nghệ", "- Thường trực Huyện ủy, HĐND huyện;", "Các phòng chuyên môn thuộc huyện;", "Ủy ban nhân dân các xã, thị trấn", "Lưu: VT, KT"],
        Annexes = [new("Tiến độ thực hiện", [Schedule(11)], IsLandscape: true)],
    };

    public static OfficialDocument Decision => new()
    {
        Kind = DocumentKind.Decision,
        Letterhead = Commune,
        Number = 120,
        Notation = "QĐ-UBND",
        Date = new(2026, 3, 9),
        Year = 2026,
        Subject = "Về việc kiện toàn Ban Chỉ đạo áp dụng Hệ thống quản lý chất lượng",
        IssuingAuthority = "Chủ tịch Ủy ban nhân dân xã",
        LegalBases = Bases,
        Body =
        [
            new DocumentParagraph("Điều 1. Kiện toàn Ban Chỉ đạo gồm các ông, bà có tên trong danh sách kèm theo."),
            new DocumentParagraph("Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 520/QĐ-UBND."),
            new DocumentParagraph("Điều 3. Chánh Văn phòng, thủ trưởng các đơn vị và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này"),
        ],
        Signature = new([], "Chủ tịch", "Trần Thị Mẫu"),
        Recipients = ["Như Điều 3", "Lưu: VT"],
        Annexes =
        [
            new("Danh sách Ban Chỉ đạo", [new DocumentTable([new("TT", 1, TextPlace.Centre), new("Họ và tên", 5), new("Chức vụ", 6)], [new(["1", "Nguyễn Văn Mẫu", "Trưởng ban"]), new(["2", "Lê Thị Thử", "Thư ký"])])]),
            new("Quy chế hoạt động của Ban Chỉ đạo", [new DocumentHeading("Điều 1. Nguyên tắc"), new DocumentParagraph("Ban Chỉ đạo làm việc theo chế độ tập thể.")]),
        ],
    };

    public static OfficialDocument Report => new()
    {
        Kind = DocumentKind.Report,
        Letterhead = Commune with { SuperiorAgency = null },
        Number = 31,
        Notation = "BC-UBND",
        Date = new(2026, 12, 14),
        Year = 2026,
        Subject = "Kết quả thực hiện Kế hoạch năm 2026",
        AddressedTo = ["Sở Khoa học và Công nghệ tỉnh Mẫu"],
        Body =
        [
            new DocumentHeading("I. KẾT QUẢ"),
            new DocumentChart("Kết quả theo đơn vị", ChartShape.StackedBars, ["Văn phòng", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"],
                [new("Hoàn thành", [8, 7, 5, 9]), new("Đang thực hiện", [2, 3, 4, 1]), new("Quá hạn", [0, 1, 2, 0])]),
            new DocumentChart("Mức độ hài lòng (%)", ChartShape.Line, ["Quý I", "Quý II", "Quý III", "Quý IV"], [new("Trực tiếp", [92, 95.5, 96, 98]), new("Trực tuyến", [88, 90, double.NaN, 97], "#AA0000")]),
            new DocumentChart("Hồ sơ theo tình trạng", ChartShape.Pie, ["Trước hạn", "Đúng hạn", "Trễ hạn"], [new("Hồ sơ", [120, 640, 12])]),
            new DocumentChart("Số tài liệu", ChartShape.Bars, ["Quy trình", "Biểu mẫu", "Hồ sơ"], [new("Năm 2025", [12, 40, 200]), new("Năm 2026", [15, 44, 260])]),
            new DocumentParagraph("Trên đây là báo cáo kết quả thực hiện."),
            Schedule(2),
        ],
        Signature = new(["TM. Ủy ban nhân dân"], "Chủ tịch", "Nguyễn Văn Mẫu"),
        Recipients = ["Như trên", "Lưu: VT"],
    };

    public static OfficialDocument Minutes => new()
    {
        Kind = DocumentKind.Minutes,
        Letterhead = Commune,
        Number = 2,
        Notation = "BB-UBND",
        Date = new(2026, 2, 3),
        Year = 2026,
        Subject = "Họp xem xét của lãnh đạo về Hệ thống quản lý chất lượng",
        Minutes = new(new(2026, 2, 3, 8, 0, 0), new(2026, 2, 3, 11, 5, 0), "Phòng họp số 1", ["Ông Nguyễn Văn Mẫu, Chủ tịch", "Các thành viên Ban Chỉ đạo"], "Ông Nguyễn Văn Mẫu", "Bà Lê Thị Thử"),
        Body = [new DocumentParagraph("1. Thư ký báo cáo tình trạng các hành động từ lần xem xét trước."), new DocumentParagraph("2. Chủ tọa kết luận.")],
        Signature = new([], "Chủ tọa", "Nguyễn Văn Mẫu"),
        SecondSignature = new([], "Thư ký", "Lê Thị Thử"),
        Recipients = ["Các thành viên", "Lưu: VT, Hồ sơ"],
    };

    public static OfficialDocument Proposal => new()
    {
        Kind = DocumentKind.Proposal,
        Letterhead = new("Ủy ban nhân dân xã Bình Mẫu", "Phòng Kinh tế", "Bình Mẫu"),
        Number = 7,
        Notation = "TTr-PKT",
        Date = new(2026, 10, 31),
        Year = 2026,
        Subject = "Về việc ban hành Kế hoạch năm 2027",
        AddressedTo = ["Chủ tịch Ủy ban nhân dân xã"],
        Body = [new DocumentParagraph("Phòng Kinh tế kính trình Chủ tịch Ủy ban nhân dân xã xem xét, quyết định.")],
        Signature = new(["TL. Trưởng phòng"], "Phó Trưởng phòng", "Lê Thị Thử"),
        Recipients = ["Như trên", "Lưu: PKT"],
    };

    public static OfficialDocument Letter => new()
    {
        Kind = DocumentKind.Letter,
        Letterhead = Commune,
        Number = 9,
        Notation = "UBND-KT",
        Date = new(2026, 11, 2),
        Year = 2026,
        Subject = "đôn đốc thực hiện Kế hoạch duy trì, cải tiến Hệ thống quản lý chất lượng năm 2026",
        AddressedTo = ["Văn phòng HĐND và UBND xã;", "Các phòng chuyên môn", "Trung tâm Phục vụ hành chính công xã, Trạm Y tế xã và các trường học công lập trên địa bàn"],
        Body = [new DocumentParagraph("Thực hiện Kế hoạch số 05/KH-UBND, đề nghị các đơn vị hoàn thành các nội dung sau:"), Schedule(3), new DocumentParagraph("Đề nghị các đơn vị quan tâm thực hiện.")],
        Signature = new(["TL. Chủ tịch"], "Chánh Văn phòng", "Trần Thị Mẫu"),
        Recipients = ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND xã", "Lưu: VT, KT"],
    };

    /// <summary>A table over many pages, names that wrap, a row taller than a page, a word wider than its cell.</summary>
    public static OfficialDocument Long => Plan with
    {
        Letterhead = new(
            "Ủy ban nhân dân thành phố trực thuộc trung ương Mẫu Dài", "Ban Quản lý các khu công nghiệp, khu chế xuất và khu công nghệ cao thành phố Mẫu Dài",
            "Thành phố Mẫu Dài Nhất"),
        Subject = "Duy trì Hệ thống quản lý chất lượng",
        Body =
        [
            new DocumentHeading("I. NỘI DUNG"), Schedule(90),
            new DocumentTable([new("Nội dung", 1), new("Ghi chú", 1)], [new([string.Join(' ', Enumerable.Repeat("nội dung rất dài", 900)), new string('m', 400)])]),
            new DocumentParagraph("Đề nghị các đơn vị thực hiện."),
        ],
        Signature = new(["TUQ. Trưởng ban Quản lý các khu công nghiệp"], "Phó Chánh Văn phòng phụ trách công tác cải cách hành chính", "Công Tằng Tôn Nữ Thị Mẫu Rất Dài Tên"),
        Annexes = [.. Plan.Annexes, new("Một phụ lục đứng", [new DocumentParagraph("Nội dung.")])],
    };

    public static OfficialDocument Empty => new()
    {
        Kind = DocumentKind.Plan,
        Letterhead = new(null, "", ""),
        Notation = "",
        Year = 2026,
        Subject = "",
        Signature = new([], "", null),
    };

    public static DocumentTable Schedule(int rows) => new(
        [new("TT", 1, TextPlace.Centre), new("Nội dung công việc", 6), new("Cơ quan chủ trì", 3), new("Cơ quan phối hợp", 3), new("Thời gian thực hiện", 2.5, TextPlace.Centre), new("Kết quả", 3)],
        [
            new(["I", "UBND HUYỆN VÀ UBND CÁC XÃ, THỊ TRẤN"], IsSection: true),
            .. Enumerable.Range(1, rows).Select(row => new DocumentTableRow(
                [$"{row}", $"Tham gia các khóa đào tạo lần thứ {row}:\n+ Đào tạo kiến thức về tiêu chuẩn;\n+ Đào tạo đội ngũ đánh giá nội bộ.", "UBND huyện, UBND xã", row % 3 == 0 ? "" : "Phòng Kinh tế", "Quý III hoặc Quý IV", "Hồ sơ đánh giá nội bộ"])),
        ]);
}

using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Features.YearPlan;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Papers;

/// <summary>A made-up district town with a plan whose table has the shape of a real one: two sections with numbering of their own, blanks, several leads in a cell.</summary>
internal static class PaperSamples
{
    public static readonly DateOnly Today = new(2025, 8, 12);

    public static readonly Guid Section1 = Guid.CreateVersion7();

    public static readonly Guid Section2 = Guid.CreateVersion7();

    public static AgencyHead Town { get; } = LetterheadDefaults.Of(
        new AgencyFacts(Guid.CreateVersion7(), "UBND huyện Mẫu Đơn", "UBND huyện", "UBND thành phố Ví Dụ", ("Phó Chủ tịch UBND huyện", "Nguyễn Văn Mẫu"), "Phòng Kinh tế"), null);

    public static AgencyHead Division { get; } = LetterheadDefaults.Of(
        new AgencyFacts(Guid.CreateVersion7(), "Phòng Nội vụ", "Nội vụ", "UBND huyện Mẫu Đơn", ("Trưởng phòng", "Trần Thị Ví Dụ")), null);

    public static PaperFrame Frame(PaperWishes? wishes = null, AgencyHead? agency = null) => new(agency ?? Town, wishes ?? new PaperWishes());

    public static PlanFacts Plan(Func<PlanHeader, PlanHeader>? header = null) => new(Guid.CreateVersion7(), 2025, (header ?? (same => same))(Header), [One, Two]);

    public static PlanHeader Header { get; } = new()
    {
        Title = "Kế hoạch mở rộng, duy trì, cải tiến Hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015 năm 2025",
        LegalBases = "Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ;\nThông tư số 26/2014/TT-BKHCN ngày 10/10/2014 của Bộ Khoa học và Công nghệ.",
        Purpose = "Nâng cao nhận thức của cán bộ, công chức, viên chức.\nMở rộng phạm vi xây dựng quy trình nội bộ.",
        Scope = "Các phòng chuyên môn; UBND các xã, thị trấn; các trường THCS, Tiểu học và Mầm non công lập.",
        Budget = 15_000_000m,
        BudgetSource = "Ngân sách nhà nước cấp năm 2025",
        SignerPosition = "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
        SignerName = "Nguyễn Văn Mẫu",
        From = new DateOnly(2025, 1, 1),
        To = new DateOnly(2025, 12, 31),
    };

    public static SectionContent One { get; } = new(Section1, "I", "UBND HUYỆN VÀ UBND CÁC XÃ/ THỊ TRẤN",
    [
        Row("1", "Ban hành kế hoạch mở rộng, duy trì, cải tiến HTQLCL năm 2025", "UBND huyện; UBND xã, thị trấn", "", "Tháng 01/2025", "Kế hoạch ISO"),
        Row("2", "Kiện toàn Ban chỉ đạo ISO, Tổ giúp việc (khi có sự thay đổi)", "UBND huyện, UBND xã, thị trấn", "", "Khi có sự thay đổi thành viên", "Quyết định kiện toàn"),
        Row("3", "Đánh giá thực trạng áp dụng HTQLCL (đánh giá nội bộ)", "UBND huyện, UBND xã, thị trấn", "Các cơ quan chuyên môn thuộc huyện/ công chức chuyên môn tại cấp xã", "Quý III hoặc Quý IV", "Hồ sơ đánh giá nội bộ"),
        Row("4", "Tham gia các khóa đào tạo:\n+ Kiến thức về tiêu chuẩn;\n+ Chuyên gia đánh giá nội bộ.", "UBND huyện, UBND xã, thị trấn", "Các phòng ban thuộc UBND huyện; UBND các xã/thị trấn", "Quý I hoặc quý II", "Tổ chức tập huấn"),
        Row("5", "Xây dựng, cập nhật HTQLCL theo yêu cầu của tiêu chuẩn", "Các cơ quan chuyên môn thuộc UBND huyện; UBND xã, thị trấn", "Phòng Kinh tế; Văn phòng HĐND-UBND huyện", "Thường xuyên khi có sự thay đổi", "Quy trình ISO giải quyết thủ tục hành chính"),
        Row("6", "Họp xem xét của lãnh đạo và ban hành Quyết định công bố", "Ban chỉ đạo ISO huyện, xã/thị trấn", "Phòng Kinh tế; Văn phòng HĐND-UBND huyện", "Quý III hoặc Quý IV", "Biên bản họp xem xét của lãnh đạo"),
    ]);

    public static SectionContent Two { get; } = new(Section2, "II", "CÁC TRƯỜNG THCS, TIỂU HỌC VÀ MẦM NON CÔNG LẬP",
    [
        Row("1", "Kiện toàn ban chỉ đạo ISO (nếu có sự thay đổi về nhân sự)", "Hiệu trưởng các trường; Phòng GD&ĐT", "", "Khi có sự thay đổi", "Quyết định kiện toàn (nếu có)"),
        Row("2", "Hiệu chỉnh Hệ thống quy trình giải quyết công việc ngoài TTHC", "Ban chỉ đạo ISO các trường; Phòng GD&ĐT", "Phòng Kinh tế", "Thường xuyên", "Quy trình"),
        Row("3", "Tập huấn/tọa đàm nâng cao nhận thức", "Ban giám hiệu; Phòng GD&ĐT", "Phòng Kinh tế", "Quý II", "Buổi tập huấn, tọa đàm theo khối"),
        Row("4", "Đánh giá nội bộ", "Ban chỉ đạo ISO các trường", "Phòng Kinh tế", "Quý III", ""),
        Row("5", "Công bố hệ thống", "Hiệu trưởng các trường", "Phòng Kinh tế", "", "Quyết định công bố"),
    ]);

    public static CellFacts Cell(string unit, CellStatus status, int percent = 0, int daysLate = 0, string? difficulty = null, Guid? section = null, string work = "Đánh giá nội bộ") => new(
        Guid.CreateVersion7(), unit, section ?? Section1, section == Section2 ? "II. Các trường" : "I. UBND", "1", work, "Quý II", 0,
        new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30), status, percent, daysLate, null, difficulty, null, null);

    public static CommitteeFacts Committee(bool renewal = false, string? number = null) => new(
        Guid.CreateVersion7(), CommitteeKind.Steering, "Ban Chỉ đạo ISO huyện Mẫu Đơn", 2025, number, number is null ? null : new DateOnly(2025, 2, 3), null, null,
        [
            new("Nguyễn Văn Mẫu", CommitteeRole.Head, "Phó Chủ tịch UBND huyện", "Chỉ đạo chung."),
            new("Trần Thị Ví Dụ", CommitteeRole.Secretary, "Chuyên viên Văn phòng", null),
        ],
        renewal, renewal ? ("520/QĐ-UBND", new DateOnly(2023, 3, 16)) : null);

    private static ItemContent Row(string number, string content, string lead, string partner, string time, string product) => new(Guid.CreateVersion7())
    {
        Number = number,
        Content = content,
        LeadWords = lead,
        PartnerWords = partner,
        ScheduleWords = time,
        ExpectedProduct = product,
    };
}

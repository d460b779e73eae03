using IsoIntranet.Features.Nonconformities;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Words that papers print: always Vietnamese, whatever the reader's language.</summary>
internal static class AuditTerms
{
    public static readonly IReadOnlyList<FindingGrade> Grades = Enum.GetValues<FindingGrade>();

    public static string Of(FindingGrade grade) => grade switch
    {
        FindingGrade.Major => "Không phù hợp nặng",
        FindingGrade.Minor => "Không phù hợp nhẹ",
        FindingGrade.Observation => "Điểm lưu ý",
        FindingGrade.Opportunity => "Cơ hội cải tiến",
        _ => "Điểm mạnh",
    };

    /// <summary>RRGGBB, as charts show it.</summary>
    public static string ColourOf(FindingGrade grade) => grade switch
    {
        FindingGrade.Major => "B3261E",
        FindingGrade.Minor => "E5942B",
        FindingGrade.Observation => "5D6FB8",
        FindingGrade.Opportunity => "A24A7B",
        _ => "5C8A3A",
    };

    public static string Of(AnswerVerdict? verdict) => verdict switch
    {
        null => "",
        AnswerVerdict.Conforms => "Phù hợp",
        AnswerVerdict.Major => "Không phù hợp nặng",
        AnswerVerdict.Minor => "Không phù hợp nhẹ",
        AnswerVerdict.Observation => "Lưu ý",
        AnswerVerdict.Opportunity => "Cơ hội cải tiến",
        AnswerVerdict.Strength => "Điểm mạnh",
        _ => "Không áp dụng",
    };

    public static string Of(MemberRole role) => role switch
    {
        MemberRole.Lead => "Trưởng đoàn",
        MemberRole.Auditor => "Đánh giá viên",
        MemberRole.Secretary => "Thư ký đoàn",
        MemberRole.Expert => "Chuyên gia kỹ thuật",
        _ => "Quan sát viên",
    };

    public static string Of(AuditKind kind) => kind == AuditKind.Cross ? "Đánh giá chéo" : "Đánh giá nội bộ";

    public static string Of(AuditState state) => state switch
    {
        AuditState.Planned => "Dự kiến",
        AuditState.Notified => "Đã thông báo",
        AuditState.Opened => "Đang đánh giá",
        AuditState.FieldworkDone => "Chờ báo cáo",
        AuditState.ReportIssued => "Đã ban hành báo cáo",
        AuditState.FollowUp => "Theo dõi khắc phục",
        AuditState.Closed => "Kết thúc",
        _ => "Đã hủy",
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Draft => "Ghi nhận, chưa thông báo",
        FindingState.Presented => "Chờ đơn vị trả lời",
        FindingState.Confirmed => "Đã thống nhất",
        FindingState.Disputed => "Đơn vị có ý kiến khác",
        _ => "Đã rút",
    };

    public static string Of(NonconformityState state) => state switch
    {
        NonconformityState.Raised => "Mới lập",
        NonconformityState.Accepted => "Đã tiếp nhận",
        NonconformityState.Analysed => "Đã phân tích nguyên nhân",
        NonconformityState.ActionPlanned => "Chờ duyệt hành động",
        NonconformityState.PlanApproved => "Đã duyệt hành động",
        NonconformityState.Implementing => "Đang thực hiện",
        NonconformityState.Implemented => "Đã thực hiện",
        NonconformityState.EffectivenessCheck => "Chờ đánh giá hiệu lực",
        NonconformityState.Closed => "Đã đóng",
        NonconformityState.Ineffective => "Chưa hiệu lực",
        _ => "Đơn vị không đồng ý",
    };
}

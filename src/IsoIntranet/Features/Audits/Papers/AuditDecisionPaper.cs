using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Quyết định thành lập đoàn đánh giá nội bộ (R67), with the team as its annex.</summary>
internal static class AuditDecisionPaper
{
    private const string Iso =
        "Căn cứ Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước";

    public static PaperDraft Build(PaperFrame frame, AuditRecord record)
    {
        var audit = record.Audit;
        if (audit.Members.Count == 0)
            frame.Lacks(MissingFact.Members);
        if (audit.Units.Count == 0)
            frame.Lacks(MissingFact.Scope);
        List<DocumentBlock> body =
        [
            new DocumentParagraph($"Điều 1. Thành lập Đoàn {Act(audit.Kind)} để thực hiện “{audit.Title}” gồm {OfficialWords.Count(audit.Members.Count)} thành viên (có danh sách kèm theo)."),
            new DocumentParagraph($"Điều 2. Đoàn đánh giá có nhiệm vụ đánh giá tại: {string.Join("; ", record.Audited.Select(unit => unit.Name))}; thời gian {Span(audit.StartsOn, audit.EndsOn)}; theo chuẩn mực: {OfficialWords.Small((audit.Criteria ?? record.Standard).TrimEnd('.'))}. Thành viên không đánh giá công việc của mình. Đoàn lập báo cáo kết quả đánh giá và tự giải thể sau khi hoàn thành nhiệm vụ."),
            .. frame.Open(""),
            new DocumentParagraph("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các đơn vị được đánh giá, các cơ quan, đơn vị liên quan và các ông, bà có tên trong danh sách tại Điều 1 chịu trách nhiệm thi hành Quyết định này."),
        ];
        var draft = frame.Finish(
            OfficialPaper.AuditDecision, $"Về việc thành lập Đoàn {Act(audit.Kind)} Hệ thống quản lý chất lượng", (audit.DecidedOn ?? audit.StartsOn).Year, body,
            ["Như Điều 3", "Ban Chỉ đạo ISO"], [Iso, $"Xét đề nghị của {frame.Agency.Standing}"],
            annexes: [new DocumentAnnex($"Danh sách Đoàn {Act(audit.Kind)}", [Team(record)])]);
        // A decision that was taken before keeps its number and its day.
        return OfficialWords.NumberOf(audit.DecisionNumber) is var (number, notation) && audit.DecidedOn is { } day
            ? draft with { Document = draft.Document with { Number = number, Notation = notation, Date = day, Year = day.Year } } : draft;
    }

    public static DocumentTable Team(AuditRecord record) => new(
        [new("TT", 0.6, TextPlace.Centre), new("Họ và tên", 2.4, TextPlace.Left), new("Chức vụ, đơn vị", 3, TextPlace.Left), new("Nhiệm vụ trong đoàn", 1.8, TextPlace.Left), new("Ghi chú", 2.4, TextPlace.Left)],
        [.. record.Audit.Members.OrderBy(member => member.Place).Select((member, index) => new DocumentTableRow(
            [$"{index + 1}", member.Name, member.Position, AuditTerms.Of(member.Role),
                string.Join("; ", member.Exceptions.Select(exception => $"Ngoại lệ tại {record.UnitName(exception.UnitId)}: {exception.Reason}"))]))]);

    public static string Act(AuditKind kind) => kind == AuditKind.Cross ? "đánh giá chéo" : "đánh giá nội bộ";

    public static string Span(DateOnly from, DateOnly until) => from == until ? OfficialWords.Day(from) : $"từ {OfficialWords.Day(from)} đến {OfficialWords.Day(until)}";
}

using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Biên bản họp khai mạc, họp kết thúc (NĐ 30/2020, mẫu 1.9), with the attendance as its annex (R85, R105).</summary>
internal static class AuditMinutesPaper
{
    public static PaperDraft Build(PaperFrame frame, AuditRecord record, MeetingKind kind, OrganisationClock clock)
    {
        var audit = record.Audit;
        var meeting = audit.Meetings.FirstOrDefault(one => one.Kind == kind);
        if (meeting is null)
            frame.Lacks(MissingFact.Meeting);
        var isOpening = kind == MeetingKind.Opening;
        var notes = OfficialWords.Lines(meeting?.Notes);
        List<DocumentBlock> body =
        [
            new DocumentHeading("1. Nội dung", 2),
            .. frame.Open(isOpening
                ? $"Trưởng đoàn giới thiệu thành phần đoàn, thông báo mục đích, phạm vi, chuẩn mực, phương pháp và lịch làm việc của cuộc đánh giá “{audit.Title}” ({audit.Number})."
                : $"Trưởng đoàn thông báo kết quả cuộc đánh giá “{audit.Title}” ({audit.Number}). {AuditStatistics.Summary(record.Findings)}"),
            .. isOpening ? [] : Found(record),
            new DocumentHeading("2. Ý kiến tại cuộc họp", 2),
            .. notes.Count > 0 ? notes.Select(line => new DocumentParagraph(line)) : [new DocumentParagraph("Không có ý kiến khác.")],
            new DocumentHeading("3. Kết luận", 2),
            .. frame.Close(isOpening
                ? "Các đơn vị được đánh giá thống nhất với kế hoạch và lịch làm việc, bố trí người và hồ sơ theo yêu cầu của đoàn."
                : "Các đơn vị được đánh giá ghi nhận kết quả; có ý kiến về phát hiện trong thời hạn đã thông báo và thực hiện khắc phục theo quy định."),
        ];
        var draft = frame.Finish(
            isOpening ? OfficialPaper.AuditOpeningMinutes : OfficialPaper.AuditClosingMinutes,
            $"{(isOpening ? "Họp khai mạc" : "Họp kết thúc")} cuộc đánh giá {audit.Number}", audit.Year, body, ["Đoàn đánh giá", "Các đơn vị được đánh giá"],
            signature: frame.Wishes.Signature ?? new Signature([], "TRƯỞNG ĐOÀN", audit.Lead?.Name),
            annexes: meeting is null ? [] : [new DocumentAnnex("Danh sách tham dự", [Attendance(meeting)])]);
        var secretary = audit.Members.FirstOrDefault(member => member.Role == MemberRole.Secretary)?.Name;
        var start = meeting is null ? (DateTime?)null : clock.Local(meeting.HeldAt).DateTime;
        return draft with
        {
            Document = draft.Document with
            {
                Minutes = new MinutesFacts(
                    start, null, meeting?.Place ?? OfficialWords.Blank, Attendants(record, meeting), audit.Lead?.Name ?? OfficialWords.Blank, secretary ?? OfficialWords.Blank),
                SecondSignature = new Signature([], "THƯ KÝ", secretary),
            },
        };
    }

    public static DocumentTable Attendance(AuditMeeting meeting) => new(
        [new("TT", 0.6, TextPlace.Centre), new("Họ và tên", 2.4, TextPlace.Left), new("Chức vụ", 2.2, TextPlace.Left), new("Đơn vị", 2.6, TextPlace.Left), new("Có mặt", 0.9, TextPlace.Centre), new("Ký tên", 1.5)],
        [.. meeting.Attendance.Select((one, index) => new DocumentTableRow([$"{index + 1}", one.Name, one.Position, one.Unit, one.IsPresent ? "x" : "vắng", ""]))]);

    private static IReadOnlyList<string> Attendants(AuditRecord record, AuditMeeting? meeting) => meeting is null
        ? [OfficialWords.Blank]
        :
        [
            $"Đoàn đánh giá: {OfficialWords.Count(record.Audit.Members.Count)} thành viên",
            $"Các đơn vị được đánh giá và khách mời: có mặt {OfficialWords.Count(meeting.Attendance.Count(one => one.IsPresent))}, vắng {OfficialWords.Count(meeting.Attendance.Count(one => !one.IsPresent))} (có danh sách kèm theo)",
        ];

    private static IEnumerable<DocumentBlock> Found(AuditRecord record)
    {
        if (record.Findings.Count == 0)
            yield break;
        yield return new DocumentTable(
            [new("TT", 0.6, TextPlace.Centre), new("Đơn vị", 2.2, TextPlace.Left), new("Điều khoản", 1, TextPlace.Centre), new("Mức độ", 1.5, TextPlace.Left), new("Phát hiện", 4, TextPlace.Left)],
            [.. record.Findings.Select((finding, index) => new DocumentTableRow(
                [$"{index + 1}", record.UnitName(finding.UnitId), record.ClauseNumber(finding.ClauseId), AuditTerms.Of(finding.Grade), finding.Statement]))]);
    }
}

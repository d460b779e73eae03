using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Báo cáo tổng hợp kết quả đánh giá nội bộ of a year (BM-03-05, R72, R74): what was audited, what was found, what became of it.</summary>
internal static class AuditSummaryPaper
{
    public static PaperDraft Build(PaperFrame frame, ProgrammeRecord record, FormHead form)
    {
        var programme = record.Programme;
        if (record.Audits.Count == 0)
            frame.Lacks(MissingFact.NothingToReport);
        return frame.Finish(
            OfficialPaper.AuditSummary, $"Tổng hợp kết quả đánh giá nội bộ Hệ thống quản lý chất lượng năm {programme.Year}", programme.Year, Body(frame, record, form),
            ["Ban Chỉ đạo ISO", "Các cơ quan, đơn vị liên quan"]);
    }

    private static IEnumerable<DocumentBlock> Body(PaperFrame frame, ProgrammeRecord record, FormHead form)
    {
        var programme = record.Programme;
        var part = 0;
        DocumentHeading Part(string title) => new($"{RomanNumeral.Of(++part)}. {title}");
        yield return AuditReportPaper.FormLine(form);
        foreach (var block in frame.Open(
            $"Thực hiện Chương trình đánh giá nội bộ năm {programme.Year}{(programme.DecisionNumber is null ? "" : $" ban hành theo Quyết định số {programme.DecisionNumber}")}, {frame.Agency.FullName} báo cáo tổng hợp kết quả như sau:"))
            yield return block;
        yield return Part("TÌNH HÌNH THỰC HIỆN CHƯƠNG TRÌNH");
        var covered = record.Covered.ToList();
        var audited = covered.Where(unit => record.AuditsOf(unit.Id).Any(IsHeld)).ToList();
        yield return new DocumentParagraph(
            $"Chương trình có {OfficialWords.Count(covered.Count)} đơn vị; đã đánh giá {OfficialWords.Count(audited.Count)} đơn vị qua {OfficialWords.Count(record.Audits.Count(IsHeld))} cuộc đánh giá.");
        if (record.Audits.Count > 0)
            yield return new DocumentTable(
                [new("TT", 0.6, TextPlace.Centre), new("Cuộc đánh giá", 3.4, TextPlace.Left), new("Thời gian", 1.8, TextPlace.Centre), new("Trưởng đoàn", 1.8, TextPlace.Left), new("Số đơn vị", 0.9, TextPlace.Centre), new("Số phát hiện", 0.9, TextPlace.Centre), new("Tình trạng", 1.7, TextPlace.Left)],
                [.. record.Audits.Select((audit, index) => new DocumentTableRow(
                    [$"{index + 1}", $"{audit.Number} – {audit.Title}", AuditWording.Days(audit.StartsOn, audit.EndsOn), audit.Lead?.Name ?? "", $"{audit.Units.Count}",
                        $"{record.Findings.Count(finding => finding.AuditId == audit.Id)}", AuditTerms.Of(audit.State)]))]);
        var missed = covered.Except(audited).Select(unit => unit.Name).ToList();
        if (missed.Count > 0)
            yield return new DocumentParagraph($"Đơn vị trong chương trình chưa được đánh giá: {string.Join("; ", missed)}.");
        if (programme.GapReason is { } gap)
            yield return new DocumentParagraph($"Lý do không đưa một số đơn vị vào chương trình: {OfficialWords.Sentence(gap)}");
        yield return Part("KẾT QUẢ ĐÁNH GIÁ");
        yield return new DocumentHeading("1. Tổng hợp", 2);
        yield return new DocumentParagraph(AuditStatistics.Summary(record.Findings));
        foreach (var block in AuditReportPaper.Statistics(audited, record.Clauses, record.Findings, byUnit: true))
            yield return block;
        yield return Part("KHẮC PHỤC SỰ KHÔNG PHÙ HỢP");
        foreach (var block in Raised(record))
            yield return block;
        yield return Part("KẾT LUẬN");
        var conclusions = record.Audits.Where(audit => audit.Conclusion is not null).ToList();
        if (conclusions.Count == 0)
            frame.Lacks(MissingFact.Conclusion);
        foreach (var audit in conclusions)
            yield return new DocumentParagraph(audit.Conclusion!, LeadIn: $"{audit.Number}:");
        if (conclusions.Count == 0)
            yield return new DocumentParagraph(OfficialWords.Blank);
        yield return Part("KIẾN NGHỊ");
        var recommended = record.Audits.Where(audit => audit.Recommendations is not null).Select(audit => $"- {audit.Recommendations!.Trim()}").ToList();
        foreach (var block in frame.Propose(recommended.Count > 0 ? string.Join('\n', recommended) : "Đưa kết quả đánh giá vào nội dung xem xét của lãnh đạo và chương trình đánh giá năm sau."))
            yield return block;
        foreach (var block in frame.Close($"Trên đây là báo cáo tổng hợp kết quả đánh giá nội bộ năm {programme.Year} của {frame.Agency.FullName}"))
            yield return block;
    }

    private static bool IsHeld(Audit audit) => audit.State is AuditState.Opened or AuditState.FieldworkDone or AuditState.ReportIssued or AuditState.FollowUp or AuditState.Closed;

    private static IEnumerable<DocumentBlock> Raised(ProgrammeRecord record)
    {
        if (record.Raised.Count == 0)
        {
            yield return new DocumentParagraph("Không có sự không phù hợp phải khắc phục.");
            yield break;
        }
        var closed = record.Raised.Values.Count(state => state == NonconformityState.Closed);
        yield return new DocumentParagraph(
            $"Đã lập {OfficialWords.Count(record.Raised.Count)} sự không phù hợp; đã đóng {OfficialWords.Count(closed)}; còn theo dõi {OfficialWords.Count(record.Raised.Count - closed)}.");
        yield return new DocumentTable(
            [new("TT", 0.6, TextPlace.Centre), new("Tình trạng", 4, TextPlace.Left), new("Số lượng", 1.2, TextPlace.Centre)],
            [.. record.Raised.Values.GroupBy(state => state).OrderBy(group => group.Key).Select((group, index) => new DocumentTableRow([$"{index + 1}", AuditTerms.Of(group.Key), $"{group.Count()}"]))]);
    }
}

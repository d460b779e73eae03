using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Báo cáo đánh giá of a round, or of one unit of it: statistics by unit, clause and grade, the findings, conclusion and recommendations (R71, R72).</summary>
internal static class AuditReportPaper
{
    /// <param name="unit">The unit whose part it is; none for the whole round.</param>
    public static PaperDraft Build(PaperFrame frame, AuditRecord record, Guid? unit)
    {
        var audit = record.Audit;
        var findings = record.Findings.Where(finding => unit is null || finding.UnitId == unit).ToList();
        if (findings.Exists(finding => !finding.IsSettled))
            frame.Lacks(MissingFact.FindingsUnsettled);
        if (string.IsNullOrWhiteSpace(audit.Conclusion))
            frame.Lacks(MissingFact.Conclusion);
        var named = unit is { } one ? record.UnitName(one) : null;
        var draft = frame.Finish(
            OfficialPaper.AuditReport, $"Kết quả {AuditDecisionPaper.Act(audit.Kind)} {(named is null ? $"“{audit.Title}”" : $"tại {named}")} ({audit.Number})",
            (audit.ReportIssuedOn ?? audit.EndsOn).Year, Body(frame, record, unit, findings),
            ["Ban Chỉ đạo ISO", named is null ? "Các đơn vị được đánh giá" : "Đơn vị được đánh giá", "Đoàn đánh giá"],
            annexes: named is null ? Annexes(record) : []);
        return draft;
    }

    private static IEnumerable<DocumentBlock> Body(PaperFrame frame, AuditRecord record, Guid? unit, List<AuditFinding> findings)
    {
        var audit = record.Audit;
        var part = 0;
        DocumentHeading Part(string title) => new($"{RomanNumeral.Of(++part)}. {title}");
        foreach (var block in frame.Open(
            $"Thực hiện {(audit.DecisionNumber is null ? "Kế hoạch đánh giá" : $"Quyết định số {audit.DecisionNumber} {OfficialWords.DayOrBlank(audit.DecidedOn, audit.Year)}")}, Đoàn đánh giá báo cáo kết quả cuộc {AuditDecisionPaper.Act(audit.Kind)} “{audit.Title}” như sau:"))
            yield return block;
        yield return Part("THÔNG TIN CHUNG");
        (string Name, string? Text)[] facts =
        [
            ("Mục đích", audit.Purpose), ("Phạm vi", audit.Scope), ("Chuẩn mực", audit.Criteria ?? record.Standard), ("Thời gian", OfficialWords.Capital(AuditDecisionPaper.Span(audit.StartsOn, audit.EndsOn))),
            ("Đơn vị được đánh giá", unit is { } one ? record.UnitName(one) : string.Join("; ", record.Audited.Select(audited => audited.Name))),
            ("Đoàn đánh giá", string.Join("; ", audit.Members.OrderBy(member => member.Place).Select(member => $"{member.Name} ({OfficialWords.Small(AuditTerms.Of(member.Role))})"))),
        ];
        foreach (var (name, text) in facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)))
            yield return new DocumentParagraph(OfficialWords.Sentence(text!), LeadIn: $"{name}:");
        yield return Part("KẾT QUẢ ĐÁNH GIÁ");
        yield return new DocumentHeading("1. Tổng hợp", 2);
        yield return new DocumentParagraph(AuditStatistics.Summary(findings));
        var questions = record.Questions.Where(question => unit is null || question.UnitId == unit).ToList();
        if (questions.Count > 0)
            yield return new DocumentParagraph($"Đã xem xét {OfficialWords.Count(questions.Count(question => question.IsAnswered))}/{OfficialWords.Count(questions.Count)} điểm của phiếu hỏi; {OfficialWords.Count(questions.Count(question => question.Verdict == AnswerVerdict.Conforms))} điểm phù hợp.");
        foreach (var block in Statistics(record.Audited, record.Clauses, findings, unit is null))
            yield return block;
        yield return new DocumentHeading("3. Phát hiện đánh giá", 2);
        foreach (var block in Listed(record, findings, unit is null))
            yield return block;
        if (Remarks(record, unit) is { Count: > 0 } remarks)
        {
            yield return new DocumentHeading("4. Nhận xét từng đơn vị", 2);
            foreach (var (name, text) in remarks)
                yield return new DocumentParagraph(OfficialWords.Sentence(text), LeadIn: $"{name}:");
        }
        yield return Part("KẾT LUẬN");
        foreach (var block in PaperFrame.Paragraphs(audit.Conclusion ?? OfficialWords.Blank))
            yield return block;
        yield return Part("KIẾN NGHỊ");
        foreach (var block in frame.Propose(audit.Recommendations ?? "Các đơn vị phân tích nguyên nhân, thực hiện hành động khắc phục đúng thời hạn và báo cáo kết quả về cơ quan thường trực."))
            yield return block;
        foreach (var block in frame.Close("Trên đây là báo cáo kết quả đánh giá của Đoàn đánh giá"))
            yield return block;
    }

    internal static IEnumerable<DocumentBlock> Statistics(
        IEnumerable<(Guid Id, string Name)> units, IReadOnlyDictionary<Guid, ClauseName> clauses, IReadOnlyList<AuditFinding> findings, bool byUnit)
    {
        if (findings.Count == 0)
            yield break;
        yield return new DocumentHeading("2. Thống kê phát hiện", 2);
        IEnumerable<DocumentBlock> blocks = [];
        if (byUnit)
        {
            var rows = AuditStatistics.ByUnit(units, findings);
            blocks = [new DocumentHeading("a) Theo đơn vị và mức độ", 3), .. AuditStatistics.Table("Đơn vị", rows), .. AuditStatistics.Chart("Phát hiện theo đơn vị và mức độ", rows)];
        }
        var clause = AuditStatistics.ByClause(clauses, findings);
        foreach (var block in blocks.Concat([
            new DocumentHeading($"{(byUnit ? "b" : "a")}) Theo điều khoản và mức độ", 3), .. AuditStatistics.Table("Điều khoản", clause),
            .. AuditStatistics.Chart("Phát hiện theo điều của tiêu chuẩn", AuditStatistics.ByChapter(clauses, findings))]))
            yield return block;
    }

    private static IEnumerable<DocumentBlock> Listed(AuditRecord record, List<AuditFinding> findings, bool withUnit)
    {
        if (findings.Count == 0)
        {
            yield return new DocumentParagraph("Không có phát hiện đánh giá.");
            yield break;
        }
        List<DocumentColumn> columns = [new("Số", 0.6, TextPlace.Centre), new("Điều khoản", 1, TextPlace.Centre), new("Phát hiện", 4, TextPlace.Left), new("Bằng chứng", 2.6, TextPlace.Left), new("Kết quả", 1.8, TextPlace.Left)];
        foreach (var grade in findings.GroupBy(finding => finding.Grade).OrderBy(group => group.Key))
        {
            yield return new DocumentParagraph($"{AuditTerms.Of(grade.Key)} ({OfficialWords.Count(grade.Count())}):", TextEmphasis.Bold);
            yield return new DocumentTable(columns, [.. grade.OrderBy(finding => finding.Sequence).Select(finding => new DocumentTableRow(
            [
                $"{finding.Sequence:00}", record.ClauseNumber(finding.ClauseId), (withUnit ? $"{record.UnitName(finding.UnitId)}: " : "") + finding.Statement,
                string.Join("\n", new[] { finding.Evidence, finding.DocumentsSeen }.OfType<string>()), Outcome(record, finding),
            ]))]);
        }
    }

    /// <summary>What became of a finding, and of the nonconformity that it raised.</summary>
    internal static string Outcome(AuditRecord record, AuditFinding finding) =>
        finding.NonconformityId is { } id && record.Raised.TryGetValue(id, out var raised) ? $"{raised.Number}: {AuditTerms.Of(raised.State)}"
        : finding.IsConfirmedBySilence ? "Thống nhất do hết hạn trả lời" : AuditTerms.Of(finding.State);

    private static IReadOnlyList<(string Name, string Text)> Remarks(AuditRecord record, Guid? unit) =>
        [.. record.Audit.Units.OrderBy(row => row.Place).Where(row => row.Remark is not null && (unit is null || row.UnitId == unit)).Select(row => (record.UnitName(row.UnitId), row.Remark!))];

    private static IReadOnlyList<DocumentAnnex> Annexes(AuditRecord record)
    {
        List<DocumentAnnex> annexes = [];
        if (record.Addenda.Count > 0)
            annexes.Add(new DocumentAnnex("Phụ lục đính chính, bổ sung", [.. record.Addenda.Select(addendum => new DocumentParagraph(
                $"{addendum.Text} ({addendum.WrittenBy}, {OfficialWords.Day(addendum.WrittenOn)})",
                LeadIn: $"Phát hiện số {record.Findings.FirstOrDefault(finding => finding.Id == addendum.FindingId)?.Sequence:00}:"))]));
        return annexes;
    }

    /// <summary>The code of the form that the paper is, as the agency's QT-03 asks for it.</summary>
    internal static DocumentParagraph FormLine(FormHead head) => new($"(Biểu mẫu {head.Code}, lần ban hành {head.Edition})", TextEmphasis.Italic, TextPlace.Right);
}

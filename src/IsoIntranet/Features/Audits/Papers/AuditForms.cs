using System.Globalization;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Controlled forms of QT-03 filled in from the record: programme, plan, questions with answers, finding (BM-03-01 to BM-03-04).</summary>
internal static class AuditForms
{
    public static ControlledForm Programme(FormHead head, ProgrammeRecord record)
    {
        var programme = record.Programme;
        DocumentColumn[] columns =
        [
            new("TT", 0.6, TextPlace.Centre), new("Đơn vị", 3, TextPlace.Left), .. Enumerable.Range(1, 12).Select(month => new DocumentColumn($"T{month}", 0.62, TextPlace.Centre)),
            new("Điều khoản", 2, TextPlace.Left), new("Quy trình, ghi chú", 2.4, TextPlace.Left),
        ];
        var units = record.Units.Where(unit => programme.Entries.Any(entry => entry.UnitId == unit.Key));
        return new ControlledForm
        {
            Head = head,
            IsLandscape = true,
            Body =
            [
                new DocumentParagraph($"Năm {programme.Year}", TextEmphasis.Bold, TextPlace.Centre),
                .. Facts(("Mục đích", programme.Purpose), ("Chuẩn mực", programme.Criteria ?? record.Standard), ("Rủi ro và nguồn lực", programme.Resources)),
                new DocumentTable(columns, [.. units.Select((unit, index) =>
                {
                    var entries = programme.Entries.Where(entry => entry.UnitId == unit.Key).OrderBy(entry => entry.Month).ToList();
                    return new DocumentTableRow(
                    [
                        $"{index + 1}", unit.Value, .. Enumerable.Range(1, 12).Select(month => entries.Exists(entry => entry.Month == month) ? "x" : ""),
                        string.Join(", ", entries.SelectMany(entry => entry.ClauseIds).Distinct().Where(record.Clauses.ContainsKey).Select(id => record.Clauses[id]).OrderBy(clause => clause.Place).Select(clause => clause.Number)),
                        string.Join("; ", entries.SelectMany(entry => new[] { entry.Procedures, entry.Note }).OfType<string>().Distinct()),
                    ]);
                })]),
                .. programme.GapReason is { } gap ? new DocumentBlock[] { new DocumentParagraph(gap, LeadIn: "Đơn vị không đánh giá trong năm:") } : [],
            ],
            Signatures = [new FormSignature("Người lập"), new FormSignature("Người phê duyệt", programme.ApprovedBy, programme.ApprovedOn)],
        };
    }

    public static ControlledForm Plan(FormHead head, AuditRecord record)
    {
        var audit = record.Audit;
        return new ControlledForm
        {
            Head = head,
            Number = audit.Number,
            Body =
            [
                new DocumentParagraph(audit.Title, TextEmphasis.Bold, TextPlace.Centre),
                .. Facts(
                    ("Hình thức", AuditTerms.Of(audit.Kind)), ("Mục đích", audit.Purpose), ("Phạm vi", audit.Scope), ("Chuẩn mực", audit.Criteria ?? record.Standard),
                    ("Thời gian", OfficialWords.Capital(AuditDecisionPaper.Span(audit.StartsOn, audit.EndsOn))),
                    ("Quyết định thành lập đoàn", audit.DecisionNumber is null ? null : $"{audit.DecisionNumber} {OfficialWords.DayOrBlank(audit.DecidedOn, audit.Year)}")),
                new DocumentHeading("1. Đoàn đánh giá", 2),
                AuditDecisionPaper.Team(record),
                new DocumentHeading("2. Lịch làm việc", 2),
                Agenda(record),
            ],
            Signatures = [new FormSignature("Trưởng đoàn", audit.Lead?.Name), new FormSignature("Người phê duyệt", audit.NotifiedBy, audit.NotifiedOn)],
        };
    }

    public static ControlledForm Questions(FormHead head, AuditRecord record, Guid unit)
    {
        var (audit, questions) = (record.Audit, record.Questions.Where(question => question.UnitId == unit).ToList());
        DocumentColumn[] columns =
        [
            new("TT", 0.6, TextPlace.Centre), new("Nội dung đánh giá", 4, TextPlace.Left), new("Căn cứ", 1.4, TextPlace.Left), new("Kết quả", 1.4, TextPlace.Centre),
            new("Bằng chứng, tài liệu đã xem", 4, TextPlace.Left), new("Người được hỏi", 1.6, TextPlace.Left), new("Người ghi", 1.8, TextPlace.Left),
        ];
        return new ControlledForm
        {
            Head = head,
            Number = audit.Number,
            IsLandscape = true,
            Body =
            [
                .. Facts(("Đơn vị được đánh giá", record.UnitName(unit)), ("Cuộc đánh giá", audit.Title), ("Chuẩn mực", audit.Criteria ?? record.Standard)),
                new DocumentTable(columns, [.. questions.Select((question, index) => new DocumentTableRow(
                [
                    $"{index + 1}", question.Text, question.Reference ?? record.ClauseNumber(question.ClauseId), AuditTerms.Of(question.Verdict),
                    string.Join("\n", new[] { question.Evidence, question.DocumentsSeen }.OfType<string>()), question.Interviewee ?? "", question.AnsweredBy ?? "",
                ]))]),
            ],
            Signatures = [new FormSignature("Đánh giá viên"), new FormSignature("Đại diện đơn vị được đánh giá")],
        };
    }

    public static ControlledForm Finding(FormHead head, AuditRecord record, AuditFinding finding, OrganisationClock clock)
    {
        var audit = record.Audit;
        var addenda = record.Addenda.Where(addendum => addendum.FindingId == finding.Id).ToList();
        return new ControlledForm
        {
            Head = head,
            Number = $"{finding.Sequence:00} ({audit.Number})",
            Body =
            [
                .. Facts(
                    ("Đơn vị được đánh giá", record.UnitName(finding.UnitId)), ("Cuộc đánh giá", $"{audit.Title} ({audit.Number})"), ("Điều khoản", record.ClauseWords(finding.ClauseId)),
                    ("Mức độ", AuditTerms.Of(finding.Grade)), ("Ghi nhận", $"{finding.LoggedBy}, {clock.Local(finding.LoggedAt).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture)}")),
                new DocumentHeading("1. Mô tả", 2),
                .. Lines(finding.Statement),
                new DocumentHeading("2. Bằng chứng", 2),
                .. Lines(finding.Evidence),
                .. Facts(("Tài liệu đã xem", finding.DocumentsSeen), ("Người được hỏi", finding.Interviewee), ("Ảnh", finding.PhotoCount == 0 ? null : $"{finding.PhotoCount:00} ảnh kèm theo hồ sơ")),
                new DocumentHeading("3. Ý kiến của đơn vị", 2),
                new DocumentParagraph(Answer(finding)),
                .. Facts(("Quyết định của trưởng đoàn", finding.Decision)),
                new DocumentHeading("4. Khắc phục", 2),
                new DocumentParagraph(finding.NonconformityId is { } id && record.Raised.TryGetValue(id, out var raised)
                    ? $"Theo {raised.Number}, tình trạng: {AuditTerms.Of(raised.State)}{(raised.ClosedOn is { } closed ? $" ({OfficialWords.Short(closed)})" : raised.Due is { } due ? $", hạn {OfficialWords.Short(due)}" : "")}."
                    : finding.IsNonconformity ? "Chưa lập phiếu yêu cầu hành động khắc phục." : "Đơn vị xem xét, cải tiến; không yêu cầu phiếu khắc phục."),
                .. addenda.Count == 0 ? [] : new DocumentBlock[] { new DocumentHeading("5. Phụ lục đính chính, bổ sung", 2) },
                .. addenda.Select(addendum => new DocumentParagraph($"{addendum.Text} ({addendum.WrittenBy}, {OfficialWords.Short(addendum.WrittenOn)})")),
            ],
            Signatures = [new FormSignature("Đánh giá viên", finding.LoggedBy), new FormSignature("Trưởng đoàn", audit.Lead?.Name), new FormSignature("Đại diện đơn vị", finding.AnsweredBy, finding.AnsweredBy is null ? null : finding.AnsweredOn)],
        };
    }

    private static DocumentTable Agenda(AuditRecord record)
    {
        List<DocumentTableRow> rows = [];
        foreach (var day in record.Audit.Agenda.OrderBy(item => item.Day).ThenBy(item => item.From).GroupBy(item => item.Day))
        {
            rows.Add(new DocumentTableRow(["", OfficialWords.Capital(OfficialWords.Day(day.Key))], IsSection: true));
            rows.AddRange(day.Select(item => new DocumentTableRow(
            [
                $"{Time(item.From)}–{Time(item.Until)}", item.UnitId is { } unit ? record.UnitName(unit) : "Tất cả các đơn vị", item.Topic, record.ClauseList(item.ClauseIds),
                string.Join("; ", record.Audit.Members.Where(member => item.MemberIds.Contains(member.Id)).OrderBy(member => member.Place).Select(member => member.Name)),
            ])));
        }
        return new DocumentTable(
            [new("Giờ", 1.3, TextPlace.Centre), new("Đơn vị", 2.2, TextPlace.Left), new("Nội dung", 3.2, TextPlace.Left), new("Điều khoản", 1.5, TextPlace.Left), new("Người thực hiện", 2.2, TextPlace.Left)], rows);
    }

    private static string Answer(AuditFinding finding) => finding.State switch
    {
        FindingState.Draft => "Chưa thông báo cho đơn vị.",
        FindingState.Presented => $"Đã thông báo {OfficialWords.Short(finding.PresentedOn)}; đơn vị trả lời trước hết {OfficialWords.Short(finding.AnswerDue)}.",
        _ when finding.IsConfirmedBySilence => $"Đơn vị không có ý kiến trong thời hạn ({OfficialWords.Short(finding.AnswerDue)}).",
        _ when finding.DisputeReason is { } reason => $"Không thống nhất: {OfficialWords.Sentence(reason)}",
        _ => $"Thống nhất{(finding.AnsweredBy is { } by ? $" ({by}, {OfficialWords.Short(finding.AnsweredOn)})" : "")}.",
    };

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<DocumentBlock> Facts(params (string Name, string? Text)[] facts) =>
        facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => new DocumentParagraph(fact.Text!, LeadIn: $"{fact.Name}:"));

    private static IEnumerable<DocumentBlock> Lines(string? text) =>
        OfficialWords.Lines(text) is { Count: > 0 } lines ? lines.Select(line => new DocumentParagraph(line)) : [new DocumentParagraph(OfficialWords.Blank)];
}

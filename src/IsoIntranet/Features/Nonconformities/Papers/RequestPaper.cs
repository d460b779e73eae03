using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Tracking;

namespace IsoIntranet.Features.Nonconformities.Papers;

/// <summary>Phiếu yêu cầu hành động khắc phục (BM-05-01): one nonconformity with all that was done about it, every round.</summary>
public static class RequestPaper
{
    public static ControlledForm Build(FormHead head, NonconformityStory.View view)
    {
        var record = view.Record;
        List<DocumentBlock> body =
        [
            Facts(view),
            new DocumentHeading("1. Mô tả sự không phù hợp, bằng chứng", 2),
            Bold(record.Title),
            Text(record.Description),
            new DocumentHeading("2. Khắc phục ngay (xử lý hậu quả)", 2),
            Text(record.Correction ?? "Chưa ghi nhận."),
            .. record.Correction is null ? Array.Empty<DocumentBlock>() : [Note($"Người ghi nhận: {PaperWords.By(record.CorrectedBy, record.CorrectedOn)}")],
            .. Enumerable.Range(1, record.Round).SelectMany(round => Round(view, round)),
            .. Similar(view),
        ];
        var last = record.Results.Where(result => result.Round == record.Round).MaxBy(result => result.CheckedOn);
        return new ControlledForm
        {
            Head = head,
            Number = record.FormerNumber is { } former ? $"{record.Number} (số cũ: {former})" : record.Number,
            Body = body,
            Signatures =
            [
                new FormSignature("Người lập phiếu", record.RaisedBy, record.RaisedOn),
                new FormSignature("Đại diện đơn vị", record.AnsweredBy),
                new FormSignature("Người xác minh", last?.CheckedBy, last?.CheckedOn),
                new FormSignature("Trưởng Ban Chỉ đạo", record.State == NonconformityState.Closed ? record.ClosedBy : null, record.State == NonconformityState.Closed ? record.ClosedOn : null),
            ],
        };
    }

    private static DocumentTable Facts(NonconformityStory.View view)
    {
        var record = view.Record;
        return new DocumentTable(
            [new("", 2, TextPlace.Left), new("", 3, TextPlace.Left), new("", 2, TextPlace.Left), new("", 3, TextPlace.Left)],
            [
                new(["Đơn vị chịu trách nhiệm", view.Unit, "Ngày lập phiếu", PaperWords.Day(record.RaisedOn)]),
                new(["Nguồn phát hiện", PaperWords.Source(record.Source), "Mức độ", PaperWords.Grade(record.Grade)]),
                new(["Điều khoản", Or(string.Join(", ", view.Clauses.Select(clause => clause.Number))), "Quy trình liên quan", Or(record.Procedure)]),
                new(["Thời hạn trả lời", PaperWords.Day(record.AnswerDue), "Tình trạng", PaperWords.State(record.State)]),
            ]);
    }

    private static IEnumerable<DocumentBlock> Round(NonconformityStory.View view, int round)
    {
        var record = view.Record;
        var suffix = record.Round > 1 ? $" – vòng {round}" : "";
        yield return new DocumentHeading($"3. Phân tích nguyên nhân gốc rễ{suffix}", 2);
        if (record.Analyses.FirstOrDefault(analysis => analysis.Round == round) is { } analysis)
        {
            yield return CauseShapes.Of(record.Title, analysis.Content);
            yield return new DocumentParagraph(analysis.Content.RootCause, Place: TextPlace.Left, LeadIn: "Nguyên nhân gốc rễ:");
            yield return new DocumentParagraph(PaperWords.Cause(analysis.Category), Place: TextPlace.Left, LeadIn: "Nhóm nguyên nhân:");
            if (analysis.Content.SimilarCases is { } similar)
                yield return new DocumentParagraph(similar, Place: TextPlace.Left, LeadIn: "Trường hợp tương tự:");
            if (analysis.Content.Changes is { } changes)
                yield return new DocumentParagraph(changes, Place: TextPlace.Left, LeadIn: "Cập nhật rủi ro, cơ hội và hệ thống:");
            yield return Note($"Người phân tích: {PaperWords.By(analysis.AnalysedBy, analysis.AnalysedOn)}");
        }
        else
        {
            yield return Text("Chưa phân tích.");
        }
        yield return new DocumentHeading($"4. Hành động khắc phục{suffix}", 2);
        var actions = record.Actions.Where(action => action.Round == round).OrderBy(action => action.Place).ToList();
        if (actions.Count == 0)
            yield return Text("Chưa có kế hoạch.");
        else
            yield return Actions(actions);
        if (round == record.Round && record.PlanApprovedBy is { } approver)
            yield return Note($"Người duyệt kế hoạch: {PaperWords.By(approver, record.PlanApprovedOn)}");
        else if (round == record.Round && record.IsApprovalWaived)
            yield return Note("Kế hoạch không phải trình duyệt theo quy định của cơ quan.");
        yield return new DocumentHeading($"5. Xác minh thực hiện{suffix}", 2);
        if (actions.Exists(action => action.DoneOn is not null))
            yield return Verification(actions);
        else
            yield return Text("Chưa có hành động hoàn thành.");
        yield return new DocumentHeading($"6. Đánh giá hiệu lực{suffix}", 2);
        if (record.Results.FirstOrDefault(result => result.Round == round) is { } result)
        {
            yield return new DocumentParagraph(result.Evidence, Place: TextPlace.Left, LeadIn: result.IsEffective ? "Có hiệu lực." : "Chưa có hiệu lực.");
            yield return Note($"Người đánh giá: {PaperWords.By(result.CheckedBy, result.CheckedOn)}");
        }
        else
        {
            yield return Text(round == record.Round && record.EffectivenessDue is { } due ? $"Đánh giá từ ngày {PaperWords.Day(due)}." : "Chưa đánh giá.");
        }
    }

    private static DocumentTable Actions(IEnumerable<CorrectiveAction> actions) => new(
        [new("TT", 0.6, TextPlace.Centre), new("Nội dung hành động", 3.6, TextPlace.Left), new("Người thực hiện", 2, TextPlace.Left), new("Nguồn lực", 1.6, TextPlace.Left), new("Thời hạn", 2.1, TextPlace.Centre), new("Ngày hoàn thành", 2.1, TextPlace.Centre)],
        [.. actions.Index().Select(one => new DocumentTableRow(
            [$"{one.Index + 1}", one.Item.Content, one.Item.OwnerName, one.Item.Resources ?? "", Due(one.Item), PaperWords.Day(one.Item.DoneOn)]))]);

    private static string Due(CorrectiveAction action) =>
        PaperWords.Day(action.Due) + (action.Extension == ExtensionState.Granted ? $"\n(gia hạn, {action.ExtensionDecidedBy} duyệt)" : "");

    private static DocumentTable Verification(IEnumerable<CorrectiveAction> actions) => new(
        [new("TT", 0.6, TextPlace.Centre), new("Kết quả thực hiện", 4, TextPlace.Left), new("Người xác minh, ngày", 2.4, TextPlace.Left), new("Nhận xét", 3, TextPlace.Left)],
        [.. actions.Index().Select(one => new DocumentTableRow(
        [
            $"{one.Index + 1}", one.Item.Note ?? "", one.Item.State == TrackedActionState.Verified ? PaperWords.By(one.Item.VerifiedBy, one.Item.VerifiedOn) : "",
            one.Item.State == TrackedActionState.Returned ? $"Trả lại: {one.Item.ReturnReason}" : one.Item.VerificationNote ?? "",
        ]))]);

    private static IEnumerable<DocumentBlock> Similar(NonconformityStory.View view)
    {
        if (view.Record.SimilarChecks.Count == 0)
            yield break;
        yield return new DocumentHeading("7. Rà soát trường hợp tương tự ở đơn vị khác", 2);
        yield return new DocumentTable(
            [new("TT", 0.6, TextPlace.Centre), new("Đơn vị", 3, TextPlace.Left), new("Kết quả rà soát", 4, TextPlace.Left), new("Người rà soát, ngày", 2.4, TextPlace.Left)],
            [.. view.Record.SimilarChecks.OrderBy(check => check.AskedOn).Index().Select(one => new DocumentTableRow(
            [
                $"{one.Index + 1}", view.OtherUnits.GetValueOrDefault(one.Item.OtherUnitId, ""),
                one.Item.IsFound switch { null => "Chưa rà soát", true => $"Có. {one.Item.Result}{(one.Item.RaisedNumber is { } raised ? $" ({raised})" : "")}", _ => $"Không có. {one.Item.Result}" },
                PaperWords.By(one.Item.CheckedBy, one.Item.CheckedOn),
            ]))]);
    }

    private static string Or(string? text) => string.IsNullOrWhiteSpace(text) ? PaperWords.Blank : text;

    private static DocumentParagraph Text(string text) => new(text, Place: TextPlace.Left);

    private static DocumentParagraph Bold(string text) => new(text, TextEmphasis.Bold, TextPlace.Left);

    private static DocumentParagraph Note(string text) => new(text, TextEmphasis.Italic, TextPlace.Left);
}

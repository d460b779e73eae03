using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>Controlled forms of QT-06 filled in from the record: invitation, report of the inputs, follow-up book (BM-06-01, -02, -04).</summary>
public sealed class ReviewForms(ReviewFactsWriter facts, OrganisationClock clock)
{
    internal static ControlledForm Plan(FormHead head, ReviewRecord record)
    {
        var review = record.Review;
        return new ControlledForm
        {
            Head = head,
            Number = review.Number,
            Body =
            [
                new DocumentParagraph(review.Title, TextEmphasis.Bold, TextPlace.Centre),
                .. Facts(
                    ("Thời gian", $"{ReviewTerms.Hour(review.StartsAt)}, {OfficialWords.Day(review.HeldOn)}"), ("Địa điểm", review.Place),
                    ("Chủ trì", Who(review.ChairName, review.ChairPost)), ("Thư ký", Who(review.SecretaryName, review.SecretaryPost)),
                    ("Kỳ xem xét", $"từ {OfficialWords.Day(review.From)} đến {OfficialWords.Day(review.Until)}"),
                    ("Hạn gửi nội dung đóng góp", OfficialWords.Day(review.ContributionsDue))),
                new DocumentHeading("1. Nội dung xem xét (TCVN ISO 9001:2015, Điều 9.3.2)", 2),
                new DocumentTable(
                    [new("TT", 0.6, TextPlace.Centre), new("Nội dung", 5, TextPlace.Left), new("Người, đơn vị trình bày", 3, TextPlace.Left), new("Thời lượng (phút)", 1.2, TextPlace.Centre)],
                    [.. review.Inputs.OrderBy(input => input.Place).Select(input => new DocumentTableRow([$"{input.Place}", ReviewTerms.Of(input.Topic), record.PresenterOf(input), $"{input.Minutes}"]))]),
                new DocumentHeading("2. Thành phần dự họp", 2),
                new DocumentTable(
                    [new("TT", 0.6, TextPlace.Centre), new("Họ và tên", 2.6, TextPlace.Left), new("Chức vụ", 2.6, TextPlace.Left), new("Đơn vị", 2.8, TextPlace.Left), new("Thành phần", 1.4, TextPlace.Left)],
                    [.. ReviewMinutesPaper.InOrder(review).Select((one, index) => new DocumentTableRow([$"{index + 1}", one.Name, one.Post, record.UnitName(one.UnitId), ReviewTerms.Of(one.Role)]))]),
                .. Asked(record),
                new DocumentParagraph("Kính mời các thành phần dự họp đúng thời gian, chuẩn bị nội dung được phân công. Trường hợp không dự được, đề nghị báo thư ký trước cuộc họp."),
            ],
            Signatures = [new FormSignature("Thư ký", review.SecretaryName), new FormSignature("Chủ trì", review.ChairName)],
        };
    }

    internal ControlledForm Inputs(FormHead head, ReviewRecord record)
    {
        var review = record.Review;
        return new ControlledForm
        {
            Head = head,
            Number = review.Number,
            Body =
            [
                new DocumentParagraph(review.Title, TextEmphasis.Bold, TextPlace.Centre),
                new DocumentParagraph(review.FrozenAt is { } frozen
                    ? $"Kỳ xem xét từ {OfficialWords.Day(review.From)} đến {OfficialWords.Day(review.Until)}; số liệu chốt lúc {clock.Local(frozen).ToString("HH:mm 'ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}."
                    : $"Kỳ xem xét từ {OfficialWords.Day(review.From)} đến {OfficialWords.Day(review.Until)}; đầu vào chưa chốt, bản này chưa có số liệu."),
                .. review.Inputs.OrderBy(input => input.Place).SelectMany(Input),
            ],
            Signatures = [new FormSignature("Người tổng hợp", review.SecretaryName), new FormSignature("Chủ trì", review.ChairName)],
        };
    }

    internal ControlledForm FollowUp(FormHead head, ReviewRecord record, DateOnly today)
    {
        var review = record.Review;
        return new ControlledForm
        {
            Head = head,
            Number = review.Number,
            IsLandscape = true,
            Body =
            [
                new DocumentParagraph($"{review.Title}, họp {OfficialWords.Day(review.HeldOn)}; {OfficialWords.Count(record.Actions.Count)} kết luận; số liệu đến ngày {ReviewTerms.Day(today)}.", Place: TextPlace.Left),
                new DocumentTable(Columns, [.. record.Actions.Select(action => new DocumentTableRow(
                [
                    $"{action.Place}", ReviewTerms.Of(action.Kind), action.Content, Owner(record, action), ReviewTerms.Day(action.Due),
                    action.ExtensionDecidedBy is not null && action.Extension == Platform.Tracking.ExtensionState.Granted ? $"Gia hạn: {action.ExtensionReason}" : "",
                    $"{action.Percent} %", action.Note ?? "", ReviewTerms.Day(action.DoneOn),
                    action.DropReason is { } dropped ? $"{action.DroppedBy}, {ReviewTerms.Day(action.DroppedOn)}: {dropped}"
                        : action.VerifiedOn is { } verified ? $"{action.VerifiedBy}, {ReviewTerms.Day(verified)}{(action.VerificationNote is { } note ? $": {note}" : "")}" : action.ReturnReason is { } back ? $"Trả lại: {back}" : "",
                    ReviewTerms.Of(action) + (action.IsWaitingForOwner && action.IsLateOn(today) ? ", quá hạn" : ""),
                ]))]),
                .. Confirmation(review),
            ],
            Signatures = [new FormSignature("Thư ký", review.SecretaryName), new FormSignature("Chủ trì", review.ChairName)],
        };
    }

    private static readonly DocumentColumn[] Columns =
    [
        new("Số", 0.7, TextPlace.Centre), new("Loại quyết định", 1.6, TextPlace.Left), new("Nội dung", 3.6, TextPlace.Left), new("Người, đơn vị thực hiện", 2.2, TextPlace.Left), new("Thời hạn", 1.7, TextPlace.Centre),
        new("Gia hạn", 1.4, TextPlace.Left), new("Tiến độ", 1.1, TextPlace.Centre), new("Kết quả", 2.6, TextPlace.Left), new("Ngày hoàn thành", 1.7, TextPlace.Centre), new("Xác minh", 2.4, TextPlace.Left), new("Tình trạng", 1.5, TextPlace.Left),
    ];

    private IEnumerable<DocumentBlock> Input(ReviewInput input)
    {
        yield return new DocumentHeading($"{input.Place}. {ReviewTerms.Of(input.Topic)}", 2);
        var snapshot = input.Snapshot;
        if ((snapshot?.NoneBecause ?? input.NoneBecause) is { } none)
            yield return new DocumentParagraph($"Không phát sinh: {OfficialWords.Sentence(none)}");
        foreach (var block in PaperFrame.Paragraphs(snapshot?.Text ?? input.Text))
            yield return block;
        foreach (var block in facts.Write(snapshot?.Sections ?? [], 3))
            yield return block;
        foreach (var part in snapshot?.Contributions ?? [])
        {
            yield return new DocumentParagraph(OfficialWords.Sentence(part.Text), LeadIn: $"{part.Unit} ({part.By}):");
            if (part.Files.Count > 0)
                yield return new DocumentParagraph($"Tài liệu kèm theo: {string.Join("; ", part.Files.Select(file => file.Name))}.", TextEmphasis.Italic);
        }
    }

    private static IEnumerable<DocumentBlock> Asked(ReviewRecord record)
    {
        var review = record.Review;
        if (review.Contributions.Count == 0)
            yield break;
        var topics = review.Inputs.ToDictionary(input => input.Id);
        yield return new DocumentHeading("3. Phân công chuẩn bị", 2);
        yield return new DocumentTable(
            [new("TT", 0.6, TextPlace.Centre), new("Đơn vị", 3, TextPlace.Left), new("Nội dung đóng góp", 6, TextPlace.Left)],
            [.. review.Contributions.OrderBy(part => record.UnitName(part.UnitId), StringComparer.Ordinal).ThenBy(part => topics[part.InputId].Place).Select((part, index) => new DocumentTableRow(
                [$"{index + 1}", record.UnitName(part.UnitId), $"{ReviewTerms.Of(topics[part.InputId].Topic)}{(part.Question is { } question ? $": {question}" : "")}"]))]);
    }

    private IEnumerable<DocumentBlock> Confirmation(ManagementReview review)
    {
        if (review.Effectiveness is not { } verdict)
            yield break;
        yield return new DocumentHeading("Xác nhận hiệu lực Hệ thống quản lý chất lượng", 2);
        yield return new DocumentParagraph($"{ReviewTerms.Of(verdict)}. {review.EffectivenessWords} ({review.EffectivenessBy}, {ReviewTerms.Day(DateOnly.FromDateTime(clock.Local(review.EffectivenessAt!.Value).DateTime))}).");
    }

    private static string Owner(ReviewRecord record, Actions.ReviewAction action) =>
        action.OwnerId is null ? action.OwnerName : $"{action.OwnerName} ({record.UnitName(action.UnitId)})";

    private static IEnumerable<DocumentBlock> Facts(params (string Label, string? Value)[] facts) =>
        facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => new DocumentParagraph(fact.Value!, Place: TextPlace.Left, LeadIn: $"{fact.Label}:"));

    private static string Who(string name, string post) => post.Length > 0 ? $"{name}, {post}" : name;
}

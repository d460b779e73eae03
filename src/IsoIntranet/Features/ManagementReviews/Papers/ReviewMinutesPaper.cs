using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>
/// Biên bản họp xem xét của lãnh đạo (BM-06-03; NĐ 30/2020, mẫu 1.9): who was there, what of each input was shown, said and
/// concluded, what was decided by kind (9.3.3), with the attendance as its annex.
/// </summary>
public sealed class ReviewMinutesPaper(ReviewFactsWriter facts, OrganisationClock clock)
{
    internal PaperDraft Build(PaperFrame frame, ReviewRecord record, FormHead form)
    {
        var review = record.Review;
        if (review.Conclusion is null)
            frame.Lacks(MissingFact.Conclusion);
        if (review.StartedAt is null)
            frame.Lacks(MissingFact.Meeting);
        var text = record.Minutes?.Text ?? Minutes.MinutesText.Empty;
        var remarks = OfficialWords.Lines(text.Remarks);
        List<DocumentBlock> body =
        [
            new DocumentParagraph($"(Biểu mẫu {form.Code}, lần ban hành {form.Edition}; số cuộc xem xét: {review.Number})", TextEmphasis.Italic, TextPlace.Right),
            new DocumentHeading("I. Mục đích, phạm vi xem xét"),
            .. frame.Open(text.Opening ?? Usual(frame, review)),
            new DocumentHeading("II. Nội dung xem xét"),
            .. review.Inputs.OrderBy(input => input.Place).SelectMany((input, index) => Item(input, index + 1)),
            new DocumentHeading("III. Ý kiến khác"),
            .. remarks.Count > 0 ? remarks.Select(line => new DocumentParagraph(line)) : [new DocumentParagraph("Không có ý kiến khác.")],
            new DocumentHeading("IV. Quyết định"),
            .. Enum.GetValues<DecisionKind>().SelectMany((kind, index) => Decided(record, kind, index + 1)),
            new DocumentHeading("V. Kết luận của chủ trì"),
            .. PaperFrame.Paragraphs(review.Conclusion ?? OfficialWords.Blank),
            .. frame.Close(text.Closing ?? "Cuộc họp thống nhất các nội dung nêu trên. Các đơn vị, cá nhân được giao thực hiện quyết định đúng thời hạn, cập nhật kết quả kèm bằng chứng để thư ký theo dõi, báo cáo tại cuộc xem xét tiếp theo."),
        ];
        var draft = frame.Finish(
            OfficialPaper.ReviewMinutes, $"Họp xem xét của lãnh đạo về Hệ thống quản lý chất lượng ({review.Number})", review.HeldOn.Year, body,
            ["Thành phần dự họp", "Các đơn vị, cá nhân được giao thực hiện"],
            signature: frame.Wishes.Signature ?? new Signature([], "CHỦ TRÌ", review.ChairName), annexes: [new DocumentAnnex("Danh sách tham dự", [Attendance(record)])]);
        return draft with
        {
            Document = draft.Document with
            {
                Date = frame.Wishes.Date ?? review.HeldOn,
                Year = (frame.Wishes.Date ?? review.HeldOn).Year,
                Minutes = new MinutesFacts(
                    Local(review.StartedAt), Local(review.EndedAt), review.Place, Attendants(review), Who(review.ChairName, review.ChairPost), Who(review.SecretaryName, review.SecretaryPost)),
                SecondSignature = new Signature([], "THƯ KÝ", review.SecretaryName),
            },
        };
    }

    private static string Usual(PaperFrame frame, ManagementReview review) =>
        $"Thực hiện yêu cầu tại Điều 9.3 Tiêu chuẩn quốc gia TCVN ISO 9001:2015, {frame.Agency.FullName} tổ chức họp “{review.Title}” để xem xét tính thích hợp, sự đầy đủ, hiệu lực của Hệ thống quản lý chất lượng và sự nhất quán với định hướng của cơ quan; "
        + $"kỳ xem xét từ {OfficialWords.Day(review.From)} đến {OfficialWords.Day(review.Until)}. Số liệu trình cuộc họp là số liệu đã chốt{(review.FrozenAt is null ? "" : " trước cuộc họp")}, chi tiết tại Báo cáo đầu vào xem xét của lãnh đạo kèm theo hồ sơ.";

    private IEnumerable<DocumentBlock> Item(ReviewInput input, int place)
    {
        yield return new DocumentHeading($"{place}. {ReviewTerms.Of(input.Topic)}", 2);
        var snapshot = input.Snapshot;
        if ((snapshot?.NoneBecause ?? input.NoneBecause) is { } none)
            yield return new DocumentParagraph($"Không phát sinh: {OfficialWords.Sentence(none)}");
        if ((snapshot?.Text ?? input.Text) is { } words)
        {
            foreach (var block in PaperFrame.Paragraphs(words))
                yield return block;
        }
        // The minutes tell the figures; charts and lists stand in the report of the inputs.
        var sections = (snapshot?.Sections ?? []).Select(section => section with { Facts = section.Facts with { Charts = [], Tables = [] } }).Where(section => !section.Facts.IsEmpty).ToList();
        foreach (var block in facts.Write(sections, 3, hasCharts: false))
            yield return block;
        yield return new DocumentParagraph(input.Discussion is { } said ? OfficialWords.Sentence(said) : "Không có ý kiến.", LeadIn: "Thảo luận:");
        yield return new DocumentParagraph(input.Conclusion is { } concluded ? OfficialWords.Sentence(concluded) : "Thống nhất với nội dung báo cáo.", LeadIn: "Kết luận:");
    }

    private static IEnumerable<DocumentBlock> Decided(ReviewRecord record, DecisionKind kind, int place)
    {
        yield return new DocumentHeading($"{place}. {ReviewTerms.Of(kind)}", 2);
        var decisions = record.Review.Decisions.Where(decision => decision.Kind == kind).OrderBy(decision => decision.Sequence).ToList();
        if (decisions.Count == 0)
        {
            yield return new DocumentParagraph("Không có.");
            yield break;
        }
        yield return new DocumentTable(
            [new("Số", 0.6, TextPlace.Centre), new("Nội dung quyết định", 5, TextPlace.Left), new("Người, đơn vị thực hiện", 2.4, TextPlace.Left), new("Thời hạn", 1.3, TextPlace.Centre)],
            [.. decisions.Select(decision => new DocumentTableRow([$"{decision.Sequence}", decision.Text, Blank(record.OwnerOf(decision)), decision.Due is { } due ? ReviewTerms.Day(due) : OfficialWords.Blank]))]);
    }

    internal static DocumentTable Attendance(ReviewRecord record) => new(
        [new("TT", 0.6, TextPlace.Centre), new("Họ và tên", 2.4, TextPlace.Left), new("Chức vụ", 2.4, TextPlace.Left), new("Đơn vị", 2.4, TextPlace.Left), new("Thành phần", 1.2, TextPlace.Left), new("Có mặt", 1.6, TextPlace.Centre)],
        [.. InOrder(record.Review).Select((one, index) => new DocumentTableRow(
            [$"{index + 1}", one.Name, one.Post, record.UnitName(one.UnitId), ReviewTerms.Of(one.Role), one.PresentAt is not null ? "x" : one.ExcusedBecause is { } why ? $"vắng ({why})" : "vắng"]))]);

    public static IEnumerable<ReviewParticipant> InOrder(ManagementReview review) => review.Participants.OrderBy(one => one.Role).ThenBy(one => one.Name, StringComparer.Ordinal);

    private static IReadOnlyList<string> Attendants(ManagementReview review) =>
        [$"Có mặt {OfficialWords.Count(review.Participants.Count(one => one.PresentAt is not null))}, vắng {OfficialWords.Count(review.Participants.Count(one => one.PresentAt is null))} (có danh sách kèm theo)"];

    private DateTime? Local(DateTimeOffset? at) => at is { } moment ? clock.Local(moment).DateTime : null;

    private static string Who(string name, string post) => post.Length > 0 ? $"{name}, {post}" : Blank(name);

    private static string Blank(string text) => OfficialWords.OrBlank(text);
}

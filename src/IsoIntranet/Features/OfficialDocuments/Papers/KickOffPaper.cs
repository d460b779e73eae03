using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Biên bản hội nghị triển khai (R34), in the order of NĐ 30/2020, mẫu 1.9.</summary>
public static class KickOffPaper
{
    public static PaperDraft Build(PaperFrame frame, PlanFacts plan)
    {
        List<DocumentBlock> body =
        [
            new DocumentHeading("1. Phổ biến, quán triệt", 2),
            .. frame.Open($"Hội nghị nghe phổ biến {plan.Referred} của {frame.Agency.FullName} về {OfficialWords.Small(plan.Subject)}; thời gian thực hiện từ {OfficialWords.Day(plan.Header.From)} đến {OfficialWords.Day(plan.Header.To)}, gồm {OfficialWords.Count(plan.Sections.Sum(section => section.Items.Count))} nội dung công việc."),
            new DocumentHeading("2. Diễn biến hội nghị", 2),
            .. PaperFrame.Paragraphs(frame.Given(plan.Header.KickOff, MissingFact.KickOff)),
            new DocumentHeading("3. Kết luận", 2),
            .. frame.Close("Các cơ quan, đơn vị thống nhất với nội dung Kế hoạch; tổ chức thực hiện đúng tiến độ và cập nhật kết quả, khó khăn, vướng mắc về cơ quan thường trực."),
        ];
        var draft = frame.Finish(
            OfficialPaper.KickOffMinutes, $"Hội nghị triển khai {plan.Named}", plan.Year, body, ["Thành phần tham dự"],
            signature: frame.Wishes.Signature ?? new Signature([], "CHỦ TỌA", null));
        // The record tells in one text when, where and who; what mẫu 1.9 asks for beside it is filled in by hand.
        return draft with
        {
            Document = draft.Document with
            {
                Minutes = new MinutesFacts(null, null, OfficialWords.Blank, [OfficialWords.Blank], OfficialWords.Blank, OfficialWords.Blank, "Hội nghị"),
                SecondSignature = new Signature([], "THƯ KÝ", null),
            },
        };
    }
}

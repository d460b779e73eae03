using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Tờ trình: submits a plan to whoever signs it.</summary>
public static class PlanProposalPaper
{
    /// <param name="to">The agency that issues the plan; the frame is that of whoever submits it.</param>
    public static PaperDraft Build(PaperFrame frame, PlanFacts plan, AgencyHead to)
    {
        if (to.StandingUnit is null)
            frame.Lacks(MissingFact.StandingUnit);
        var items = plan.Sections.Sum(section => section.Items.Count);
        if (items == 0)
            frame.Lacks(MissingFact.Rows);
        var bases = OfficialWords.Lines(plan.Header.LegalBases);
        var grounds = bases.Count > 0 ? bases : [LegalBases.Iso];
        List<DocumentBlock> body =
        [
            .. frame.Open($"{string.Join("; ", grounds.Select(OfficialWords.Base))},\n{(frame.Agency.UnitId == to.UnitId ? to.Standing : frame.Agency.FullName)} đã dự thảo và kính trình {to.FullName} xem xét, ban hành {plan.Named}, với các nội dung chính như sau:"),
            new DocumentHeading("1. Sự cần thiết ban hành", 2),
            .. PaperFrame.Paragraphs(frame.Given(plan.Header.Purpose, MissingFact.Purpose)),
            new DocumentHeading("2. Phạm vi, đối tượng áp dụng", 2),
            .. PaperFrame.Paragraphs(frame.Given(plan.Header.Scope, MissingFact.Scope)),
            new DocumentHeading("3. Nội dung chính của dự thảo Kế hoạch", 2),
            new DocumentParagraph($"Dự thảo Kế hoạch gồm {OfficialWords.Count(items)} nội dung công việc, thực hiện từ {OfficialWords.Day(plan.Header.From)} đến {OfficialWords.Day(plan.Header.To)}."),
            .. plan.Sections.Where(section => section.Title.Length > 0).Select(section =>
                new DocumentParagraph($"- {section.Numeral}{(section.Numeral.Length > 0 ? ". " : "")}{section.Title}: {OfficialWords.Count(section.Items.Count)} nội dung;")),
            new DocumentHeading("4. Kinh phí thực hiện", 2),
            new DocumentParagraph(plan.Header.Budget is { } budget
                ? $"{VietnameseNumber.Money(budget)}; nguồn: {OfficialWords.OrBlank(plan.Header.BudgetSource?.TrimEnd('.'))}." : $"{OfficialWords.Blank} đồng."),
            .. frame.Close($"Kính trình {to.FullName} xem xét, quyết định (gửi kèm dự thảo Kế hoạch)"),
        ];
        return frame.Finish(
            OfficialPaper.PlanProposal, $"Về việc ban hành {plan.Named}", plan.Year, body, ["Như trên"],
            addressedTo: [to.FullName]);
    }
}

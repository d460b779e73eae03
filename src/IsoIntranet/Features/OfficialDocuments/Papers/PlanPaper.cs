using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Kế hoạch: its text by parts, and the progress table in the plan's own words as a landscape annex.</summary>
public static class PlanPaper
{
    public const string TableTitle = "Tiến độ thực hiện";

    public static PaperDraft Build(PaperFrame frame, PlanFacts plan)
    {
        var header = plan.Header;
        var bases = OfficialWords.Lines(header.LegalBases);
        if (bases.Count == 0)
            frame.Lacks(MissingFact.LegalBases);
        var draft = frame.Finish(
            OfficialPaper.Plan, plan.Subject, plan.Year, Body(frame, plan), Recipients, bases.Count > 0 ? bases : [OfficialWords.Blank],
            signature: frame.Agency.SignerOf(header.SignerPosition, header.SignerName), annexes: [ProgressTable(frame, plan)], place: header.Place);
        var document = draft.Document;
        if (frame.Wishes.Recipients is null && OfficialWords.Lines(header.Recipients) is { Count: > 0 } recipients)
            document = document with { Recipients = recipients.Any(line => line.StartsWith("Lưu", StringComparison.Ordinal)) ? recipients : [.. recipients, frame.Agency.ArchiveNote] };
        // A plan that was issued before keeps its number and its day.
        if (plan.OwnNumber is var (number, notation) && header.IssuedOn is { } day)
            document = document with { Number = number, Notation = notation, Date = day, Year = day.Year };
        return draft with { Document = document };
    }

    /// <summary>The plan's text without its table, also as an annex of the decision that issues it.</summary>
    public static IEnumerable<DocumentBlock> Body(PaperFrame frame, PlanFacts plan)
    {
        var header = plan.Header;
        var part = 0;
        foreach (var block in frame.Open($"{frame.Agency.FullName} ban hành {plan.Named} như sau:"))
            yield return block;
        yield return Part("MỤC ĐÍCH, YÊU CẦU");
        foreach (var block in PaperFrame.Paragraphs(frame.Given(header.Purpose, MissingFact.Purpose)))
            yield return block;
        yield return Part("PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG");
        foreach (var block in PaperFrame.Paragraphs(frame.Given(header.Scope, MissingFact.Scope)))
            yield return block;
        if (OfficialWords.Lines(header.Targets) is { Count: > 0 } targets)
        {
            yield return Part("MỤC TIÊU");
            foreach (var target in targets)
                yield return new DocumentParagraph(target);
        }
        yield return Part("NỘI DUNG VÀ TIẾN ĐỘ THỰC HIỆN");
        yield return new DocumentParagraph($"1. Thời gian thực hiện: từ {OfficialWords.Day(header.From)} đến {OfficialWords.Day(header.To)}.");
        yield return new DocumentParagraph("2. Nội dung công việc, cơ quan chủ trì, cơ quan phối hợp, thời gian và kết quả thực hiện: theo Phụ lục kèm theo.");
        yield return Part("KINH PHÍ THỰC HIỆN");
        if (header.Budget is not { } budget)
            frame.Lacks(MissingFact.Budget);
        yield return new DocumentParagraph($"Kinh phí thực hiện: {(header.Budget is { } amount ? VietnameseNumber.Money(amount) : OfficialWords.Blank + " đồng")}.");
        yield return new DocumentParagraph($"Nguồn kinh phí: {OfficialWords.OrBlank(header.BudgetSource?.TrimEnd('.'))}.");
        yield return Part("TỔ CHỨC THỰC HIỆN");
        foreach (var block in frame.Close(Organisation(frame)))
            yield return block;

        DocumentHeading Part(string title) => new($"{RomanNumeral.Of(++part)}. {title}");
    }

    /// <summary>The table exactly in the plan's words, blanks as blanks.</summary>
    public static DocumentAnnex ProgressTable(PaperFrame frame, PlanFacts plan)
    {
        if (plan.Sections.All(section => section.Items.Count == 0))
            frame.Lacks(MissingFact.Rows);
        else if (plan.Sections.SelectMany(section => section.Items).Any(item => string.IsNullOrWhiteSpace(item.ScheduleWords)))
            frame.Lacks(MissingFact.Times);
        var hasRemarks = plan.Sections.SelectMany(section => section.Items).Any(item => item.Remark.Length > 0);
        List<DocumentColumn> columns =
        [
            new("TT", 0.6, TextPlace.Centre), new("Nội dung công việc", 4.4), new("Cơ quan chủ trì", 2.2), new("Cơ quan phối hợp", 2.2),
            new("Thời gian thực hiện", 1.7, TextPlace.Centre), new("Kết quả thực hiện", 2.2),
        ];
        if (hasRemarks)
            columns.Add(new DocumentColumn("Ghi chú", 1.5));
        var rows = new List<DocumentTableRow>();
        foreach (var section in plan.Sections)
        {
            if (section.Numeral.Length + section.Title.Length > 0)
                rows.Add(new DocumentTableRow([section.Numeral, section.Title], IsSection: true));
            rows.AddRange(section.Items.Select(item => new DocumentTableRow(
                [item.Number, item.Content, item.LeadWords, item.PartnerWords, item.ScheduleWords, item.ExpectedProduct, .. hasRemarks ? new[] { item.Remark } : []])));
        }
        return new DocumentAnnex(TableTitle, [new DocumentTable(columns, rows)], IsLandscape: true);
    }

    private static string Organisation(PaperFrame frame) => string.Join('\n',
        $"1. {frame.Agency.Standing} theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo {frame.Agency.FullName} theo quy định.",
        "2. Thủ trưởng các cơ quan, đơn vị căn cứ nhiệm vụ được phân công tại Phụ lục kèm theo, tổ chức thực hiện bảo đảm chất lượng, đúng tiến độ; báo cáo kết quả và khó khăn, vướng mắc về cơ quan thường trực.",
        $"3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh để tổng hợp, báo cáo {frame.Agency.FullName} xem xét, quyết định.");

    private static readonly string[] Recipients = ["Sở Khoa học và Công nghệ (để b/c)", "Các cơ quan, đơn vị có tên trong Phụ lục (để t/h)"];
}

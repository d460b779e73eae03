using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Papers;

public sealed class ReviewPaperTests
{
    private static readonly ReviewCounts First = new(Total: 8, Done: 5, Due: 6, OnTime: 4, DoneLate: 1, Waiting: 0, Late: 1, Periods: 0, Confirmed: 0, Evidence: 3);
    private static readonly ReviewCounts Second = new(Total: 4, Done: 0, Due: 0, OnTime: 0, DoneLate: 0, Waiting: 0, Late: 0, Periods: 2, Confirmed: 1, Evidence: 0);

    private static ReviewFigures Figures { get; } = new(
        new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30), new DateOnly(2025, 6, 30), First + Second,
        [new SectionFigures("I. UBND HUYỆN", First), new SectionFigures("II. CÁC TRƯỜNG", Second)],
        [new ItemFigures(Guid.CreateVersion7(), "I.1", "Kiện toàn Ban Chỉ đạo", "Quyết định", 3, 2, First), new ItemFigures(Guid.CreateVersion7(), "II.1", "Tập huấn", "", 2, 0, Second)],
        [new UnitFigures(Guid.CreateVersion7(), "Xã Một", First), new UnitFigures(Guid.CreateVersion7(), "Trường Hai", Second)],
        [], [new LateLine("I.1", "Kiện toàn Ban Chỉ đạo", "Xã Một", new DateOnly(2025, 4, 30), 61, "")],
        [new DifficultyLine("I.1", "Xã Một", "Thiếu người.", null, null)]);

    private static readonly ReviewNarrative Words = new() { Assessment = "Công việc đúng tiến độ.\nĐơn vị tích cực.", Weaknesses = "Một số đơn vị chậm.", Directions = "Tập trung nội dung quá hạn." };

    [Fact]
    public void The_report_of_an_issued_review_says_its_words_and_figures_and_keeps_its_number_and_day()
    {
        var draft = Build(new ReviewFacts(ReviewKind.Interim, true, "45/BC-UBND", new DateOnly(2025, 7, 4), Words, Figures));

        var document = draft.Document;
        Assert.Equal((DocumentKind.Report, 45, "BC-UBND", new DateOnly(2025, 7, 4)), (document.Kind, document.Number, document.Notation, document.Date));
        Assert.StartsWith("Sơ kết tình hình thực hiện Kế hoạch", document.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(MissingFact.ReviewIsDraft, draft.Missing);
        Assert.Equal(
            ["I. KẾT QUẢ THỰC HIỆN", "II. ĐÁNH GIÁ", "III. KHÓ KHĂN, VƯỚNG MẮC", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"],
            document.Body.OfType<DocumentHeading>().Where(heading => heading.Level == 1).Select(heading => heading.Text));
        Assert.Contains("Đơn vị tích cực.", Paragraphs(document));
        Assert.Contains(Paragraphs(document), text => text.Contains("06 đầu việc đến hạn (trong tổng số 12 đầu việc của Kế hoạch): hoàn thành đúng hạn 04 (66%); hoàn thành trễ hạn 01", StringComparison.Ordinal));
        Assert.Contains("- Xã Một: Thiếu người (nội dung I.1); chưa có ý kiến trả lời.", Paragraphs(document));
    }

    [Fact]
    public void Charts_draw_only_what_was_due_and_tables_sum_up_to_the_whole()
    {
        var document = Build(new ReviewFacts(ReviewKind.Final, true, null, new DateOnly(2025, 7, 4), Words, Figures)).Document;

        var charts = document.Body.OfType<DocumentChart>().ToList();
        Assert.Equal(["I. UBND HUYỆN"], charts[0].Categories);
        Assert.Equal(First.Due, charts[0].Series.Sum(series => series.Values[0]));
        Assert.Equal([66], charts[1].Series.Single().Values);
        var units = document.Body.OfType<DocumentTable>().ElementAt(1);
        Assert.Equal(["2", "Trường Hai", "0", "0", "0", "0", "0", "–"], units.Rows[1].Cells);
        Assert.Equal(["", "Tổng cộng", "6", "4", "1", "0", "1", "66"], units.Rows[^1].Cells);
        Assert.Equal(["I.1", "Kiện toàn Ban Chỉ đạo", "Quyết định", "3", "2", "6", "4", "1", "0", "1"], document.Annexes[0].Body.OfType<DocumentTable>().Single().Rows[0].Cells);
        Assert.StartsWith("Tổng kết", document.Subject, StringComparison.Ordinal);
        Assert.Null(document.Number);
    }

    [Fact]
    public void The_report_of_a_draft_says_that_it_is_one()
    {
        var draft = Build(new ReviewFacts(ReviewKind.Interim, false, null, null, new ReviewNarrative(), Figures));

        Assert.Contains(MissingFact.ReviewIsDraft, draft.Missing);
        Assert.DoesNotContain(draft.Document.Body.OfType<DocumentHeading>(), heading => heading.Text.Contains("ĐÁNH GIÁ", StringComparison.Ordinal));
    }

    private static PaperDraft Build(ReviewFacts review) => ReviewPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(), review);

    private static List<string> Paragraphs(OfficialDocument document) => [.. document.Body.OfType<DocumentParagraph>().Select(paragraph => paragraph.Text)];
}

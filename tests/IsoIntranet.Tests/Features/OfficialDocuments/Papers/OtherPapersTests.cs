using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Papers;

public sealed class OtherPapersTests
{
    [Fact]
    public void The_decision_issues_the_plan_in_three_articles_and_carries_it()
    {
        var document = PlanDecisionPaper.Build(PaperSamples.Frame(), PaperSamples.Plan()).Document;

        Assert.Equal(["Điều 1.", "Điều 2.", "Điều 3."], document.Body.OfType<DocumentParagraph>().Select(paragraph => OfficialText.ArticleOf(paragraph.Text)));
        Assert.Equal(2, document.Annexes.Count);
        Assert.Equal((false, true), (document.Annexes[0].IsLandscape, document.Annexes[1].IsLandscape));
        Assert.StartsWith("Xét đề nghị của Phòng Kinh tế", document.LegalBases[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_submission_goes_from_the_standing_body_to_the_agency()
    {
        var document = PlanProposalPaper.Build(PaperSamples.Frame(agency: PaperSamples.Division), PaperSamples.Plan(), PaperSamples.Town).Document;

        Assert.Equal(["Ủy ban nhân dân huyện Mẫu Đơn"], document.AddressedTo);
        Assert.Equal(("TTr-PNV", "PHÒNG NỘI VỤ", "ỦY BAN NHÂN DÂN HUYỆN MẪU ĐƠN"), (document.Notation, document.Letterhead.Agency, document.Letterhead.SuperiorAgency));
        Assert.Contains(document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text.Contains("gồm 11 nội dung", StringComparison.Ordinal));
    }

    [Fact]
    public void The_minutes_say_what_the_record_of_the_conference_says()
    {
        var draft = KickOffPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(header => header with { KickOff = "Hội nghị tổ chức tại Hội trường, 62 đại biểu tham dự." }));

        Assert.Contains(draft.Document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text == "Hội nghị tổ chức tại Hội trường, 62 đại biểu tham dự.");
        Assert.NotNull(draft.Document.SecondSignature);
        Assert.DoesNotContain(MissingFact.KickOff, draft.Missing);
    }

    [Fact]
    public void A_committee_is_set_up_or_renewed_by_decision_with_its_members_listed()
    {
        var first = CommitteeDecisionPaper.Build(PaperSamples.Frame(), PaperSamples.Committee()).Document;
        var renewed = CommitteeDecisionPaper.Build(PaperSamples.Frame(), PaperSamples.Committee(renewal: true)).Document;

        Assert.Equal("Về việc thành lập Ban Chỉ đạo ISO huyện Mẫu Đơn", first.Subject);
        Assert.Equal("Về việc kiện toàn Ban Chỉ đạo ISO huyện Mẫu Đơn", renewed.Subject);
        Assert.Contains(renewed.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text.Contains("thay thế Quyết định số 520/QĐ-UBND ngày 16 tháng 3 năm 2023", StringComparison.Ordinal));
        var table = first.Annexes[0].Body.OfType<DocumentTable>().Single();
        Assert.Equal(["1", "Nguyễn Văn Mẫu", "Phó Chủ tịch UBND huyện", "Trưởng ban", "Chỉ đạo chung."], table.Rows[0].Cells);
    }

    [Fact]
    public void The_department_is_told_of_the_composition()
    {
        var told = CommitteeNoticePaper.Build(PaperSamples.Frame(), PaperSamples.Committee(number: "12/QĐ-UBND"));
        var open = CommitteeNoticePaper.Build(PaperSamples.Frame(), PaperSamples.Committee());

        Assert.Equal(["Sở Khoa học và Công nghệ"], told.Document.AddressedTo);
        Assert.Contains(told.Document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text.Contains("Quyết định số 12/QĐ-UBND ngày 03 tháng 02 năm 2025", StringComparison.Ordinal));
        Assert.Contains(MissingFact.DecisionNumber, open.Missing);
    }

    [Fact]
    public void One_unit_is_reminded_in_the_letter_itself()
    {
        CellFacts[] cells = [PaperSamples.Cell("Phòng Nội vụ", CellStatus.Late, 20, 43, "Thiếu người."), PaperSamples.Cell("Phòng Nội vụ", CellStatus.Done, 100)];
        var letter = ReminderPaper.Build(PaperSamples.Frame(new PaperWishes { AnswerBy = new DateOnly(2025, 8, 20) }), PaperSamples.Plan(), ["Phòng Nội vụ"], cells, PaperSamples.Today).Document;

        Assert.Equal(["Phòng Nội vụ"], letter.AddressedTo);
        Assert.Empty(letter.Annexes);
        var row = Assert.Single(letter.Body.OfType<DocumentTable>().Single().Rows);
        Assert.Equal(["1", "Đánh giá nội bộ", "Quý II", "30/6/2025", "43", "Thiếu người", OfficialWords.Blank], row.Cells);
        Assert.Contains(letter.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text.Contains("trước ngày 20 tháng 8 năm 2025", StringComparison.Ordinal));
        Assert.Equal([1], ReminderPaper.LateByUnit(letter));
        Assert.Equal("UBND-KT", letter.Notation);
        Assert.Equal("Lưu: VT, KT", letter.Recipients[^1]);
    }

    [Fact]
    public void Several_units_are_reminded_in_one_letter_with_their_items_in_an_annex()
    {
        var units = Enumerable.Range(1, 9).Select(number => $"Xã {number}").ToList();
        var cells = units.SelectMany((unit, index) => Enumerable.Range(0, index % 3 + 1).Select(_ => PaperSamples.Cell(unit, CellStatus.Late, 0, 10)));
        var letter = ReminderPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(), units, cells, PaperSamples.Today).Document;

        Assert.Equal(["Các cơ quan, đơn vị có tên trong Phụ lục kèm theo"], letter.AddressedTo);
        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3], ReminderPaper.LateByUnit(letter));
    }

    [Fact]
    public void A_letter_about_nothing_says_so()
    {
        var draft = ReminderPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(), ["Xã 1"], [PaperSamples.Cell("Xã 1", CellStatus.Done, 100)], PaperSamples.Today);

        Assert.Contains(MissingFact.NothingLate, draft.Missing);
    }

    [Fact]
    public void A_report_counts_every_part_once_and_draws_what_it_counts()
    {
        CellFacts[] cells =
        [
            PaperSamples.Cell("Xã Một", CellStatus.Done, 100), PaperSamples.Cell("Xã Một", CellStatus.DoneLate, 100), PaperSamples.Cell("Xã Một", CellStatus.Submitted, 100),
            PaperSamples.Cell("Xã Hai", CellStatus.InProgress, 40), PaperSamples.Cell("Xã Hai", CellStatus.NotDue), PaperSamples.Cell("Xã Hai", CellStatus.Late, 20, 43, "Thiếu kinh phí", PaperSamples.Section2),
            PaperSamples.Cell("Xã Hai", CellStatus.NotApplicable), PaperSamples.Cell("Xã Hai", CellStatus.AwaitingEvent),
        ];
        var counts = CellCounts.Of(cells);
        var report = ReportPaper.Build(PaperSamples.Frame(), PaperSamples.Plan(), null, cells, new DateOnly(2025, 1, 1), PaperSamples.Today, PaperSamples.Today, []).Document;

        Assert.Equal((6, 2, 1, 1, 1, 1, 1), (counts.Total, counts.Done, counts.DoneLate, counts.Waiting, counts.Running, counts.NotStarted, counts.Late));
        Assert.Equal(counts.Total, counts.Done + counts.Waiting + counts.Running + counts.NotStarted + counts.Late);
        Assert.Equal(60, counts.Percent);
        Assert.Contains(report.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text.Contains("hoàn thành 02 (33,3%), trong đó hoàn thành trễ hạn 01", StringComparison.Ordinal));
        Assert.Equal(2, report.Body.OfType<DocumentChart>().Count());
        Assert.All(report.Body.OfType<DocumentChart>(), chart => Assert.All(chart.Series, series => Assert.Equal(chart.Categories.Count, series.Values.Count)));
        Assert.Contains(report.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text.Contains("Thiếu kinh phí", StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_without_work_is_said_to_have_none_and_is_no_hundred_per_cent()
    {
        var draft = ReportPaper.Build(PaperSamples.Frame(agency: PaperSamples.Division), PaperSamples.Plan(), "Phòng Nội vụ", [], PaperSamples.Today, PaperSamples.Today, PaperSamples.Today, ["UBND"]);

        Assert.Contains(draft.Document.Body.OfType<DocumentParagraph>(), paragraph => paragraph.Text == "Trong kỳ không phát sinh nội dung phải thực hiện.");
        Assert.Contains(MissingFact.NothingToReport, draft.Missing);
        Assert.Empty(draft.Document.Body.OfType<DocumentChart>());
    }

    [Fact]
    public void Every_paper_can_be_written_and_kept()
    {
        var plan = PaperSamples.Plan();
        CellFacts[] cells = [PaperSamples.Cell("Xã Một", CellStatus.Late, 0, 3), PaperSamples.Cell("Xã Hai", CellStatus.Done, 100)];
        PaperDraft[] drafts =
        [
            PlanPaper.Build(PaperSamples.Frame(), plan), PlanDecisionPaper.Build(PaperSamples.Frame(), plan), PlanProposalPaper.Build(PaperSamples.Frame(), plan, PaperSamples.Town),
            KickOffPaper.Build(PaperSamples.Frame(), plan), CommitteeDecisionPaper.Build(PaperSamples.Frame(), PaperSamples.Committee()),
            CommitteeNoticePaper.Build(PaperSamples.Frame(), PaperSamples.Committee()), ReminderPaper.Build(PaperSamples.Frame(), plan, ["Xã Một", "Xã Hai"], cells, PaperSamples.Today),
            ReportPaper.Build(PaperSamples.Frame(), plan, null, cells, plan.Header.From, plan.Header.To, PaperSamples.Today, []),
        ];
        foreach (var (index, draft) in drafts.Index())
        {
            var again = DocumentJson.Read<OfficialDocument>(DocumentJson.Write(draft.Document));
            Assert.Equal(DocumentJson.Write(draft.Document), DocumentJson.Write(again));
            using var file = new MemoryStream();
            new OfficialWriter().Write(again, file);
            Assert.True(file.Length > 1000);
        }
    }
}

using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Papers;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using IsoIntranet.Tests.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Papers;

public sealed class AuditPapersTests : IAsyncLifetime
{
    private Town _town = null!;
    private AuditScene _scene = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _scene = await AuditScene.BuildAsync(_town);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task The_report_counts_by_unit_clause_and_grade_and_says_what_is_missing()
    {
        await _scene.LogAsync(_town.North.Id, FindingGrade.Major, "Không có quy trình");
        await _scene.PresentAsync((await _scene.LogAsync(_town.North.Id)).Id);
        await _scene.LogAsync(_town.South.Id, FindingGrade.Strength, "Làm tốt");

        var draft = await DraftAsync(OfficialPaper.AuditReport);

        Assert.Contains(MissingFact.FindingsUnsettled, draft.Missing);
        Assert.Contains(MissingFact.Conclusion, draft.Missing);
        var tables = draft.Document.Body.OfType<DocumentTable>().ToList();
        Assert.Equal(["1", "Xã Bắc", "1", "1", "0", "0", "0", "2"], tables[0].Rows[0].Cells);
        Assert.Equal(["", "Tổng cộng", "1", "1", "0", "0", "1", "3"], tables[0].Rows[^1].Cells);
        Assert.StartsWith("8.5.1 ", tables[1].Rows[0].Cells[1], StringComparison.Ordinal);
        var charts = draft.Document.Body.OfType<DocumentChart>().ToList();
        Assert.Equal(["Xã Bắc", "Xã Nam"], charts[0].Categories);
        Assert.Equal(["Điều 8"], charts[1].Categories);
        Assert.Contains(draft.Document.Body.OfType<DocumentParagraph>(), line => line.Text == "Tổng số 03 phát hiện: 01 không phù hợp nặng; 01 không phù hợp nhẹ; 01 điểm mạnh.");
        AssertSound(draft.Document);
    }

    [Fact]
    public async Task A_unit_s_report_holds_that_unit_alone()
    {
        await _scene.LogAsync(_town.North.Id, statement: "Của Bắc");
        await _scene.LogAsync(_town.South.Id, statement: "Của Nam");

        var draft = await DraftAsync(OfficialPaper.AuditReport, _town.North.Id);

        var said = string.Join('\n', draft.Document.Body.OfType<DocumentTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells));
        Assert.Contains("Của Bắc", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Của Nam", said, StringComparison.Ordinal);
        Assert.Contains("Xã Bắc", draft.Document.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decision_keeps_the_number_that_it_was_taken_under_and_names_the_team()
    {
        var draft = await DraftAsync(OfficialPaper.AuditDecision);

        Assert.Equal((12, "QĐ-UBND", new DateOnly(2026, 8, 1)), (draft.Document.Number, draft.Document.Notation, draft.Document.Date));
        Assert.Equal(["Trần Văn Ví Dụ", "Nguyễn Thị Mẫu"], draft.Document.Annexes[0].Body.OfType<DocumentTable>().Single().Rows.Select(row => row.Cells[1]));
        AssertSound(draft.Document);
    }

    [Fact]
    public async Task Minutes_tell_when_and_where_with_the_attendance_and_lack_a_meeting_that_was_not_held()
    {
        var opening = await DraftAsync(OfficialPaper.AuditOpeningMinutes);
        var closing = await DraftAsync(OfficialPaper.AuditClosingMinutes);

        Assert.Equal((new DateTime(2026, 8, 11, 8, 0, 0), "Phòng họp số 1", "Trần Văn Ví Dụ"), (opening.Document.Minutes!.Start, opening.Document.Minutes.Place, opening.Document.Minutes.Chair));
        Assert.Equal("Lê Thị Khách", opening.Document.Annexes[0].Body.OfType<DocumentTable>().Single().Rows[0].Cells[1]);
        Assert.Contains(MissingFact.Meeting, closing.Missing);
        AssertSound(opening.Document);
        AssertSound(closing.Document);
    }

    [Fact]
    public async Task The_year_s_summary_adds_up_the_audits_of_the_programme()
    {
        var version = _scene.Audit.StandardVersionId;
        var programme = new AuditProgramme(_town.Top.Id, 2026, version);
        AuditScene.Must(programme.Write("Mục đích", null, null, [new ProgrammeLine(_town.North.Id, 8, [_scene.Clause], "QT-08", null), new ProgrammeLine(_town.Office.Id, 9, [], null, null)]));
        await _town.House.AddAsync(programme);
        await using (var db = _town.House.Open())
        {
            var audit = await db.Set<IsoIntranet.Features.Audits.Rounds.Audit>().SingleAsync();
            db.Entry(audit).Property(row => row.ProgrammeId).CurrentValue = programme.Id;
            await db.SaveChangesAsync();
        }
        await _scene.PresentAsync((await _scene.LogAsync(_town.North.Id)).Id);
        await _scene.LogAsync(_town.North.Id);

        var offer = await _town.House.Queries.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.AuditSummary, programme.Id, [])), _scene.Secretary);

        var draft = offer.Value!.Draft;
        var words = draft.Document.Body.OfType<DocumentParagraph>().Select(line => line.Text).ToList();
        Assert.Contains("(Biểu mẫu BM-03-05, lần ban hành 01)", words);
        Assert.Contains("Chương trình có 03 đơn vị; đã đánh giá 02 đơn vị qua 01 cuộc đánh giá.", words);
        Assert.Contains("Đơn vị trong chương trình chưa được đánh giá: Văn phòng.", words);
        // A draft is nobody's but the team's.
        Assert.Contains("Tổng số 01 phát hiện: 01 không phù hợp nhẹ.", words);
        AssertSound(draft.Document);
        var form = await FormAsync(FormKey.AuditProgramme, _scene.Secretary, null, programme.Id);
        var row = form!.Form.Body.OfType<DocumentTable>().Single().Rows[1].Cells;
        Assert.Equal(("Xã Bắc", "x", "8.5.1", "QT-08"), (row[1], row[9], row[14], row[15]));
        Assert.Empty(OfficialWriterTests.Faults(FormWriterTests.Write(form.Form)));
    }

    [Fact]
    public async Task Forms_are_filled_in_from_the_record()
    {
        await _scene.AskPointAsync(_town.North.Id, AnswerVerdict.Minor);
        var finding = await _scene.LogAsync(_town.North.Id, FindingGrade.Minor, "Thiếu chữ ký\nở hai phiếu");

        var plan = await FormAsync(FormKey.AuditPlan, _scene.Secretary);
        var questions = await FormAsync(FormKey.AuditChecklist, _scene.Secretary, _town.North.Id);
        var report = await FormAsync(FormKey.AuditFindingReport, _scene.Lead, finding.Id);

        Assert.Equal(("BM-03-02", "ĐG 01/2026"), (plan!.Form.Head.Code, plan.Form.Number));
        Assert.Contains("Xã Nam", plan.Form.Body.OfType<DocumentTable>().Last().Rows.SelectMany(row => row.Cells));
        Assert.Equal(["1", "Có phiếu bàn giao không?", "8.5.1", "Không phù hợp nhẹ"], questions!.Form.Body.OfType<DocumentTable>().Single().Rows[0].Cells.Take(4));
        Assert.Equal("bm-03-04-dg-01-2026-01.docx", report!.FileName);
        foreach (var form in new[] { plan, questions, report })
            Assert.Empty(OfficialWriterTests.Faults(FormWriterTests.Write(form.Form)));
    }

    [Fact]
    public async Task A_unit_is_given_the_form_of_its_own_presented_finding_and_no_other_paper()
    {
        var (draft, told, other) = (await _scene.LogAsync(_town.North.Id), await _scene.LogAsync(_town.North.Id), await _scene.LogAsync(_town.South.Id));
        await _scene.PresentAsync(told.Id);
        await _scene.PresentAsync(other.Id);

        Assert.NotNull(await FormAsync(FormKey.AuditFindingReport, _scene.NorthHead, told.Id));
        Assert.Null(await FormAsync(FormKey.AuditFindingReport, _scene.NorthHead, draft.Id));
        Assert.Null(await FormAsync(FormKey.AuditFindingReport, _scene.NorthHead, other.Id));
        Assert.Null(await FormAsync(FormKey.AuditPlan, _scene.NorthHead));
        Assert.Null(await FormAsync(FormKey.AuditChecklist, _scene.NorthHead, _town.North.Id));
        Assert.Equal(OutcomeKind.NotFound, (await OfferAsync(OfficialPaper.AuditReport, _scene.NorthHead)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new AuditFileOf.Query(_scene.Audit.Id), _scene.NorthHead)).Kind);
        Assert.Equal([told.Id], (await _town.House.Queries.AskAsync(new AuditPapersOf.Query(_scene.Audit.Id), _scene.NorthHead)).Value!.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public async Task A_report_goes_into_the_register_with_the_next_number()
    {
        var kept = await _town.House.Commands.RunAsync(new KeepDocument.Command(new PaperSource(OfficialPaper.AuditReport, _scene.Audit.Id, []), new PaperWishes(), TakesNumber: true), _scene.Secretary);

        Assert.True(kept.IsDone, kept.Refusal?.Code ?? kept.Kind.ToString());
        await using var db = _town.House.Open();
        var entry = await db.Set<RegisterEntry>().SingleAsync(row => row.Id == kept.Value);
        Assert.Equal((1, OfficialPaper.AuditReport, $"audits/{_scene.Audit.Id}/papers"), (entry.Number, entry.Paper, entry.Source.Address));
        Assert.Equal(kept.Value, (await _town.House.Queries.AskAsync(new AuditPapersOf.Query(_scene.Audit.Id), _scene.Secretary)).Value!.Kept.Single().Id);
        // A lead auditor without a right over the agency's documents makes papers of audits, and of nothing else.
        var lead = TestHouse.ActorWith(Role.LeadAuditor, _town.Top.Id, _town.North.Id, _town.South.Id);
        Assert.True((await OfferAsync(OfficialPaper.AuditReport, lead)).IsDone);
        Assert.Equal(OutcomeKind.Forbidden, (await OfferAsync(OfficialPaper.AuditReport, TestHouse.ActorWith(Role.HigherLevel, _town.Top.Id))).Kind);
    }

    private async Task<PaperDraft> DraftAsync(OfficialPaper paper, params Guid[] units) => (await OfferAsync(paper, _scene.Secretary, units)).Value!.Draft;

    private Task<Outcome<PaperOffer.View>> OfferAsync(OfficialPaper paper, Actor actor, params Guid[] units) =>
        _town.House.Queries.AskAsync(new PaperOffer.Query(new PaperSource(paper, _scene.Audit.Id, units)), actor);

    private async Task<AuditFormOf.View?> FormAsync(FormKey key, Actor actor, Guid? part = null, Guid? record = null) =>
        (await _town.House.Queries.AskAsync(new AuditFormOf.Query(key, record ?? _scene.Audit.Id, part), actor)).Value;

    private static void AssertSound(OfficialDocument document)
    {
        using var file = new MemoryStream();
        new OfficialWriter().Write(document, file);
        Assert.Empty(OfficialWriterTests.Faults(file.ToArray()));
    }
}

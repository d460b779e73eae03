using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Register;

public sealed class RegisterTests : IAsyncLifetime
{
    private PlanHouse _home = null!;

    public async Task InitializeAsync() => _home = await PlanHouse.BuildAsync();

    public Task DisposeAsync() => _home.DisposeAsync().AsTask();

    [Fact]
    public async Task Many_writers_at_once_get_every_number_once_and_leave_no_gap()
    {
        const int each = 12;
        var plan = await DraftAsync();
        // Two nodes on one database: on each, writers wait for one another; between them the version decides.
        await using var other = TestHouse.OnDatabaseIn(_home.House.DataDirectory);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2 * each).Select(number => Task.Run(() =>
            (number % 2 == 0 ? _home.House : other).Commands.RunAsync(Keep(OfficialPaper.PlanProposal, plan, takesNumber: true), _home.Secretary))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code}"));
        Assert.Equal(Enumerable.Range(1, 2 * each).Select(number => (int?)number), (await RowsAsync()).Select(row => row.Number).Order());
    }

    [Fact]
    public async Task Kinds_and_years_have_numbers_of_their_own()
    {
        var plan = await DraftAsync();
        foreach (var paper in new[] { OfficialPaper.Plan, OfficialPaper.PlanDecision, OfficialPaper.PlanProposal, OfficialPaper.PlanReport })
            await _home.DoneAsync(Keep(paper, plan, takesNumber: true));
        await _home.DoneAsync(Keep(OfficialPaper.PlanReport, plan, takesNumber: true, new PaperWishes { Date = new DateOnly(2027, 1, 5) }));

        Assert.Equal([(2026, 1), (2026, 1), (2026, 1), (2026, 1), (2027, 1)], (await RowsAsync()).Select(row => (row.Year, row.Number!.Value)).Order());
    }

    [Fact]
    public async Task A_draft_that_is_given_up_gives_its_number_to_the_next()
    {
        var plan = await DraftAsync();
        var first = await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));
        await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));
        await _home.DoneAsync(new DropDraft.Command(first, 1, "Trình lại sau"));
        await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));

        Assert.Equal([1, 2], (await RowsAsync()).Select(row => row.Number!.Value).Order());
        Assert.Null((await ViewAsync(first)).Number);
    }

    [Fact]
    public async Task A_voided_document_stays_with_its_number_and_reason()
    {
        var plan = await DraftAsync();
        var id = await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));
        await _home.DoneAsync(new IssueDocument.Command(id, 1, new DateOnly(2026, 8, 12)));
        Assert.Equal("OfficialDocuments.ReasonMissing", (await _home.RunAsync(new VoidDocument.Command(id, 2, " "))).Refusal!.Code);
        await _home.DoneAsync(new VoidDocument.Command(id, 2, "Ban hành nhầm"));
        await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));

        Assert.Equal([(1, RegisterState.Void), (2, RegisterState.Draft)], (await RowsAsync()).Select(row => (row.Number!.Value, row.State)).Order());
        Assert.Equal("Ban hành nhầm", (await ViewAsync(id)).EndReason);
    }

    [Fact]
    public async Task An_agency_goes_on_where_its_paper_register_stands()
    {
        var plan = await DraftAsync();
        await _home.DoneAsync(new ContinueNumbering.Command(_home.Town.Town.Id, DocumentKind.Plan, 2026, 57));

        Assert.Equal(57, (await ViewAsync(await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true)))).Number);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new ContinueNumbering.Command(_home.Town.Town.Id, DocumentKind.Plan, 2026, 90), _home.Head)).Kind);
    }

    [Fact]
    public async Task A_plan_issued_before_enters_the_register_under_its_own_number_once()
    {
        var plan = await _home.IssuedAsync(Section());
        var id = await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));

        var entry = await ViewAsync(id);
        Assert.Equal((12, RegisterState.Issued, new DateOnly(2026, 1, 15)), (entry.Number, entry.State, entry.IssuedOn));
        Assert.Equal("OfficialDocuments.InRegister", (await _home.RunAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true))).Refusal!.Code);
    }

    [Fact]
    public async Task The_word_file_lies_in_the_store_and_says_what_was_issued()
    {
        var plan = await DraftAsync();
        var id = await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true));
        await _home.DoneAsync(new IssueDocument.Command(id, 1, new DateOnly(2026, 2, 3)));

        var entry = await ViewAsync(id);
        var file = await _home.AskAsync(new OpenFile.Query(entry.FileId!.Value));
        await using var content = _home.House.Get<FileStore>().Open(file.Sha256);
        var read = SourceReader.Read(content, file.Name);
        Assert.Equal("01-KH-UBND.docx", file.Name);
        var text = string.Join('\n', read.Value!.Paragraphs.Select(paragraph => paragraph.Text).Concat(read.Value.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text)));
        Assert.Contains("Số: 01/KH-UBND", text, StringComparison.Ordinal);
        Assert.Contains("ngày 03 tháng 02 năm 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_into_a_draft_is_kept_and_goes_on()
    {
        var plan = await DraftAsync();
        var id = await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: false, new PaperWishes { Closing = "Kết riêng" }));

        var offer = await _home.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.Plan, plan, [])));
        Assert.Equal((id, "Kết riêng"), (offer.Kept!.Id, offer.Wishes.Closing));
        await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true, offer.Wishes) with { EntryId = id, Version = offer.Kept.Version });
        var row = Assert.Single(await RowsAsync());
        Assert.Equal(1, row.Number);
    }

    [Fact]
    public async Task Two_who_write_one_draft_are_told_of_each_other()
    {
        var plan = await DraftAsync();
        var id = await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: false));
        await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, takesNumber: false) with { EntryId = id, Version = 1, Wishes = new PaperWishes { Closing = "Một" } });

        var late = await _home.RunAsync(Keep(OfficialPaper.Plan, plan, takesNumber: true) with { EntryId = id, Version = 1 });

        Assert.Equal(OutcomeKind.Conflict, late.Kind);
    }

    [Fact]
    public async Task A_reminder_that_went_out_shows_at_its_units_which_may_read_it()
    {
        var town = _home.Town;
        var plan = await _home.IssuedAsync(PlanFixture.Section("I", PlanFixture.Item("Rà soát quy trình", "Tháng 3/2026", PlanFixture.Lead(town.Commune))));
        var late = await _home.AskAsync(new LateUnits.Query(plan));
        Assert.Equal(3, late.Count);
        var source = new PaperSource(OfficialPaper.Reminder, plan, [town.Communes[0].Id, town.Communes[1].Id]);
        var id = await _home.DoneAsync(new KeepDocument.Command(source, new PaperWishes { AnswerBy = new DateOnly(2026, 8, 20) }, TakesNumber: true));
        await _home.DoneAsync(new IssueDocument.Command(id, 1, new DateOnly(2026, 8, 12)));

        var notice = Assert.Single(await _home.AskAsync(new RemindersOf.Query(town.Communes[0].Id), _home.Contact));
        Assert.Equal(("01/UBND", 1, new DateOnly(2026, 8, 20)), (notice.Reference, notice.LateItems, notice.AnswerBy));
        Assert.True((await _home.House.Queries.AskAsync(new OpenFile.Query(notice.FileId!.Value), _home.Contact)).IsDone);
        Assert.Empty(await _home.AskAsync(new RemindersOf.Query(town.Communes[2].Id)));
        Assert.Equal("01/UBND", (await _home.AskAsync(new LateUnits.Query(plan))).First(row => row.UnitId == town.Communes[0].Id).LastReference);
        // The register of the agency above is not the unit's to see, nor is its letter to others.
        Assert.Empty((await _home.AskAsync(new DocumentRegister.Query(new PageRequest()), _home.Contact)).Items);
        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new RegisterEntryView.Query(id), _home.Contact)).Kind);
    }

    [Fact]
    public async Task A_unit_reports_on_its_own_part_under_its_own_head_and_on_no_other()
    {
        var town = _home.Town;
        var plan = await _home.IssuedAsync(PlanFixture.Section("I", PlanFixture.Item("Rà soát quy trình", "Tháng 3/2026", PlanFixture.Lead(town.Commune))));
        var own = new PaperSource(OfficialPaper.UnitReport, plan, [town.Communes[0].Id]);

        var offer = await _home.AskAsync(new PaperOffer.Query(own), _home.Contact);
        Assert.Equal(town.Communes[0].Id, offer.UnitId);
        Assert.Single(offer.Document.Annexes.Single().Body.OfType<DocumentTable>().Single().Rows, row => !row.IsSection);
        Assert.True((await _home.RunAsync(new KeepDocument.Command(own, new PaperWishes(), true), _home.Contact)).IsDone);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new KeepDocument.Command(own with { Units = [town.Communes[1].Id] }, new PaperWishes(), true), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(Keep(OfficialPaper.PlanReport, plan, true), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _home.House.Queries.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.PlanReport, plan, [])), _home.Contact)).Kind);
    }

    [Fact]
    public async Task A_draft_of_a_plan_is_no_source_for_those_who_may_not_see_it()
    {
        var plan = await DraftAsync();

        Assert.Equal(OutcomeKind.NotFound, (await _home.House.Queries.AskAsync(new PaperOffer.Query(new PaperSource(OfficialPaper.UnitReport, plan, [_home.Town.Communes[0].Id])), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _home.RunAsync(new KeepDocument.Command(new PaperSource(OfficialPaper.UnitReport, plan, [_home.Town.Communes[0].Id]), new PaperWishes(), true), _home.Contact)).Kind);
    }

    [Fact]
    public async Task The_register_is_searched_and_filtered()
    {
        var plan = await DraftAsync();
        await _home.DoneAsync(Keep(OfficialPaper.Plan, plan, true));
        await _home.DoneAsync(Keep(OfficialPaper.PlanDecision, plan, true));

        Assert.Equal(DocumentKind.Decision, Assert.Single((await _home.AskAsync(new DocumentRegister.Query(new PageRequest(), DocumentKind.Decision))).Items).Kind);
        Assert.Equal(2, (await _home.AskAsync(new DocumentRegister.Query(new PageRequest { Search = "duy tri HTQLCL" }))).Total);
        Assert.Equal(0, (await _home.AskAsync(new DocumentRegister.Query(new PageRequest(), Year: 2020))).Total);
    }

    private static KeepDocument.Command Keep(OfficialPaper paper, Guid plan, bool takesNumber, PaperWishes? wishes = null) =>
        new(new PaperSource(paper, plan, []), wishes ?? new PaperWishes(), takesNumber);

    private SectionContent Section() => PlanFixture.Section("I", PlanFixture.Item("Rà soát quy trình", "Tháng 3/2026", PlanFixture.Lead(_home.Town.Office)));

    private Task<Guid> DraftAsync() => _home.DraftAsync(Section());

    private Task<RegisterEntryView.View> ViewAsync(Guid id) => _home.AskAsync(new RegisterEntryView.Query(id));

    private async Task<IReadOnlyList<DocumentRegister.Row>> RowsAsync() =>
        (await _home.AskAsync(new DocumentRegister.Query(new PageRequest { Take = 500 }))).Items;
}

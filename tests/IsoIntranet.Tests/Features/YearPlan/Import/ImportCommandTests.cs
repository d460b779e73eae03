using System.Text;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>From a file to a draft plan, and nothing in between that could be lost.</summary>
public sealed class ImportCommandTests
{
    private const string Plan = """
        *KẾ HOẠCH
        *Duy trì hệ thống quản lý chất lượng năm 2026
        [table]
        TT	Nội dung	Chủ trì	Phối hợp	Thời gian	Kết quả
        1	Kiện toàn Ban Chỉ đạo	UBND thị xã	Văn phòng	Quý I	Quyết định
        2	Đánh giá nội bộ	Tổ chuyên gia	Phòng Tài chính	Tháng 8/2026	Báo cáo
        3	Báo cáo	Các xã		Hàng quý	
        [end]
        Nơi nhận:
        - Như trên;
        """;

    [Fact]
    public async Task A_confirmed_import_is_a_draft_with_its_source_its_report_and_its_parties()
    {
        await using var home = await PlanHouse.BuildAsync();
        var import = await StartAsync(home);
        var preview = await home.AskAsync(new ImportPreview.Query(import));

        var plan = await home.DoneAsync(new ConfirmPlanImport.Command(import, preview.Version));

        var text = (await home.AskAsync(new PlanText.Query(plan))).Content;
        Assert.Equal(["Kiện toàn Ban Chỉ đạo", "Đánh giá nội bộ", "Báo cáo"], text.Items.Select(item => item.Content));
        Assert.Equal([PlanFixture.Lead(home.Town.Town), PlanFixture.Partner(home.Town.Office)], text.Items.First().Parties);
        Assert.Equal("Duy trì hệ thống quản lý chất lượng năm 2026", text.Header.Title);
        var origin = await home.AskAsync(new ImportOfPlan.Query(plan));
        Assert.Equal("ke-hoach.docx", Assert.Single(origin.Files).Name);
        Assert.Contains(origin.Report!.Doubts, doubt => doubt.Doubt is { Kind: ReadDoubtKind.PartyUnknown, Words: "Tổ chuyên gia" });
        Assert.Equal(3, origin.Report.Items);
        var facts = (await home.AskAsync(new OpenFile.Query(origin.Files[0].Id)));
        Assert.True(home.House.Get<FileStore>().Has(facts.Sha256));
        Assert.Equal(OutcomeKind.NotFound, (await home.House.Queries.AskAsync(new ImportPreview.Query(import), home.Secretary)).Kind);
        Assert.Equal("YearPlan.ImportIsDone", (await home.RunAsync(new CancelPlanImport.Command(import, preview.Version + 1))).Refusal?.Code);
    }

    [Fact]
    public async Task Decisions_outlive_the_page_and_answers_the_import()
    {
        await using var home = await PlanHouse.BuildAsync();
        var office = new PartyRef(home.Town.Office.Id, false);
        var first = await StartAsync(home);
        var preview = await home.AskAsync(new ImportPreview.Query(first));
        var form = PartyForm.Of("Tổ chuyên gia");
        var choices = preview.Choices.Name(form, new PartyAnswer([office])).Row("1.4", edit => edit with { IsTaken = false });
        var version = await home.DoneAsync(new SaveImportChoices.Command(first, preview.Version, choices));

        var again = await home.AskAsync(new ImportPreview.Query(first));
        var plan = await home.DoneAsync(new ConfirmPlanImport.Command(first, version));

        Assert.Equal([office], again.Choices.Names[form].Parties);
        var items = (await home.AskAsync(new PlanText.Query(plan))).Content.Items.ToList();
        Assert.Equal(2, items.Count);
        Assert.Contains(PlanFixture.Lead(home.Town.Office), items[1].Parties);
        // The next plan knows the name already, until somebody forgets it.
        var second = await home.AskAsync(new ImportPreview.Query(await StartAsync(home)));
        Assert.Empty(Read(second).Names);
        Assert.Equal("Tổ chuyên gia", Assert.Single((await home.AskAsync(new ImportList.Query())).Names).Words);
        await home.DoneAsync(new ForgetPartyAlias.Command(home.Town.Town.Id, form));
        Assert.Equal("Tổ chuyên gia", Assert.Single(Read(await home.AskAsync(new ImportPreview.Query(second.Id))).Names).Words);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        await using var home = await PlanHouse.BuildAsync();
        var import = await StartAsync(home);

        await home.DoneAsync(new CancelPlanImport.Command(import, 1));

        await using (var db = home.House.Open())
        {
            Assert.Empty(await db.Set<PlanImport>().ToListAsync());
            Assert.Empty(await db.Set<StoredFile>().ToListAsync());
            Assert.Empty(await db.Set<QmsPlan>().ToListAsync());
        }
        home.House.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await home.House.Get<FileSweeper>().SweepAsync());
    }

    [Fact]
    public async Task Two_importers_notice_each_other()
    {
        await using var home = await PlanHouse.BuildAsync();
        var import = await StartAsync(home);
        await home.DoneAsync(new SaveImportChoices.Command(import, 1, new ImportChoices { Year = 2027 }));

        Assert.Equal(OutcomeKind.Conflict, (await home.RunAsync(new SaveImportChoices.Command(import, 1, new ImportChoices()))).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await home.RunAsync(new ConfirmPlanImport.Command(import, 1))).Kind);
    }

    [Fact]
    public async Task Only_who_keeps_the_plans_of_the_unit_takes_one_in()
    {
        await using var home = await PlanHouse.BuildAsync();
        var source = await TakeAsync(home);
        var import = await StartAsync(home);

        Assert.Equal(OutcomeKind.Forbidden, (await home.RunAsync(new StartPlanImport.Command(source, home.Town.Town.Id), home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await home.RunAsync(new StartPlanImport.Command(source, home.Town.Neighbour.Id))).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await home.RunAsync(new ConfirmPlanImport.Command(import, 1), home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await home.RunAsync(new SaveImportChoices.Command(import, 1, new ImportChoices { OwnerUnitId = home.Town.Neighbour.Id }))).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await home.RunAsync(new ConfirmPlanImport.Command(import, 1, new ImportChoices { OwnerUnitId = home.Town.Neighbour.Id }))).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await home.House.Queries.AskAsync(new ImportPreview.Query(import), home.Contact)).Kind);
    }

    [Fact]
    public async Task A_draft_that_is_deleted_takes_its_source_along()
    {
        await using var home = await PlanHouse.BuildAsync();
        var plan = await home.DoneAsync(new ConfirmPlanImport.Command(await StartAsync(home), 1));

        await home.DoneAsync(new DeleteDraftPlan.Command(plan, await home.VersionAsync(plan)));

        await using var db = home.House.Open();
        Assert.Empty(await db.Set<PlanImport>().ToListAsync());
        Assert.Empty(await db.Set<StoredFile>().ToListAsync());
    }

    [Fact]
    public async Task A_source_without_rows_makes_no_plan()
    {
        await using var home = await PlanHouse.BuildAsync();
        var source = await home.House.Get<ImportSources>().TakeAsync(new MemoryStream(SourceFiles.Docx("Chỉ có lời.")), "loi.docx");
        var import = await home.DoneAsync(new StartPlanImport.Command(source.Value!, home.Town.Town.Id));

        Assert.Equal("YearPlan.ImportHasNoRows", (await home.RunAsync(new ConfirmPlanImport.Command(import, 1))).Refusal?.Code);
    }

    [Fact]
    public async Task A_pasted_table_is_kept_as_text()
    {
        await using var home = await PlanHouse.BuildAsync();
        var source = await home.House.Get<ImportSources>().TakeAsync(null, "TT\tNội dung\tThời gian\tChủ trì\n1\tHọp\tQuý I\tVăn phòng", null);
        var import = await home.DoneAsync(new StartPlanImport.Command(source.Value!, home.Town.Town.Id));

        Assert.Equal("Họp", Assert.Single(Read(await home.AskAsync(new ImportPreview.Query(import))).Items).Content);
        await using var kept = home.House.Get<FileStore>().Open(source.Value!.File.Sha256);
        using var reader = new StreamReader(kept, Encoding.UTF8);
        Assert.Contains("1\tHọp\tQuý I\tVăn phòng", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static ReadPlan Read(ImportPreview.View view) => new PlanInterpreter(view.Source, view.Directory, PlanFixture.Reader, view.Year).Read(view.Choices);

    private static async Task<TakenSource> TakeAsync(PlanHouse home) =>
        (await home.House.Get<ImportSources>().TakeAsync(new MemoryStream(SourceFiles.Docx(Plan)), "ke-hoach.docx")).Value!;

    private static async Task<Guid> StartAsync(PlanHouse home) => await home.DoneAsync(new StartPlanImport.Command(await TakeAsync(home), home.Town.Town.Id));
}

using System.Globalization;
using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>Readings of time corrected in the preview, on their way into the plan (decision 0015).</summary>
public sealed class ImportReadingTests : BunitContext
{
    private const string Plan = """
        [table]
        TT	Nội dung	Chủ trì	Thời gian
        1	Họp Ban Chỉ đạo	Văn phòng	Tháng 4
        2	Ban hành kế hoạch	Văn phòng	nt
        3	Tập huấn	Văn phòng	Sau Tết
        [end]
        """;

    private static readonly ScheduleMeaning March = new() { Words = "Sau Tết", Kind = ScheduleKind.Once, Windows = [new(null, new MeantDay(3, 31), EndInclusive: false)] };

    private readonly ImportTown _town = new();
    private readonly List<ScheduleMeaning> _remembered = [];

    [Fact]
    public void What_the_words_were_said_to_mean_goes_into_the_plan_and_lapses_with_other_words()
    {
        var desk = Desk();
        Assert.Contains(Row(desk, 1).Doubts, doubt => doubt.Kind == ReadDoubtKind.Time);
        desk.Row(Row(desk, 1).Key, edit => edit with { Meaning = March with { Words = "nt" } });
        Assert.DoesNotContain(Row(desk, 1).Doubts, doubt => doubt.Kind == ReadDoubtKind.Time);

        desk.Row(Row(desk, 2).Key, edit => edit with { Meaning = March });
        Assert.Equal(new DateOnly(2026, 3, 30), Row(desk, 2).Schedule?.DueDay);
        Assert.Equal(March, desk.Plan.Content().Items.Last().Meaning);

        desk.Row(Row(desk, 2).Key, edit => edit with { Time = "Sau hè" });
        Assert.Null(desk.Plan.Content().Items.Last().Meaning);
    }

    [Fact]
    public async Task It_outlives_the_page_and_is_the_drafts()
    {
        await using var home = await PlanHouse.BuildAsync();
        using var file = new MemoryStream(SourceFiles.Docx(Plan));
        var taken = (await home.House.Get<ImportSources>().TakeAsync(file, "ke-hoach.docx")).Value!;
        var import = await home.DoneAsync(new StartPlanImport.Command(taken, home.Town.Town.Id));
        var preview = await home.AskAsync(new ImportPreview.Query(import));
        var version = await home.DoneAsync(new SaveImportChoices.Command(import, preview.Version, preview.Choices.Row("1.4", edit => edit with { Meaning = March })));

        Assert.Equal(March, (await home.AskAsync(new ImportPreview.Query(import))).Choices.Rows["1.4"].Meaning);
        var plan = await home.DoneAsync(new ConfirmPlanImport.Command(import, version));

        var item = (await home.AskAsync(new PlanText.Query(plan))).Content.Items.Last();
        Assert.Equal(("Sau Tết", March), (item.ScheduleWords, item.Meaning));
    }

    [Fact]
    public void The_editor_offers_the_time_above_and_earlier_corrections()
    {
        var desk = Desk();
        var known = new Dictionary<string, KnownCorrections.Known> { [SchedulePhrase.Of("Sau Tết")] = new(March, "Nguyễn Văn Mẫu", new(2026, 1, 5)) };

        var ditto = Editor(desk, 1, known);
        ditto.Find(".reading .chip").Click();
        Assert.Equal(new DateOnly(2026, 4, 30), Row(desk, 1).Schedule?.DueDay);
        Assert.Equal("nt", Row(desk, 1).Time);

        var tet = Editor(desk, 2, known);
        Assert.Contains("Nguyễn Văn Mẫu", tet.Find(".reading").TextContent, StringComparison.Ordinal);
        Assert.Null(Row(desk, 2).Meaning);
        tet.Find(".reading .chip").Click();
        Assert.Equal(March, Row(desk, 2).Meaning);
        desk.Undo();
        Assert.Null(Row(desk, 2).Meaning);
    }

    [Fact]
    public void The_editor_takes_a_correction_and_asks_to_remember_it()
    {
        var desk = Desk();
        var editor = Editor(desk, 2, null);

        editor.FindAll(".reading button").Single(button => button.TextContent.Contains("Sửa cách hiểu", StringComparison.Ordinal)).Click();
        editor.Find("#mk").Change("Once");
        editor.Find("#mt-0").Change("2026-03-15");
        editor.Find(".dialog-foot .btn-primary").Click();

        Assert.Equal(new DateOnly(2026, 3, 15), Row(desk, 2).Schedule?.DueDay);
        Assert.Equal("Sau Tết", Assert.Single(_remembered).Words);
    }

    private ImportDesk Desk() => new(
        new ImportPreview.View(Guid.CreateVersion7(), 1, "ke-hoach.docx", null, 2026, _town.Owner.Id, SourceText.Document(Plan), new ImportChoices(), _town.Directory(), new PartyOptions([], new Dictionary<Guid, PartyName>())),
        new ScheduleReader());

    private static ReadRow Row(ImportDesk desk, int index) => desk.Plan.Items.ElementAt(index);

    private IRenderedComponent<ImportRowEditor> Editor(ImportDesk desk, int index, IReadOnlyDictionary<string, KnownCorrections.Known>? known)
    {
        if (!Services.IsProviderInitialized)
        {
            JSInterop.Mode = JSRuntimeMode.Loose;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
            Services.AddLocalization();
            Services.AddSingleton<ScheduleReader>();
            Services.AddSingleton<ScheduleWording>();
            Services.AddSingleton<ImportWording>();
        }
        return Render<ImportRowEditor>(parameters => parameters
            .Add(editor => editor.Row, Row(desk, index)).Add(editor => editor.Desk, desk).Add(editor => editor.Options, desk.View.Options).Add(editor => editor.Known, known)
            .Add(editor => editor.Remembered, EventCallback.Factory.Create<ScheduleMeaning>(this, _remembered.Add)));
    }
}

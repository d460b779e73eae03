using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Features.YearPlan.Import;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Papers;

/// <summary>An agency's own file comes in, goes out as an official document, and that comes in again as the same plan.</summary>
public sealed class FullCircleTests
{
    public static TheoryData<string, string> Plans => new()
    {
        { nameof(SeedTexts.DuyenHai2022), "docx" },
        { nameof(SeedTexts.DuyenHai2022), "xlsx" },
        { nameof(SeedTexts.GiaLam2025), "docx" },
        { nameof(SeedTexts.GiaLam2025), "xlsx" },
        { nameof(SeedTexts.BauBang2024), "docx" },
        { nameof(SeedTexts.BauBang2024), "xlsx" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void What_came_in_goes_out_and_comes_in_again(string plan, string form)
    {
        var text = (string)typeof(SeedTexts).GetField(plan)!.GetValue(null)!;
        var first = Interpret(form == "docx" ? SourceFiles.Docx(text) : SourceFiles.Xlsx(text, inOneSheet: plan != nameof(SeedTexts.BauBang2024)), form);
        var content = first.Content();

        using var file = new MemoryStream();
        new OfficialWriter().Write(PlanPaper.Build(PaperSamples.Frame(), new IsoIntranet.Features.OfficialDocuments.Papers.PlanFacts(Guid.Empty, first.Year, content.Header, content.Sections)).Document, file);
        var again = Interpret(file.ToArray(), "docx").Content();

        Assert.NotEmpty(content.Items);
        Assert.Equal(content.Sections.Select(section => (section.Numeral, section.Title)), again.Sections.Select(section => (section.Numeral, section.Title)));
        Assert.Equal(
            content.Items.Select(item => (item.Number, item.Content, item.LeadWords, item.PartnerWords, item.ScheduleWords, item.ExpectedProduct)),
            again.Items.Select(item => (item.Number, item.Content, item.LeadWords, item.PartnerWords, item.ScheduleWords, item.ExpectedProduct)));
    }

    private static ReadPlan Interpret(byte[] file, string form) =>
        new PlanInterpreter(SourceReader.Read(file, $"ke-hoach.{form}").Value!, new ImportTown().Directory(), new ScheduleReader(), 2026).Read(new ImportChoices());
}

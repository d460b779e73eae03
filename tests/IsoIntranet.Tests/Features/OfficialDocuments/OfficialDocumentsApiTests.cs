using System.Net;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.OfficialDocuments;

public sealed class OfficialDocumentsApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_plan_s_document_is_a_Word_file_and_the_register_tells_what_was_kept()
    {
        var client = await house.TokenClientAsync(Role.IsoSecretary);
        var plan = new QmsPlan(house.Unit.Id, 2026, "Kế hoạch ISO năm 2026");
        Assert.True(plan.Revise(new PlanContent(plan.Header, [PlanFixture.Section("I", PlanFixture.Item("Rà soát quy trình", "Tháng 3/2026"))]), PlanFixture.Reader).IsAllowed);
        await house.AddAsync(plan);

        var answer = await client.GetAsync($"/api/v1/plans/{plan.Id}/documents/plan");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(OfficialWriter.ContentType, answer.Content.Headers.ContentType!.MediaType);
        var read = SourceReader.Read(await answer.Content.ReadAsByteArrayAsync(), "ke-hoach.docx");
        Assert.Contains(read.Value!.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => cell.Text == "Rà soát quy trình");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/plans/{plan.Id}/documents/poem")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/plans/{Guid.NewGuid()}/documents/plan")).StatusCode);

        var commands = house.Services.GetRequiredService<CommandRunner>();
        Assert.True((await commands.RunAsync(new KeepDocument.Command(new PaperSource(OfficialPaper.Plan, plan.Id, []), new PaperWishes(), TakesNumber: true), Actor.Program())).IsDone);
        var register = await ApiHouse.Json(await client.GetAsync("/api/v1/official-documents?kind=Plan"));
        Assert.Equal(1, register.GetProperty("total").GetInt32());
        Assert.StartsWith("01/KH-", register.GetProperty("items")[0].GetProperty("reference").GetString(), StringComparison.Ordinal);

        var reader = await house.TokenClientAsync(Role.HigherLevel);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/api/v1/plans/{plan.Id}/documents/plan")).StatusCode);
    }
}

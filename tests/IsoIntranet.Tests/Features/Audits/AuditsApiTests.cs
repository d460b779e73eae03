using System.Net;
using System.Net.Http.Json;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Audits;

public sealed class AuditsApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_unit_s_program_reads_and_answers_and_meets_the_same_rules()
    {
        var (audit, findings) = await AuditAsync(1, AuditState.FieldworkDone);
        var unit = await house.TokenClientAsync(Role.UnitHead);
        var auditor = await house.TokenClientAsync(Role.LeadAuditor);

        var told = await ApiHouse.Json(await unit.GetAsync($"/api/v1/audits/{audit.Id}"));
        Assert.Equal(("FieldworkDone", 2), (told.GetProperty("state").GetString(), told.GetProperty("findings").GetProperty("presented").GetInt32()));
        Assert.Equal(2, (await ApiHouse.Json(await unit.GetAsync($"/api/v1/audits/{audit.Id}/findings?state=Presented"))).GetProperty("total").GetInt32());
        Assert.True((await ApiHouse.Json(await unit.GetAsync("/api/v1/audits?year=2026"))).GetProperty("total").GetInt32() >= 1);

        var address = $"/api/v1/audits/findings/{findings[0].Id}";
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsJsonAsync(address + "/accept", new { version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await unit.PostAsJsonAsync(address + "/dispute", new { version = 1, reason = " " })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await unit.PostAsJsonAsync(address + "/accept", new { version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await unit.PostAsJsonAsync(address + "/accept", new { version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await unit.PostAsJsonAsync(address + "/accept", new { version = 2 })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await unit.PostAsJsonAsync($"/api/v1/audits/findings/{findings[1].Id}/dispute", new { version = 1, reason = "Có chữ ký" })).StatusCode);
        // Who leads by role leads no audit of whose team the person is not.
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsJsonAsync($"/api/v1/audits/findings/{findings[1].Id}/uphold", new { version = 2, grade = "Minor", reason = "Vì" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsJsonAsync($"/api/v1/audits/{audit.Id}/report", new { version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsJsonAsync($"/api/v1/audits/{audit.Id}/present", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsJsonAsync($"{address}/addenda", new { text = "Sửa" })).StatusCode);
    }

    [Fact]
    public async Task After_the_report_the_api_refuses_as_the_pages_do()
    {
        var (audit, findings) = await AuditAsync(2, AuditState.ReportIssued);
        var unit = await house.TokenClientAsync(Role.UnitHead);

        var refused = await unit.PostAsJsonAsync($"/api/v1/audits/findings/{findings[0].Id}/accept", new { version = 1 });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Audits.ReportIssued", (await ApiHouse.Json(refused)).GetProperty("code").GetString());
        var closed = await (await house.TokenClientAsync(Role.IsoSecretary)).PostAsJsonAsync($"/api/v1/audits/{audit.Id}/close", new { version = 1 });
        Assert.Equal(HttpStatusCode.NoContent, closed.StatusCode);
    }

    [Fact]
    public async Task Strangers_get_401_and_what_is_not_seen_404()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/audits")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/audits")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.TokenClientAsync(Role.Auditor)).GetAsync($"/api/v1/audits/{Guid.NewGuid()}")).StatusCode);
    }

    /// <summary>An audit of the one unit, with two presented findings.</summary>
    private async Task<(Audit Audit, IReadOnlyList<AuditFinding> Findings)> AuditAsync(int sequence, AuditState state)
    {
        Guid standard;
        await using (var db = await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync())
            standard = await db.Set<StandardVersion>().Select(version => version.Id).FirstAsync();
        var person = new Person("Lê Thị Trưởng Đoàn", "Chuyên viên", house.Unit.Id);
        await house.AddAsync(person);
        var audit = Round.Planned(house.Unit.Id, standard, [house.Unit.Id], [new MemberSeat(person.Id, person.FullName, person.Position, MemberRole.Lead, [], null)], sequence);
        var ledger = new AuditLedger(audit.Id);
        Round.LeadTo(audit, ledger, state);
        AuditFinding[] findings = [.. Enumerable.Range(1, 2).Select(number => new AuditFinding(
            Guid.CreateVersion7(), audit.Id, number, Round.Content(house.Unit.Id, FindingGrade.Observation), 1, new Author(null, "Đánh giá viên mẫu"), Round.Now))];
        foreach (var finding in findings)
            Round.Must(finding.Present(Round.Today, Round.Today.AddDays(3)));
        await house.AddAsync([audit, ledger, .. findings]);
        return (audit, findings);
    }
}

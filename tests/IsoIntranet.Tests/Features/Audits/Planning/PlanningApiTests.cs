using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Audits.Planning;

public sealed class PlanningApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    private DateOnly Day => house.Services.GetRequiredService<OrganisationClock>().Today.AddDays(10);

    [Fact]
    public async Task The_programme_is_the_secretarys_read_by_those_concerned_and_kept_from_two_writers()
    {
        var ward = await WardAsync("Phường Cây Me");
        var (secretary, lead) = (await house.TokenClientAsync(Role.IsoSecretary), await house.TokenClientAsync(Role.LeadAuditor));
        var begun = new { agencyId = house.Unit.Id, year = Day.Year };

        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().PostAsJsonAsync("/api/v1/audits/programmes", begun)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.PostAsJsonAsync("/api/v1/audits/programmes", begun)).StatusCode);
        var created = await secretary.PostAsJsonAsync("/api/v1/audits/programmes", begun);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.NotEqual(HttpStatusCode.Created, (await secretary.PostAsJsonAsync("/api/v1/audits/programmes", begun)).StatusCode);
        var address = $"/api/v1/audits/programmes/{(await ApiHouse.Json(created)).GetProperty("id").GetGuid()}";
        object Lines(int version, int month) => new { version, purpose = "Sự phù hợp", lines = new[] { new { unitId = ward.Id, month, clauseIds = Array.Empty<Guid>(), procedures = "QT-01" } } };

        Assert.Equal(HttpStatusCode.Forbidden, (await lead.PutAsJsonAsync(address, Lines(1, 8))).StatusCode);
        await RefusedAsync("Audits.MonthOutOfRange", await secretary.PutAsJsonAsync(address, Lines(1, 13)));
        Assert.Equal(HttpStatusCode.OK, (await secretary.PutAsJsonAsync(address, Lines(1, 8))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.PutAsJsonAsync(address, Lines(1, 9))).StatusCode);

        var matrix = await ApiHouse.Json(await lead.GetAsync($"/api/v1/audits/programmes/{Day.Year}"));
        var row = matrix.GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("unitId").GetGuid() == ward.Id);
        Assert.Equal(8, row.GetProperty("cells")[0].GetProperty("month").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync($"/api/v1/audits/programmes/{Day.Year}")).StatusCode);
    }

    [Fact]
    public async Task Nobody_audits_the_own_unit_by_the_api_unless_excepted_with_a_reason_that_can_be_taken_back()
    {
        var (mine, other) = (await WardAsync("Phường Nhà"), await WardAsync("Phường Bạn"));
        var person = new Person("Trần Thị Ở Nhà", "Công chức", mine.Id);
        await house.AddAsync(person);
        var (secretary, lead) = (await house.TokenClientAsync(Role.IsoSecretary), await house.TokenClientAsync(Role.LeadAuditor));
        var plan = await PlannedAsync(lead, mine, other);
        object Team(int version) => new { version, seats = new[] { new { personId = person.Id, role = "Lead" } } };

        await RefusedAsync("Audits.NoCompetence", await lead.PutAsJsonAsync(plan + "/team", Team(1)));
        var certificate = new { certificate = "Đánh giá viên trưởng", issuedOn = Day.AddYears(-1), mayLead = true };
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.PostAsJsonAsync($"/api/v1/audits/auditors/{person.Id}/certificates", certificate)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await secretary.PostAsJsonAsync($"/api/v1/audits/auditors/{person.Id}/certificates", certificate)).StatusCode);
        var known = await ApiHouse.Json(await secretary.GetAsync($"/api/v1/audits/auditors?search={Uri.EscapeDataString("Ở Nhà")}"));
        Assert.Equal(1, known.GetProperty("total").GetInt32());
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/team", Team(1)));

        var member = (await ReadAsync(lead, plan)).GetProperty("team")[0].GetProperty("id").GetGuid();
        object Agenda(int version, params Guid[] units) => new
        {
            version,
            slots = units.Select((unit, place) => new { day = Day, from = $"{8 + 2 * place:00}:00:00", until = $"{9 + 2 * place:00}:00:00", unitId = unit, topic = "Xem hồ sơ", clauseIds = Array.Empty<Guid>(), memberIds = new[] { member } }),
        };
        await RefusedAsync("Audits.NotIndependent", await lead.PutAsJsonAsync(plan + "/agenda", Agenda(await VersionAsync(lead, plan), mine.Id, other.Id)));
        await RefusedAsync("Audits.UnitWithoutAgenda", await lead.PutAsJsonAsync(plan + "/notified", new { version = await VersionAsync(lead, plan) }));

        object Except(int version, string reason) => new { version, memberId = member, unitId = mine.Id, reason };
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.PutAsJsonAsync(plan + "/exceptions", Except(await VersionAsync(lead, plan), "Chỉ một người"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.PutAsJsonAsync(plan + "/exceptions", Except(await VersionAsync(lead, plan), " "))).StatusCode);
        await DoneAsync(await secretary.PutAsJsonAsync(plan + "/exceptions", Except(await VersionAsync(lead, plan), "Chỉ một người được đào tạo")));
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PutAsJsonAsync(plan + "/agenda", Agenda(1, mine.Id))).StatusCode);
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/agenda", Agenda(await VersionAsync(lead, plan), mine.Id, other.Id)));
        var tie = (await ReadAsync(lead, plan)).GetProperty("team")[0].GetProperty("own")[0];
        Assert.Equal("Chỉ một người được đào tạo", tie.GetProperty("exception").GetProperty("reason").GetString());

        // An exception on which the agenda rests stays; taken off the hours, it goes, and the rule holds again.
        object TakeBack(int version) => new { version, memberId = member, unitId = mine.Id };
        await RefusedAsync("Audits.ExceptionInUse", await secretary.PutAsJsonAsync(plan + "/exceptions/withdrawn", TakeBack(await VersionAsync(lead, plan))));
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/agenda", Agenda(await VersionAsync(lead, plan), other.Id)));
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.PutAsJsonAsync(plan + "/exceptions/withdrawn", TakeBack(await VersionAsync(lead, plan)))).StatusCode);
        await DoneAsync(await secretary.PutAsJsonAsync(plan + "/exceptions/withdrawn", TakeBack(await VersionAsync(lead, plan))));
        await RefusedAsync("Audits.NoSuchException", await secretary.PutAsJsonAsync(plan + "/exceptions/withdrawn", TakeBack(await VersionAsync(lead, plan))));
        await RefusedAsync("Audits.NotIndependent", await lead.PutAsJsonAsync(plan + "/agenda", Agenda(await VersionAsync(lead, plan), mine.Id, other.Id)));
    }

    [Fact]
    public async Task A_complete_plan_is_notified_once_and_called_off_with_a_reason()
    {
        var ward = await WardAsync("Phường Xa");
        var person = new Person("Phạm Văn Đi Xa", "Công chức", house.Unit.Id);
        await house.AddAsync(person);
        var (secretary, lead) = (await house.TokenClientAsync(Role.IsoSecretary), await house.TokenClientAsync(Role.LeadAuditor));
        await secretary.PostAsJsonAsync($"/api/v1/audits/auditors/{person.Id}/certificates", new { certificate = "Đánh giá viên trưởng", issuedOn = Day.AddYears(-1), mayLead = true });
        var plan = await PlannedAsync(lead, ward);
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/team", new { version = 1, seats = new[] { new { personId = person.Id, role = "Lead" } } }));
        var member = (await ReadAsync(lead, plan)).GetProperty("team")[0].GetProperty("id").GetGuid();
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/agenda", new
        {
            version = await VersionAsync(lead, plan),
            slots = new[] { new { day = Day, from = "08:00:00", until = "10:00:00", unitId = ward.Id, topic = "Xem hồ sơ", clauseIds = Array.Empty<Guid>(), memberIds = new[] { member } } },
        }));

        Assert.Equal(JsonValueKind.Null, (await ReadAsync(lead, plan)).TryGetProperty("missing", out var missing) ? missing.ValueKind : JsonValueKind.Null);
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/notified", new { version = await VersionAsync(lead, plan) }));
        Assert.Equal("Notified", (await ReadAsync(lead, plan)).GetProperty("state").GetString());
        await RefusedAsync("Audits.NotInState", await lead.PutAsJsonAsync(plan + "/notified", new { version = await VersionAsync(lead, plan) }));
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.PutAsJsonAsync(plan + "/cancelled", new { version = await VersionAsync(lead, plan), text = " " })).StatusCode);
        await DoneAsync(await lead.PutAsJsonAsync(plan + "/cancelled", new { version = await VersionAsync(lead, plan), text = "Đơn vị chuyển trụ sở" }));
        Assert.Equal("Cancelled", (await ReadAsync(lead, plan)).GetProperty("state").GetString());
    }

    private async Task<OrgUnit> WardAsync(string name)
    {
        var ward = new OrgUnit(name, name, house.Unit.KindId, house.Unit.Id, new DateOnly(2025, 7, 1));
        await house.AddAsync(ward);
        return ward;
    }

    /// <returns>The address of the new audit's plan.</returns>
    private async Task<string> PlannedAsync(HttpClient lead, params OrgUnit[] units)
    {
        var created = await lead.PostAsJsonAsync("/api/v1/audits", new
        {
            agencyId = house.Unit.Id,
            title = "Đánh giá bằng chương trình khác",
            startsOn = Day,
            endsOn = Day.AddDays(1),
            unitIds = units.Select(unit => unit.Id),
            decisionNumber = "12/QĐ-UBND",
            decidedOn = Day.AddDays(-5),
        });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return $"/api/v1/audits/{(await ApiHouse.Json(created)).GetProperty("id").GetGuid()}/plan";
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string plan) => await ApiHouse.Json(await client.GetAsync(plan));

    private static async Task<int> VersionAsync(HttpClient client, string plan) => (await ReadAsync(client, plan)).GetProperty("version").GetInt32();

    private static async Task DoneAsync(HttpResponseMessage response) =>
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");

    private static async Task RefusedAsync(string code, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(code, (await ApiHouse.Json(response)).GetProperty("code").GetString());
    }
}

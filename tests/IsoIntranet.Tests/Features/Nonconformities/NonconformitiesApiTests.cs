using System.Net;
using System.Net.Http.Json;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Api;

namespace IsoIntranet.Tests.Features.Nonconformities;

public sealed class NonconformitiesApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_program_raises_reads_and_lists_what_its_account_may()
    {
        var client = await house.TokenClientAsync(Role.LeadAuditor);
        var clauses = await ApiHouse.Json(await client.GetAsync("/api/v1/clauses?search=8.5.1"));
        var clause = clauses.EnumerateArray().Single(row => row.GetProperty("number").GetString() == "8.5.1").GetProperty("id").GetGuid();

        var raised = await client.PostAsJsonAsync("/api/v1/nonconformities", new
        {
            unitId = house.Unit.Id,
            source = "Complaint",
            grade = "Minor",
            title = "Trả kết quả trễ",
            description = "03 hồ sơ",
            clauseIds = new[] { clause },
        });

        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        var told = await ApiHouse.Json(await client.GetAsync(raised.Headers.Location));
        Assert.Equal(("Raised", "8.5.1"), (told.GetProperty("state").GetString(), told.GetProperty("clauses")[0].GetString()));
        var list = await ApiHouse.Json(await client.GetAsync("/api/v1/nonconformities?clause=8.5&state=Raised"));
        Assert.True(list.GetProperty("total").GetInt32() >= 1);
    }

    [Fact]
    public async Task An_actions_progress_is_reported_once_per_version_and_its_doer_is_refused_as_verifier()
    {
        var person = new Person("Người thực hiện mẫu", "Công chức", house.Unit.Id);
        await house.AddAsync(person);
        var record = new Nonconformity(
            new NonconformityFacts(house.Unit.Id, NonconformitySource.ByHand, NonconformityGrade.Minor, "Thiếu phiếu", "02 phiếu", []),
            new NonconformityNumber(house.Unit.Id, 2020, 1), Misfit.Verifier, new DateOnly(2020, 1, 5));
        Misfit.Must(record.Accept(Misfit.Unit));
        Misfit.Must(record.Analyse(Misfit.Analysis, Misfit.Unit, Misfit.Today));
        Misfit.Must(record.PlanAction(Misfit.Action() with { OwnerId = person.Id }, Misfit.Today));
        Misfit.Must(record.SubmitPlan(Misfit.Head));
        Misfit.Must(record.ApprovePlan(Misfit.Leader, Misfit.Today));
        await house.AddAsync(record);
        var client = await house.TokenClientAsync(Role.UnitContact);
        var address = $"/api/v1/nonconformities/actions/{record.Actions[0].Id}/progress";

        var first = await client.PutAsJsonAsync(address, new { version = 1, percent = 40, note = "Đang làm", done = false });
        var second = await client.PutAsJsonAsync(address, new { version = 1, percent = 80, note = "Của tôi", done = false });

        Assert.Equal(2, (await ApiHouse.Json(first)).GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var sides = await ApiHouse.Json(second);
        Assert.Equal((80, "40"), (sides.GetProperty("yours").GetProperty("percent").GetInt32(), sides.GetProperty("current").GetProperty("Percent").GetString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PutAsJsonAsync(address, new { version = 2, percent = 100, done = true })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.LeadAuditor)).PutAsJsonAsync(address, new { version = 2, percent = 50 })).StatusCode);
    }

    [Fact]
    public async Task The_server_refuses_a_verifier_who_is_the_doer_and_lets_another_verify()
    {
        var person = new Person("Người thực hiện mẫu", "Công chức", house.Unit.Id);
        await house.AddAsync(person);
        var doer = await house.AddAccountAsync(Role.LeadAuditor);
        var record = new Nonconformity(
            new NonconformityFacts(house.Unit.Id, NonconformitySource.ByHand, NonconformityGrade.Minor, "Thiếu sổ", "01 sổ", []),
            new NonconformityNumber(house.Unit.Id, 2021, 1), Misfit.Verifier, new DateOnly(2021, 1, 5));
        Misfit.Must(record.Accept(Misfit.Unit));
        Misfit.Must(record.Analyse(Misfit.Analysis, Misfit.Unit, Misfit.Today));
        Misfit.Must(record.PlanAction(Misfit.Action() with { OwnerId = person.Id }, Misfit.Today));
        Misfit.Must(record.SubmitPlan(Misfit.Head, needsApproval: false));
        Misfit.Must(record.ReportAction(record.Actions[0], 100, "Xong", true, new Author(doer.Id, "Người làm"), Misfit.Now, Misfit.Today));
        await house.AddAsync(record);
        var address = $"/api/v1/nonconformities/actions/{record.Actions[0].Id}/verification";

        var own = await (await house.TokenClientAsync(doer)).PutAsJsonAsync(address, new { version = 1, note = "Tự xem" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.UnitContact)).PutAsJsonAsync(address, new { version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await house.TokenClientAsync(Role.IsoSecretary)).PutAsJsonAsync(address, new { version = 1, note = "Đã xem" })).StatusCode);
    }

    [Fact]
    public async Task The_follow_up_book_is_a_Word_file_for_those_who_see_the_register()
    {
        var book = await (await house.TokenClientAsync(Role.LeadAuditor)).GetAsync("/api/v1/nonconformities/book?state=Raised&year=2026");

        Assert.Equal((HttpStatusCode.OK, IsoIntranet.Platform.Documents.FormWriter.ContentType), (book.StatusCode, book.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/nonconformities/book")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.TokenClientAsync(Role.Auditor)).GetAsync($"/api/v1/nonconformities/{Guid.NewGuid()}/form")).StatusCode);
    }

    [Fact]
    public async Task Strangers_get_401_no_right_403_and_nonsense_400()
    {
        var raise = new { unitId = house.Unit.Id, source = "ByHand", grade = "Minor", title = "", description = "" };

        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/nonconformities")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/nonconformities")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.HigherLevel)).PostAsJsonAsync("/api/v1/nonconformities", raise)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await house.TokenClientAsync(Role.Auditor)).PostAsJsonAsync("/api/v1/nonconformities", raise)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.TokenClientAsync(Role.Auditor)).GetAsync($"/api/v1/nonconformities/{Guid.NewGuid()}")).StatusCode);
    }
}

using System.Net;
using System.Net.Http.Json;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform.Api;
using IsoIntranet.Tests.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

public sealed class ProgressApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task Progress_is_reported_once_per_version_and_the_second_writer_sees_both_sides()
    {
        var own = (await PlanAsync())[0];
        var client = await house.TokenClientAsync(Role.UnitContact);
        var address = $"/api/v1/assignments/{own.Id}/progress";

        var first = await client.PutAsJsonAsync(address, new { version = 1, percent = 40, note = "Đang làm", submit = false });
        var second = await client.PutAsJsonAsync(address, new { version = 1, percent = 80, note = "Của tôi", submit = false });

        Assert.Equal(2, (await ApiHouse.Json(first)).GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var sides = await ApiHouse.Json(second);
        Assert.Equal(
            (80, "40", "Nguyễn Văn Mẫu", 2),
            (sides.GetProperty("yours").GetProperty("percent").GetInt32(), sides.GetProperty("current").GetProperty("Percent").GetString(),
                sides.GetProperty("changedBy").GetString(), sides.GetProperty("currentVersion").GetInt32()));
    }

    [Fact]
    public async Task A_stranger_gets_401_another_unit_403_a_rule_422_and_a_wrong_form_400()
    {
        var (own, others) = await PlanAsync() is [var first, var second] ? (first, second) : default;
        var report = new { version = 1, percent = 40, submit = true };
        var client = await house.TokenClientAsync(Role.UnitContact);

        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().PutAsJsonAsync($"/api/v1/assignments/{own.Id}/progress", report)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PutAsJsonAsync($"/api/v1/assignments/{others.Id}/progress", report)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsJsonAsync($"/api/v1/assignments/{Guid.NewGuid()}/progress", report)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PutAsJsonAsync($"/api/v1/assignments/{own.Id}/progress", report)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PutAsJsonAsync($"/api/v1/assignments/{own.Id}/progress", report with { percent = 101 })).StatusCode);
    }

    [Fact]
    public async Task A_file_is_handed_out_inert_and_only_to_those_who_may_see_its_unit()
    {
        var (own, others) = await PlanAsync() is [var first, var second] ? (first, second) : default;
        var script = await FileAsync(Samples.Text("del *.*"), "dọn dẹp.bat", own);
        var picture = await FileAsync(Samples.Png, "ảnh.png", own);
        var foreign = await FileAsync(Samples.Png, "ảnh.png", others);
        var client = await house.CookieClientAsync(Role.UnitContact);

        var download = await client.GetAsync($"/files/{script.Id}?inline=true");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("dọn dẹp.bat.txt", download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", download.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(download.Headers.CacheControl!.Private);
        Assert.Equal("inline", (await client.GetAsync($"/files/{picture.Id}?inline=true")).Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("attachment", (await client.GetAsync($"/files/{picture.Id}")).Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/files/{foreign.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.CookieClientAsync(Role.Administrator)).GetAsync($"/files/{picture.Id}")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await house.Client().GetAsync($"/files/{picture.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_has_the_file_is_told_that_it_still_holds()
    {
        var file = await FileAsync(Samples.Png, "ảnh.png", (await PlanAsync())[0]);
        var client = await house.CookieClientAsync(Role.UnitContact);
        var first = await client.GetAsync($"/files/{file.Id}");

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/files/{file.Id}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    /// <summary>A plan with a row that needs a product: one assignment of the accounts' unit, one of a unit beside it.</summary>
    private async Task<IReadOnlyList<UnitAssignment>> PlanAsync()
    {
        var beside = new OrgUnit("Xã bên", "X. Bên", house.Unit.KindId, null, new DateOnly(2025, 7, 1));
        var plan = new QmsPlan(house.Unit.Id, 2026, "Kế hoạch");
        var item = new ItemContent(Guid.CreateVersion7())
        {
            Number = "1",
            Content = "Kiện toàn",
            ScheduleWords = "Tháng 9/2026",
            ExpectedProduct = "Quyết định",
            Parties = [new PartyContent(PartyRole.Lead, house.Unit.Id, null), new PartyContent(PartyRole.Lead, beside.Id, null)],
        };
        Rows.Must(plan.Revise(plan.Content() with { Sections = [new SectionContent(Guid.CreateVersion7(), "I", "Phần", [item])] }, new ScheduleReader()));
        Rows.Must(plan.Issue("01/KH", new DateOnly(2026, 1, 5)));
        var assignments = FanOut.Align(plan, [], [house.Unit, beside]).Added.OrderBy(row => row.UnitId == beside.Id).ToList();
        await house.AddAsync(beside);
        await house.AddAsync(plan);
        await house.AddAsync([.. assignments]);
        return assignments;
    }

    private async Task<StoredFile> FileAsync(byte[] content, string name, UnitAssignment assignment)
    {
        var saved = await house.Services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(content));
        var file = new StoredFile(saved.Value!, name, assignment.UnitId, assignment.Id);
        await house.AddAsync(file);
        return file;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Audits.Capture;

public sealed class CaptureApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_device_sends_a_finding_with_its_photo_as_often_as_it_likes()
    {
        var (client, audit, _) = await OpenAuditAsync();
        var (finding, photo) = (Guid.NewGuid(), Guid.NewGuid());
        var body = new { revision = 1, loggedAt = "2026-08-11T03:00:00Z", unitId = house.Unit.Id, grade = "Minor", statement = "Thiếu chữ ký" };
        var address = $"/api/v1/audits/{audit}/findings/{finding}";

        var first = await client.PutAsJsonAsync(address, body);
        var second = await client.PutAsJsonAsync(address, body);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        for (var time = 0; time < 2; time++)
        {
            var kept = await ApiHouse.Json(await client.PutAsync(
                $"{address}/photos/{photo}?takenAt=2026-08-11T03:00:00Z", Body(Jpeg.Picture(Jpeg.Exif(6, isLittle: true)))));
            Assert.Equal((photo, 1), (kept.GetProperty("id").GetGuid(), kept.GetProperty("photoCount").GetInt32()));
        }
        await using var db = await OpenAsync();
        var row = await db.Set<StoredFile>().SingleAsync(file => file.AttachedTo == finding);
        using var stored = new MemoryStream();
        await using (var content = house.Services.GetRequiredService<FileStore>().Open(row.Sha256))
            await content.CopyToAsync(stored);
        Assert.Equal(-1, stored.ToArray().AsSpan().IndexOf("GPS"u8));
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"{address}/photos/{photo}")).StatusCode);
    }

    [Fact]
    public async Task What_is_no_photo_or_too_large_is_refused_with_a_reason()
    {
        var (client, audit, _) = await OpenAuditAsync();
        var finding = Guid.NewGuid();
        await client.PutAsJsonAsync($"/api/v1/audits/{audit}/findings/{finding}",
            new { revision = 1, loggedAt = "2026-08-11T03:00:00Z", unitId = house.Unit.Id, grade = "Major", statement = "Không có hồ sơ" });
        var address = $"/api/v1/audits/{audit}/findings/{finding}/photos/{Guid.NewGuid()}?takenAt=2026-08-11T03:00:00Z";

        Assert.Equal("Audits.PhotoNotJpeg", await CodeAsync(await client.PutAsync(address, Body("không phải ảnh"u8.ToArray()))));
        Assert.Equal("Audits.PhotoTooLarge", await CodeAsync(await client.PutAsync(address, Body(new byte[AddFindingPhoto.MaximumSize + 1]))));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PutAsync(address.Split('?')[0], Body(Jpeg.Picture()))).StatusCode);
    }

    [Fact]
    public async Task An_entry_is_taken_only_under_its_authors_session()
    {
        var (client, audit, account) = await OpenAuditAsync();
        var body = new { revision = 1, loggedAt = "2026-08-11T03:00:00Z", unitId = house.Unit.Id, grade = "Minor", statement = "Thiếu chữ ký" };
        HttpRequestMessage By(Guid author) => new(HttpMethod.Put, $"/api/v1/audits/{audit}/findings/{Guid.NewGuid()}")
        {
            Content = JsonContent.Create(body),
            Headers = { { "X-Iso-Author", author.ToString() } },
        };

        var foreign = await client.SendAsync(By(Guid.NewGuid()));

        Assert.Equal((HttpStatusCode.Unauthorized, "Audits.AnotherSignedIn"), (foreign.StatusCode, await CodeAsync(foreign)));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(By(account))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().PutAsJsonAsync($"/api/v1/audits/{audit}/findings/{Guid.NewGuid()}", body)).StatusCode);
    }

    [Fact]
    public async Task The_bundle_is_given_once_per_content_and_kept_by_nobody_in_between()
    {
        var (client, audit, _) = await OpenAuditAsync();

        var first = await client.GetAsync("/api/v1/capture");
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/capture") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        Assert.True(first.Headers.CacheControl!.NoStore);
        Assert.Equal(audit, (await ApiHouse.Json(first)).GetProperty("audits")[0].GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.UnitContact)).GetAsync("/api/v1/capture")).StatusCode);
    }

    [Fact]
    public async Task The_page_opens_without_a_session_holds_no_data_and_all_its_files_are_there()
    {
        var client = house.Client();
        var page = await client.GetAsync("/audits/capture");
        var worker = await client.GetAsync("/audits/capture/service-worker.js");
        var words = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Hộp gửi", words, StringComparison.Ordinal);
        Assert.Contains("Outbox", words, StringComparison.Ordinal);
        Assert.Equal("/audits/capture", worker.Headers.GetValues("Service-Worker-Allowed").Single());
        Assert.Contains("geolocation=(self)", page.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        foreach (var asset in CaptureShell.Assets.Append("js/capture/worker.js").Append("audits/capture/app.webmanifest"))
            Assert.True((await client.GetAsync("/" + asset)).IsSuccessStatusCode, asset);
        foreach (var script in Directory.GetFiles(Path.Combine(Architecture.Sources.Root, "wwwroot-assets", "wwwroot", "js", "capture"), "*.js").Select(Path.GetFileName))
            Assert.True(script == "worker.js" || CaptureShell.Assets.Contains("js/capture/" + script), script);
    }

    private async Task<(HttpClient Client, Guid Audit, Guid Account)> OpenAuditAsync()
    {
        var client = await house.TokenClientAsync(Role.Auditor);
        await using var db = await OpenAsync();
        var account = await db.Users.OrderByDescending(row => row.Id).FirstAsync();
        var person = new Person("Đánh giá viên mẫu", "Công chức", house.Unit.Id);
        db.Add(person);
        await db.SaveChangesAsync();
        account.PersonId = person.Id;
        var edition = await db.Set<StandardVersion>().Where(version => version.IsCurrent).Select(version => version.Id).SingleAsync();
        var audit = new Audit(house.Unit.Id, 2026, 1 + await db.Set<Audit>().CountAsync(), new AuditFacts(
            "Đánh giá", AuditKind.Internal, new(2026, 8, 10), new(2026, 8, 14), null, null, null, edition, "12/QĐ", new(2026, 8, 1)), null);
        Assert.True(audit.Visit([house.Unit.Id]).IsAllowed);
        Assert.True(audit.Staff([new MemberSeat(person.Id, person.FullName, person.Position, MemberRole.Lead, [], null)]).IsAllowed);
        Assert.True(audit.Schedule([new AgendaSlot(new(2026, 8, 11), new(8, 0), new(11, 0), house.Unit.Id, "Một cửa", [], [audit.Lead!.Id])]).IsAllowed);
        Assert.True(audit.Notify(Author.System, new(2026, 8, 5)).IsAllowed);
        Assert.True(audit.Open(new MeetingFacts(DateTimeOffset.UnixEpoch, "Hội trường", null, [])).IsAllowed);
        db.AddRange(audit, new AuditLedger(audit.Id));
        await db.SaveChangesAsync();
        return (client, audit.Id, account.Id);
    }

    private async Task<IsoContext> OpenAsync() =>
        (await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync()).SeeOnly(UnitScope.Everything);

    private static ByteArrayContent Body(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await ApiHouse.Json(answer)).GetProperty("code").GetString();
}

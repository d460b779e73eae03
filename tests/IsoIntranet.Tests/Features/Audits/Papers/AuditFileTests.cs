using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform.Api;
using IsoIntranet.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Audits.Papers;

public sealed class AuditFileTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    private static readonly Author Somebody = new(null, "Nguyễn Văn Mẫu");

    [Fact]
    public async Task The_whole_audit_comes_as_one_archive_whose_manifest_is_true()
    {
        var (audit, _, _) = await AuditAsync();
        var client = await house.TokenClientAsync(Role.IsoSecretary);

        var answer = await client.GetAsync($"/api/v1/audits/{audit.Id}/file", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var archive = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9./-]+$", name));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var expected in new[] { "index.html", "danh-muc.xlsx", "manifest-sha256.txt", "02-quyet-dinh-ke-hoach/bm-03-02-ke-hoach.docx", "03-bien-ban/bien-ban-hop-khai-mac.docx", "05-phat-hien/anh/phat-hien-01-anh-1.jpg" })
            Assert.Contains(expected, names);
        Assert.Contains(names, name => name.StartsWith("05-phat-hien/bm-03-04-01-", StringComparison.Ordinal));
        var sums = Read(archive, "manifest-sha256.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);
        Assert.Equal(names.Except(["manifest-sha256.txt"]).Order(), sums.Keys.Order());
        foreach (var (name, sum) in sums)
        {
            await using var content = await archive.GetEntry(name)!.OpenAsync();
            Assert.Equal(sum, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
        var index = Read(archive, "index.html");
        Assert.Contains("Đánh giá &lt;thử&gt;", index, StringComparison.Ordinal);
        Assert.Contains("href=\"05-phat-hien/anh/phat-hien-01-anh-1.jpg\"", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_go_to_the_owners_and_nothing_to_an_audited_unit_or_a_stranger()
    {
        var (audit, unit, draft) = await AuditAsync();
        var secretary = await house.TokenClientAsync(Role.IsoSecretary);
        var reader = await house.TokenClientAsync(Role.HigherLevel);
        var head = await UnitClientAsync(unit);

        using var whole = new ZipArchive(await secretary.GetStreamAsync($"/api/v1/audits/{audit.Id}/file"));
        using var read = new ZipArchive(await reader.GetStreamAsync($"/api/v1/audits/{audit.Id}/file"));

        Assert.Equal(2, whole.Entries.Count(entry => entry.FullName.StartsWith("05-phat-hien/bm", StringComparison.Ordinal)));
        Assert.Single(read.Entries, entry => entry.FullName.StartsWith("05-phat-hien/bm", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/api/v1/audits/{audit.Id}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/api/v1/audits/{audit.Id}/forms/finding?finding={draft}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/api/v1/audits/{audit.Id}/documents/report")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/api/v1/audits/{Guid.NewGuid()}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync($"/api/v1/audits/{audit.Id}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync($"/api/v1/audits/{audit.Id}/file")).StatusCode);
    }

    [Fact]
    public async Task The_board_and_its_small_pictures_are_cut_to_the_caller()
    {
        var (audit, unit, draft) = await AuditAsync();
        await house.Services.GetRequiredService<IsoIntranet.Platform.ChangeLog.ChangeLogPump>().PumpAsync();
        var secretary = await house.TokenClientAsync(Role.IsoSecretary);
        var head = await UnitClientAsync(unit);

        var board = await ApiHouse.Json(await secretary.GetAsync($"/api/v1/audits/board?audit={audit.Id}"));
        var own = await ApiHouse.Json(await head.GetAsync($"/api/v1/audits/board?audit={audit.Id}"));

        var findings = board.GetProperty("audits")[0].GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(2, findings.Count);
        Assert.True(board.GetProperty("seesDrafts").GetBoolean());
        Assert.DoesNotContain(own.GetProperty("audits")[0].GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("id").GetGuid() == draft);
        var photo = findings.Single(finding => finding.GetProperty("id").GetGuid() == draft).GetProperty("photos")[0].GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync($"/{photo}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/{photo}")).StatusCode);
    }

    /// <summary>An audit of one unit below the house's with a presented finding and a draft that has a photo.</summary>
    private async Task<(Audit Audit, OrgUnit Unit, Guid Draft)> AuditAsync()
    {
        var unit = new OrgUnit($"Xã Thử {Guid.NewGuid():N}", "Thử", house.Unit.KindId, house.Unit.Id, new DateOnly(2025, 7, 1));
        await house.AddAsync(unit);
        await using var db = await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync();
        var version = await db.Set<StandardVersion>().Where(row => row.IsCurrent).Select(row => row.Id).SingleAsync();
        var day = new DateOnly(2026, 8, 11);
        var year = 2000 + Random.Shared.Next(5, 900_000);
        var audit = new Audit(house.Unit.Id, year, 1, new AuditFacts("Đánh giá <thử>", AuditKind.Internal, day, day.AddDays(3), null, null, null, version, "12/QĐ-UBND", day), null);
        var person = new Person("Trần Thị Trưởng Đoàn", "Chuyên viên", house.Unit.Id);
        AuditScene.Must(audit.Visit([unit.Id]));
        AuditScene.Must(audit.Staff([new MemberSeat(person.Id, person.FullName, "Chuyên viên", MemberRole.Lead, [], null)]));
        AuditScene.Must(audit.Schedule([new AgendaSlot(day, new TimeOnly(8, 0), new TimeOnly(9, 0), unit.Id, "Xem", [], [audit.Members[0].Id])]));
        AuditScene.Must(audit.Notify(Somebody, day));
        AuditScene.Must(audit.Open(new MeetingFacts(new DateTimeOffset(2026, 8, 11, 1, 0, 0, TimeSpan.Zero), "Phòng họp", null, [])));
        var draft = new AuditFinding(Guid.CreateVersion7(), audit.Id, 1, new FindingContent(unit.Id, null, FindingGrade.Minor, "Nháp", null, null, null), 1, Somebody, DateTimeOffset.UtcNow);
        var told = new AuditFinding(Guid.CreateVersion7(), audit.Id, 2, new FindingContent(unit.Id, null, FindingGrade.Major, "Đã nói", null, null, null), 1, Somebody, DateTimeOffset.UtcNow);
        AuditScene.Must(told.Present(day, day.AddDays(3)));
        var stored = (await house.Services.GetRequiredService<FileStore>().SaveAsync(new MemoryStream(PictureTests.Jpeg(64, 48)))).Value!;
        var file = new StoredFile(stored, "ảnh.jpg", unit.Id, draft.Id);
        await house.AddAsync(person);
        await house.AddAsync(audit, new AuditLedger(audit.Id));
        await house.AddAsync(draft, told, file);
        await house.AddAsync(new FindingPhoto(Guid.CreateVersion7(), draft, file.Id, DateTimeOffset.UtcNow, null, null));
        return (audit, unit, draft.Id);
    }

    private async Task<HttpClient> UnitClientAsync(OrgUnit unit)
    {
        var account = await house.AddAccountAsync();
        await house.AddAsync(new RoleGrant(account.Id, Role.UnitHead, unit.Id));
        var client = house.Client();
        var tokens = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, "/api/v1/tokens", new { userName = account.UserName, password = ApiHouse.Password });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await ApiHouse.Json(tokens)).GetProperty("accessToken").GetString());
        return client;
    }

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using IsoIntranet.Features.Notices.Calendar;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>The calendar's address over HTTP, and the account's notices for other programs.</summary>
public sealed class CalendarFeedTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_calendar_is_fetched_without_a_sign_in_and_not_again_while_it_is_the_same()
    {
        var (address, _) = await MakeAsync();
        using var client = house.Client();

        var first = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Contains("no-cache", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, address);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(other)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_a_wrong_and_an_endless_address_are_the_same_404()
    {
        var (address, key) = await MakeAsync();
        await using (var db = await OpenAsync())
        {
            db.Remove(await db.Set<CalendarKey>().SingleAsync(row => row.Id == key.Id));
            await db.SaveChangesAsync();
        }
        using var client = house.Client();

        foreach (var wrong in new[] { address, $"/calendar/{CalendarKey.NewSecret()}.ics", $"/calendar/{new string('a', 300)}.ics", $"/calendar/{key.Hash}.ics" })
        {
            var answer = await client.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("text/html", answer.Content.Headers.ContentType?.ToString() ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_others_are_served()
    {
        var (address, _) = await MakeAsync();
        using var client = house.Client();
        for (var i = 0; i < CalendarFeed.MostPerMinute; i++)
            await client.GetAsync($"/calendar/{CalendarKey.NewSecret()}.ics");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync(address)).StatusCode);
        using var elsewhere = house.Client();
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_program_lists_and_reads_its_account_s_notices_and_no_others()
    {
        var client = await house.TokenClientAsync(Role.UnitContact);
        await using (var db = await OpenAsync())
        {
            var mine = (await db.Users.OrderByDescending(account => account.Id).FirstAsync()).Id;
            var others = await house.AddAccountAsync(Role.UnitHead);
            var content = new NoticeContent(PostTown.Code, ["một"], "units");
            await house.AddAsync(new Notice(mine, content), new Notice(others.Id, content with { Arguments = ["của người khác"] }));
        }

        var list = await ApiHouse.Json(await client.GetAsync("/api/v1/notices?read=false"));
        var item = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal(("Quá hạn (một)", "Notices", "units"), (item.GetProperty("text").GetString(), item.GetProperty("kind").GetString(), item.GetProperty("address").GetString()));

        var read = await client.PutAsync($"/api/v1/notices/{item.GetProperty("id").GetGuid()}/read", null);
        Assert.Equal("units", (await ApiHouse.Json(read)).GetProperty("address").GetString());
        Assert.Equal(0, (await ApiHouse.Json(await client.GetAsync("/api/v1/notices?read=false"))).GetProperty("total").GetInt32());
        await using var after = await OpenAsync();
        var foreign = (await after.Set<Notice>().ToListAsync()).Single(notice => notice.Arguments[0] == "của người khác");
        Assert.Equal(HttpStatusCode.NotFound, (await client.PutAsync($"/api/v1/notices/{foreign.Id}/read", null)).StatusCode);
    }

    private async Task<(string Address, CalendarKey Key)> MakeAsync()
    {
        var account = await house.AddAccountAsync(Role.UnitHead);
        var secret = CalendarKey.NewSecret();
        var key = new CalendarKey(account.Id, secret, DateTimeOffset.UnixEpoch);
        await house.AddAsync(key);
        return ($"/calendar/{secret}.ics", key);
    }

    private async Task<IsoContext> OpenAsync() =>
        (await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync()).SeeOnly(UnitScope.Everything);
}

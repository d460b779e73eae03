using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

/// <summary>Audits that one test has for itself, planned over the API that programs use.</summary>
public static class TownAudits
{
    private static readonly Dictionary<string, string> Headers = new() { ["X-Iso-Request"] = "1" };

    /// <summary>An audit of one unit, today, whose unit and team were told; the town's own audit team sits in it.</summary>
    /// <param name="secretary">Signed in as somebody who plans audits.</param>
    /// <param name="unitName">Part of the unit's name.</param>
    /// <returns>The page of the audit, without the host: <c>/audits/…</c>.</returns>
    public static async Task<string> NotifiedAuditAsync(this IPage secretary, string title, string unitName)
    {
        var units = (await secretary.ReadAsync("units")).EnumerateArray().ToList();
        var agency = units.First(unit => unit.GetProperty("parentId").ValueKind == JsonValueKind.Null).Text("id");
        var visited = units.First(unit => unit.Text("name").Contains(unitName, StringComparison.Ordinal)).Text("id");
        var known = (await secretary.ReadAsync("audits/board")).GetProperty("audits")[0].Text("id");
        var team = (await secretary.ReadAsync($"audits/{known}/plan")).GetProperty("team").EnumerateArray().ToList();
        foreach (var member in team.Where(member => member.GetProperty("judges").GetBoolean()))
            await secretary.SendAsync("POST", $"audits/auditors/{member.Text("personId")}/certificates", new { certificate = "Đánh giá viên nội bộ", issuedOn = "2024-03-01", mayLead = true });
        var seats = team.Select(member => new { personId = member.Text("personId"), role = member.Text("role") }).ToList();
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var made = await secretary.SendAsync("POST", "audits", new
        {
            agencyId = agency,
            title,
            startsOn = today,
            endsOn = today,
            unitIds = new[] { visited },
            purpose = "Xem xét sự phù hợp",
            scope = "Một cửa",
            criteria = "TCVN ISO 9001:2015",
            decisionNumber = "199/QĐ-UBND",
            decidedOn = today,
        });
        var audit = made.Text("id");
        var plan = await secretary.ChangePlanAsync(audit, "team", version => new { version, seats });
        var judges = plan.GetProperty("team").EnumerateArray().Where(member => member.GetProperty("judges").GetBoolean()).Select(member => member.Text("id")).ToList();
        await secretary.ChangePlanAsync(audit, "agenda", version => new
        {
            version,
            slots = new[]
            {
                new { day = today, from = "14:00:00", until = "16:00:00", unitId = visited, topic = "Giải quyết thủ tục hành chính", clauseIds = Array.Empty<string>(), memberIds = judges },
            },
        });
        await secretary.ChangePlanAsync(audit, "notified", version => new { version });
        return $"/audits/{audit}";
    }

    /// <summary>Changes a part of the plan as it stands, and reads it again.</summary>
    private static async Task<JsonElement> ChangePlanAsync(this IPage page, string audit, string part, Func<int, object> change)
    {
        var version = (await page.ReadAsync($"audits/{audit}/plan")).GetProperty("version").GetInt32();
        await page.SendAsync("PUT", $"audits/{audit}/plan/{part}", change(version));
        return await page.ReadAsync($"audits/{audit}/plan");
    }

    private static async Task<JsonElement> ReadAsync(this IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync($"/api/v1/{address}");
        Assert.True(answer.Ok, await answer.TextAsync());
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }

    private static async Task<JsonElement> SendAsync(this IPage page, string method, string address, object body)
    {
        var answer = await page.APIRequest.FetchAsync($"/api/v1/{address}", new() { Method = method, DataObject = body, Headers = Headers });
        Assert.True(answer.Ok, await answer.TextAsync());
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }

    private static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}

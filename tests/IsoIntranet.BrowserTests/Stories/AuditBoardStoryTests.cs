using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>A finding on its way over the screens: the committee sees it when it is logged, the unit when it was put to it; nobody reloads.</summary>
[Collection(nameof(SharedTown))]
public sealed class AuditBoardStoryTests(HostFixture host)
{
    [Fact]
    public async Task A_finding_appears_on_the_committee_s_board_at_once_and_on_the_unit_s_when_it_is_presented()
    {
        var lead = await host.SignInAsync("truongdoan");
        await lead.ShowAsync("/audits/board");
        var board = await JsonAsync(await lead.APIRequest.GetAsync("/api/v1/audits/board"));
        var audit = board.GetProperty("audits").EnumerateArray().First(one => one.GetProperty("state").GetString() == "Opened");
        var unit = audit.GetProperty("units").EnumerateArray().First(one => AccountOf(one) is not null);
        var head = await host.SignInAsync(AccountOf(unit)!);
        var committee = await host.SignInAsync("truongban");
        await committee.ShowAsync("/audits/board");
        await head.ShowAsync("/audits/board");
        var statement = $"Sổ theo dõi thiếu trang {Guid.NewGuid():N}";
        var finding = Guid.CreateVersion7();

        var logged = await SendAsync(lead, "PUT", $"/api/v1/audits/{Id(audit)}/findings/{finding}", new
        {
            revision = 1,
            loggedAt = DateTimeOffset.UtcNow,
            unitId = Id(unit),
            grade = "Minor",
            statement,
        });

        Assert.True(logged.Ok, await logged.TextAsync());
        var item = committee.Locator(".audit-item", new() { HasText = statement });
        await Expect(item).ToBeVisibleAsync();
        await Expect(item.Locator("a").First).ToHaveAttributeAsync("href", $"audits/findings/{finding}");
        await Expect(head.GetByText(statement)).ToHaveCountAsync(0);
        Assert.DoesNotContain(statement, await (await head.APIRequest.GetAsync($"/api/v1/audits/board?audit={Id(audit)}")).TextAsync(), StringComparison.Ordinal);

        var presented = await SendAsync(lead, "POST", $"/api/v1/audits/{Id(audit)}/present", new { findingId = finding });

        Assert.True(presented.Ok, await presented.TextAsync());
        await Expect(head.Locator(".audit-item", new() { HasText = statement })).ToBeVisibleAsync();
        foreach (var page in new[] { lead, head, committee })
            await page.Context.DisposeAsync();
    }

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    /// <summary>The made-up town's accounts are called as their units are.</summary>
    private static string? AccountOf(JsonElement unit) => unit.GetProperty("name").GetString() switch
    {
        { } name when name.Contains("Hải Đăng", StringComparison.Ordinal) => "haidang.tt",
        { } name when name.Contains("Bãi Dừa", StringComparison.Ordinal) => "baidua.tt",
        _ => null,
    };

    private static Task<IAPIResponse> SendAsync(IPage page, string method, string address, object body) =>
        page.APIRequest.FetchAsync(address, new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" } });

    private static async Task<JsonElement> JsonAsync(IAPIResponse response) => JsonDocument.Parse(await response.TextAsync()).RootElement;
}

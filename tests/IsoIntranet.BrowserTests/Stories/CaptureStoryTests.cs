using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>Auditing on a tablet: nothing that was typed is lost, sent twice, or shown to somebody else.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class CaptureStoryTests(HostFixture host)
{
    private const int Width = 820;
    private const int Height = 1180;

    [Fact]
    public async Task A_finding_logged_on_a_tablet_is_seen_by_the_lead_in_another_browser()
    {
        var tablet = await host.SignInAsync("danhgiavien", Width, Height);
        var audit = await OpenUnitAsync(tablet);
        var words = $"Chưa niêm yết thủ tục tại nơi tiếp nhận ({Guid.NewGuid():N})";
        await LogAsync(tablet, words);
        await NothingWaitsAsync(tablet);

        var lead = await host.SignInAsync("truongdoan");
        await lead.ShowAsync($"/audits/{audit}/findings");
        await Expect(lead.Locator("#main")).ToContainTextAsync(words);
        await tablet.Context.DisposeAsync();
        await lead.Context.DisposeAsync();
    }

    [Fact]
    public async Task Ten_findings_with_photos_survive_a_cut_network_and_a_closed_browser_and_arrive_once_in_order()
    {
        var profile = Directory.CreateTempSubdirectory("iso-capture-").FullName;
        using var playwright = await Playwright.CreateAsync();
        var mark = Guid.NewGuid().ToString("N")[..8];
        var device = await OpenDeviceAsync(playwright, profile);
        var page = device.Pages[0];
        await SignInHereAsync(page, "danhgiavien");
        var audit = await OpenUnitAsync(page);

        // The first answer is lost on its way back: the server has the finding, the tablet does not know it.
        var isLost = false;
        await page.RouteAsync(Finding(), async route =>
        {
            if (!isLost)
            {
                isLost = true;
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }
            await route.ContinueAsync();
        });
        await LogAsync(page, $"{mark} phát hiện 1", withPhoto: true);
        await Expect(page.Locator(".capture-net.is-away").Or(page.Locator(".capture-line", new() { HasText = "Không có mục chờ" }))).ToBeVisibleAsync();
        await device.SetOfflineAsync(true);
        for (var number = 2; number <= 10; number++)
            await LogAsync(page, $"{mark} phát hiện {number}", withPhoto: true);
        await page.Locator(".capture-actions a.btn-primary").ClickAsync();
        await page.Locator("#finding-statement").FillAsync($"{mark} dở dang");
        await Expect(page.Locator(".capture-status")).ToContainTextAsync("Đã giữ trên thiết bị");
        await device.CloseAsync();

        device = await OpenDeviceAsync(playwright, profile);
        await device.SetOfflineAsync(true);
        page = device.Pages[0];
        await page.GotoAsync("/audits/capture");
        await Expect(page.Locator(".capture-net")).ToHaveTextAsync("Ngoại tuyến");
        await Expect(page.Locator(".capture-line")).ToContainTextAsync("1 đang soạn");
        await page.Locator(".capture-line a").ClickAsync();
        await Expect(page.Locator(".capture-entry", new() { HasText = $"{mark} phát hiện 10" })).ToBeVisibleAsync();

        // The session ended with the browser; what waits goes on after its author has signed in again.
        await device.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await FillSignInAsync(page, "danhgiavien");
        await NothingWaitsAsync(page);

        var findings = (await FindingsAsync(page, audit)).Where(finding => finding.Words.StartsWith(mark, StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{mark} phát hiện {number}"), findings.Select(finding => finding.Words));
        Assert.Equal(Enumerable.Range(findings[0].Number, 10), findings.Select(finding => finding.Number));
        Assert.All(findings, finding => Assert.Equal(1, finding.Photos));
        await device.CloseAsync();
        Directory.Delete(profile, recursive: true);
    }

    [Fact]
    public async Task Another_person_on_the_tablet_sees_and_sends_nothing_of_the_first_and_signing_out_warns()
    {
        var page = await host.OpenAsync(Width, Height);
        await SignInHereAsync(page, "danhgiavien");
        await page.GotoAsync("/audits/capture");
        await Expect(page.Locator(".capture-ready")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var name = (await page.Locator(".capture-top p").TextContentAsync())!;
        var audit = await OpenUnitAsync(page);
        var words = $"Của người thứ nhất {Guid.NewGuid():N}";
        await page.RouteAsync(Finding(), route => route.AbortAsync());
        await LogAsync(page, words);
        await Expect(page.Locator(".capture-line")).ToContainTextAsync("1 mục chờ gửi");

        await page.ShowAsync("/");
        await page.Locator("details[data-menu] summary.user-button").ClickAsync();
        await page.Locator("button[form=sign-out-form]").ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToContainTextAsync("còn 1 mục");
        await page.Locator("dialog[open] .btn-danger").ClickAsync();
        await page.WaitForURLAsync(SignIn());

        await page.UnrouteAsync(Finding());
        await page.GotoAsync("/account/login?returnUrl=%2Faudits%2Fcapture");
        await FillSignInAsync(page, "truongdoan");
        await Expect(page.Locator(".capture-top")).ToContainTextAsync("Ghi nhận đánh giá");
        await page.Locator(".capture-line a").ClickAsync();
        await Expect(page.Locator(".notice", new() { HasText = "còn 1 mục của người khác" })).ToBeVisibleAsync();
        Assert.DoesNotContain(words, await page.ContentAsync(), StringComparison.Ordinal);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/account/login?returnUrl=%2Faudits%2Fcapture");
        await FillSignInAsync(page, "danhgiavien");
        await Expect(page.Locator(".capture-top p")).ToHaveTextAsync(name);
        await NothingWaitsAsync(page);
        Assert.Contains(await FindingsAsync(page, audit), finding => finding.Words == words);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_refusal_keeps_the_entry_says_why_and_lets_it_be_changed()
    {
        var page = await host.SignInAsync("danhgiavien", Width, Height);
        await OpenUnitAsync(page);
        var words = $"Bị từ chối {Guid.NewGuid():N}";
        // As the server answers once the report is issued (its own part: CaptureCommandTests).
        await page.RouteAsync(Finding(), route => route.FulfillAsync(new()
        {
            Status = 422,
            ContentType = "application/problem+json",
            Body = JsonSerializer.Serialize(new { detail = "Báo cáo đã ban hành; hãy lập phụ lục đính chính.", code = "Audits.ReportIssued" }),
        }));
        await LogAsync(page, words);
        await Expect(page.Locator(".capture-refused")).ToHaveTextAsync("1 bị từ chối");
        await page.ReloadAsync();
        await page.Locator(".capture-line a").ClickAsync();
        var entry = page.Locator(".capture-entry", new() { HasText = words });
        await Expect(entry).ToContainTextAsync("Báo cáo đã ban hành");

        await page.UnrouteAsync(Finding());
        await entry.GetByRole(AriaRole.Link, new() { Name = "Sửa" }).ClickAsync();
        await page.Locator("#finding-statement").FillAsync(words + " (đã sửa)");
        await page.Locator(".capture-actions .btn-primary").ClickAsync();
        await NothingWaitsAsync(page);
        await Expect(page.Locator(".capture-refused")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    /// <summary>The page, ready for working without a network, at the first unit of an audit that is being held.</summary>
    /// <returns>The audit's id.</returns>
    private static async Task<string> OpenUnitAsync(IPage page)
    {
        await page.GotoAsync("/audits/capture");
        await Expect(page.Locator(".capture-ready")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var place = await page.EvaluateAsync<string[]>("""
            async () => {
                const { audits } = await (await fetch('/api/v1/capture')).json();
                const audit = audits.find(one => one.state === 'Opened' && one.judges && one.units.some(unit => unit.isMine));
                return [audit.id, audit.units.find(unit => unit.isMine).id];
            }
            """);
        await page.Locator($".capture-row[href^='#/audits/{place[0]}/units/{place[1]}/']").ClickAsync();
        await Expect(page.Locator(".capture-actions a.btn-primary")).ToBeVisibleAsync();
        return place[0];
    }

    /// <summary>Three taps and the words: new, grade, save.</summary>
    private static async Task LogAsync(IPage page, string words, bool withPhoto = false)
    {
        await page.Locator(".capture-actions a.btn-primary").ClickAsync();
        await page.Locator("#grade-Minor").ClickAsync();
        await page.Locator("#finding-statement").FillAsync(words);
        if (withPhoto)
        {
            await page.Locator("#photo-camera").SetInputFilesAsync(new FilePayload { Name = "anh.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
            await Expect(page.Locator(".capture-thumbs img")).ToHaveCountAsync(1);
        }
        await page.Locator(".capture-actions .btn-primary").ClickAsync();
        await Expect(page.Locator(".capture-row", new() { HasText = words }).First).ToBeVisibleAsync();
    }

    private static async Task NothingWaitsAsync(IPage page)
    {
        await Expect(page.Locator(".capture-net")).ToHaveTextAsync("Trực tuyến", new() { Timeout = 60_000 });
        await Expect(page.Locator(".capture-line")).ToContainTextAsync("Không có mục chờ", new() { Timeout = 60_000 });
    }

    private async Task<IBrowserContext> OpenDeviceAsync(IPlaywright playwright, string profile) =>
        await playwright.Chromium.LaunchPersistentContextAsync(profile, Chromium.Device(host.Address, Width, Height));

    private static async Task SignInHereAsync(IPage page, string account)
    {
        await page.GotoAsync("/account/login?returnUrl=%2Faudits%2Fcapture");
        await FillSignInAsync(page, account);
    }

    private static async Task FillSignInAsync(IPage page, string account)
    {
        await page.FillAsync("#user-name", account);
        await page.FillAsync("#password", HostFixture.DemoPassword);
        await page.ClickAsync("form.form button.btn-primary");
        await page.WaitForURLAsync(Capture());
    }

    private static async Task<List<(int Number, int Photos, string Words)>> FindingsAsync(IPage page, string audit)
    {
        var json = await page.EvaluateAsync<JsonElement>("async () => await (await fetch('/api/v1/capture')).json()");
        return [.. json.GetProperty("audits").EnumerateArray().Single(row => row.GetProperty("id").GetString() == audit).GetProperty("findings").EnumerateArray()
            .Select(row => (row.GetProperty("number").GetInt32(), row.GetProperty("photoCount").GetInt32(), row.GetProperty("content").GetProperty("statement").GetString()!))];
    }

    [GeneratedRegex("/findings/[0-9a-f-]{36}$")]
    private static partial Regex Finding();

    [GeneratedRegex("/account/login")]
    private static partial Regex SignIn();

    [GeneratedRegex("/audits/capture")]
    private static partial Regex Capture();
}

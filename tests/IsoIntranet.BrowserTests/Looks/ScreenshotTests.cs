using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Looks;

/// <summary>
/// The main screens render. With ISOINTRANET_SCREENSHOTS=1 they are also written to docs/screenshots, which the README shows.
/// </summary>
[Collection(nameof(SharedTown))]
public sealed class ScreenshotTests(HostFixture host)
{
    private const int MostBytes = 300 * 1024;

    /// <summary>File, route, what has to be there, theme, width, height.</summary>
    public static TheoryData<string, string, string, string, int, int> Screens => new()
    {
        { "overview", "/", ".kpis", "light", 1440, 900 },
        { "overview-390", "/", ".kpis", "light", 390, 844 },
        { "board", "/plans/{PlanId:guid}/board", ".board .cell.st-done", "light", 1440, 900 },
        { "board-story", "/plans/{PlanId:guid}/board", ".drawer h2", "light", 1440, 900 },
        { "board-dark", "/plans/{PlanId:guid}/board", ".board .cell.st-done", "dark", 1440, 900 },
        { "my-work", "/my-work", ".work-item", "light", 1440, 900 },
        { "my-work-390", "/my-work", ".work-item", "light", 390, 844 },
        { "inbox", "/inbox", ".work-item", "light", 1440, 900 },
        { "plan", "/plans/{PlanId:guid}", "table", "light", 1440, 900 },
        { "plan-editor", "/plans/{PlanId:guid}/edit", "h1", "light", 1440, 900 },
        { "unit", "/units/{UnitId:guid}", "h1", "light", 1440, 900 },
        { "units", "/units", "table", "light", 1440, 900 },
        { "wall", "/plans/{PlanId:guid}/wall", ".wall-clock:not(:empty)", "dark", 1920, 1080 },
        { "timeline", "/plans/{PlanId:guid}/timeline", "h1", "light", 1440, 900 },
        { "login", "/account/login", "#user-name", "light", 1440, 900 },
        { "audit-log", "/audit-log", "h1", "light", 1440, 900 },
        { "official-document", "/official-documents/new", ".paper", "light", 1440, 900 },
        { "document-register", "/official-documents", "table", "light", 1440, 900 },
        { "plan-review", "/reviews/{ReviewId:guid}", "h1", "light", 1440, 900 },
        { "working-days", "/working-days", "h1", "light", 1440, 900 },
        { "procedures", "/procedures", "table", "light", 1440, 900 },
        { "objectives", "/objectives/{SetId:guid}", "table", "light", 1440, 900 },
        { "nonconformity", "/nonconformities/{Id:guid}", "h1", "light", 1440, 900 },
        { "nonconformities", "/nonconformities/board", "h1", "light", 1440, 900 },
        { "objectives-board", "/objectives/{SetId:guid}/board", "h1", "light", 1440, 900 },
        { "audit-programme", "/audits/programme", "h1", "light", 1440, 900 },
        { "audit", "/audits/{Id:guid}", "h1", "light", 1440, 900 },
        { "audit-board", "/audits/board", "h1", "light", 1440, 900 },
        { "management-review", "/management-reviews/{Id:guid}", "h1", "light", 1440, 900 },
        { "review-stage", "/management-reviews/{Id:guid}/stage", ".mreview-stage", "dark", 1920, 1080 },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_main_screen_renders(string file, string template, string landmark, string theme, int width, int height)
    {
        var site = Site.Pages.Single(candidate => candidate.Template == template);
        var page = site.Account is { } account ? await host.SignInAsync(account, width: width, height: height) : await host.OpenAsync(width, height);
        var address = site.Address(await host.IdsAsync());
        await page.ShowAsync(file is "board" or "board-dark" ? address.Split('?')[0] : address);
        await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
        await Expect(page.Locator(landmark).First).ToBeVisibleAsync();
        await Expect(page.Locator(".notice.is-error")).ToHaveCountAsync(0);

        await KeepAsync(page, file);
        await page.Context.DisposeAsync();
    }

    /// <summary>A picture of what the page shows, written only on wish.</summary>
    internal static async Task KeepAsync(IPage page, string file)
    {
        var picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });

        Assert.InRange(picture.Length, 10_000, MostBytes);
        if (Environment.GetEnvironmentVariable("ISOINTRANET_SCREENSHOTS") != "1")
            return;
        var folder = Directory.CreateDirectory(Path.Combine(PageTests.Root(), "docs", "screenshots")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{file}.png"), picture);
    }
}

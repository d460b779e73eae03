using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>The secretary makes a document of a plan, gets its number, issues and downloads it; and reminds who is late.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class OfficialDocumentTests(HostFixture host)
{
    [Fact]
    public async Task A_document_is_made_of_a_plan_numbered_issued_and_downloaded()
    {
        var ids = await host.IdsAsync();
        var page = await host.SignInAsync("thuky");
        await page.ShowAsync($"/plans/{ids.Plan}");
        await page.Locator($"a[href='official-documents/new?kind=plan&plan={ids.Plan}']").ClickAsync();
        await Expect(page.Locator(".paper-title").First).ToHaveTextAsync("KẾ HOẠCH");

        await page.Locator("#paper").SelectOptionAsync("decision");
        await Expect(page.Locator(".paper-title").First).ToHaveTextAsync("QUYẾT ĐỊNH");
        await page.Locator("#recipients").FillAsync("Như Điều 3\nLưu: VT");
        await page.Locator("#recipients").BlurAsync();
        await Expect(page.Locator(".paper-recipients")).ToContainTextAsync("- Lưu: VT.");
        await page.Locator(".making-foot .btn-primary").ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("/QĐ-UBND");
        await Expect(page.Locator(".paper-number")).ToContainTextAsync("01/QĐ-UBND");
        await page.Locator(".page-actions .btn-primary").ClickAsync();
        await page.Locator(".dialog-foot button[type=submit]").ClickAsync();
        await Expect(page.Locator(".page-head .badge")).ToContainTextAsync("Đã ban hành");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".page-actions a[download]").ClickAsync());
        Assert.EndsWith("-QĐ-UBND.docx", download.SuggestedFilename, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Units_that_are_late_are_reminded_in_writing()
    {
        var ids = await host.IdsAsync();
        var page = await host.SignInAsync("thuky");
        await page.ShowAsync($"/official-documents/new?kind=reminder&plan={ids.Plan}");
        await Expect(page.Locator(".making-units input:checked").First).ToBeVisibleAsync();
        await Expect(page.Locator(".paper-to")).ToContainTextAsync("Kính gửi:");
        await page.Locator(".making-foot .btn-primary").ClickAsync();
        await Expect(page).ToHaveURLAsync(EntryAddress());

        await page.ShowAsync("/official-documents?kind=Letter");
        await Expect(page.Locator(".table tbody tr").First).ToContainTextAsync("đôn đốc");
        await page.Context.DisposeAsync();
    }

    [GeneratedRegex("/official-documents/[0-9a-f-]{36}$")]
    private static partial Regex EntryAddress();
}

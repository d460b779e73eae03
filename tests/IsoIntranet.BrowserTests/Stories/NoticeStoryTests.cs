using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>A notice arrives at somebody else's bell without a reload, is opened, and is read everywhere.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class NoticeStoryTests(HostFixture host)
{
    [Fact]
    public async Task A_notice_rings_in_another_browser_leads_to_its_record_and_is_read()
    {
        var unit = await host.SignInAsync("haidang");
        await unit.ShowAsync("/notices?read=no");
        var bell = unit.Locator(".notice-bell > summary");
        var before = await UnreadAsync(unit);
        var second = await unit.Context.NewPageAsync();
        await second.ShowAsync("/my-work");

        var auditor = await host.SignInAsync("danhgiavien");
        await auditor.ShowAsync("/nonconformities");
        await auditor.GetByRole(AriaRole.Button, new() { Name = "Lập phiếu không phù hợp" }).First.ClickAsync();
        var form = auditor.GetByRole(AriaRole.Dialog);
        var label = await form.GetByLabel("Đơn vị chịu trách nhiệm").Locator("option", new() { HasText = "Hải Đăng" }).First.InnerTextAsync();
        await form.GetByLabel("Đơn vị chịu trách nhiệm").SelectOptionAsync(new SelectOptionValue { Label = label });
        await form.GetByLabel("Nội dung không phù hợp").FillAsync("Chuông phải kêu ngay");
        await form.GetByLabel("Mô tả, bằng chứng").FillAsync("02 phiếu.");
        await form.Locator("button[type=submit]").ClickAsync();
        await auditor.WaitForURLAsync(Record());

        await Expect(unit.Locator(".notice-bell .notice-count")).ToHaveTextAsync($"{before + 1}");
        await Expect(second.Locator(".notice-bell .notice-count")).ToHaveTextAsync($"{before + 1}");
        await Expect(unit.GetByRole(AriaRole.Table)).ToContainTextAsync("Chuông phải kêu ngay");
        await bell.ClickAsync();
        await unit.Locator(".notice-panel .notice-line").First.ClickAsync();
        await unit.WaitForURLAsync(Record());

        Assert.Equal(new Uri(auditor.Url).AbsolutePath, new Uri(unit.Url).AbsolutePath);
        await Expect(unit.Locator(".notice-panel")).ToBeHiddenAsync();
        if (before == 0)
            await Expect(second.Locator(".notice-bell .notice-count")).ToHaveCountAsync(0);
        else
            await Expect(second.Locator(".notice-bell .notice-count")).ToHaveTextAsync($"{before}");
        await unit.Context.DisposeAsync();
        await auditor.Context.DisposeAsync();
    }

    private static async Task<int> UnreadAsync(IPage page) =>
        await page.Locator(".notice-bell .notice-count").CountAsync() == 0 ? 0 : int.Parse(await page.Locator(".notice-bell .notice-count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("/nonconformities/[0-9a-f-]{36}$")]
    private static partial Regex Record();
}

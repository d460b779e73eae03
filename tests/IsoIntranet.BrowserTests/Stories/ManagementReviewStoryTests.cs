using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>A review from its planning to the frozen inputs; the secretary's record is never reloaded while a unit contributes.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class ManagementReviewStoryTests(HostFixture host)
{
    private const string Title = "Họp xem xét chuyên đề cải cách hành chính";

    [Fact]
    public async Task A_review_is_planned_asked_for_contributed_to_and_frozen()
    {
        var secretary = await host.SignInAsync("thuky");
        await secretary.ShowAsync("/management-reviews");
        await ClickAsync(secretary, "Lập kế hoạch họp xem xét");
        var form = secretary.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Tên cuộc xem xét").FillAsync(Title);
        await form.GetByLabel("Địa điểm").FillAsync("Hội trường UBND thị xã");
        await SubmitAsync(secretary);
        await secretary.WaitForURLAsync(Record());
        var track = secretary.Locator(".track [aria-current=step]");
        await Expect(track).ToContainTextAsync("Đã lập kế hoạch");
        await Expect(secretary.Locator(".mreview-agenda > li")).ToHaveCountAsync(12);
        await ClickAsync(secretary, "Đề nghị đơn vị đóng góp");
        await SubmitAsync(secretary);
        await ClickAsync(secretary, "Mở thu thập đầu vào");
        await Expect(track).ToContainTextAsync("Đang thu thập đầu vào");

        var unit = await host.SignInAsync("doithong");
        await unit.ShowAsync("/management-reviews/mine");
        var asked = unit.Locator("section.section", new() { HasText = Title }).Locator(".mreview-form").First;
        await asked.Locator("textarea").FillAsync("Nhận thêm hai thủ tục phân cấp.");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Gửi đóng góp" }).ClickAsync();
        await Expect(unit.Locator(".mreview-parts")).ToContainTextAsync("Nhận thêm hai thủ tục phân cấp.");
        await Expect(secretary.Locator(".mreview-agenda")).ToContainTextAsync("1/");

        var record = new Uri(secretary.Url).AbsolutePath;
        var empty = secretary.Locator(".mreview-agenda > li.is-empty a");
        for (var left = await empty.CountAsync(); left > 0; left--)
        {
            await secretary.ShowAsync("/" + await empty.First.GetAttributeAsync("href"));
            await secretary.GetByRole(AriaRole.Textbox, new() { Name = "Nhận định, đánh giá" }).FillAsync("Không có vấn đề nổi bật trong kỳ.");
            await ClickAsync(secretary, "Lưu nhận định");
            await Expect(secretary.GetByText("Đã lưu", new() { Exact = true })).ToBeVisibleAsync();
            await secretary.ShowAsync(record);
            await Expect(empty).ToHaveCountAsync(left - 1);
        }
        await ClickAsync(secretary, "Chốt đầu vào");
        await Expect(secretary.GetByRole(AriaRole.Dialog)).ToContainTextAsync("chưa gửi đóng góp");
        await SubmitAsync(secretary);

        await Expect(track).ToContainTextAsync("Đã chốt đầu vào");
        await secretary.Locator(".mreview-agenda a").First.ClickAsync();
        await Expect(secretary.Locator(".mreview-frozen")).ToContainTextAsync("SHA-256");
        await Expect(unit.Locator("section.section", new() { HasText = Title })).ToHaveCountAsync(0);
        await unit.Context.DisposeAsync();
        await secretary.Context.DisposeAsync();
    }

    private static Task ClickAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    private static async Task SubmitAsync(IPage page)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    [GeneratedRegex("/management-reviews/[0-9a-f-]{36}$")]
    private static partial Regex Record();
}

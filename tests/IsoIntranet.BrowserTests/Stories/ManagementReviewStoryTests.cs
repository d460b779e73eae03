using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>A review from its planning to the signed minutes; the secretary's record is never reloaded while a unit contributes.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class ManagementReviewStoryTests(HostFixture host)
{
    private const string Title = "Họp xem xét chuyên đề cải cách hành chính";

    [Fact]
    public async Task A_review_is_planned_contributed_to_frozen_held_and_signed()
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

        var chair = await host.SignInAsync("truongban");
        await chair.ShowAsync($"{record}/lead");
        await ConfirmAsync(chair, "Khai mạc phiên họp");
        var decision = $"Rút ngắn quy trình cấp bản sao {Guid.NewGuid():N}";
        await DecideAsync(secretary, record, decision);
        await ConfirmAsync(chair, "Bế mạc phiên họp");
        await SignAsync(chair, secretary, record);

        // The decision is tracked from now on, and nothing of the review is written any more.
        await secretary.ShowAsync("/management-reviews/actions");
        await Expect(secretary.Locator("#main tbody")).ToContainTextAsync(decision);
        var refused = await secretary.APIRequest.PutAsync($"/api/v1{record}/decisions/{Guid.CreateVersion7()}", new()
        {
            Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" },
            DataObject = new { version = 0, kind = "Improvement", text = "Viết thêm sau khi ký" },
        });
        Assert.Equal(422, refused.Status);
        foreach (var page in new[] { unit, chair, secretary })
            await page.Context.DisposeAsync();
    }

    /// <summary>The secretary writes a decision of the meeting down, with owner and day.</summary>
    private static async Task DecideAsync(IPage secretary, string record, string decision)
    {
        await secretary.ShowAsync($"{record}/desk");
        var form = secretary.Locator("form.form");
        await form.Locator("textarea").FillAsync(decision);
        await form.GetByLabel("Người chủ trì thực hiện").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await form.Locator("input[type=date]").FillAsync(DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await form.Locator("button[type=submit]").ClickAsync();
        await Expect(secretary.Locator(".mreview-s-made")).ToContainTextAsync(decision);
    }

    /// <summary>The minutes are concluded, put, and signed by both, each by the own full name.</summary>
    private static async Task SignAsync(IPage chair, IPage secretary, string record)
    {
        await secretary.ShowAsync($"{record}/minutes");
        await ClickAsync(secretary, "Sửa nội dung biên bản");
        await secretary.GetByLabel("Kết luận của chủ trì").FillAsync("Hệ thống phù hợp, thỏa đáng và có hiệu lực.");
        await SubmitAsync(secretary);
        await Expect(secretary.Locator(".paper").First).ToContainTextAsync("thỏa đáng và có hiệu lực");
        await ClickAsync(secretary, "Trình ký");
        await Expect(secretary.Locator(".mreview-hash")).ToHaveCountAsync(1);
        await chair.ShowAsync($"{record}/minutes");
        foreach (var (signer, place) in new[] { (chair, 0), (secretary, 1) })
        {
            var name = await signer.Locator(".mreview-signatures b").Nth(place).TextContentAsync();
            await ClickAsync(signer, "Ký biên bản");
            await signer.GetByRole(AriaRole.Dialog).GetByLabel("Họ và tên").FillAsync(name!);
            await SubmitAsync(signer);
            await Expect(secretary.Locator(".mreview-signatures .st-done")).ToHaveCountAsync(place + 1);
        }
        await Expect(chair.Locator("#main")).ToContainTextAsync("không thay đổi được nữa");
        await ClickAsync(chair, "Kiểm tra lại");
        await Expect(chair.Locator(".notice.is-ok")).ToContainTextAsync("đúng như khi ký");
    }

    private static async Task ConfirmAsync(IPage page, string name)
    {
        await ClickAsync(page, name);
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
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

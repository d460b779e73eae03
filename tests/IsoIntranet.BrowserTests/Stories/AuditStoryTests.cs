using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>From what an auditor found to the report and its addendum; the register of nonconformities is never reloaded.</summary>
[Collection(nameof(SharedTown))]
public sealed class AuditStoryTests(HostFixture host)
{
    [Fact]
    public async Task A_finding_is_disputed_upheld_and_raised_and_the_report_locks_it()
    {
        var register = await host.SignInAsync("thuky");
        await register.ShowAsync("/nonconformities");
        var audit = await register.NotifiedAuditAsync("Đánh giá bộ phận một cửa", "Hải Đăng");
        var lead = await host.SignInAsync("truongdoan");
        await lead.ShowAsync(audit);
        await ClickAsync(lead, "Ghi họp khai mạc");
        await lead.GetByRole(AriaRole.Dialog).GetByLabel("Địa điểm").FillAsync("Trụ sở UBND phường");
        await lead.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Tất cả có mặt" }).First.ClickAsync();
        await SubmitAsync(lead);
        await Expect(lead.Locator(".track [aria-current=step]")).ToContainTextAsync("Đang đánh giá");

        await lead.GotoAsync($"{audit}/findings?state=Draft");
        await lead.IsReadyAsync();
        await ClickAsync(lead, "Ghi nhận phát hiện");
        var form = lead.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Đơn vị", new() { Exact = false }).First.SelectOptionAsync(new SelectOptionValue { Label = "UBND phường Hải Đăng" });
        await form.GetByLabel("Phát hiện").FillAsync("Sổ theo dõi hồ sơ chưa khóa cuối ngày. Cần khóa sổ hằng ngày.");
        await SubmitAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Sổ theo dõi hồ sơ chưa khóa" }).ClickAsync();
        await lead.WaitForURLAsync("**/audits/findings/*-*");
        var finding = new Uri(lead.Url).AbsolutePath;
        await ClickAsync(lead, "Thông báo cho đơn vị");
        await SubmitAsync(lead);
        await Expect(lead.Locator(".page-head")).ToContainTextAsync("Chờ đơn vị trả lời");

        var head = await host.SignInAsync("haidang.tt");
        await head.ShowAsync(finding);
        await ClickAsync(head, "Có ý kiến khác");
        await head.GetByLabel("Lý do").FillAsync("Sổ được khóa trên hệ thống một cửa.");
        await SubmitAsync(head);

        await Expect(lead.Locator(".page-head")).ToContainTextAsync("Đơn vị có ý kiến khác");
        await ClickAsync(lead, "Giữ nguyên");
        await lead.GetByRole(AriaRole.Dialog).GetByLabel("Lý do").FillAsync("Hệ thống không ghi giờ khóa sổ.");
        await SubmitAsync(lead);
        await Expect(lead.Locator(".audit-raised a")).ToContainTextAsync("Sự không phù hợp KPH");
        await Expect(register.Locator("#main tbody")).ToContainTextAsync("Sổ theo dõi hồ sơ chưa khóa cuối ngày");

        await lead.ShowAsync(audit);
        await ClickAsync(lead, "Ghi họp kết thúc");
        await lead.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Tất cả có mặt" }).First.ClickAsync();
        await SubmitAsync(lead);
        await ClickAsync(lead, "Viết kết luận");
        await lead.GetByRole(AriaRole.Dialog).GetByLabel("Kết luận").FillAsync("Hệ thống cơ bản phù hợp.");
        await SubmitAsync(lead);
        await ClickAsync(lead, "Ban hành báo cáo");
        await lead.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Ban hành báo cáo" }).ClickAsync();
        await Expect(lead.Locator(".track [aria-current=step]")).ToContainTextAsync("Theo dõi khắc phục");

        var refused = await lead.APIRequest.PostAsync($"/api/v1{audit}/present", new()
        {
            Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" },
            DataObject = new { },
        });
        Assert.Equal(422, refused.Status);
        await lead.ShowAsync(finding);
        await Expect(lead.GetByRole(AriaRole.Button, new() { Name = "Sửa phát hiện" })).ToHaveCountAsync(0);
        await ClickAsync(lead, "Lập phụ lục đính chính");
        await lead.GetByLabel("Nội dung đính chính").FillAsync("Sổ theo dõi của bộ phận một cửa, không phải của văn thư.");
        await SubmitAsync(lead);
        await head.ShowAsync(finding);
        await Expect(head.Locator(".audit-addendum")).ToContainTextAsync("không phải của văn thư");
        foreach (var page in new[] { register, lead, head })
            await page.Context.DisposeAsync();
    }

    private static Task ClickAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Sends the dialog's form, and waits until it is gone.</summary>
    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}

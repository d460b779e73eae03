using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>The whole life of a nonconformity, from the finding to the closing; the auditor's page is never reloaded.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class NonconformityStoryTests(HostFixture host)
{
    [Fact]
    public async Task A_nonconformity_goes_from_the_auditor_over_unit_and_leader_to_the_verifier_and_is_closed()
    {
        var auditor = await host.SignInAsync("danhgiavien");
        await auditor.ShowAsync("/nonconformities");
        await ClickAsync(auditor, "Lập phiếu không phù hợp");
        var form = auditor.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Đơn vị chịu trách nhiệm").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(form, "Bãi Dừa") });
        await form.GetByLabel("Nội dung không phù hợp").FillAsync("Phiếu bàn giao thiếu ngày tháng");
        await form.GetByLabel("Mô tả, bằng chứng").FillAsync("05/12 phiếu không ghi ngày.");
        await form.GetByLabel("Đánh giá hiệu lực sau (ngày)").FillAsync("0");
        await form.Locator("button[type=submit]").ClickAsync();
        await auditor.WaitForURLAsync(Record());
        var address = new Uri(auditor.Url).AbsolutePath;
        var track = auditor.Locator(".track [aria-current=step]");
        await Expect(track).ToContainTextAsync("Mới");

        var unit = await host.SignInAsync("baidua");
        await unit.ShowAsync(address);
        await ClickAsync(unit, "Chấp nhận");
        await Expect(track).ToContainTextAsync("Đã tiếp nhận");
        await ClickAsync(unit, "Phân tích nguyên nhân");
        await unit.GetByLabel("Tại sao 1").FillAsync("Biểu mẫu không có ô ghi ngày");
        await Expect(unit.GetByRole(AriaRole.Dialog).Locator("svg.cause")).ToContainTextAsync("Biểu mẫu không có ô");
        await unit.GetByRole(AriaRole.Dialog).GetByLabel("Nguyên nhân gốc rễ").FillAsync("Biểu mẫu ban hành thiếu kiểm tra");
        await SubmitAsync(unit);
        await Expect(track).ToContainTextAsync("Đã phân tích");
        await ClickAsync(unit, "Thêm hành động");
        await unit.GetByLabel("Nội dung hành động").FillAsync("Sửa biểu mẫu bàn giao");
        await unit.GetByLabel("Người thực hiện").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await SubmitAsync(unit);
        await ClickAsync(unit, "Trình duyệt kế hoạch");
        await Expect(track).ToContainTextAsync("Chờ duyệt");

        var leader = await host.SignInAsync("truongban");
        await leader.ShowAsync(address);
        await ClickAsync(leader, "Duyệt kế hoạch");
        await Expect(track).ToContainTextAsync("Đã duyệt");

        await ClickAsync(unit, "Báo cáo tiến độ");
        await unit.GetByLabel("Đã hoàn thành hành động").CheckAsync();
        await unit.GetByLabel("Kết quả thực hiện").FillAsync("Đã ban hành biểu mẫu mới.");
        await SubmitAsync(unit);
        await Expect(track).ToContainTextAsync("Chờ xác minh");
        await Expect(unit.GetByRole(AriaRole.Button, new() { Name = "Xác minh" })).ToHaveCountAsync(0);

        var verifier = await host.SignInAsync("truongdoan");
        await verifier.ShowAsync(address);
        await ClickAsync(verifier, "Xác minh");
        await SubmitAsync(verifier);
        await Expect(track).ToContainTextAsync("Theo dõi hiệu lực");
        await ClickAsync(verifier, "Đánh giá hiệu lực");
        await verifier.GetByLabel("Có hiệu lực", new() { Exact = true }).CheckAsync();
        await verifier.GetByLabel("Bằng chứng").FillAsync("20/20 phiếu ghi đủ ngày.");
        await SubmitAsync(verifier);
        await ClickAsync(leader, "Đóng hồ sơ");

        await Expect(track).ToContainTextAsync("Đóng");
        await Expect(auditor.Locator(".next-step")).ToContainTextAsync("đóng ngày");
        var forged = await unit.APIRequest.PutAsync($"/api/v1/nonconformities/actions/{Guid.NewGuid()}/progress", new()
        {
            Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" },
            DataObject = new { version = 1, percent = 1 },
        });
        Assert.Equal(404, forged.Status);
        foreach (var page in new[] { auditor, unit, leader, verifier })
            await page.Context.DisposeAsync();
    }

    /// <summary>A plan handed back, an extension, a first round that did not help: the second round closes, and the first stays to be read.</summary>
    [Fact]
    public async Task What_did_not_help_goes_back_to_the_analysis_and_the_first_round_stays()
    {
        var lead = await host.SignInAsync("truongdoan");
        await lead.ShowAsync("/nonconformities");
        await ClickAsync(lead, "Lập phiếu không phù hợp");
        var form = lead.GetByRole(AriaRole.Dialog);
        await form.Locator("button[type=submit]").ClickAsync();
        await Expect(form.Locator(".field.is-invalid")).ToHaveCountAsync(3);
        await form.GetByLabel("Đơn vị chịu trách nhiệm").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(form, "Bãi Dừa") });
        await form.GetByLabel("Nội dung không phù hợp").FillAsync("Sổ tiếp nhận ghi thiếu giờ");
        await form.GetByLabel("Mô tả, bằng chứng").FillAsync("09/30 dòng không ghi giờ nhận.");
        await form.GetByLabel("Đánh giá hiệu lực sau (ngày)").FillAsync("0");
        await form.Locator("button[type=submit]").ClickAsync();
        await lead.WaitForURLAsync(Record());
        var address = new Uri(lead.Url).AbsolutePath;
        var track = lead.Locator(".track [aria-current=step]");
        var (unit, head, leader) = (await host.SignInAsync("baidua"), await host.SignInAsync("baidua.tt"), await host.SignInAsync("truongban"));
        foreach (var page in new[] { unit, head, leader })
            await page.ShowAsync(address);

        await ClickAsync(head, "Chấp nhận");
        await AnalyseAsync(unit, "Ghi sổ sau khi trả phiếu", "Chưa có ô giờ trên sổ");
        await PlanAsync(unit, "Nhắc công chức ghi giờ");
        await ClickAsync(head, "Trình duyệt kế hoạch");
        await ClickAsync(leader, "Trả lại kế hoạch");
        await leader.GetByLabel("Lý do").FillAsync("Chưa nêu cách theo dõi.");
        await SubmitAsync(leader);
        await Expect(unit.Locator(".next-step")).ToContainTextAsync("Chưa nêu cách theo dõi.");
        await ClickAsync(head, "Trình duyệt kế hoạch");
        await ClickAsync(leader, "Duyệt kế hoạch");
        await ClickAsync(unit, "Đề nghị gia hạn");
        await unit.GetByRole(AriaRole.Dialog).GetByLabel("Lý do").FillAsync("Chờ sổ mới.");
        await SubmitAsync(unit);
        await ClickAsync(leader, "Đồng ý gia hạn");
        await Expect(leader.GetByRole(AriaRole.Button, new() { Name = "Đồng ý gia hạn", Exact = true })).ToHaveCountAsync(0);
        // Its page has heard of the answer, so that the report goes against what stands now.
        await Expect(unit.GetByRole(AriaRole.Button, new() { Name = "Đề nghị gia hạn", Exact = true })).ToHaveCountAsync(1);
        await FinishAsync(unit, "Đã nhắc.");
        await Expect(track).ToContainTextAsync("Chờ xác minh");

        // The unit has no button to verify its own work, and the server refuses it without one.
        var id = address.Split('/')[^1];
        var told = await (await unit.APIRequest.GetAsync($"/api/v1/nonconformities/{id}")).JsonAsync();
        var action = told!.Value.GetProperty("actions")[0];
        var own = await unit.APIRequest.PutAsync($"/api/v1/nonconformities/actions/{action.GetProperty("id").GetString()}/verification", new()
        {
            Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" },
            DataObject = new { version = action.GetProperty("version").GetInt32(), note = "Tự xem" },
        });
        Assert.Equal(403, own.Status);

        await JudgeAsync(lead, "Chưa hiệu lực: phân tích lại", "Vẫn còn 05/30 dòng thiếu giờ.");
        await AnalyseAsync(unit, "Sổ không có ô giờ", "Mẫu sổ ban hành thiếu ô");
        await PlanAsync(unit, "Sửa mẫu sổ, thêm ô giờ");
        await ClickAsync(head, "Trình duyệt kế hoạch");
        await ClickAsync(leader, "Duyệt kế hoạch");
        await FinishAsync(unit, "Đã ban hành mẫu sổ mới.");
        await JudgeAsync(lead, "Có hiệu lực", "30/30 dòng có giờ.");
        await ClickAsync(leader, "Đóng hồ sơ");

        await Expect(track).ToContainTextAsync("Đóng");
        await Expect(lead.Locator(".card.is-former")).ToHaveCountAsync(2);
        await Expect(lead.Locator("#main")).ToContainTextAsync("Vẫn còn 05/30 dòng thiếu giờ.");
        var request = await lead.APIRequest.GetAsync($"/api/v1/nonconformities/{id}/form");
        Assert.Equal((200, "PK"), (request.Status, System.Text.Encoding.ASCII.GetString((await request.BodyAsync())[..2])));
        foreach (var page in new[] { lead, unit, head, leader })
            await page.Context.DisposeAsync();
    }

    private static async Task AnalyseAsync(IPage unit, string why, string root)
    {
        await ClickAsync(unit, "Phân tích nguyên nhân");
        await unit.GetByLabel("Tại sao 1").FillAsync(why);
        await unit.GetByRole(AriaRole.Dialog).GetByLabel("Nguyên nhân gốc rễ").FillAsync(root);
        await SubmitAsync(unit);
    }

    private static async Task PlanAsync(IPage unit, string content)
    {
        await ClickAsync(unit, "Thêm hành động");
        await unit.GetByLabel("Nội dung hành động").FillAsync(content);
        await unit.GetByLabel("Người thực hiện").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await SubmitAsync(unit);
    }

    private static async Task FinishAsync(IPage unit, string result)
    {
        await ClickAsync(unit, "Báo cáo tiến độ");
        await unit.GetByLabel("Đã hoàn thành hành động").CheckAsync();
        await unit.GetByLabel("Kết quả thực hiện").FillAsync(result);
        await SubmitAsync(unit);
    }

    /// <summary>Verifies the one action, and says whether it helped.</summary>
    private static async Task JudgeAsync(IPage lead, string judgement, string evidence)
    {
        await ClickAsync(lead, "Xác minh");
        await SubmitAsync(lead);
        await ClickAsync(lead, "Đánh giá hiệu lực");
        await lead.GetByLabel(judgement, new() { Exact = true }).CheckAsync();
        await lead.GetByLabel("Bằng chứng").FillAsync(evidence);
        await SubmitAsync(lead);
    }

    private static Task ClickAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Sends the dialog's form, and waits until it is gone.</summary>
    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static async Task<string> LabelAsync(ILocator form, string name)
    {
        var option = form.Locator("option").Filter(new() { HasText = name }).First;
        await Expect(option).ToHaveCountAsync(1);
        return await option.TextContentAsync() ?? name;
    }

    [GeneratedRegex("/nonconformities/[0-9a-f-]{36}$")]
    private static partial Regex Record();
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>From the year's programme to the units that are told, with independence in between; a finding from a tablet; old lists.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class AuditPlanStoryTests(HostFixture host)
{
    [Fact]
    public async Task From_the_programme_to_the_notified_plan_nobody_audits_the_own_unit_without_an_exception()
    {
        // A year that no other test has.
        var year = DateTimeOffset.UtcNow.Year + 1;
        var programme = $"/audits/programme?year={year.ToString(CultureInfo.InvariantCulture)}";
        var secretary = await host.SignInAsync("thuky");
        await secretary.ShowAsync(programme);
        await ClickAsync(secretary, $"Lập chương trình năm {year}");
        await ClickAsync(secretary, "Thêm UBND phường Hải Đăng, tháng 5");
        await SubmitAsync(secretary);
        await Expect(secretary.Locator(".audit-matrix tr", new() { HasText = "Hải Đăng" }).Locator(".audit-cell:not(.is-blank)")).ToHaveCountAsync(1);

        var leader = await host.SignInAsync("truongban");
        await leader.ShowAsync(programme);
        await ClickAsync(leader, "Duyệt chương trình");
        await leader.GetByRole(AriaRole.Dialog).GetByLabel("Lý do chưa bao phủ hết").FillAsync("Các đơn vị còn lại được bổ sung trong quý II.");
        await SubmitAsync(leader);
        await Expect(secretary.Locator(".audit-bar .track [aria-current=step]")).ToContainTextAsync("Đã duyệt");

        // The auditor plans from the programme's entry; whoever works in the ward may lead, and not audit it.
        var lead = await host.SignInAsync("truongdoan");
        await lead.ShowAsync(programme);
        await ClickAsync(lead, "Lập kế hoạch đánh giá");
        await lead.GetByRole(AriaRole.Dialog).Locator("label.check", new() { HasText = "Hải Đăng" }).Locator("input").CheckAsync();
        await lead.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await lead.WaitForURLAsync(PlanAddress());
        await lead.IsReadyAsync();
        var address = new Uri(lead.Url).AbsolutePath;
        await lead.Locator(".audit-team").GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        var team = lead.GetByRole(AriaRole.Dialog);
        var own = await team.GetByLabel("Thêm đánh giá viên").Locator("option", new() { HasTextRegex = OfHaiDang() }).First.GetAttributeAsync("value");
        await team.GetByLabel("Thêm đánh giá viên").SelectOptionAsync(own!);
        await team.Locator(".audit-seats select").SelectOptionAsync("Lead");
        await SubmitAsync(lead);
        await ClickAsync(lead, "Thêm nội dung");
        var hours = lead.GetByRole(AriaRole.Dialog);
        await Expect(hours.Locator(".audit-who input")).ToBeDisabledAsync();
        await hours.GetByRole(AriaRole.Button, new() { Name = "Hủy" }).ClickAsync();

        var plan = JsonDocument.Parse(await (await lead.APIRequest.GetAsync($"/api/v1{address}")).TextAsync()).RootElement;
        var unit = plan.GetProperty("units")[0].GetProperty("id").GetString();
        var refused = await lead.APIRequest.PutAsync($"/api/v1{address}/agenda", new()
        {
            Headers = new Dictionary<string, string> { ["X-Iso-Request"] = "1" },
            DataObject = new
            {
                version = plan.GetProperty("version").GetInt32(),
                slots = new[]
                {
                    new
                    {
                        day = plan.GetProperty("startsOn").GetString(), from = "08:00:00", until = "10:00:00", unitId = unit, topic = "Xem hồ sơ", clauseIds = Array.Empty<string>(),
                        memberIds = new[] { plan.GetProperty("team")[0].GetProperty("id").GetString() },
                    },
                },
            },
        });
        Assert.Equal(422, refused.Status);
        Assert.Contains("Audits.NotIndependent", await refused.TextAsync(), StringComparison.Ordinal);

        await secretary.ShowAsync(address);
        await secretary.GetByRole(AriaRole.Button, new() { NameRegex = Except() }).ClickAsync();
        await secretary.GetByRole(AriaRole.Dialog).GetByLabel("Lý do").FillAsync("Chỉ một người được đào tạo.");
        await SubmitAsync(secretary);
        await Expect(lead.Locator(".audit-tie")).ToContainTextAsync("Chỉ một người được đào tạo.");

        await ClickAsync(lead, "Thêm nội dung");
        await hours.GetByLabel("Đơn vị").First.SelectOptionAsync(unit!);
        await hours.GetByLabel("Nội dung").FillAsync("Giải quyết thủ tục hành chính");
        await hours.Locator(".audit-who input").CheckAsync();
        await SubmitAsync(lead);
        await lead.Locator(".card", new() { HasText = "Thông tin chung" }).GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await lead.GetByRole(AriaRole.Dialog).GetByLabel("Số quyết định thành lập đoàn").FillAsync("205/QĐ-UBND");
        await lead.GetByRole(AriaRole.Dialog).GetByLabel("Ngày quyết định").FillAsync($"{year}-04-20");
        await SubmitAsync(lead);
        await ClickAsync(lead, "Thông báo cho đơn vị");
        await lead.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Thông báo cho đơn vị" }).ClickAsync();
        await Expect(lead.Locator(".page-head")).ToContainTextAsync("Đã thông báo");

        var contact = await host.SignInAsync("haidang");
        await contact.ShowAsync("/notices");
        await Expect(contact.Locator("#main tbody")).ToContainTextAsync("Đơn vị sẽ được đánh giá nội bộ");
        foreach (var page in new[] { secretary, leader, lead, contact })
            await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_finding_logged_on_a_tablet_appears_on_the_committee_s_board_without_a_reload()
    {
        var committee = await host.SignInAsync("truongban");
        await committee.ShowAsync("/audits/board");
        var tablet = await host.SignInAsync("danhgiavien", 820, 1180);
        await tablet.GotoAsync("/audits/capture");
        await Expect(tablet.Locator(".capture-ready")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var place = await tablet.EvaluateAsync<string[]>("""
            async () => {
                const { audits } = await (await fetch('/api/v1/capture')).json();
                const audit = audits.find(one => one.state === 'Opened' && one.judges && one.units.some(unit => unit.isMine));
                return [audit.id, audit.units.find(unit => unit.isMine).id];
            }
            """);
        await tablet.Locator($".capture-row[href^='#/audits/{place[0]}/units/{place[1]}/']").ClickAsync();
        await tablet.Locator(".capture-actions a.btn-primary").ClickAsync();
        var words = $"Bảng niêm yết thiếu thủ tục ({Guid.NewGuid():N})";
        await tablet.Locator("#grade-Minor").ClickAsync();
        await tablet.Locator("#finding-statement").FillAsync(words);
        await tablet.Locator(".capture-actions .btn-primary").ClickAsync();

        await Expect(committee.Locator(".audit-item", new() { HasText = words })).ToBeVisibleAsync();
        await tablet.Context.DisposeAsync();
        await committee.Context.DisposeAsync();
    }

    [Fact]
    public async Task Two_hundred_old_findings_are_looked_at_and_stand_in_the_register_once_confirmed()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        string[] head =
        [
            "STT", "Ngày phát hiện", "Đơn vị", "Nguồn", "Điều khoản", "Mức độ", "Nội dung", "Khắc phục ngay", "Nguyên nhân", "Hành động khắc phục", "Người thực hiện", "Hạn", "Ngày hoàn thành",
            "Người xác minh", "Ngày xác minh", "Kết quả kiểm tra", "Tình trạng", "Ngày đóng",
        ];
        var rows = Enumerable.Range(0, 200).Select(index =>
        {
            string Day(int after) => new DateOnly(2022, 1, 10).AddDays((index * 5) + after).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return new[]
            {
                $"{index + 1}", Day(0), index % 2 == 0 ? "Phòng Nội vụ" : "Phòng Tư pháp", "Đánh giá nội bộ", "8.5.1", "Nhẹ", $"{mark} sự việc {index + 1}: thiếu chữ ký bàn giao.", "Bổ sung ngay",
                "Chưa phân công rõ", "Phân công lại", "Công chức cũ", Day(30), Day(20), "Lê Kiểm Mẫu", Day(25), "Đạt", "Đã đóng", Day(60),
            };
        });
        var page = await host.SignInAsync("thuky");
        await page.ShowAsync("/nonconformities/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(ListFile.Named("so-theo-doi-cu.xlsx", [head, .. rows]));

        await Expect(page.Locator("#main")).ToContainTextAsync($"{mark} sự việc 1: thiếu", new() { Timeout = 30_000 });
        var confirm = page.Locator(".select-bar .btn-primary");
        await Expect(confirm).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await page.ShowAsync($"/nonconformities?q={mark}");
        await Expect(page.Locator("#main .empty")).ToBeVisibleAsync();
        await page.ShowAsync("/nonconformities/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(ListFile.Named("so-theo-doi-cu.xlsx", [head, .. rows]));
        await confirm.ClickAsync(new() { Timeout = 60_000 });

        await Expect(page.Locator(".empty")).ToContainTextAsync("200", new() { Timeout = 60_000 });
        await page.ShowAsync($"/nonconformities?q={mark}");
        await Expect(page.Locator("#main .pager")).ToContainTextAsync("200");
        await page.Context.DisposeAsync();
    }

    private static Task ClickAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [GeneratedRegex("/audits/[0-9a-f-]{36}/plan$")]
    private static partial Regex PlanAddress();

    [GeneratedRegex("Hải Đăng\\)")]
    private static partial Regex OfHaiDang();

    [GeneratedRegex("^Cho ngoại lệ")]
    private static partial Regex Except();
}

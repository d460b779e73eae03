using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

[Collection(nameof(SharedTown))]
public sealed partial class UnitPlanTests(HostFixture host)
{
    [Fact]
    public async Task A_unit_makes_its_own_plan_and_the_committee_sees_it_while_looking_at_the_higher_one()
    {
        var committee = await host.SignInAsync("truongban");
        await committee.ShowAsync("/plans?q=mo+hinh+khung+giai+doan");
        var address = await committee.Locator("#main th a[href*='plans/']").First.GetAttributeAsync("href");
        await committee.ShowAsync($"/{address}?tab=units");
        var row = committee.Locator("tbody tr").Filter(new() { HasText = "Hải Đăng" });
        await Expect(row).ToContainTextAsync("chưa có");

        var unit = await host.SignInAsync("haidang.tt");
        await unit.ShowAsync($"/{address}?tab=units");
        await unit.GetByRole(AriaRole.Button, new() { Name = "Lập kế hoạch đơn vị" }).ClickAsync();
        await unit.GetByRole(AriaRole.Button, new() { Name = "Lập dự thảo" }).ClickAsync();
        await Expect(unit).ToHaveURLAsync(EditAddress());
        await Expect(unit.Locator(".plan-row")).ToHaveCountAsync(4);

        await Expect(row).ToContainTextAsync("Dự thảo");
        await unit.Context.DisposeAsync();
        await committee.Context.DisposeAsync();
    }

    [GeneratedRegex("/plans/[0-9a-f-]{36}/edit$")]
    private static partial Regex EditAddress();
}

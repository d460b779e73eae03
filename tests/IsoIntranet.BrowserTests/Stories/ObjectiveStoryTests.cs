using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>A result below its target raises the nonconformity by itself, and the objective board of another browser turns without being touched.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class ObjectiveStoryTests(HostFixture host)
{
    [Fact]
    public async Task A_result_below_target_raises_the_nonconformity_and_the_board_of_somebody_else_turns()
    {
        var ids = await host.IdsAsync();
        var leader = await host.SignInAsync("truongban");
        await leader.ShowAsync($"/objectives/{ids.Objectives}/board?length=Quarter&index=3");
        // The one report of the town that is late: satisfaction, of the health division.
        var cell = leader.Locator("a.result-cell.st-returned").First;
        var address = "/" + await cell.GetAttributeAsync("href");
        var turning = leader.Locator($"a.result-cell[href='{address[1..]}']");

        var unit = await host.SignInAsync("yte");
        await unit.ShowAsync(address);
        await unit.GetByRole(AriaRole.Button, new() { Name = "Báo cáo", Exact = false }).First.ClickAsync();
        var form = unit.GetByRole(AriaRole.Dialog);
        await form.Locator("input[type=number]").Nth(0).FillAsync("80");
        await form.Locator("input[type=number]").Nth(1).FillAsync("100");
        await Expect(form.Locator(".result-preview")).ToContainTextAsync("Không đạt");
        await form.Locator("button[type=submit]").ClickAsync();

        await Expect(turning).ToHaveClassAsync(Late());
        await Expect(turning).ToContainTextAsync("80 %");
        var raised = unit.Locator("#main td a[href^='nonconformities/']").First;
        await Expect(raised).ToHaveTextAsync(Number());
        await raised.ClickAsync();
        await Expect(unit.Locator("#main")).ToContainTextAsync("không đạt");

        // Without cause and action the period is not closed.
        var secretary = await host.SignInAsync("thuky");
        await secretary.ShowAsync(address);
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Xác nhận", Exact = true }).ClickAsync();
        await Expect(secretary.Locator("#main")).ToContainTextAsync("Đã xác nhận");
        await secretary.ShowAsync($"/objectives/{ids.Objectives}/board?length=Quarter&index=3");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Chốt kỳ" }).ClickAsync();
        await Expect(secretary.Locator(".notice.is-error")).ToBeVisibleAsync();
        foreach (var page in new[] { leader, unit, secretary })
            await page.Context.DisposeAsync();
    }

    [GeneratedRegex("st-late")]
    private static partial Regex Late();

    [GeneratedRegex(@"KPH \d+/\d{4}")]
    private static partial Regex Number();
}

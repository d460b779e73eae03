using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

[Collection(nameof(SharedTown))]
public sealed partial class BoardKeyboardTests(HostFixture host)
{
    [Fact]
    public async Task The_board_is_walked_and_opened_without_a_mouse()
    {
        var ids = await host.IdsAsync();
        var page = await host.SignInAsync("truongban");
        await page.ShowAsync($"/plans/{ids.Plan}/board");
        var cells = page.Locator(".board-body .board-row").Filter(new() { Has = page.Locator(".board-unit") });

        await page.Locator(".board-scroll").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(cells.Nth(0).Locator("[role=gridcell]").Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(cells.Nth(1).Locator("[role=gridcell]").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(cells.Nth(1).Locator("[role=gridcell]").Nth(0)).ToBeFocusedAsync();

        var target = page.Locator($".cell[data-a='{ids.Cell}']");
        await target.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(ids.Cell));
        await Expect(page.Locator(".drawer h2")).ToBeVisibleAsync();
        await page.Locator(".drawer-head button").ClickAsync();
        await Expect(page.Locator(".drawer")).ToHaveCountAsync(0);
        await Expect(page).Not.ToHaveURLAsync(CellAddress());
        await page.Context.DisposeAsync();
    }

    [GeneratedRegex("cell=")]
    private static partial Regex CellAddress();
}

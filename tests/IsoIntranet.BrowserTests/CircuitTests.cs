using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

public sealed class CircuitTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task A_click_reaches_the_server_before_and_after_a_restart()
    {
        await using var context = await host.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await ClickAndSeeItCountedAsync(page);
        await host.KillAsync();
        await host.StartAsync();
        await ClickAndSeeItCountedAsync(page);
    }

    private async Task ClickAndSeeItCountedAsync(IPage page)
    {
        await page.GotoAsync(host.Address);
        var button = page.GetByRole(AriaRole.Button);
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("1");
    }
}

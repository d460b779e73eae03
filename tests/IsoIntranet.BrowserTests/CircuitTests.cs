using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

public sealed class CircuitTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task A_page_says_when_it_lost_the_server_and_comes_back_by_itself_after_a_restart()
    {
        var page = await host.SignInAsync("truongban");
        var pill = page.Locator("[data-live]");
        await Assertions.Expect(pill).ToContainTextAsync("Trực tiếp");
        await Assertions.Expect(pill).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-connecting"));

        await host.KillAsync();
        await Assertions.Expect(pill).ToContainTextAsync("Mất kết nối");
        await Assertions.Expect(page.Locator(".shell")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-stale-page"));

        await host.StartAsync();
        await Assertions.Expect(pill).Not.ToContainTextAsync("Mất kết nối", new() { Timeout = 30_000, UseInnerText = true });
        await Assertions.Expect(pill).ToContainTextAsync("Trực tiếp");
        await Assertions.Expect(page.Locator(".user-button")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }
}

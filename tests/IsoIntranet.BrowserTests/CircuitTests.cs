using Microsoft.Playwright;

namespace IsoIntranet.BrowserTests;

/// <summary>Tests of one collection never run at once, so this one may kill the host that the others share.</summary>
[Collection(nameof(SharedTown))]
public sealed class CircuitTests(HostFixture host)
{
    [Fact]
    public async Task A_page_says_when_it_lost_the_server_and_comes_back_by_itself_after_a_restart()
    {
        var page = await host.SignInAsync("truongban");
        await page.ShowAsync("/");
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

    [Fact]
    public async Task After_a_restart_both_browsers_show_the_truth_and_follow_each_other_again()
    {
        var cell = await host.TakeCellAsync();
        var ids = await host.IdsAsync();
        var board = await host.SignInAsync("thuky");
        await board.ShowAsync($"/plans/{ids.Plan}/board");
        var unit = await host.SignInAsync(cell.Contact);
        await unit.OpenReportAsync(cell);
        await unit.TypeReportAsync(35, "Trước khi mất điện.");
        await unit.SaveReportAsync();
        await Assertions.Expect(board.Locator($"[data-a='{cell.Id}']")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("35%"));

        await host.KillAsync();
        await Assertions.Expect(board.Locator("[data-live]")).ToContainTextAsync("Mất kết nối");
        await host.StartAsync();
        await Assertions.Expect(board.Locator("[data-live-off]")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(board.Locator($"[data-a='{cell.Id}']")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("35%"));

        await unit.OpenReportAsync(cell);
        await unit.TypeReportAsync(75, "Sau khi có điện lại.");
        await unit.SaveReportAsync();
        await Assertions.Expect(board.Locator($"[data-a='{cell.Id}']")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("75%"));
        await board.Context.DisposeAsync();
        await unit.Context.DisposeAsync();
    }
}

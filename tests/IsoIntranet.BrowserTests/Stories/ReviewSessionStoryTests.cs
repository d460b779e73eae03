using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

/// <summary>A management review's meeting on three devices: the wall, the chair's tablet, the secretary's desk.</summary>
[Collection(nameof(SharedTown))]
public sealed partial class ReviewSessionStoryTests(HostFixture host)
{
    /// <summary>A cut network is noticed when the next sign of life is missing.</summary>
    private const int Noticing = 60_000;

    [Fact]
    public async Task Screen_chair_and_secretary_stay_in_step_over_lost_connections_and_the_room_reads_along()
    {
        var meeting = (await host.IdsAsync()).Meeting;
        var screen = await host.SignInAsync("truongban", 1920, 1080);
        var chair = await host.SignInAsync("truongban", 820, 1180);
        var secretary = await host.SignInAsync("thuky");
        await screen.ShowAsync($"/management-reviews/{meeting}/stage");
        await chair.ShowAsync($"/management-reviews/{meeting}/lead");
        await OpenAsync(chair);

        // The tablet turns the wall, and the clicker at the wall turns the tablet.
        await chair.Locator(".mreview-s-jump button").Nth(2).ClickAsync();
        await IsAtAsync(screen, 2);
        await screen.Keyboard.PressAsync("PageDown");
        await IsAtAsync(screen, 3);
        await Expect(chair.Locator(".mreview-s-jump button").Nth(3)).ToHaveAttributeAsync("aria-current", "true");

        // The wall loses its network, the meeting goes on, and the wall comes back to where the meeting is.
        await screen.Context.SetOfflineAsync(true);
        await Expect(screen.Locator(".mreview-stage")).ToHaveClassAsync(Stale(), new() { Timeout = Noticing });
        await chair.Locator(".mreview-s-drive .btn-primary").ClickAsync();
        await Expect(chair.Locator(".mreview-s-jump button").Nth(4)).ToHaveAttributeAsync("aria-current", "true");
        await screen.Context.SetOfflineAsync(false);
        await IsAtAsync(screen, 4, Noticing);

        // What the secretary types is on the wall before it is written down.
        await secretary.ShowAsync($"/management-reviews/{meeting}/desk");
        var decision = $"Bổ sung máy quét cho Bộ phận Một cửa {Guid.NewGuid():N}";
        await secretary.Locator("form.form textarea").PressSequentiallyAsync(decision);
        await Expect(screen.Locator(".mreview-s-said .mreview-s-caret")).ToContainTextAsync(decision);
        await Expect(secretary.Locator(".mreview-s-made")).Not.ToContainTextAsync(decision);
        await secretary.Locator("form.form button[type=submit]").ClickAsync();
        await Expect(secretary.Locator(".mreview-s-made")).ToContainTextAsync(decision);
        await Expect(screen.Locator(".mreview-s-said li", new() { HasText = decision })).ToBeVisibleAsync();

        // What is typed without a network is there when it is back, and saved.
        var said = $"Các đơn vị nhất trí {Guid.NewGuid():N}";
        var discussion = secretary.Locator("textarea[id^=discussion]");
        await secretary.Context.SetOfflineAsync(true);
        await Expect(secretary.Locator(".shell")).ToHaveClassAsync(StalePage(), new() { Timeout = Noticing });
        await discussion.FillAsync(said);
        await secretary.Context.SetOfflineAsync(false);
        await Expect(secretary.Locator(".shell")).Not.ToHaveClassAsync(StalePage(), new() { Timeout = Noticing });
        await Expect(discussion).ToHaveValueAsync(said);
        await Expect(screen.Locator(".mreview-s-said")).ToContainTextAsync(said, new() { Timeout = Noticing });
        await Expect(secretary.Locator(".mreview-s-kept")).Not.ToHaveClassAsync(Unsaved(), new() { Timeout = Noticing });

        // The decisions' slide has it, for whoever comes late as well.
        await screen.Keyboard.PressAsync("End");
        await screen.Keyboard.PressAsync("PageUp");
        await Expect(screen.Locator(".mreview-s-decisions")).ToContainTextAsync(decision);
        var late = await host.SignInAsync("haidang.tt", 390, 844);
        await late.ShowAsync($"/management-reviews/{meeting}/stage");
        await Expect(late.Locator(".mreview-s-decisions")).ToContainTextAsync(decision);
        foreach (var page in new[] { screen, chair, secretary, late })
            await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_participant_checks_in_on_a_telephone_and_the_wall_counts()
    {
        var meeting = (await host.IdsAsync()).Meeting;
        var screen = await host.SignInAsync("thuky", 1280, 720);
        await screen.ShowAsync($"/management-reviews/{meeting}/stage");
        await screen.Keyboard.PressAsync("Home");
        await Expect(screen.Locator(".mreview-s-qr")).ToBeVisibleAsync();
        var phone = await host.SignInAsync("haidang.tt", 390, 844);

        await phone.ShowAsync("/management-reviews/check-in");
        await phone.Locator(".mreview-s-checkin .btn-primary").ClickAsync();

        await Expect(phone.Locator(".mreview-s-checked")).ToBeVisibleAsync();
        await Expect(screen.Locator(".mreview-s-present b")).Not.ToHaveTextAsync("0");
        await screen.Context.DisposeAsync();
        await phone.Context.DisposeAsync();
    }

    /// <summary>Opens the meeting, unless another story did.</summary>
    private static async Task OpenAsync(IPage chair)
    {
        var open = chair.Locator("header .btn-primary");
        if (!await open.IsVisibleAsync())
            return;
        await open.ClickAsync();
        await chair.Locator(".dialog .btn-primary").ClickAsync();
        await Expect(open).ToHaveCountAsync(0);
    }

    private static Task IsAtAsync(IPage screen, int index, int? timeout = null) =>
        Expect(screen.Locator(".mreview-stage")).ToHaveAttributeAsync("data-at", index.ToString(System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = timeout ?? 30_000 });

    [GeneratedRegex("is-stale")]
    private static partial Regex Stale();

    [GeneratedRegex("is-stale-page")]
    private static partial Regex StalePage();

    [GeneratedRegex("is-unsaved")]
    private static partial Regex Unsaved();
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

[Collection(nameof(SharedTown))]
public sealed partial class SignInTests(HostFixture host)
{
    [Fact]
    public async Task A_wrong_password_is_told_and_keeps_the_typed_name()
    {
        var page = await host.OpenAsync();
        await page.GotoAsync("/account/login");
        await page.FillAsync("#user-name", "thuky");
        await page.FillAsync("#password", "Sai-Mat-Khau-123");
        await page.ClickAsync("form.form button.btn-primary");

        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.Locator("#user-name")).ToHaveValueAsync("thuky");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_comes_back_to_the_page_they_asked_for()
    {
        var page = await host.OpenAsync();
        await page.GotoAsync("/account/preferences");
        await Expect(page).ToHaveURLAsync(LoginAddress());

        await page.FillAsync("#user-name", "captren");
        await page.FillAsync("#password", HostFixture.DemoPassword);
        await page.ClickAsync("form.form button.btn-primary");

        await Expect(page).ToHaveURLAsync(PreferencesAddress());
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_language_is_switched_for_everything_and_stays_after_signing_in_again()
    {
        // An account of no other test: the language stays with it.
        var page = await host.SignInAsync("kstailieu");
        await page.ShowAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        await page.ClickAsync("summary.user-button");
        await page.ClickAsync("button[name=culture][value=en]");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.GetByText("Skip to")).ToBeAttachedAsync();
        await page.Context.DisposeAsync();

        var other = await host.OpenAsync();
        await other.GotoAsync("/account/login");
        await other.FillAsync("#user-name", "kstailieu");
        await other.FillAsync("#password", HostFixture.DemoPassword);
        await other.ClickAsync("form.form button.btn-primary");
        await Expect(other.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await other.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_theme_follows_the_button_and_stays()
    {
        var page = await host.SignInAsync("truongdoan");
        await page.ShowAsync("/");
        await page.ClickAsync("[data-theme-toggle]");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_an_open_page()
    {
        var page = await host.SignInAsync("kstailieu");
        await page.ShowAsync("/");
        await page.ClickAsync("summary.user-button");
        await page.ClickAsync("button[form=sign-out-form]");
        await Expect(page).ToHaveURLAsync(LoginAddress());

        await page.GotoAsync("/account/preferences");

        await Expect(page).ToHaveURLAsync(LoginAddress());
        await page.Context.DisposeAsync();
    }

    [GeneratedRegex("/account/login")]
    private static partial Regex LoginAddress();

    [GeneratedRegex("/account/preferences$")]
    private static partial Regex PreferencesAddress();
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsoIntranet.BrowserTests.Stories;

public sealed partial class FirstAdministratorTests(EmptyHost host) : IClassFixture<EmptyHost>
{
    [Fact]
    public async Task An_empty_database_asks_for_its_first_administrator_and_for_the_code_on_the_console()
    {
        var page = await host.OpenAsync();
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(FirstAddress());

        await FillAsync(page, "AAAA-BBBB-CCCC");
        await page.ClickAsync("form.form button.btn-primary");
        await Expect(page.Locator(".field.is-invalid")).ToHaveCountAsync(1);

        await FillAsync(page, CodeLine().Match(host.Output).Groups["code"].Value);
        await page.ClickAsync("form.form button.btn-primary");
        await Expect(page.Locator("summary.user-button")).ToContainTextAsync("Nguyễn Thị Khởi Tạo");

        // The door closes behind the first: nobody else becomes an administrator that way.
        var stranger = await host.OpenAsync();
        await stranger.GotoAsync("/account/first-administrator");
        await Expect(stranger).ToHaveURLAsync(LoginAddress());
        await page.Context.DisposeAsync();
        await stranger.Context.DisposeAsync();
    }

    private static async Task FillAsync(IPage page, string code)
    {
        await page.FillAsync("[name='Form.Code']", code);
        await page.FillAsync("[name='Form.OrganisationName']", "UBND phường Thử Nghiệm");
        await page.FillAsync("[name='Form.DisplayName']", "Nguyễn Thị Khởi Tạo");
        await page.FillAsync("[name='Form.UserName']", "khoitao");
        await page.FillAsync("[name='Form.Password']", "Mat-Khau-Dau-Tien-1");
        await page.FillAsync("[name='Form.Repeat']", "Mat-Khau-Dau-Tien-1");
    }

    [GeneratedRegex("with the code (?<code>[A-Z0-9-]{14})")]
    private static partial Regex CodeLine();

    [GeneratedRegex("/account/first-administrator")]
    private static partial Regex FirstAddress();

    [GeneratedRegex("/account/login")]
    private static partial Regex LoginAddress();
}

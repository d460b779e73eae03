using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell.Account.Pages;

/// <summary>Language, kept with the account, and appearance, kept in the browser.</summary>
public partial class PreferencesPage(
    UserManager<Platform.Access.Account> accounts, NavigationManager navigation, IStringLocalizer<AccountText> text)
{
    private string? _problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "preferences")]
    private Input Form { get; set; } = default!;

    [SupplyParameterFromQuery]
    private bool Saved { get; set; }

    private IStringLocalizer T => text;

    protected override void OnInitialized() => Form ??= new Input
    {
        Culture = Cultures.Current,
        Theme = ShellPreferences.From(Http.Request.Cookies).Theme,
    };

    private async Task SaveAsync()
    {
        if (await accounts.GetUserAsync(Http.User) is not { } account)
            return;
        account.Culture = Cultures.Codes.Contains(Form.Culture) ? Form.Culture! : account.Culture;
        if (!(await accounts.UpdateAsync(account)).Succeeded)
        {
            _problem = T["SavedElsewhere"];
            return;
        }
        CultureCookie.Write(Http, account.Culture);
        if (ShellPreferences.Themes.Contains(Form.Theme))
            Http.Response.Cookies.Append(ShellPreferences.ThemeCookie, Form.Theme!, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax });
        navigation.NavigateTo("/account/preferences?saved=true");
    }

    private sealed class Input
    {
        public string? Culture { get; set; }

        public string? Theme { get; set; }
    }
}

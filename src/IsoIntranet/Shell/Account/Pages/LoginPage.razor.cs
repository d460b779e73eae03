using IsoIntranet.Features.Demo;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Access.SingleSignOn;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Shell.Account.Pages;

/// <summary>Sign-in. Says the same of a wrong password, an unknown name and a closed account.</summary>
public partial class LoginPage(
    UserManager<Platform.Access.Account> accounts, IsoSignInManager signIn, FirstStart firstStart, IsoSettings settings,
    IPasswordHasher<Platform.Access.Account> hasher, NavigationManager navigation, IStringLocalizer<AccountText> text, ILogger<LoginPage> log)
{
    private string? _problem;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "login")]
    private Input Form { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool SignedOut { get; set; }

    /// <summary>Why the single sign-on ended here, see <see cref="SingleSignOnRefusal"/>.</summary>
    [SupplyParameterFromQuery(Name = "refused")]
    private string? RefusedFor { get; set; }

    private SingleSignOnRefusal? Refused => Enum.TryParse<SingleSignOnRefusal>(RefusedFor, out var refusal) && Enum.IsDefined(refusal) ? refusal : null;

    private string SingleSignOnAddress => $"{SingleSignOn.Path.TrimStart('/')}?returnUrl={Uri.EscapeDataString(LocalAddress.Of(ReturnUrl))}";

    private IStringLocalizer T => text;

    private IsoSettings Settings => settings;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        if (Http.User.Identity?.IsAuthenticated == true && HttpMethods.IsGet(Http.Request.Method))
            navigation.NavigateTo(LocalAddress.Of(ReturnUrl));
        else if (await firstStart.IsOpenAsync())
            navigation.NavigateTo("/account/first-administrator");
    }

    private async Task SignInAsync()
    {
        if (string.IsNullOrWhiteSpace(Form.UserName) || string.IsNullOrEmpty(Form.Password))
        {
            _problem = string.IsNullOrWhiteSpace(Form.UserName) ? T["UserNameMissing"] : T["PasswordMissing"];
            return;
        }
        var account = await accounts.FindByNameAsync(Form.UserName.Trim());
        if (account is null)
        {
            // As long as for a name that exists, so that time does not tell which names do.
            hasher.HashPassword(new Platform.Access.Account(), Form.Password);
            _problem = T["WrongPassword"];
            return;
        }
        var result = await signIn.CheckPasswordSignInAsync(account, Form.Password, lockoutOnFailure: true);
        LogSignIn(account.Id, result.ToString());
        if (!result.Succeeded)
        {
            _problem = result.IsLockedOut ? T["LockedOut", settings.Access.LockoutMinutes] : T["WrongPassword"];
            return;
        }
        await signIn.StartSessionAsync(account);
        CultureCookie.Write(Http, account.Culture);
        navigation.NavigateTo(account.MustChangePassword ? "/account/change-password" : LocalAddress.Of(ReturnUrl));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sign-in of account {AccountId}: {Result}")]
    private partial void LogSignIn(Guid accountId, string result);

    private sealed class Input
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }
    }
}

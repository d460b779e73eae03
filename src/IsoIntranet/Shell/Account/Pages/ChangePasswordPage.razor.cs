using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell.Account.Pages;

/// <summary>Change of one's own password; ends all other sessions of the account.</summary>
public partial class ChangePasswordPage(
    UserManager<Platform.Access.Account> accounts, IsoSignInManager signIn, PasswordRules rules, NavigationManager navigation,
    IStringLocalizer<AccountText> text)
{
    private readonly Dictionary<string, string> _errors = [];
    private bool _mustChange;
    private bool _isDone;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "change-password")]
    private Input Form { get; set; } = default!;

    private IStringLocalizer T => text;

    private PasswordRules Rules => rules;

    protected override void OnInitialized()
    {
        Form ??= new();
        _mustChange = Http.User.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword);
    }

    private async Task ChangeAsync()
    {
        if (await accounts.GetUserAsync(Http.User) is not { } account)
            return;
        if (string.IsNullOrEmpty(Form.Current))
            _errors["Current"] = T["PasswordMissing"];
        if (PasswordWords.Of(rules.Check(Form.New, account.UserName, account.DisplayName), rules, T) is { } fault)
            _errors["New"] = fault;
        else if (Form.New == Form.Current)
            _errors["New"] = T["SamePassword"];
        else if (Form.New != Form.Repeat)
            _errors["Repeat"] = T["PasswordsDiffer"];
        if (_errors.Count > 0)
            return;

        // Held to the lockout like the sign-in: an unlocked screen must not become a place to guess at.
        var check = await signIn.CheckPasswordSignInAsync(account, Form.Current!, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            _errors["Current"] = T["CurrentPasswordWrong"];
            return;
        }
        account.MustChangePassword = false;
        var result = await accounts.ChangePasswordAsync(account, Form.Current!, Form.New!);
        if (!result.Succeeded)
        {
            _errors["Current"] = T["SavedElsewhere"];
            return;
        }
        await signIn.StartSessionAsync(account);
        if (_mustChange)
            navigation.NavigateTo("/");
        _isDone = true;
    }

    private sealed class Input
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Repeat { get; set; }
    }
}

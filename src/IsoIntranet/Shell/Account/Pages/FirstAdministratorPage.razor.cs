using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell.Account.Pages;

/// <summary>Only while there is no account at all, and only with the code on the server's console.</summary>
public partial class FirstAdministratorPage(
    FirstStart firstStart, CommandRunner commands, Actors actors, UserManager<Platform.Access.Account> accounts, IsoSignInManager signIn,
    PasswordRules rules, RefusalText refusals, NavigationManager navigation, IStringLocalizer<AccountText> text)
{
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private string? _problem;

    [SupplyParameterFromForm(FormName = "first-administrator")]
    private Input Form { get; set; } = default!;

    private IStringLocalizer T => text;

    private PasswordRules Rules => rules;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        if (!await firstStart.IsOpenAsync())
            navigation.NavigateTo("/account/login");
    }

    private async Task CreateAsync()
    {
        if (!await firstStart.IsOpenAsync())
            return;
        if (firstStart.Try(Form.Code) is var answer and not FirstStartAnswer.Right)
        {
            _errors = new Dictionary<string, string[]> { ["Code"] = [T[answer == FirstStartAnswer.TooOften ? "FirstTooOften" : "FirstCodeWrong"]] };
            return;
        }
        if (Form.Password != Form.Repeat)
        {
            _errors = new Dictionary<string, string[]> { ["Repeat"] = [T["PasswordsDiffer"]] };
            return;
        }
        var outcome = await commands.RunAsync(
            new CreateFirstAdministrator.Command(Form.OrganisationName, Form.Preset, Form.DisplayName, Form.UserName, Form.Password),
            Actor.Program());
        if (!outcome.IsDone)
        {
            _errors = outcome.Errors;
            _problem = outcome.Errors.Count == 0 ? refusals.Of(outcome) : null;
            return;
        }
        actors.Forget();
        if (await accounts.FindByIdAsync(outcome.Value.ToString()) is { } account)
            await signIn.StartSessionAsync(account);
        navigation.NavigateTo("/");
    }

    private string? ErrorOf(string field) => _errors.GetValueOrDefault(field)?.FirstOrDefault();

    private sealed class Input
    {
        public string? Code { get; set; }

        public string? OrganisationName { get; set; }

        public string? Preset { get; set; }

        public string? DisplayName { get; set; }

        public string? UserName { get; set; }

        public string? Password { get; set; }

        public string? Repeat { get; set; }
    }
}

using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>The accounts over which the viewer administers.</summary>
public partial class AccountsPage
{
    private DataTable<AccountList.Item>? _table;
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "role")]
    private string? RoleName { get; set; }

    [SupplyParameterFromQuery(Name = "closed")]
    private bool Closed { get; set; }

    protected override async Task OnInitializedAsync() =>
        _forbidden = !(await Actor.GetAsync()).MayAnywhere(AdministrationRoom.Accounts);

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(Account) or nameof(RoleGrant);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<AccountList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new AccountList.Query(request, Closed, Enum.TryParse<Role>(RoleName, out var role) ? role : null), cancellationToken);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private string RolesOf(AccountList.Item account) =>
        string.Join("; ", account.Grants.Select(held => $"{L["Role_" + held.Role]} – {held.Unit}"));

    private string StateOf(AccountList.Item account) =>
        L[account.IsClosed ? "State_Closed" : account.IsLocked ? "State_Locked" : account.MustChangePassword ? "State_New" : "State_Open"];

    private async Task CreateAsync()
    {
        await Dialogs.DoAsync<CreateAccountDialog>(L["CreateAccount"]);
        await RefreshAsync();
    }

    private async Task OpenAsync(Guid accountId, string name)
    {
        await Dialogs.DoAsync<AccountDialog>(name, new() { [nameof(AccountDialog.AccountId)] = accountId }, isWide: true);
        await RefreshAsync();
    }
}

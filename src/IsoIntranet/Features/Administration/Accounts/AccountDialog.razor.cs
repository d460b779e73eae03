using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>Everything that can be done to one account.</summary>
public partial class AccountDialog
{
    private AccountList.Item? _account;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private IssuedPassword? _issued;
    private Role _role = Role.UnitContact;
    private Guid? _unitId;

    [Parameter, EditorRequired]
    public Guid AccountId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _units = (await Queries.AskAsync(new UnitChoices.Query())).Value ?? [];
        await ReadAsync();
    }

    protected override void Done(object value) => _issued = value as IssuedPassword;

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new AccountList.Query(new PageRequest(), AccountId: AccountId));
        _account = outcome.Value?.Items.FirstOrDefault();
        if (!outcome.IsDone)
            Message = Refusals.Of(outcome);
    }

    private async Task ActAsync<TCommand, TResult>(ICommand<TCommand, TResult> command) where TCommand : ICommand<TCommand, TResult>
    {
        _issued = null;
        await RunAsync(command, closes: false);
        await ReadAsync();
    }

    private async Task ResetAsync()
    {
        if (await AskAsync("ResetQuestion", "ResetPassword"))
            await ActAsync(new ResetPassword.Command(AccountId, _account!.Version));
    }

    private async Task CloseAccountAsync()
    {
        if (await AskAsync("CloseQuestion", "CloseAccount"))
            await ActAsync(new CloseAccount.Command(AccountId, _account!.Version));
    }

    private async Task<bool> AskAsync(string question, string act) => await Dialogs.Confirm(
        L[question, _account!.DisplayName], L[act], new ConfirmOptions { OkButtonText = L[act], CancelButtonText = L["Cancel"] }) == true;
}

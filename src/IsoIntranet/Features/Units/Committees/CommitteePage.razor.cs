using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>The page of a committee: composition, decision, renewal.</summary>
public partial class CommitteePage
{
    private CommitteeView.View? _view;
    private OutcomeKind _failure;
    private string? _message;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid CommitteeId { get; set; }

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) =>
        signal.RecordType is nameof(Committee) or nameof(CommitteeMember) or nameof(Person);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new CommitteeView.Query(CommitteeId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";

    private Task ComposeAsync() => AskAsync<CommitteeDialog>("Compose", isWide: true);

    private Task DecideAsync() => AskAsync<DecideCommitteeDialog>("Decide");

    private Task NotifyAsync() => AskAsync<NotifyDepartmentDialog>("Notify");

    private async Task RenewAsync()
    {
        var outcome = await Commands.RunAsync(new RenewCommittee.Command(CommitteeId, _view!.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo($"committees/{outcome.Value}");
    }

    private async Task DropAsync()
    {
        if (await Dialogs.Confirm(L["DropQuestion"], L["DropProposal"], new ConfirmOptions { OkButtonText = L["DropProposal"], CancelButtonText = L["Cancel"] }) != true)
            return;
        var outcome = await Commands.RunAsync(new DropCommittee.Command(CommitteeId, _view!.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo("committees");
    }

    private async Task AskAsync<TDialog>(string title, bool isWide = false) where TDialog : ComponentBase
    {
        if (await Dialogs.DoAsync<TDialog>(L[title], new() { ["Committee"] = _view }, isWide))
            await RefreshAsync();
    }
}

using System.Globalization;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Objectives;

/// <summary>The objectives of a year as they stand, and what may be done with them.</summary>
public partial class ObjectiveSetPage
{
    private ObjectiveSetView.View? _view;
    private IReadOnlyList<ObjectiveRemark> _remarks = [];
    private OutcomeKind _failure;
    private string? _message;
    private bool _deleting;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private ObjectiveExport Sheets { get; set; } = default!;

    [Parameter]
    public Guid SetId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    private string Shown => Tab is "units" or "own" or "history" ? Tab : "content";

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Id != SetId)
            await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == SetId || signal.RecordType is nameof(ObjectiveSet) or nameof(OrgUnit);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ObjectiveSetView.Query(SetId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
        _remarks = _view is { } view ? ObjectiveRemark.On(view.Content) : [];
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";

    private string? Current(string tab) => Shown == tab ? "page" : null;

    private bool IsInForce => _view is { State: ObjectiveSetState.Issued or ObjectiveSetState.Superseded };

    private async Task RunAsync<TCommand>(ICommand<TCommand, int> command) where TCommand : ICommand<TCommand, int>
    {
        var outcome = await Commands.RunAsync(command);
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task ReturnAsync()
    {
        await Dialogs.DoAsync<ResultReasonDialog>(L["ReturnOwn"], new()
        {
            [nameof(ResultReasonDialog.Note)] = L["ReturnOwnNote"].Value,
            [nameof(ResultReasonDialog.OwnSet)] = (SetId, _view!.Version),
        });
        await RefreshAsync();
    }

    private async Task IssueAsync()
    {
        var issued = await Dialogs.AskAsync<IssueObjectivesDialog, int>(
            L["Issue"], new() { [nameof(IssueObjectivesDialog.Set)] = _view, [nameof(IssueObjectivesDialog.Remarks)] = _remarks.Count });
        if (issued != default)
            await RefreshAsync();
    }

    private async Task RenewAsync()
    {
        var created = await Dialogs.AskAsync<NewObjectiveSetDialog, Guid>(L["Renew"], new()
        {
            [nameof(NewObjectiveSetDialog.CopyOf)] = SetId,
            [nameof(NewObjectiveSetDialog.IsOwn)] = _view!.IsOwn,
            [nameof(NewObjectiveSetDialog.Year)] = _view!.Year + 1,
            [nameof(NewObjectiveSetDialog.OwnerUnitId)] = _view.OwnerUnitId,
        });
        if (created != default)
            Navigation.NavigateTo($"objectives/{created}/edit");
    }

    private async Task DeleteAsync(bool goAhead)
    {
        _deleting = false;
        if (!goAhead)
            return;
        var outcome = await Commands.RunAsync(new DeleteDraftObjectives.Command(SetId, _view!.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo("objectives");
    }

    private async Task ExportAsync()
    {
        var file = await Sheets.SetAsync(_view!);
        _message = file.IsDone ? null : Refusals.Of(file);
        if (file.IsDone)
            Navigation.NavigateTo(file.Value, forceLoad: true);
    }
}

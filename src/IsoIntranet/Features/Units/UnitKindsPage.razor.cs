using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Units;

/// <summary>The kinds of units, their groups and the other names by which plans call them.</summary>
public partial class UnitKindsPage
{
    private UnitKindList.View? _view;
    private bool _forbidden;
    private string? _message;
    private bool _failed;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    protected override Task OnInitializedAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(UnitKind) or nameof(OrgUnit);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new UnitKindList.Query());
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value ?? _view;
    }

    private async Task EditAsync(UnitKindList.Row? kind)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(UnitKindDialog.Existing)] = kind,
            [nameof(UnitKindDialog.NextOrder)] = (_view?.Kinds.Select(one => one.SortOrder).DefaultIfEmpty().Max() ?? 0) + 1,
        };
        if (await Dialogs.DoAsync<UnitKindDialog>(L[kind is null ? "AddKind" : "EditKind"], parameters))
            await RefreshAsync();
    }

    private async Task PresetAsync()
    {
        if (await Dialogs.AskAsync<KindPresetDialog, ApplyKindPreset.Result>(L["ApplyPreset"]) is not { } result)
            return;
        (_message, _failed) = (L["PresetApplied", result.Kinds, result.Divisions], false);
        await RefreshAsync();
    }

    private async Task RemoveAsync(UnitKindList.Row kind)
    {
        if (await Dialogs.Confirm(L["RemoveQuestion", kind.Name], L["Remove"], new ConfirmOptions { OkButtonText = L["Remove"], CancelButtonText = L["Cancel"] }) != true)
            return;
        var outcome = await Commands.RunAsync(new RemoveUnitKind.Command(kind.Id, kind.Version));
        (_message, _failed) = (outcome.IsDone ? null : Refusals.Of(outcome), !outcome.IsDone);
        await RefreshAsync();
    }
}

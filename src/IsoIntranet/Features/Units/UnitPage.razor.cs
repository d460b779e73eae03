using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Units;

/// <summary>The page of a unit.</summary>
public partial class UnitPage
{
    private UnitView.View? _view;
    private OutcomeKind _failure;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Parameter]
    public Guid UnitId { get; set; }

    private Dictionary<string, object?> ThisUnit => new() { ["Unit"] = _view };

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) =>
        signal.RecordType is nameof(OrgUnit) or nameof(Person) or nameof(UnitKind) or nameof(Committee) or nameof(UnitSuccession);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new UnitView.Query(UnitId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private Task EditAsync() => AskAsync<UnitDialog>("EditTitle");

    private Task RenameAsync() => AskAsync<RenameUnitDialog>("RenameTitle");

    private Task MoveAsync() => AskAsync<MoveUnitDialog>("MoveTitle");

    private Task SplitAsync() => AskAsync<SplitUnitDialog>("SplitTitle", isWide: true);

    private Task DissolveAsync() => AskAsync<DissolveUnitDialog>("DissolveTitle");

    private async Task MergeAsync()
    {
        var successor = await Dialogs.AskAsync<MergeUnitsDialog, Guid>(L["MergeTitle"], new() { [nameof(MergeUnitsDialog.First)] = UnitId }, isWide: true);
        if (successor != default)
            Navigation.NavigateTo($"units/{successor}");
    }

    private async Task AskAsync<TDialog>(string title, bool isWide = false) where TDialog : ComponentBase
    {
        if (await Dialogs.DoAsync<TDialog>(L[title], ThisUnit, isWide))
            await RefreshAsync();
    }
}

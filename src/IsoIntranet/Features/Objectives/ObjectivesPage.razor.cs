using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Objectives;

/// <summary>The objectives of all years and owners.</summary>
public partial class ObjectivesPage
{
    private DataTable<ObjectiveSetList.Row>? _table;
    private bool _forbidden;
    private bool _keeps;
    private bool _keepsOwn;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "own")]
    private string? Own { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        (_forbidden, _keeps, _keepsOwn) = (!actor.MayAnywhere(ObjectivesRoom.See), actor.MayAnywhere(ObjectivesRoom.Keep), actor.MayAnywhere(ObjectivesRoom.KeepOwn));
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(ObjectiveSet);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<ObjectiveSetList.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) => Queries.AskAsync(
        new ObjectiveSetList.Query(request, Enum.TryParse<ObjectiveSetState>(State, out var state) && Enum.IsDefined(state) ? state : null, Year, bool.TryParse(Own, out var own) ? own : null), cancellationToken);

    private void Filter(string name, ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.WithFilter(name, change.Value?.ToString()), replace: true);

    private async Task CreateAsync(bool isOwn)
    {
        var created = await Dialogs.AskAsync<NewObjectiveSetDialog, Guid>(L[isOwn ? "NewOwnSet" : "NewSet"], new() { [nameof(NewObjectiveSetDialog.IsOwn)] = isOwn });
        if (created != default)
            Navigation.NavigateTo($"objectives/{created}/edit");
    }
}

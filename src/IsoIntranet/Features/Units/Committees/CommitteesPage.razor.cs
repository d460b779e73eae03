using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>The committees of all units.</summary>
public partial class CommitteesPage
{
    private DataTable<CommitteeList.Row>? _table;
    private bool _forbidden;
    private bool _keeps;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private Platform.Access.CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "former")]
    private bool Former { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(UnitsRoom.See);
        _keeps = actor.MayAnywhere(UnitsRoom.KeepCommittees);
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(Committee) or nameof(CommitteeMember);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<CommitteeList.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new CommitteeList.Query(request, Enum.TryParse<CommitteeKind>(Kind, out var kind) ? kind : null, Former), cancellationToken);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private async Task ProposeAsync()
    {
        var proposed = await Dialogs.AskAsync<CommitteeDialog, Guid>(L["ProposeCommittee"], isWide: true);
        if (proposed != default)
            Navigation.NavigateTo($"committees/{proposed}");
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>Who has read an edition and who has not, of the units that the viewer follows.</summary>
public partial class PolicyReadersPage
{
    private DataTable<PolicyReaders.Row>? _table;
    private PolicyView.View? _view;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private string? _message;
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "read")]
    private string? Read { get; set; }

    private bool MayNote => _view?.Policy is { State: PolicyState.InForce };

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(QualityPoliciesRoom.Follow);
        if (_forbidden)
            return;
        _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(QualityPoliciesRoom.Follow, unit.Id))];
        await CountAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == Id || signal.RecordType == nameof(Person);

    protected override async Task RefreshAsync()
    {
        await CountAsync();
        await (_table?.ReloadAsync() ?? Task.CompletedTask);
    }

    private async Task CountAsync() => _view = (await Queries.AskAsync(new PolicyView.Query(Id))).Value;

    private Task<Outcome<PageOf<PolicyReaders.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new PolicyReaders.Query(request, Id, Unit, bool.TryParse(Read, out var read) ? read : null), cancellationToken);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private async Task NoteAsync(PolicyReaders.Row person)
    {
        var outcome = await Commands.RunAsync(new NotePolicyReaders.Command(Id, [person.Id]));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }
}

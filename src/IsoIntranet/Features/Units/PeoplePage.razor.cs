using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Units;

/// <summary>The directory of people.</summary>
public partial class PeoplePage
{
    private DataTable<PersonList.Row>? _table;
    private IReadOnlyList<UnitChoices.Choice> _choices = [];
    private bool _forbidden;
    private bool _keeps;
    private string? _message;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "left")]
    private bool Left { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Queries.AskAsync(new UnitChoices.Query());
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _choices = outcome.Value ?? [];
        _keeps = _choices.Any(choice => choice.MayKeep);
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(Person) or nameof(OrgUnit);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<PersonList.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new PersonList.Query(request, Unit, Left), cancellationToken);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private Task AddAsync() => AskAsync<PersonDialog>("AddPerson", new() { [nameof(PersonDialog.UnitId)] = Unit });

    private Task EditAsync(PersonList.Row person) => AskAsync<PersonDialog>("EditPerson", new() { [nameof(PersonDialog.Existing)] = person });

    private Task MoveAsync(PersonList.Row person) =>
        AskAsync<MovePersonDialog>(person.HasLeft ? "TakeBack" : "MovePerson", new() { [nameof(MovePersonDialog.Existing)] = person });

    private async Task LeaveAsync(PersonList.Row person)
    {
        if (await Dialogs.Confirm(L["LeaveQuestion", person.FullName], L["LeaveTitle"], new ConfirmOptions { OkButtonText = L["Leave"], CancelButtonText = L["Cancel"] }) != true)
            return;
        var outcome = await Commands.RunAsync(new LeaveService.Command(person.Id, person.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task AskAsync<TDialog>(string title, Dictionary<string, object?> parameters) where TDialog : ComponentBase
    {
        if (await Dialogs.DoAsync<TDialog>(L[title], parameters))
            await RefreshAsync();
    }
}

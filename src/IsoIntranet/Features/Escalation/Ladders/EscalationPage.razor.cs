using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Escalation.Ladders;

/// <summary>Thang nhắc việc: who is told when, by kind of deadline, with the days on which the steps fall for any due day.</summary>
public partial class EscalationPage
{
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private LaddersOf.View? _view;
    private LaddersOf.Row? _dropping;
    private Outcome<Nothing>? _outcome;
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "due")]
    private DateOnly? Due { get; set; }

    private DateOnly Shown => Due ?? Clock.Today.AddDays(14);

    private bool IsTop => _units.FirstOrDefault(unit => unit.Id == _view?.UnitId) is { ParentId: null };

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(EscalationRoom.Keep);
        if (!_forbidden)
            _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(EscalationRoom.Keep, unit.Id))];
    }

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(EscalationLadder);

    protected override async Task RefreshAsync() => _view = (await Queries.AskAsync(new LaddersOf.Query(UnitId))).Value ?? _view;

    private async Task EditAsync(LaddersOf.Row row)
    {
        await Dialogs.DoAsync<LadderDialog>(Words.Kind(row.Kind), new()
        {
            [nameof(LadderDialog.UnitId)] = _view!.UnitId,
            [nameof(LadderDialog.Row)] = row,
            [nameof(LadderDialog.Due)] = Shown,
        }, isWide: true);
        await RefreshAsync();
    }

    private async Task DropAsync(bool goesAhead)
    {
        if (goesAhead && _dropping is { Ladder: { } ladder })
            _outcome = await Commands.RunAsync(new DropLadder.Command(ladder.Id, ladder.Version));
        _dropping = null;
        await RefreshAsync();
    }

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value }), replace: true);
}

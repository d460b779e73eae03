using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>Nhật ký nhắc việc: every step that was taken; what reached nobody stands in red.</summary>
public partial class RecordPage
{
    private DataTable<StepList.Item>? _table;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private bool _forbidden;
    private bool _mayKeep;
    private bool _readsTitles;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private DeadlineBook Book { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "missed")]
    private bool Missed { get; set; }

    private StepList.Filter Wanted => new(UnitId, Enum.TryParse<RungRecipient>(To, out var to) && Enum.IsDefined(to) ? to : null, Kind, Missed);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        (_forbidden, _mayKeep, _readsTitles) =
            (!actor.MayAnywhere(EscalationRoom.See), actor.MayAnywhere(EscalationRoom.Keep), actor.MayAnywhere(EscalationRoom.Read));
        if (!_forbidden)
            _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(EscalationRoom.See, unit.Id))];
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(EscalationStep);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<StepList.Item>>> LoadAsync(PageRequest page, CancellationToken cancellationToken) =>
        Queries.AskAsync(new StepList.Query(page, Wanted), cancellationToken);

    private string ReachOf(StepList.Item row) => row.Told is null ? L["NobodyReached"] : string.Join(", ", row.Recipients);

    private void Go(string name, ChangeEventArgs change) => Go(name, change.Value?.ToString() is { Length: > 0 } value ? value : null);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);
}

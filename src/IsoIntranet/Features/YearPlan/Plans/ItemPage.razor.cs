using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A work item and how far each unit is with it.</summary>
public sealed partial class ItemPage
{
    private ItemDetails.View? _view;
    private DataTable<ItemAssignments.Row>? _table;
    private string? _failure;
    private bool _forbidden;
    private bool _adding;
    private Guid? _unit;
    private string? _adjustFailure;
    private ItemAssignments.Row? _removing;

    [Parameter]
    public Guid ItemId { get; set; }

    [SupplyParameterFromQuery(Name = "filter")]
    private string? FilterName { get; set; }

    [Inject]
    private IStringLocalizer<PlansText> L { get; set; } = default!;

    [Inject]
    private ScheduleWording Times { get; set; } = default!;

    [Inject]
    private BoardWording Statuses { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private ItemAssignments.Filter Shown =>
        Enum.TryParse<ItemAssignments.Filter>(FilterName, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : ItemAssignments.Filter.All;

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Item.Id != ItemId)
            await ReadAsync();
    }

    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(1);

    protected override bool Concerns(Signal signal) =>
        signal.RecordType == nameof(UnitAssignment) || signal.RootId == _view?.PlanId;

    protected override async Task RefreshAsync()
    {
        await ReadAsync();
        if (_table is not null)
            await _table.ReloadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new ItemDetails.Query(ItemId));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        _view = outcome.Value ?? _view;
    }

    private Task<Outcome<PageOf<ItemAssignments.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new ItemAssignments.Query(ItemId, request, Shown), cancellationToken);

    private void Filter(ItemAssignments.Filter filter) => Navigation.NavigateTo(
        Navigation.WithFilter("filter", filter == ItemAssignments.Filter.All ? null : filter.ToString().ToLowerInvariant()), replace: true);

    private string StatusOf(ItemAssignments.Row row) => Statuses.NameOf(row.StatusOn(Clock.Today));

    private object? PeriodOf(ItemAssignments.Row row) => row.PeriodNumber == 0 ? "" : L["PeriodNumber", row.PeriodNumber].Value;

    private async Task AddAsync()
    {
        _adjustFailure = await AdjustAsync(_unit!.Value, true);
        if (_adjustFailure is null)
            (_adding, _unit) = (false, null);
    }

    private async Task<string?> AdjustAsync(Guid unit, bool assigned)
    {
        var outcome = await Commands.RunAsync(new AdjustAssignments.Command(_view!.PlanId, _view.PlanVersion, ItemId, unit, assigned));
        if (!outcome.IsDone)
            return Refusals.Of(outcome);
        _removing = null;
        await RefreshAsync();
        return null;
    }
}

using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>The list of plans.</summary>
public sealed partial class PlansPage
{
    private DataTable<PlanList.Row>? _table;
    private NewPlanOptions.View? _options;
    private bool _creating;
    private bool _forbidden;

    [Inject]
    private IStringLocalizer<PlansText> L { get; set; } = default!;

    [Inject]
    private IStringLocalizer<YearPlanText> Shared { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    protected override async Task OnInitializedAsync() => _options = (await Queries.AskAsync(new NewPlanOptions.Query())).Value;

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(QmsPlan) or nameof(UnitAssignment);

    /// <summary>A list of plans need not keep up with every report.</summary>
    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(2);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private async Task<Outcome<PageOf<PlanList.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var state = Enum.TryParse<PlanState>(State, out var parsed) && Enum.IsDefined(parsed) ? parsed : (PlanState?)null;
        var outcome = await Queries.AskAsync(new PlanList.Query(request, state, Year), cancellationToken);
        if (outcome.Kind == OutcomeKind.Forbidden && !_forbidden)
        {
            _forbidden = true;
            StateHasChanged();
        }
        return outcome;
    }

    private void Filter(string name, ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.WithFilter(name, change.Value?.ToString()), replace: true);

    private bool IsInProgress(PlanList.Row row) => row.State == PlanState.Issued && row.From <= Clock.Today;

    private string StateOf(PlanList.Row row) => Shared[PlanStates.KeyOf(row.State, IsInProgress(row))];
}

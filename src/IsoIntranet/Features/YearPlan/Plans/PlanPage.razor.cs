using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A plan as it stands, and what may be done with it.</summary>
public sealed partial class PlanPage
{
    private PlanDetails.View? _plan;
    private IReadOnlyList<PlanRemark> _remarks = [];
    private MilestoneTrack.View? _track;
    private HigherPlan.View? _higher;
    private int _readings;
    private string? _failure;
    private bool _forbidden;

    [Parameter]
    public Guid PlanId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [Inject]
    private IStringLocalizer<PlansText> L { get; set; } = default!;

    [Inject]
    private IStringLocalizer<YearPlanText> Shared { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    private string Shown => Tab is "amendments" or "history" or "units" or "higher" ? Tab : "content";

    private string NameOf(PlanDetails.View plan) => plan.ToYear > plan.Year ? L["PlanOfYears", plan.Year, plan.ToYear] : L["PlanOfYear", plan.Year];

    protected override async Task OnParametersSetAsync()
    {
        if (_plan?.Id != PlanId)
            await RefreshAsync();
    }

    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(1);

    /// <summary>
    /// A signal of an assignment does not name its plan; the next read shows whether it was of this one. Other plans may lie
    /// above or beneath this one, and are few.
    /// </summary>
    protected override bool Concerns(Signal signal) =>
        signal.RootId == PlanId || signal.RecordType is nameof(UnitAssignment) or nameof(QmsPlan);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new PlanDetails.Query(PlanId));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.Value is not { } plan)
            return;
        if (_plan?.Version != plan.Version)
            _remarks = (await Queries.AskAsync(new PlanWarnings.Query(PlanId))).Value ?? [];
        _track = plan.HasMilestones ? (await Queries.AskAsync(new MilestoneTrack.Query(PlanId))).Value : null;
        _higher = plan.HigherPlanId is null ? null : (await Queries.AskAsync(new HigherPlan.Query(PlanId))).Value;
        _plan = plan;
        _readings++;
    }

    private string? Current(string tab) => Shown == tab ? "page" : null;
}

using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Number and date, and exactly what issuing will make, before it is made.</summary>
public sealed partial class IssueDialog
{
    private string _number = "";
    private DateOnly _day;
    private FanOutPreview.View? _preview;
    private string? _failure;
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private bool _busy;

    [Parameter, EditorRequired]
    public Guid PlanId { get; set; }

    /// <summary>The amendment to issue; none for the plan itself.</summary>
    [Parameter]
    public Guid? AmendmentId { get; set; }

    /// <summary>Of the amendment, or of the plan.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    protected override Task OnInitializedAsync()
    {
        _day = Clock.Today;
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var outcome = await Queries.AskAsync(new FanOutPreview.Query(PlanId, AmendmentId, _day));
        _preview = outcome.Value;
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
    }

    private async Task IssueAsync()
    {
        _busy = true;
        var outcome = AmendmentId is { } amendment
            ? await Commands.RunAsync(new IssueAmendment.Command(amendment, Version, _number, _day))
            : await Commands.RunAsync(new IssuePlan.Command(PlanId, Version, _number, _day));
        _busy = false;
        _errors = outcome.Errors;
        _failure = outcome.IsDone || outcome.Kind == OutcomeKind.Invalid ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            await Done.InvokeAsync();
    }
}

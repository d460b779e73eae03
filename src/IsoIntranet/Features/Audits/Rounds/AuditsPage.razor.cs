using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>The list of audits; its filters live in the address.</summary>
public partial class AuditsPage
{
    private const int MostUnits = 3;

    private DataTable<AuditList.Item>? _table;
    private AuditChoices.View _choices = new([], []);
    private bool _forbidden;
    private bool _mayPlan;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "mine")]
    private bool Mine { get; set; }

    private AuditList.Filter Wanted => new(Year, AuditWording.Parsed<AuditState>(State), AuditWording.Parsed<AuditKind>(Kind), UnitId, Mine);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        (_forbidden, _mayPlan) = (!actor.MayAnywhere(AuditsRoom.See), actor.MayAnywhere(AuditsRoom.Plan));
        if (!_forbidden)
            _choices = (await Queries.AskAsync(new AuditChoices.Query())).Value ?? _choices;
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(Audit) or nameof(AuditUnit) or nameof(AuditMember) or nameof(AuditFinding);

    protected override async Task RefreshAsync()
    {
        _choices = (await Queries.AskAsync(new AuditChoices.Query())).Value ?? _choices;
        await (_table?.ReloadAsync() ?? Task.CompletedTask);
    }

    private Task<Outcome<PageOf<AuditList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new AuditList.Query(request, Wanted), cancellationToken);

    /// <summary>As on the programme's page, of whose open entries it offers a choice.</summary>
    private async Task PlanAsync()
    {
        if ((await Queries.AskAsync(new ProgrammeView.Query(Clock.Today.Year))).Value is { MayPlan: true } programme
            && await Dialogs.AskAsync<PlanDialog, PlanAudit.Planned>(L["PlanAudit"], new() { [nameof(PlanDialog.View)] = programme }, isWide: true) is { } planned)
            Navigation.NavigateTo($"audits/{planned.Id}/plan");
    }

    private string Shortened(IReadOnlyList<string> units) =>
        string.Join(", ", units.Take(MostUnits)) + (units.Count > MostUnits ? L["AndMore", units.Count - MostUnits].Value : "");

    private void Go(string name, ChangeEventArgs change) => Go(name, change.Value?.ToString() is { Length: > 0 } value ? value : null);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);
}

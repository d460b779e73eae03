using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Procedures;

/// <summary>The register of procedures.</summary>
public partial class ProceduresPage
{
    private DataTable<ProcedureList.Row>? _table;
    private ProcedureChoices.View? _choices;
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? Which { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "field")]
    private string? Field { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Queries.AskAsync(new ProcedureChoices.Query());
        (_forbidden, _choices) = (outcome.Kind == OutcomeKind.Forbidden, outcome.Value);
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(AdminProcedure) or nameof(OrgUnit);

    protected override async Task RefreshAsync()
    {
        _choices = (await Queries.AskAsync(new ProcedureChoices.Query())).Value;
        if (_table is not null)
            await _table.ReloadAsync();
    }

    private Task<Outcome<PageOf<ProcedureList.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) => Queries.AskAsync(
        new ProcedureList.Query(
            request, Enum.TryParse<ProcedureList.Which>(Which, out var which) && Enum.IsDefined(which) ? which : ProcedureList.Which.InForce,
            Enum.TryParse<ProcedureKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, string.IsNullOrEmpty(Field) ? null : Field, Unit),
        cancellationToken);

    private string? LevelOf(ProcedureList.Row row) => row.Level is { } level ? L["Level_" + level].Value : null;

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value is "" ? null : value, ["page"] = null }), replace: true);

    private async Task AddAsync()
    {
        var added = await Dialogs.AskAsync<ProcedureDialog, Guid>(L["AddProcedure"], new() { [nameof(ProcedureDialog.UnitId)] = Unit }, isWide: true);
        if (added != default)
            await RefreshAsync();
    }
}

using System.Globalization;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Units;

/// <summary>The tree of units, as it is or as it was on a day.</summary>
public partial class UnitsPage
{
    private UnitTree.View? _view;
    private bool _forbidden;
    private bool _mayKeep;
    private bool _exporting;
    private string? _message;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private ListExporter Exporter { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "asOf")]
    private DateOnly? AsOf { get; set; }

    [SupplyParameterFromQuery(Name = "ended")]
    private bool Ended { get; set; }

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override bool Concerns(Signal signal) =>
        signal.RecordType is nameof(OrgUnit) or nameof(UnitKind) or nameof(Person) or nameof(UnitEra) or nameof(UnitSuccession);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new UnitTree.Query(AsOf, Search, Ended));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value ?? _view;
        _mayKeep = _view is { } view && (view.MayKeepTop || view.Units.Any(unit => unit.MayKeep));
    }

    private void GoAsync(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameter(name, string.IsNullOrWhiteSpace(value) ? null : value), replace: true);

    private async Task AddAsync()
    {
        var added = await Dialogs.AskAsync<UnitDialog, Guid>(L["AddUnit"], new() { [nameof(UnitDialog.MayKeepTop)] = _view?.MayKeepTop == true });
        if (added != default)
            await RefreshAsync();
    }

    private async Task MergeAsync()
    {
        var successor = await Dialogs.AskAsync<MergeUnitsDialog, Guid>(L["MergeTitle"], isWide: true);
        if (successor != default)
            Navigation.NavigateTo($"units/{successor}");
    }

    private async Task ExportAsync()
    {
        _exporting = true;
        XlsxColumn[] columns =
        [
            new(L["Name"], Width: 40), new(L["ShortName"]), new(L["Kind"]), new(L["Parent"], Width: 40), new(L["Leader"]), new(L["Contact"]),
            new(L["Phone"]), new(L["Stage"]), new(L["State"]), new(L["ValidFrom"], XlsxKind.Date), new(L["ValidTo"], XlsxKind.Date),
        ];
        try
        {
            var file = await Exporter.ExportAsync(L["MenuUnits"], "don-vi", columns, Cells, PageAsync, new PageRequest());
            _message = file.IsDone ? null : Refusals.Of(file);
            if (file.IsDone)
                Navigation.NavigateTo(file.Value, forceLoad: true);
        }
        finally
        {
            _exporting = false;
        }
    }

    private object?[] Cells((UnitTree.Row Unit, string? Parent) row) =>
    [
        row.Unit.Name, row.Unit.ShortName, row.Unit.Kind, row.Parent, row.Unit.Leader, row.Unit.Contact, row.Unit.ContactPhone,
        L["Stage_" + row.Unit.Stage].Value, L["State_" + row.Unit.State].Value, row.Unit.ValidFrom, row.Unit.ValidTo,
    ];

    private async Task<Outcome<PageOf<(UnitTree.Row Unit, string? Parent)>>> PageAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var outcome = await Queries.AskAsync(new UnitTree.Query(AsOf, Search, Ended), cancellationToken);
        if (!outcome.IsDone)
            return outcome.Failure<PageOf<(UnitTree.Row, string?)>>();
        var names = outcome.Value.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        return new PageOf<(UnitTree.Row Unit, string? Parent)>(
            [.. outcome.Value.Units.Skip(request.Skip).Take(request.Take)
                .Select(unit => (unit, unit.ParentId is { } parent ? names.GetValueOrDefault(parent) : null))],
            outcome.Value.Units.Count);
    }
}

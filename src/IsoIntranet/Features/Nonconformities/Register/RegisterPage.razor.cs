using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Rules;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>The register; its filters live in the address, and can be saved under names of one's own.</summary>
public partial class RegisterPage
{
    private DataTable<NonconformityList.Item>? _table;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private IReadOnlyList<ClauseChoices.Choice> _clauses = [];
    private IReadOnlyList<SavedFilters.Saved> _saved = [];
    private bool _forbidden;
    private IReadOnlyList<int> _years = [];
    private bool _mayRaise;
    private bool _mayImport;
    private bool _maySetRule;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    private string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "grade")]
    private string? Grade { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "clause")]
    private string? Clause { get; set; }

    [SupplyParameterFromQuery(Name = "cause")]
    private string? Cause { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "overdue")]
    private bool Overdue { get; set; }

    private NonconformityList.Filter Wanted => new(
        Parsed<NonconformityState>(State), Parsed<NonconformitySource>(Source), Clause, UnitId, Parsed<NonconformityGrade>(Grade), Parsed<CauseCategory>(Cause), Overdue, Year: Year);

    /// <summary>What of the address is a filter, for saving; empty where there is none.</summary>
    private string Filtered => new Uri(Navigation.Uri).Query.TrimStart('?');

    /// <summary>The follow-up book of what is shown: it takes the same words of the address.</summary>
    private string BookAddress => "api/v1/nonconformities/book" + (Filtered.Length > 0 ? "?" + Filtered : "");

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(NonconformitiesRoom.See);
        _mayRaise = actor.MayAnywhere(NonconformitiesRoom.Raise);
        _mayImport = actor.MayAnywhere(NonconformitiesRoom.Follow);
        _maySetRule = actor.MayAnywhere(NonconformitiesRoom.SetRule);
        if (_forbidden)
            return;
        _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(NonconformitiesRoom.See, unit.Id))];
        _clauses = (await Queries.AskAsync(new ClauseChoices.Query())).Value ?? [];
        _years = (await Queries.AskAsync(new RegisterYears.Query())).Value ?? [];
        await ReadSavedAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(Nonconformity);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<NonconformityList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new NonconformityList.Query(request, Wanted), cancellationToken);

    private async Task ReadSavedAsync() => _saved = (await Queries.AskAsync(new SavedFilters.Query())).Value ?? [];

    private void Go(string name, ChangeEventArgs change) => Go(name, change.Value?.ToString() is { Length: > 0 } value ? value : null);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private Task SetRuleAsync() => Dialogs.DoAsync<RuleDialog>(L["Rule"]);

    private async Task RaiseAsync()
    {
        if (await Dialogs.AskAsync<RaiseDialog, RaiseNonconformity.Raised>(L["Raise"], new() { [nameof(RaiseDialog.UnitId)] = UnitId }, isWide: true) is { } raised)
            Navigation.NavigateTo($"nonconformities/{raised.Id}");
    }

    private static T? Parsed<T>(string? value) where T : struct, Enum =>
        Enum.TryParse<T>(value, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
}

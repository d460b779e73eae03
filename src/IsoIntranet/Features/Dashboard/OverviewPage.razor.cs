using System.Globalization;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Dashboard;

/// <summary>The committee head's page: where the plan stands, who is late, what happened today. Follows every change.</summary>
public sealed partial class OverviewPage(
    BoardStore boards, RefusalText refusals, NavigationManager navigation, IStringLocalizer<DashboardText> text)
{
    private OverviewOf.View? _view;
    private Subscription? _board;
    private Guid? _watched;
    private Guid? _read;
    private bool _isForbidden;
    private bool _isStale;
    private string? _failure;
    private string? _exportFailure;

    /// <summary>The plan looked at; the one issued last unless the address names another.</summary>
    [SupplyParameterFromQuery(Name = "plan")]
    private Guid? Plan { get; set; }

    [SupplyParameterFromQuery(Name = "units")]
    private string? UnitsShown { get; set; }

    [SupplyParameterFromQuery(Name = "feed")]
    private string? FeedShown { get; set; }

    [SupplyParameterFromQuery(Name = "difficulties")]
    private string? DifficultiesShown { get; set; }

    [Inject]
    private OverviewExport Export { get; set; } = default!;

    private IStringLocalizer<DashboardText> T => text;

    private bool AllUnits => UnitsShown == "all";

    private bool AllDifficulties => DifficultiesShown == "all";

    private bool AllFeed => FeedShown == "all";

    protected override async Task OnParametersSetAsync()
    {
        if (_view is null || _read != Plan)
            await ReadAsync();
    }

    protected override bool Concerns(Signal signal) => OverviewStore.Concerns(signal);

    protected override async Task RefreshAsync()
    {
        try
        {
            await ReadAsync();
            _isStale = false;
        }
        catch (Exception) when (_view is not null)
        {
            _isStale = true;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!RendererInfo.IsInteractive || _view?.Overview is not { } shown || _watched == shown.Plan.Id)
            return;
        if (_board is not null)
            await _board.DisposeAsync();
        _watched = shown.Plan.Id;
        // The board's shared snapshot is brought up to date on its own; its figures come with it, not with the signal.
        _board = boards.Watch(shown.Plan.Id, () => InvokeAsync(RefreshFiguresAsync));
        if (await boards.GetAsync(shown.Plan.Id) is { } now && now.Serial != shown.Board.Serial)
            await RefreshFiguresAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_board is not null)
            await _board.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task RefreshFiguresAsync()
    {
        await RefreshAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        _read = Plan;
        var outcome = await Queries.AskAsync(new OverviewOf.Query(Plan));
        _isForbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        _view = outcome.Value;
    }

    private string Headline(Overview overview)
    {
        var gap = overview.Total.ExpectedPercent - overview.Total.Percent;
        var culture = CultureInfo.CurrentCulture;
        var day = overview.Board.Day.ToString("dddd, d/M/yyyy", culture);
        var words = $"{char.ToUpper(day[0], culture)}{day[1..]}. {(gap > 0 ? T["Behind", gap] : gap < 0 ? T["Ahead", -gap] : T["InStep"])}";
        return overview.Difficulties.Count == 0 ? $"{words}." : $"{words}; {T["DifficultiesWait", overview.Difficulties.Count]}.";
    }

    private string NameOf(PlanChoice plan) => plan.Number is { } number
        ? $"{(QmsPlan.LastYearOf(plan.Year, plan.To) is var last && last > plan.Year ? T["PlanOfYears", plan.Year, last] : T["PlanOfYear", plan.Year])} – {number}"
        : plan.Title;

    private void SwitchPlan(ChangeEventArgs choice) => navigation.NavigateTo(
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["plan"] = choice.Value as string, ["units"] = null, ["feed"] = null, ["difficulties"] = null }));

    /// <summary>This page's address with everything that was chosen on it, relative to the site.</summary>
    private string Here(bool? units = null, bool? feed = null, bool? difficulties = null) => navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameters(
        navigation.Uri.Split('#')[0],
        new Dictionary<string, object?>
        {
            ["units"] = units ?? AllUnits ? "all" : null,
            ["feed"] = feed ?? AllFeed ? "all" : null,
            ["difficulties"] = difficulties ?? AllDifficulties ? "all" : null,
        }));

    private async Task ExportAsync(Func<Overview, Task<Outcome<string>>> export)
    {
        if (_view?.Overview is not { } overview)
            return;
        var outcome = await export(overview);
        _exportFailure = outcome.IsDone ? null : refusals.Of(outcome);
        if (outcome.IsDone)
            navigation.NavigateTo(outcome.Value, forceLoad: true);
    }
}

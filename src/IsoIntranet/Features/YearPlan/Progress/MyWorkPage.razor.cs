using System.Globalization;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Việc của tôi: what one's units have to do, reported in place, one at a time or several at once.</summary>
public partial class MyWorkPage(
    IStringLocalizer<ProgressText> text, ProgressWording words, RefusalText refusals, NavigationManager navigation, CurrentActor currentActor,
    ProgressExport export)
{
    private readonly Dictionary<Guid, Picked> _selected = [];
    private readonly Dictionary<Guid, string> _failures = [];
    private MyWork.Answer? _answer;
    private Actor _actor = Actor.Nobody;
    private Guid? _open;
    private bool _denied;
    private string? _done;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabName { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "plan")]
    private Guid? Plan { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    private IStringLocalizer T => text;

    private ProgressWording Words => words;

    private WorkTab Tab => Enum.TryParse<WorkTab>(TabName, out var tab) && Enum.IsDefined(tab) ? tab : WorkTab.ToDo;

    private CellStatus? StatusFilter => Enum.TryParse<CellStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null;

    private MyWork.Query Wish => new(StatusFilter, Unit, Plan, Search, Tab, Page ?? 1);

    private bool HasFilter => StatusFilter is not null || Unit is not null || Plan is not null || !string.IsNullOrWhiteSpace(Search);

    protected override Task OnParametersSetAsync()
    {
        _done = null;
        return ReadAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(UnitAssignment) or nameof(QmsPlan)
        && (signal.UnitId is not { } unit || _actor.May(YearPlanRoom.Report, unit));

    protected override Task RefreshAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        _actor = await currentActor.GetAsync();
        var outcome = await Queries.AskAsync(Wish);
        _denied = !outcome.IsDone;
        if (!outcome.IsDone)
            return;
        var before = _answer;
        _answer = outcome.Value;
        // A row with an open form stays where it is, although it would now be listed elsewhere.
        if (_open is { } open && !_answer.Rows.Any(row => row.Id == open) && before?.Rows.FirstOrDefault(row => row.Id == open) is { } kept)
            _answer = _answer with { Rows = [kept, .. _answer.Rows] };
        foreach (var gone in _selected.Keys.Where(id => _answer.Rows.All(row => row.Id != id)).ToList())
            _selected.Remove(gone);
    }

    private void Toggle(Guid id) => _open = _open == id ? null : id;

    private void Select(MyWork.Row row)
    {
        if (!_selected.Remove(row.Id))
            _selected[row.Id] = new Picked(row.Id, row.Version);
    }

    private async Task SavedAsync()
    {
        _open = null;
        _done = text["Saved"];
        await ReadAsync();
    }

    private async Task ReportManyAsync(MyWorkSelection.Wish wish)
    {
        var outcomes = await Commands.ReportManyAsync(_selected.Values, wish.Percent, wish.Note, wish.Submit);
        _failures.Clear();
        foreach (var (id, outcome) in outcomes)
        {
            if (outcome.IsDone)
                _selected.Remove(id);
            else
                _failures[id] = refusals.Of(outcome);
        }
        _done = text["SavedMany", outcomes.Count(outcome => outcome.Value.IsDone), outcomes.Count];
        await ReadAsync();
        foreach (var row in _answer?.Rows.Where(row => _selected.ContainsKey(row.Id)) ?? [])
            _selected[row.Id] = new Picked(row.Id, row.Version);
    }

    private string With(params (string Name, string? Value)[] changes) =>
        navigation.GetUriWithQueryParameters(changes.ToDictionary(change => change.Name, change => (object?)(string.IsNullOrWhiteSpace(change.Value) ? null : change.Value)));

    private async Task ExportAsync()
    {
        var outcome = await export.WorkAsync(Wish);
        if (outcome.IsDone)
            navigation.NavigateTo(outcome.Value, forceLoad: true);
        else
            _done = refusals.Of(outcome);
    }

    private void Filter(string name, object? value) =>
        navigation.NavigateTo(With((name, value as string), ("page", null)), new NavigationOptions { ReplaceHistoryEntry = true });
}

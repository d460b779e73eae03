using System.Globalization;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Chờ xử lý: what waits for the standing body, decided in place, one at a time or several at once.</summary>
public partial class InboxPage(IStringLocalizer<ProgressText> text, RefusalText refusals, NavigationManager navigation, ProgressExport export)
{
    private readonly Dictionary<Guid, Picked> _selected = [];
    private readonly Dictionary<Guid, string> _failures = [];
    private AwaitingDecision.Answer? _answer;
    private string? _reason;
    private string? _done;
    private bool _denied;
    private bool _busy;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "plan")]
    private Guid? Plan { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    private IStringLocalizer T => text;

    private DecisionKind Kind => Enum.TryParse<DecisionKind>(KindName, out var kind) && Enum.IsDefined(kind) ? kind : DecisionKind.Report;

    private AwaitingDecision.Query Wish => new(Kind, Search, Plan, Page ?? 1);

    protected override Task OnParametersSetAsync()
    {
        _done = null;
        return ReadAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(UnitAssignment) or nameof(QmsPlan);

    protected override Task RefreshAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(Wish);
        _denied = !outcome.IsDone;
        _answer = outcome.Value;
        // What is no longer there cannot be decided on; what changed since it was ticked keeps its version and is refused as a conflict.
        foreach (var gone in _selected.Keys.Where(id => Kind != DecisionKind.Report || _answer?.Rows.All(row => row.Id != id) != false).ToList())
            _selected.Remove(gone);
    }

    private void Select(AwaitingDecision.Row row)
    {
        if (!_selected.Remove(row.Id))
            _selected[row.Id] = new Picked(row.Id, row.Version);
    }

    private async Task DecidedAsync(string done)
    {
        _done = done;
        await ReadAsync();
    }

    private async Task DecideManyAsync(bool accepts)
    {
        _busy = true;
        try
        {
            var outcomes = accepts
                ? await Commands.AcceptManyAsync(_selected.Values)
                : await Commands.ReturnManyAsync(_selected.Values, _reason ?? "");
            _failures.Clear();
            foreach (var (id, outcome) in outcomes)
            {
                _selected.Remove(id);
                if (!outcome.IsDone)
                    _failures[id] = refusals.Of(outcome);
            }
            _reason = _failures.Count == 0 ? null : _reason;
            _done = text["DecidedMany", outcomes.Count(outcome => outcome.Value.IsDone), outcomes.Count];
            await ReadAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ExportAsync()
    {
        var outcome = await export.InboxAsync(Wish);
        if (outcome.IsDone)
            navigation.NavigateTo(outcome.Value, forceLoad: true);
        else
            _done = refusals.Of(outcome);
    }

    private string With(params (string Name, string? Value)[] changes) =>
        navigation.GetUriWithQueryParameters(changes.ToDictionary(change => change.Name, change => (object?)(string.IsNullOrWhiteSpace(change.Value) ? null : change.Value)));

    private void Filter(string name, object? value) =>
        navigation.NavigateTo(With((name, value as string), ("page", null)), new NavigationOptions { ReplaceHistoryEntry = true });
}

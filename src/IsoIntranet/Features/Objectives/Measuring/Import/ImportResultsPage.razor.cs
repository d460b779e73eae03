using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Objectives.Measuring.Import;

/// <summary>Reads a list of the one-stop software, lets its meaning be put right, and reports for all units at once.</summary>
public partial class ImportResultsPage
{
    private OneStopOptions.View? _options;
    private OneStopOptions.Objective? _objective;
    private OneStopPreview.View? _view;
    private IReadOnlyList<OneStopRow> _rows = [];
    private HashSet<int> _leftOut = [];
    private OneStopAnswers _answers = OneStopAnswers.None;
    private MeasurePeriod _period;
    private SourceDocument? _source;
    private ListFinding? _finding;
    private ImportResults.Taken? _done;
    private OutcomeKind _failure;
    private string? _sourceName;
    private string? _message;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid SetId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Queries.AskAsync(new OneStopOptions.Query(SetId));
        (_failure, _options) = (outcome.Kind, outcome.Value);
        _objective = _options?.Objectives.FirstOrDefault(objective => objective.Periods.Count > 0);
        _period = _objective?.Periods[0] ?? default;
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(Measurement) && signal.RootId == SetId && _source is not null;

    /// <summary>Somebody reported while the list was looked at: what would become of it is looked at again.</summary>
    protected override Task RefreshAsync() => LookAsync();

    private Task ReadAsync(PickedSource source)
    {
        (_source, _sourceName, _leftOut) = (source.Document, source.Document.Name is { Length: > 0 } name ? name : L["ImportPasted"].Value, []);
        return LookAsync();
    }

    private async Task LookAsync()
    {
        if (_source is null || _objective is null)
            return;
        var outcome = await Queries.AskAsync(new OneStopPreview.Query(_objective.Id, _period.Length, _period.Index, _source, _answers));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        (_view, _finding) = (outcome.Value, outcome.Value?.Sheet.Finding(column => L["OneStop_" + column]));
        _rows = [.. (outcome.Value?.Rows ?? []).Select(row => row with { Include = !_leftOut.Contains(row.Number) })];
    }

    private Task ChooseAsync(Guid objectiveId)
    {
        _objective = _options!.Objectives.First(objective => objective.Id == objectiveId);
        _period = _objective.Periods.Count > 0 ? _objective.Periods[0] : default;
        return LookAsync();
    }

    private Task ChooseAsync(int index)
    {
        _period = _objective!.Periods.First(period => period.Index == index);
        return LookAsync();
    }

    private Task MapAsync(string heading, OneStopColumn column)
    {
        var columns = _answers.Columns.ToDictionary();
        columns[ListWords.Of(heading)] = column;
        _answers = _answers with { Columns = columns };
        return LookAsync();
    }

    private Task NameAsync(OneStopRow row, Guid? unit)
    {
        var units = _answers.Units.ToDictionary();
        if (unit is { } id)
            units[ListWords.Of(row.UnitText)] = id;
        else
            units.Remove(ListWords.Of(row.UnitText));
        _answers = _answers with { Units = units };
        return LookAsync();
    }

    private void ChangeAsync(OneStopRow changed)
    {
        _ = changed.Include ? _leftOut.Remove(changed.Number) : _leftOut.Add(changed.Number);
        _rows = [.. _rows.Select(row => row.Number == changed.Number ? changed : row)];
    }

    private async Task ConfirmAsync()
    {
        var outcome = await Commands.RunAsync(new ImportResults.Command(
            _objective!.Id, _period.Length, _period.Index,
            [.. _rows.Where(row => row.IsNew).Select(row => new ImportResults.Line(row.UnitId!.Value, row.Version, row.Figures))], _answers, _sourceName ?? ""));
        (_message, _done) = (outcome.IsDone ? null : Refusals.Of(outcome), outcome.Value);
        if (!outcome.IsDone)
            await LookAsync();
    }

    private void Reset() => (_source, _view, _rows, _finding, _sourceName, _message, _answers, _leftOut) = (null, null, [], null, null, null, OneStopAnswers.None, []);
}

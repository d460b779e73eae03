using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>How the objectives of a set are measured.</summary>
public partial class MeasuringPage
{
    private readonly List<Draft> _ways = [];
    private MeasuringView.View? _view;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private int _closingDay;
    private int _monthsEarlier;
    private int _reportDays;
    private string? _message;
    private bool _forbidden;
    private bool _saved;
    private bool _busy;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid SetId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _units = (await Queries.AskAsync(new UnitChoices.Query())).Value ?? [];
        await RefreshAsync();
    }

    /// <summary>Somebody else's saving is met when this form is saved; what is typed stays.</summary>
    protected override bool Concerns(Signal signal) => false;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new MeasuringView.Query(SetId));
        (_view, _forbidden) = (outcome.Value, !outcome.IsDone);
        if (_view is not { } view)
            return;
        (_closingDay, _monthsEarlier, _reportDays) = (view.Rule.ClosingDay, view.Rule.MonthsEarlier, view.ReportDays);
        _ways.Clear();
        _ways.AddRange(view.Ways.Select(way => new Draft(way.Number, way.Content, way.MonitorWords, way.Way)));
    }

    private void Change(int place, Func<MeasuringWay, MeasuringWay> change) => _ways[place] = _ways[place] with { Way = change(_ways[place].Way) };

    private string Preview(MeasuringView.View view)
    {
        var rule = new PeriodRule(Math.Clamp(_closingDay, 1, 31), _monthsEarlier);
        return string.Join(" · ", MeasurePeriod.Of(view.Year, PeriodLength.Quarter).Select(period =>
            $"{Words.Period(period)}: {Day(rule.FirstDay(period))} – {Day(rule.LastDay(period))}"));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private async Task SaveAsync()
    {
        (_busy, _saved) = (true, false);
        var outcome = await Commands.RunAsync(new SetMeasuring.Command(
            SetId, _view!.Version, new PeriodRule(_closingDay, _monthsEarlier), _reportDays, [.. _ways.Select(draft => draft.Way)]));
        _busy = false;
        (_message, _saved) = (outcome.IsDone ? null : Refusals.Of(outcome), outcome.IsDone);
        if (outcome.IsDone)
            await RefreshAsync();
        else if (outcome.Conflict is { } conflict)
            _view = _view with { Version = conflict.CurrentVersion };
    }

    private sealed record Draft(string Number, string Content, string MonitorWords, MeasuringWay Way);
}

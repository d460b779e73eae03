using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Units against objectives, live.</summary>
public partial class ResultBoardPage
{
    /// <summary>What is looked at from one place: quarters, and the looks back that reports ask for.</summary>
    private static readonly (PeriodLength Length, int Index)[] Periods =
    [
        (PeriodLength.Quarter, 1), (PeriodLength.Quarter, 2), (PeriodLength.HalfYear, 1), (PeriodLength.Quarter, 3),
        (PeriodLength.NineMonths, 1), (PeriodLength.Quarter, 4), (PeriodLength.Year, 1),
    ];

    private static readonly ResultStanding[] Counted =
        [ResultStanding.Met, ResultStanding.Missed, ResultStanding.NoCases, ResultStanding.Due, ResultStanding.Late];

    private ResultBoard.View? _view;
    private OutcomeKind _failure;
    private string? _message;
    private (Guid, PeriodLength?, int?) _read;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private ListExporter Exporter { get; set; } = default!;

    [Parameter]
    public Guid SetId { get; set; }

    [SupplyParameterFromQuery(Name = "length")]
    private string? LengthName { get; set; }

    [SupplyParameterFromQuery(Name = "index")]
    private int? Index { get; set; }

    /// <summary>Only units of which an objective stands so are shown.</summary>
    [SupplyParameterFromQuery(Name = "standing")]
    private string? StandingName { get; set; }

    private ResultStanding? Shown => Enum.TryParse<ResultStanding>(StandingName, out var standing) && Counted.Contains(standing) ? standing : null;

    private PeriodLength? Length => Enum.TryParse<PeriodLength>(LengthName, out var length) && Enum.IsDefined(length) ? length : null;

    /// <summary>The class of docs/design.md that gives a standing its sign and colours.</summary>
    public static string ClassOf(ResultStanding standing) => standing switch
    {
        ResultStanding.Met => "st-done",
        ResultStanding.Missed => "st-late",
        ResultStanding.Due => "st-due-soon",
        ResultStanding.Late => "st-returned",
        ResultStanding.NoCases => "st-not-applicable",
        ResultStanding.Unjudged => "st-submitted",
        ResultStanding.NotDue => "st-not-due",
        _ => "st-none",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (SetId, Length, Index))
            return;
        _read = (SetId, Length, Index);
        _message = null;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == SetId || signal.RecordType == nameof(OrgUnit);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ResultBoard.Query(SetId, Length, Index));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private static IEnumerable<(ResultStanding Standing, int Count)> Counts(ResultBoard.View view) =>
        Counted.Select(standing => (standing, standing == ResultStanding.Late
            ? view.Units.Sum(row => row.Cells.Sum(cell => cell.Late)) : view.Units.Sum(row => row.Cells.Count(cell => cell.Standing == standing))));

    private bool IsShown(ResultBoard.Row row) =>
        Shown is not { } only || row.Cells.Any(cell => only == ResultStanding.Late ? cell.Late > 0 : cell.Standing == only);

    private string Filtered(ResultStanding? standing) => Navigation.GetUriWithQueryParameter("standing", standing?.ToString());

    /// <summary>Of how many units that are judged the target is met; a total of units with targets of their own is not judged itself.</summary>
    private string? MetNote(ResultBoard.View view, Guid objectiveId)
    {
        var judged = view.Units.SelectMany(row => row.Cells).Where(cell => cell.ObjectiveId == objectiveId && cell.Standing is ResultStanding.Met or ResultStanding.Missed).ToList();
        return judged.Count == 0 ? null : L["UnitsMet", judged.Count(cell => cell.Standing == ResultStanding.Met), judged.Count].Value;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private async Task CloseAsync()
    {
        var period = _view!.Period;
        var outcome = await Commands.RunAsync(new ClosePeriod.Command(SetId, period.Length, period.Index, _view.ClosingVersion));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task ReopenAsync()
    {
        await Dialogs.DoAsync<ResultReasonDialog>(L["ReopenPeriod"], new()
        {
            [nameof(ResultReasonDialog.Note)] = L["ReopenNote"].Value,
            [nameof(ResultReasonDialog.Closing)] = (SetId, _view!.Period, _view.ClosingVersion),
        });
        await RefreshAsync();
    }

    private async Task ExportAsync()
    {
        var view = _view!;
        var lines = view.Units.SelectMany(row => row.Cells.Zip(view.Objectives).Where(pair => pair.First.Standing != ResultStanding.None)
            .Select(pair => (Row: row, Cell: pair.First, Objective: pair.Second))).ToList();
        var file = await Exporter.ExportAsync(
            $"{L["BoardTitle", view.Year]} – {Words.Period(view.Period)}", $"ket-qua-muc-tieu-{view.Year}",
            [
                new XlsxColumn(L["Unit"], Width: 34), new XlsxColumn(L["No"], Width: 6), new XlsxColumn(L["Content"], Width: 44), new XlsxColumn(L["Target"], Width: 16),
                new XlsxColumn(L["Numerator"], XlsxKind.Number), new XlsxColumn(L["Denominator"], XlsxKind.Number), new XlsxColumn(L["Result"], Width: 16), new XlsxColumn(L["State"], Width: 20),
            ],
            line =>
            [
                line.Row.Name, line.Objective.Number, line.Objective.Content, line.Cell.TargetWords, line.Cell.Result.Numerator, line.Cell.Result.Denominator,
                line.Cell.Standing is ResultStanding.Met or ResultStanding.Missed or ResultStanding.NoCases ? Words.Result(line.Cell.Result, line.Cell.Target, line.Objective.Way.Formula) : "",
                L["Standing_" + line.Cell.Standing].Value,
            ],
            (page, _) => Task.FromResult(Outcome<PageOf<(ResultBoard.Row Row, ResultBoard.Cell Cell, ResultBoard.Column Objective)>>.Done(
                new([.. lines.Skip(page.Skip).Take(page.Take)], lines.Count))),
            new PageRequest { Take = PageRequest.MaximumTake });
        _message = file.IsDone ? null : Refusals.Of(file);
        if (file.IsDone)
            Navigation.NavigateTo(file.Value, forceLoad: true);
    }
}

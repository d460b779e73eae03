using System.Globalization;
using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>
/// The preview of a plan to be taken in: source and result side by side, every reading, every doubt. Each decision is kept at
/// once, so that a reload or a lost connection costs nothing.
/// </summary>
public sealed partial class ImportPreviewPage(
    Commands commands, Queries queries, ScheduleReader reader, ScheduleWording times, RefusalText refusals, NavigationManager navigation, IJSRuntime js, TimeProvider time, IStringLocalizer<PlanImportText> text) : ComponentBase
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(700);

    private ImportPreview.View? _view;
    private ImportDesk? _desk;
    private IReadOnlyList<PartyName> _units = [];
    private IReadOnlyDictionary<string, KnownCorrections.Known>? _known;
    private string? _failure;
    private string? _message;
    private bool _forbidden;
    private bool _busy;
    private bool _showsSource;
    private int _version;
    private int _typed;
    private Question _asks;
    private string? _shown;
    private ElementReference _answer;
    private readonly SemaphoreSlim _saving = new(1);

    private enum Question { None, Cancel, Confirm }

    [Parameter]
    public Guid ImportId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    /// <summary>Key of the row that is looked at.</summary>
    [SupplyParameterFromQuery(Name = "row")]
    private string? Selected { get; set; }

    private IStringLocalizer L => text;
    private ScheduleWording Times => times;

    private IReadOnlyList<ReadRow> Shown => Show == "doubts" ? [.. _desk!.Plan.Rows.Where(row => row.IsTaken && row.IsDoubtful || row.Key == Selected)] : _desk!.Plan.Rows;

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Id == ImportId)
            return;
        await LoadAsync();
        if (_view is not null)
            (_units, _known) = ((await queries.AskAsync(new NewPlanOptions.Query())).Value?.Units ?? [], (await queries.AskAsync(new KnownCorrections.Query())).Value);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Selected is not { } key || _shown == key || _desk is not { } desk || Tab is not null)
            return;
        _shown = key;
        if (desk.Plan.Rows.FirstOrDefault(row => row.Key == key) is { } row)
            await ImportPanes.ShowAsync(js, desk.View.Source, row, Shown);
    }

    private async Task LoadAsync()
    {
        var outcome = await queries.AskAsync(new ImportPreview.Query(ImportId));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        if (outcome.Value is not { } view)
            return;
        (_view, _version) = (view, view.Version);
        if (_desk is { } desk && desk.View.Id == view.Id)
            desk.LookFrom(view);
        else
            _desk = new ImportDesk(view, reader);
    }

    private Task SelectAsync(string key)
    {
        _showsSource = false;
        navigation.NavigateTo(At(row: key), replace: true);
        return Task.CompletedTask;
    }

    /// <summary>The correction stands in the row already; that it is offered elsewhere, too, is a wish of its own.</summary>
    private async Task RememberAsync(ScheduleMeaning meaning)
    {
        var outcome = await commands.RunAsync(new RememberCorrection.Command(meaning));
        if (outcome.IsDone)
            _known = (await queries.AskAsync(new KnownCorrections.Query())).Value ?? _known;
        else
            _message = refusals.Of(outcome);
    }

    private async Task UndoAsync()
    {
        _desk!.Undo();
        await SaveAsync();
    }

    /// <summary>Once the typing rests; a sentence is one saving, not eighty.</summary>
    private async Task SaveSoonAsync()
    {
        var ticket = ++_typed;
        await Task.Delay(Rest, time);
        if (ticket == _typed)
            await SaveAsync();
    }

    private async Task<bool> SaveAsync()
    {
        // One at a time: each goes on from the version that the one before it made.
        await _saving.WaitAsync();
        try
        {
            var outcome = await commands.RunAsync(new SaveImportChoices.Command(ImportId, _version, _desk!.Choices));
            if (outcome.IsDone)
                _version = outcome.Value;
            _message = outcome.IsDone ? null : outcome.Kind == OutcomeKind.Conflict ? text["ChangedElsewhere"] : refusals.Of(outcome);
            return outcome.IsDone;
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task OwnAsync(ChangeEventArgs change)
    {
        if (!Guid.TryParse(change.Value?.ToString(), out var unit))
            return;
        _desk!.Decide(_desk.Choices with { OwnerUnitId = unit });
        if (await SaveAsync())
            await LoadAsync();
    }

    private async Task ChangeYearAsync(ChangeEventArgs change)
    {
        if (!int.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
            return;
        // The window goes along with the year, unless the source states one.
        _desk!.Decide(_desk.Choices with { Year = year, Header = null });
        await SaveAsync();
    }

    private async Task CancelAsync(bool yes)
    {
        _asks = Question.None;
        if (!yes)
            return;
        var outcome = await commands.RunAsync(new CancelPlanImport.Command(ImportId, _version));
        if (outcome.IsDone)
            navigation.NavigateTo("plans/import");
        else
            await SayAsync(refusals.Of(outcome));
    }

    private async Task ConfirmAsync(bool yes)
    {
        _asks = Question.None;
        if (!yes)
            return;
        _busy = true;
        var outcome = await commands.RunAsync(new ConfirmPlanImport.Command(ImportId, _version, _desk!.Choices));
        _busy = false;
        if (outcome.IsDone)
            navigation.NavigateTo($"plans/{outcome.Value}");
        else
            await SayAsync(outcome.Errors.Count > 0 ? string.Join(' ', outcome.Errors.Values.SelectMany(messages => messages).Distinct()) : refusals.Of(outcome));
    }

    private async Task SayAsync(string message)
    {
        _message = message;
        StateHasChanged();
        await _answer.FocusAsync();
    }

    private string? Current(string? tab) => Tab == tab ? "page" : null;

    private string At(string? tab = null, string? show = null, string? row = null)
    {
        show = show ?? (tab is null ? Show : null);
        row ??= tab is null ? Selected : null;
        var parts = new[] { ("tab", tab), ("show", show), ("row", row) }.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={part.Item2}");
        return $"plans/import/{ImportId}?{string.Join('&', parts)}".TrimEnd('?');
    }
}

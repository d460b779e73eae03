using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>Lịch làm việc: the year in twelve months, and the days that are kept.</summary>
public sealed partial class WorkingDaysPage
{
    private CalendarYear.View? _view;
    private bool _forbidden;
    private string? _message;
    private bool _failed;

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    private int Shown => Math.Clamp(Year ?? Clock.Today.Year, KeepCalendarDays.FirstYear, KeepCalendarDays.LastYear);

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Year != Shown)
            await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(CalendarDay);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new CalendarYear.Query(Shown));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value ?? _view;
    }

    private async Task OpenAsync(DaysMode mode, CalendarYear.Row? day = null)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(DaysDialog.Mode)] = mode,
            [nameof(DaysDialog.Year)] = _view!.Year,
            [nameof(DaysDialog.Existing)] = day,
            [nameof(DaysDialog.Proposals)] = _view.Proposals,
        };
        if (!await Dialogs.DoAsync<DaysDialog>(L[day is null ? mode.ToString() : "EditDay"], parameters))
            return;
        (_message, _failed) = (L["Kept"], false);
        await RefreshAsync();
    }

    private async Task RemoveAsync(Guid id, CalendarYear.Row day)
    {
        if (await Dialogs.Confirm(L["RemoveQuestion", Short(day.Day), day.Name], L["Remove"], new ConfirmOptions { OkButtonText = L["Remove"], CancelButtonText = L["Cancel"] }) != true)
            return;
        var outcome = await Commands.RunAsync(new RemoveCalendarDay.Command(id, day.Version));
        (_message, _failed) = (outcome.IsDone ? null : Refusals.Of(outcome), !outcome.IsDone);
        await RefreshAsync();
    }

    private static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

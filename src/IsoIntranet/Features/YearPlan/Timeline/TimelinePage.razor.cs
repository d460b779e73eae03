using System.Globalization;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Timeline;

/// <summary>A plan along the year (Gantt): what is to be done when, how far it is, and where today is.</summary>
public sealed partial class TimelinePage(RefusalText refusals, IStringLocalizer<TimelineText> text)
{
    private TimelineOf.View? _view;
    private string? _failure;

    [Parameter]
    public Guid PlanId { get; set; }

    /// <summary><c>month</c> for wide months; the whole plan in the window otherwise.</summary>
    [SupplyParameterFromQuery(Name = "zoom")]
    private string? Zoom { get; set; }

    /// <summary>A timeline is looked at, not raced: one reading a second is enough.</summary>
    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(1);

    private IStringLocalizer<TimelineText> T => text;

    private bool IsWide => Zoom == "month";

    private bool ShowsToday => _view is { } view && view.Today >= view.From && view.Today <= view.To;

    /// <summary>Months up to which each is named where the whole plan is shown; a longer plan names its quarters and years.</summary>
    private const int MostMonths = 18;

    private bool NamesMonths => IsWide || Months.Count <= MostMonths;

    private IReadOnlyList<DateOnly> Months { get; set; } = [];

    private IReadOnlyList<(string Name, DateOnly From, DateOnly To)> Quarters { get; set; } = [];

    private IReadOnlyList<(int Year, DateOnly From, DateOnly To)> Years { get; set; } = [];

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.PlanId != PlanId)
            await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(UnitAssignment) || signal.RootId == PlanId;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new TimelineOf.Query(PlanId));
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        _view = outcome.Value;
        if (_view is not { } view)
            return;
        Months = [.. Enumerable.Range(0, 1200).Select(view.From.AddMonths).TakeWhile(month => month < view.To)];
        Quarters = [.. Months.GroupBy(month => (month.Year, Quarter: ((month.Month - 1) / 3) + 1))
            .Select(months => (T["Quarter", RomanNumeral.Of(months.Key.Quarter), months.Key.Year].Value, months.First(), EndOf(months.Last())))];
        Years = [.. Months.GroupBy(month => month.Year).Select(months => (months.Key, months.First(), EndOf(months.Last())))];
    }

    private string Frame(TimelineOf.View view) => $"--months:{Months.Count};--today:{(ShowsToday ? $"{N(view.PlaceOf(view.Today))}%" : "-1%")}";

    internal static string Place(TimelineOf.View view, DateOnly from, DateOnly to) =>
        $"left:{N(view.PlaceOf(from))}%;width:{N(view.WidthOf(from, to))}%";

    internal static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    private static DateOnly EndOf(DateOnly month) => month.AddMonths(1).AddDays(-1);
}

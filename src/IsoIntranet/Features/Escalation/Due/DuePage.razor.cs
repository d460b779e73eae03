using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Escalation.Due;

/// <summary>Việc đến hạn: what is due over all rooms, as a list or on a month's sheet.</summary>
public partial class DuePage
{
    private const int Most = 50;

    private readonly HashSet<string> _more = [];
    private HashSet<string> _types = [];
    private DueList.View? _view;
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Whether all that the viewer may see is shown, not only the own.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    private bool Everybody { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    /// <summary>The month that is drawn, <c>2026-12</c>; the list where none.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    private string? Month { get; set; }

    /// <summary>Only what is due on this day.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    private DateOnly? Day { get; set; }

    /// <summary>Deadlines come from many rooms and are read as a whole; a breath between two readings.</summary>
    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(3);

    private bool IsMonth => !string.IsNullOrEmpty(Month);

    private DateOnly First => DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        ? first : new DateOnly((_view?.Today ?? DateOnly.MinValue).Year, (_view?.Today ?? DateOnly.MinValue).Month, 1);

    protected override Task OnParametersSetAsync() => RefreshAsync();

    /// <summary>Rooms tell their records by name; where nothing is due yet anything may be the first.</summary>
    protected override bool Concerns(Signal signal) => _types.Count == 0 || _types.Contains(signal.RecordType);

    protected override async Task RefreshAsync()
    {
        var (from, to) = IsMonth ? (First, First.AddMonths(1).AddDays(-1)) : (Day, Day);
        var outcome = await Queries.AskAsync(new DueList.Query(!Everybody, Kind, null, from, to));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value ?? _view;
        _types = [.. _types, .. _view?.Rows.Select(row => row.RecordType) ?? []];
    }

    private static IEnumerable<(string Name, IReadOnlyList<DueList.Row> Rows)> Groups(DueList.View view)
    {
        var week = view.Today.AddDays(7);
        var month = view.Today.AddDays(31);
        (string Name, Func<DueList.Row, bool> Holds)[] groups =
        [
            ("GroupLate", row => row.DaysLate > 0),
            ("GroupToday", row => row.Due == view.Today),
            ("GroupWeek", row => row.Due > view.Today && row.Due <= week),
            ("GroupMonth", row => row.Due > week && row.Due <= month),
            ("GroupLater", row => row.Due > month),
        ];
        foreach (var (name, holds) in groups)
        {
            var rows = view.Rows.Where(holds).ToList();
            if (rows.Count > 0)
                yield return (name, rows);
        }
    }

    private static string MonthOf(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private string AddressOfDay(DateOnly day) => Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["month"] = null });

    private string AddressOf(string name, object? value) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value });

    private void Go(string name, object? value) => Navigation.NavigateTo(AddressOf(name, value), replace: true);
}

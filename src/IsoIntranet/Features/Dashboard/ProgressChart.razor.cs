using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Dashboard;

/// <summary>A plan's progress over time against where it should be. Drawn on the server; a table says the same in figures.</summary>
public sealed partial class ProgressChart
{
    private const int Width = 760;
    private const int Height = 280;
    private const int Left = 38;

    /// <summary>Room for what is said of today, at the end of the plan too.</summary>
    private const int Right = 92;


    private const int Top = 14;
    private const int Bottom = 36;

    /// <summary>Months up to which each is named below the chart; a longer plan names its quarters.</summary>
    private const int MostMonths = 14;

    private ProgressCurve? _sampled;
    private ProgressCurve? _drawn;

    [Parameter, EditorRequired]
    public ProgressCurve Curve { get; set; } = default!;

    private IReadOnlyList<DateOnly> Samples { get; set; } = [];

    private IReadOnlyList<DateOnly> Months { get; set; } = [];

    /// <summary>The ends of the months, and today.</summary>
    private IReadOnlyList<DateOnly> TableDays =>
        [.. Months.Select(month => month.AddDays(-1)).Append(Curve.To.AddDays(-1)).Append(Curve.Today)
            .Where(day => day >= Curve.From && day <= Curve.To).Distinct().Order()];

    private double? ExpectedToday => Curve.HasExpectation ? Curve.ExpectedOn(Curve.Today) : null;

    private string LabelX => N(XOf(Curve.Today) + 11);

    private string Summary => Curve.ActualOn(Curve.Today) is { } actual
        ? T["ChartSummary", Math.Floor(actual), Math.Floor(ExpectedToday ?? 0)]
        : T["ChartNotBegun"];

    /// <summary>The area by which it is behind where it should be, up to today.</summary>
    private string? Gap
    {
        get
        {
            var past = Samples.Where(day => day <= Curve.Today).ToList();
            return past.Count < 2 || !Curve.HasExpectation
                ? null
                : Line(past, LowerOn) + Line(Enumerable.Reverse(past), Curve.ExpectedOn).Replace('M', 'L') + "z";
        }
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_sampled, Curve))
            return;
        _sampled = Curve;
        Samples = Curve.Samples();
        var first = new DateOnly(Curve.From.Year, Curve.From.Month, 1);
        if (first < Curve.From)
            first = first.AddMonths(1);
        var months = Enumerable.Range(0, 1200).Select(first.AddMonths).TakeWhile(month => month < Curve.To).ToList();
        Months = months.Count <= MostMonths ? months : months.FindAll(month => month.Month % 3 == 1);
    }

    protected override bool ShouldRender() => !ReferenceEquals(_drawn, Curve);

    protected override void OnAfterRender(bool firstRender) => _drawn = Curve;

    private string MonthName(DateOnly month) => Months.Count > 1 && Months[1].Month - Months[0].Month is 3 or -9
        ? T["QuarterShort", ((month.Month - 1) / 3) + 1, month.Year % 100]
        : T["MonthShort", month.Month];

    private double XOf(DateOnly day) =>
        Left + ((Width - Left - Right) * (double)(day.DayNumber - Curve.From.DayNumber) / Math.Max(1, Curve.To.DayNumber - Curve.From.DayNumber));

    private static double YOf(double percent) => Top + ((Height - Top - Bottom) * (1 - (percent / 100)));

    private string X(DateOnly day) => N(XOf(day));

    private static string Y(double percent) => N(YOf(percent));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The lower of the two values is named below its point and the higher one above, so that neither hides a line.</summary>
    private string LabelY(double value, bool isActual)
    {
        var isLower = isActual ? value <= (ExpectedToday ?? 100) : value < (Curve.ActualOn(Curve.Today) ?? 0);
        return N(Math.Clamp(YOf(value) + (isLower ? 18 : -9), Top + 6, YOf(0) - 5));
    }

    private string Line(IEnumerable<DateOnly> days, Func<DateOnly, double?> valueOn)
    {
        var path = new StringBuilder();
        foreach (var day in days)
        {
            if (valueOn(day) is { } value)
                path.Append(path.Length == 0 ? 'M' : 'L').Append(X(day)).Append(' ').Append(Y(value));
        }
        return path.ToString();
    }

    private double? LowerOn(DateOnly day) => Curve.ActualOn(day) is { } actual && Curve.ExpectedOn(day) is { } expected ? Math.Min(actual, expected) : null;

    private string Tip(DateOnly day) => Curve.ActualOn(day) is { } actual
        ? T["TipPast", Day(day), Math.Floor(actual), Math.Floor(Curve.ExpectedOn(day) ?? 0)]
        : T["TipFuture", Day(day), Math.Floor(Curve.ExpectedOn(day) ?? 0)];

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    private static string Percent(double? value) => value is { } known ? $"{Math.Floor(known)}%" : "";

    private string Difference(DateOnly day) => Curve.ActualOn(day) is { } actual && Curve.ExpectedOn(day) is { } expected
        ? (Math.Floor(actual) - Math.Floor(expected)).ToString("+0;−0;0", CultureInfo.CurrentCulture)
        : "";
}

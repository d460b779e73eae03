using IsoIntranet.Features.YearPlan.Board;

namespace IsoIntranet.Features.Dashboard;

/// <summary>How complete an assignment was from a day on, in percent.</summary>
public readonly record struct ProgressStep(DateOnly Day, int Completion);

/// <summary>One assignment with the way it has come.</summary>
/// <param name="Steps">Oldest first; empty where nothing was ever reported.</param>
public sealed record CurvePart(AssignmentFacts Facts, IReadOnlyList<ProgressStep> Steps);

/// <summary>
/// Where a plan should be and where it is, day by day. Weighted as the board's totals are: every cell alike, its periods
/// alike within it, so that the curve's value of today is the board's.
/// </summary>
/// <param name="From">Day of the first value.</param>
/// <param name="Expected">Percent that should be reached, one value a day, the last on the morning after the plan's last day; never falls.</param>
/// <param name="Actual">Percent reached, one value a day up to today; empty before the plan begins.</param>
public sealed record ProgressCurve(DateOnly From, DateOnly Today, IReadOnlyList<double> Expected, IReadOnlyList<double> Actual)
{
    private const double Whole = 100;

    /// <summary>Sums of many small weights miss a whole hundred by a hair.</summary>
    private const double Hair = 1e-9;

    public DateOnly To => From.AddDays(Expected.Count - 1);

    /// <summary>Whether there is anything to compare with.</summary>
    public bool HasExpectation => Expected.Count > 0 && Expected[^1] > 0;

    /// <param name="from">The plan's first day; the curve begins earlier where work does.</param>
    /// <param name="to">The plan's last day; the curve ends later where work does.</param>
    public static ProgressCurve Of(IReadOnlyCollection<CurvePart> parts, DateOnly from, DateOnly to, DateOnly today)
    {
        var cells = parts.Where(part => part.Facts.Counts).GroupBy(part => (part.Facts.UnitId, part.Facts.ItemId)).Select(cell => cell.ToList()).ToList();
        var dated = cells.Select(cell => cell.FindAll(part => part.Facts.Status.Due is not null)).Where(cell => cell.Count > 0).ToList();
        foreach (var status in dated.SelectMany(cell => cell).Select(part => part.Facts.Status))
        {
            var (begin, due) = (status.From ?? status.Due!.Value, status.Due!.Value);
            from = begin < from ? begin : due < from ? due : from;
            to = due > to ? due : to;
        }
        var days = to.DayNumber - from.DayNumber + 2;
        return new ProgressCurve(from, today, ExpectedOf(dated, from, days), ActualOf(cells, from, Math.Min(days, today.DayNumber - from.DayNumber + 1)));
    }

    public double? ExpectedOn(DateOnly day) => At(Expected, day);

    /// <summary>None after today.</summary>
    public double? ActualOn(DateOnly day) => At(Actual, day);

    /// <summary>The days worth drawing: first, last, today, and so many between that a line of them looks the same.</summary>
    public IReadOnlyList<DateOnly> Samples(int most = 80)
    {
        var step = Math.Max(1, (Expected.Count + most - 1) / most);
        var days = Enumerable.Range(0, (Expected.Count + step - 1) / step).Select(index => From.AddDays(index * step));
        return [.. days.Append(To).Append(Today).Where(day => day >= From && day <= To).Distinct().Order()];
    }

    private double? At(IReadOnlyList<double> values, DateOnly day) =>
        day.DayNumber - From.DayNumber is var index && index >= 0 && index < values.Count ? values[index] : null;

    /// <summary>Straight lines from the first day of a window to the morning after its last (see <see cref="AssignmentFacts.ExpectedOn"/>).</summary>
    private static double[] ExpectedOf(List<List<CurvePart>> cells, DateOnly from, int days)
    {
        var slopes = new double[days + 1];
        var jumps = new double[days + 1];
        foreach (var cell in cells)
        {
            var weight = Whole / cells.Count / cell.Count;
            foreach (var status in cell.Select(part => part.Facts.Status))
            {
                var end = status.Due!.Value.DayNumber - from.DayNumber + 1;
                if (status.From is { } first && first <= status.Due)
                {
                    var begin = first.DayNumber - from.DayNumber;
                    slopes[begin] += weight / (end - begin);
                    slopes[end] -= weight / (end - begin);
                }
                else
                {
                    jumps[end] += weight;
                }
            }
        }
        return Sum(slopes, jumps, days, neverFalls: true);
    }

    private static double[] ActualOf(List<List<CurvePart>> cells, DateOnly from, int days)
    {
        if (days <= 0)
            return [];
        var jumps = new double[days + 1];
        foreach (var cell in cells)
        {
            foreach (var part in cell)
            {
                var before = 0;
                foreach (var step in part.Steps)
                {
                    var day = Math.Clamp(step.Day.DayNumber - from.DayNumber, 0, days);
                    jumps[day] += (double)(step.Completion - before) / cells.Count / cell.Count;
                    before = step.Completion;
                }
            }
        }
        return Sum(new double[days + 1], jumps, days, neverFalls: false);
    }

    private static double[] Sum(double[] slopes, double[] jumps, int days, bool neverFalls)
    {
        var values = new double[days];
        double value = 0, slope = 0;
        for (var day = 0; day < days; day++)
        {
            value += slope + jumps[day];
            slope += slopes[day];
            var shown = value > Whole - Hair ? Whole : Math.Max(0, value);
            values[day] = neverFalls && day > 0 ? Math.Max(shown, values[day - 1]) : shown;
        }
        return values;
    }
}

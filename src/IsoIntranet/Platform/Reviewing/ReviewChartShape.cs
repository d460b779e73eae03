using System.Globalization;
using System.Text;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>Where things stand in a chart; knows no component, so that it can be tested.</summary>
public sealed class ReviewChartShape
{
    public const double Width = 640;
    public const double Height = 260;
    public const double Left = 48;

    /// <summary>Room for the last value's number.</summary>
    public const double Right = 52;
    public const double Top = 16;
    public const double Bottom = 34;

    /// <summary>Names below a line that do not touch each other.</summary>
    private const int MostNames = 6;

    private const int StepCount = 4;

    private readonly ReviewChart _chart;

    public ReviewChartShape(ReviewChart chart)
    {
        _chart = chart;
        var values = chart.Series.SelectMany(series => series.Values).OfType<decimal>().Concat(chart.Target is { } target ? [target] : []).DefaultIfEmpty(0).ToList();
        (Lowest, Highest) = Range(values.Min(), values.Max());
        Total = chart.Kind == ReviewChartKind.Donut && chart.Series.Count > 0 ? chart.Series[0].Values.Sum(value => value ?? 0) : 0;
        HighestSum = chart.Categories.Count == 0 ? 0 : Enumerable.Range(0, chart.Categories.Count).Max(Sum);
        HighestBar = Math.Max(0, values.Max());
    }

    public decimal Lowest { get; }

    public decimal Highest { get; }

    public decimal Total { get; }

    private decimal HighestSum { get; }

    private decimal HighestBar { get; }

    public IEnumerable<decimal> Steps => Enumerable.Range(0, StepCount + 1).Select(step => Lowest + ((Highest - Lowest) * step / StepCount));

    /// <summary>Categories that are named below a line: the first, the last, and some between.</summary>
    public IEnumerable<int> Named
    {
        get
        {
            var count = _chart.Categories.Count;
            var step = Math.Max(1, (int)Math.Ceiling((count - 1) / (double)(MostNames - 1)));
            return Enumerable.Range(0, count).Where(index => index % step == 0 && (index == 0 || count - 1 - index >= step) || index == count - 1);
        }
    }

    /// <summary>Shares in per cent of the round, each with what comes before it.</summary>
    public IEnumerable<(int Index, decimal Value, double Share, double Before)> Parts
    {
        get
        {
            var before = 0d;
            foreach (var (index, value) in (_chart.Series.Count > 0 ? _chart.Series[0].Values : []).Index())
            {
                if (Total <= 0 || value is not > 0)
                    continue;
                var share = (double)(100 * value.Value / Total);
                yield return (index, value.Value, share, before);
                before += share;
            }
        }
    }

    public double X(int index) => Left + ((Width - Left - Right) * (_chart.Categories.Count < 2 ? 0.5 : index / (double)(_chart.Categories.Count - 1)));

    public double Y(decimal value) => Top + ((Height - Top - Bottom) * (1 - (double)((value - Lowest) / (Highest - Lowest))));

    /// <summary>A line that is interrupted where nothing was measured.</summary>
    public string Path(IReadOnlyList<decimal?> values)
    {
        var path = new StringBuilder();
        var isDown = false;
        foreach (var (index, value) in values.Index())
        {
            if (value is { } known)
                path.Append(isDown ? 'L' : 'M').Append(N(X(index))).Append(' ').Append(N(Y(known)));
            isDown = value is not null;
        }
        return path.ToString();
    }

    public static (int Index, decimal Value)? LastOf(IReadOnlyList<decimal?> values)
    {
        for (var index = values.Count - 1; index >= 0; index--)
        {
            if (values[index] is { } value)
                return (index, value);
        }
        return null;
    }

    public decimal Sum(int index) => _chart.Series.Sum(series => series.Values.ElementAtOrDefault(index) ?? 0);

    /// <summary>A bar's length, 0 to 1 of the longest; bars always begin at nothing.</summary>
    public double Length(decimal? value) => HighestBar <= 0 || value is not > 0 ? 0 : (double)(value.Value / HighestBar);

    /// <summary>The parts of a stacked bar, 0 to 1 of the longest bar.</summary>
    public IEnumerable<(int Index, double From, double Length)> Stack(int index)
    {
        var from = 0d;
        foreach (var (place, series) in _chart.Series.Index())
        {
            if (HighestSum <= 0 || series.Values.ElementAtOrDefault(index) is not { } value || value <= 0)
                continue;
            var length = (double)(value / HighestSum);
            yield return (place, from, length);
            from += length;
        }
    }

    /// <summary>Round ends of the scale. Shares near one another (97 %, 99 %) would lie in one line if it began at nothing.</summary>
    private static (decimal Lowest, decimal Highest) Range(decimal least, decimal most)
    {
        var low = least >= 0 && least < most * 0.6m ? 0 : least;
        var span = Math.Max(most - low, most == 0 ? 1 : Math.Abs(most) / 50);
        var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)span)));
        var unit = (span / step) switch { <= 2 => step / 2, <= 5 => step, _ => step * 2 };
        var (from, until) = (decimal.Floor(low / unit) * unit, decimal.Ceiling(most / unit) * unit);
        if (until <= from)
            until = from + unit;
        // Steps between are read as well: whole numbers stay whole.
        while ((until - from) / StepCount is var part && unit >= 1 && part != decimal.Floor(part))
            until += unit;
        return (from, until > 100 && most <= 100 && from > 50 ? 100 : until);
    }

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

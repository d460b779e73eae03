using System.Globalization;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>Percentiles and tables, in one form for all scenarios.</summary>
internal static class Figures
{
    /// <param name="sorted">Ascending.</param>
    /// <param name="percent">0 to 100.</param>
    public static double Percentile(IReadOnlyList<double> sorted, double percent) =>
        sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * percent / 100) - 1, 0, sorted.Count - 1)];

    public static string Of(double value) => value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>Tells on the side how far the run is.</summary>
    public static IReadOnlyList<string> Told(params IReadOnlyList<string> row)
    {
        Console.Error.WriteLine(string.Join("  ", row));
        return row;
    }

    /// <summary>Prints a table in the form in which docs/performance.md keeps it.</summary>
    public static void Print(string title, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine($"| {string.Join(" | ", heads)} |");
        Console.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", heads.Count))}");
        foreach (var row in rows)
            Console.WriteLine($"| {string.Join(" | ", row)} |");
    }
}

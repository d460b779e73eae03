namespace IsoIntranet.Platform.Reviewing;

/// <summary>
/// The colours of a chart's series and parts. Parts that are stacked stand from the worst to the best, the first in the colour of
/// what is lost. Words and numbers always say the same.
/// </summary>
internal static class ReviewPalette
{
    private static readonly (string Token, string Print)[] Plain =
    [
        ("var(--chart-1)", "0B5F66"), ("var(--chart-2)", "B87514"), ("var(--chart-3)", "5D6FB8"), ("var(--chart-4)", "A24A7B"), ("var(--chart-5)", "5C8A3A"), ("var(--text-3)", "808080"),
    ];

    private static readonly (string Token, string Print) Worst = ("var(--danger-solid)", "B3261E");

    private static readonly (string Token, string Print) Warning = ("var(--accent-solid)", "E5942B");

    private static readonly (string Token, string Print) Former = ("var(--line-strong)", "B7C4C4");

    /// <summary>A token of the theme, for CSS.</summary>
    public static string TokenOf(ReviewChart chart, int index) => Of(chart, index).Token;

    /// <summary>RRGGBB, for paper.</summary>
    public static string PrintOf(ReviewChart chart, int index) => Of(chart, index).Print;

    private static (string Token, string Print) Of(ReviewChart chart, int index) => chart.Kind switch
    {
        ReviewChartKind.StackedBars => index == 0 ? Worst : index == 1 && chart.Series.Count > 1 ? Warning
            : index == chart.Series.Count - 1 && chart.Series.Count < 5 ? Plain[0] : Plain[index % Plain.Length],
        // Two sets of bars are this period and the one before.
        ReviewChartKind.Bars when index == 1 && chart.Series.Count == 2 => Former,
        _ => Plain[index % Plain.Length],
    };
}

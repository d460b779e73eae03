using System.Globalization;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>A review's facts as parts of a document: figures with the former period, charts that Word can edit, tables. Always in Vietnamese.</summary>
public sealed class ReviewFactsWriter(ReviewWording words, IStringLocalizer<ReviewingText> text)
{
    /// <summary>Bars that one chart of a page can name.</summary>
    private const int MostBars = 20;

    /// <param name="level">Of the sources' headings.</param>
    public IReadOnlyList<DocumentBlock> Write(IReadOnlyList<ReviewSection> sections, int level = 2, bool hasCharts = true) => InVietnamese(() =>
    {
        var blocks = new List<DocumentBlock>();
        foreach (var section in sections.Where(section => !section.Facts.IsEmpty))
        {
            // One source needs no heading of its own beside its item's.
            if (sections.Count > 1)
                blocks.Add(new DocumentHeading(words.Of(section.Title), level));
            blocks.AddRange(BlocksOf(section.Facts, hasCharts));
        }
        return blocks;
    });

    public IReadOnlyList<DocumentBlock> Write(ReviewFacts facts, bool hasCharts = true) => InVietnamese(() => BlocksOf(facts, hasCharts).ToList());

    private IEnumerable<DocumentBlock> BlocksOf(ReviewFacts facts, bool hasCharts)
    {
        if (facts.Figures.Count > 0)
            yield return new DocumentTable(
                [new("TT", 0.6, TextPlace.Centre), new(text["Figures"], 4.4, TextPlace.Left), new(text["ThisPeriod"], 1.5, TextPlace.Centre), new(text["FormerPeriod"], 1.5, TextPlace.Centre), new(text["Change"], 1.4, TextPlace.Centre)],
                [.. facts.Figures.Select((figure, index) => new DocumentTableRow([$"{index + 1}", words.Of(figure.Label), words.Value(figure.Value, figure.Unit),
                    figure.Former is null ? "–" : words.Value(figure.Former, figure.Unit), Change(figure)]))]);
        foreach (var chart in facts.Charts.Where(chart => hasCharts && chart.Categories.Count <= MostBars))
            yield return Chart(chart);
        foreach (var table in facts.Tables)
        {
            yield return new DocumentParagraph(words.Of(table.Title), TextEmphasis.Bold, TextPlace.Left);
            yield return Table(table);
        }
    }

    private DocumentChart Chart(ReviewChart chart) => new(words.Of(chart.Title), chart.Kind switch
    {
        ReviewChartKind.StackedBars => ChartShape.StackedBars,
        ReviewChartKind.Line => ChartShape.Line,
        ReviewChartKind.Donut => ChartShape.Pie,
        _ => ChartShape.Bars,
    },
        [.. chart.Categories.Select(words.Of)],
        [
            .. chart.Series.Select((series, index) => new ChartSeries(words.Of(series.Name), [.. series.Values.Select(Gap)], ReviewPalette.PrintOf(chart, index))),
            // Word draws no line across bars; as a series of its own it can be read, too.
            .. chart is { Target: { } target, Kind: ReviewChartKind.Line or ReviewChartKind.Bars }
                ? [new ChartSeries(text["TargetLine", ReviewWording.Number(target)], [.. chart.Categories.Select(_ => (double)target)], "808080")] : (IEnumerable<ChartSeries>)[],
        ]);

    private DocumentTable Table(ReviewTable table)
    {
        // What is long gets room, in proportion to what stands in it, within reason.
        var told = table.Rows.Select(row => row.Cells.Select(words.Of).ToList()).ToList();
        var widths = table.Columns.Select((column, index) => Math.Clamp(
            told.Select(row => index < row.Count ? row[index].Length : 0).Append(words.Of(column).Length / 2).Max(), 6, 40)).ToList();
        return new DocumentTable(
            [new("TT", 3, TextPlace.Centre), .. table.Columns.Select((column, index) => new DocumentColumn(words.Of(column), widths[index], IsNumbers(table, index) ? TextPlace.Centre : TextPlace.Left))],
            [.. told.Select((row, index) => new DocumentTableRow([$"{index + 1}", .. row]))]);
    }

    /// <summary>Whether a column holds numbers alone.</summary>
    internal static bool IsNumbers(ReviewTable table, int column)
    {
        var cells = table.Rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column]).ToList();
        return cells.Count > 0 && cells.TrueForAll(cell => cell.Code.StartsWith('=') && cell.Code is not ("=more" or Said.DayCode or Said.PeriodCode));
    }

    private string Change(ReviewFigure figure) => figure is { Value: { } value, Former: { } former }
        ? value == former ? text["Same"] : text[value > former ? "Up" : "Down", ReviewWording.Number(Math.Abs(value - former))] : "–";

    private static double Gap(decimal? value) => value is { } known ? (double)known : double.NaN;

    private static T InVietnamese<T>(Func<T> write)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Vietnamese;
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>One chart of a review's facts: drawn on the server, in words for those who do not see it, and as a table.</summary>
public sealed partial class ReviewChartView
{
    /// <summary>Bars that can be told apart from the back of a room.</summary>
    private const int MostOnStage = 10;

    private ReviewChartShape _shape = default!;

    [Parameter, EditorRequired]
    public ReviewChart Chart { get; set; } = default!;

    /// <summary>The same chart as it is now, where it has changed.</summary>
    [Parameter]
    public ReviewChart? Since { get; set; }

    [Parameter]
    public ReviewFactsSize Size { get; set; }

    private IReadOnlyList<(ReviewSeries Series, int Place)> Series { get; set; } = [];

    private int Most => Size == ReviewFactsSize.Stage ? MostOnStage : ReviewFactsBuilder.MostBars;

    /// <summary>What a reader who does not see the chart is told; the table has the rest.</summary>
    private string Summary => $"{Wording.Of(Chart.Title)}. " + string.Join("; ", Series.Select(one =>
        $"{Wording.Of(one.Series.Name)}: " + string.Join(", ", Chart.Categories.Index().Take(MostOnStage).Where(category => one.Series.Values.ElementAtOrDefault(category.Index) is not null)
            .Select(category => $"{Wording.Of(category.Item)} {ReviewWording.Number(one.Series.Values[category.Index]!.Value)}"))));

    protected override void OnParametersSet()
    {
        Series = [.. Chart.Series.Select((series, place) => (series, place))];
        _shape = new ReviewChartShape(Chart);
    }

    private string ColourOf(int index) => ReviewPalette.TokenOf(Chart, index);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

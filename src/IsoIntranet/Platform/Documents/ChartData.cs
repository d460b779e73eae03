using System.Globalization;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Documents;

/// <summary>A chart's figures made square: every series has a value or a gap for every category.</summary>
/// <param name="IsAcross">Bars lie, as the names of their categories are long or many.</param>
internal sealed record ChartData(
    string Title, ChartShape Shape, bool IsAcross, IReadOnlyList<string> Categories, IReadOnlyList<(string Name, IReadOnlyList<double?> Values, string Colour)> Series)
{
    private const int LongestName = 12;
    private const int MostUpright = 8;

    /// <summary>Dark to light, so that print without colour tells them apart; patterns do the rest.</summary>
    private static readonly string[] Colours = ["1F4E79", "C55A11", "548235", "7F7F7F", "7030A0", "BF9000"];

    public static ChartData Of(DocumentChart chart)
    {
        var categories = chart.Categories.Select(OfficialText.Line).ToList();
        var series = (chart.Shape == ChartShape.Pie ? chart.Series.Take(1) : chart.Series).Select((one, index) => (
            OfficialText.Line(one.Name),
            (IReadOnlyList<double?>)[.. categories.Select((_, place) => place < one.Values.Count && double.IsFinite(one.Values[place]) ? one.Values[place] : (double?)null)],
            ColourOf(one.Colour) ?? Colours[index % Colours.Length])).ToList();
        var isAcross = chart.Shape is ChartShape.Bars or ChartShape.StackedBars && (categories.Count > MostUpright || categories.Any(name => name.Length > LongestName));
        return new ChartData(OfficialText.Line(chart.Title), chart.Shape, isAcross, categories, series);
    }

    public static string ColourOfPoint(int index) => Colours[index % Colours.Length];

    /// <summary>What a reader who does not see the chart is told.</summary>
    public string Describe()
    {
        var points = Series.Select(series => (series.Name.Length > 0 ? $"{series.Name}: " : "") + string.Join("; ",
            Categories.Zip(series.Values, (category, value) => $"{category} {value?.ToString("#,0.##", Cultures.Vietnamese) ?? "–"}")));
        var text = $"{(Title.Length > 0 ? Title : "Biểu đồ")}. {string.Join(". ", points)}.";
        return text.Length > 2000 ? text[..1999] + "…" : text;
    }

    private static string? ColourOf(string? colour) =>
        colour?.TrimStart('#') is { Length: 6 } hex && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? hex.ToUpperInvariant() : null;
}

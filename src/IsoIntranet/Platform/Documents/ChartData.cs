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

    /// <summary>Characters of a name that a chart and the cell behind it can show.</summary>
    private const int LongestCell = 255;
    private const int LongestDescription = 2000;

    /// <summary>Dark and light in turns, so that print without colour tells neighbours apart; patterns do the rest.</summary>
    private static readonly string[] Colours = ["1F4E79", "F4B183", "C00000", "A9D18E", "3B3838", "9DC3E6"];

    public static ChartData Of(DocumentChart chart)
    {
        var categories = chart.Categories.Select(name => Short(OfficialText.Line(name), LongestCell)).ToList();
        var series = (chart.Shape == ChartShape.Pie ? chart.Series.Take(1) : chart.Series).Select((one, index) => (
            Short(OfficialText.Line(one.Name), LongestCell),
            (IReadOnlyList<double?>)[.. categories.Select((_, place) => place < one.Values.Count && double.IsFinite(one.Values[place]) ? one.Values[place] : (double?)null)],
            ColourOf(one.Colour) ?? Colours[index % Colours.Length])).ToList();
        var isAcross = chart.Shape is ChartShape.Bars or ChartShape.StackedBars && (categories.Count > MostUpright || categories.Any(name => name.Length > LongestName));
        return new ChartData(Short(OfficialText.Line(chart.Title), LongestCell), chart.Shape, isAcross, categories, series);
    }

    public static string ColourOfPoint(int index) => Colours[index % Colours.Length];

    /// <summary>What a reader who does not see the chart is told.</summary>
    public string Describe()
    {
        var points = Series.Select(series => (series.Name.Length > 0 ? $"{series.Name}: " : "") + string.Join("; ",
            Categories.Zip(series.Values, (category, value) => $"{category} {value?.ToString("#,0.##", Cultures.Vietnamese) ?? "–"}")));
        var text = $"{(Title.Length > 0 ? Title : "Biểu đồ")}. {string.Join(". ", points)}.";
        return Short(text, LongestDescription);
    }

    private static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string? ColourOf(string? colour) =>
        colour?.TrimStart('#') is { Length: 6 } hex && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? hex.ToUpperInvariant() : null;
}

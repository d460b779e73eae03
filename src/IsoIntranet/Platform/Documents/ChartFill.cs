using System.Globalization;

namespace IsoIntranet.Platform.Documents;

/// <summary>Fills that stay apart when they are printed without colour: plain where the greys differ, with a pattern where they do not.</summary>
internal static class ChartFill
{
    /// <summary>Of the way from black to white: greys nearer than that look the same on paper.</summary>
    private const double Apart = 0.2;

    /// <summary>Lighter than that, a colour's own stripes would not show on white.</summary>
    private const double Light = 0.55;

    private static readonly string[] Patterns = ["wdUpDiag", "ltHorz", "smGrid", "wdDnDiag", "ltVert"];

    /// <param name="colours">RRGGBB.</param>
    /// <returns>DrawingML, one each.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> colours)
    {
        List<double> plain = [];
        List<string> fills = [];
        foreach (var colour in colours)
        {
            var grey = GreyOf(colour);
            if (plain.TrueForAll(other => Math.Abs(other - grey) >= Apart))
            {
                plain.Add(grey);
                fills.Add($"<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>");
                continue;
            }
            var pattern = Patterns[(fills.Count - plain.Count) % Patterns.Length];
            var (front, back) = grey > Light ? ("000000", colour) : (colour, "FFFFFF");
            fills.Add($"<a:pattFill prst=\"{pattern}\"><a:fgClr><a:srgbClr val=\"{front}\"/></a:fgClr><a:bgClr><a:srgbClr val=\"{back}\"/></a:bgClr></a:pattFill>");
        }
        return fills;
    }

    /// <summary>0 is black, 1 is white (ITU-R BT.601).</summary>
    private static double GreyOf(string colour)
    {
        var value = int.Parse(colour, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return ((0.299 * (value >> 16)) + (0.587 * ((value >> 8) & 0xFF)) + (0.114 * (value & 0xFF))) / 255;
    }
}

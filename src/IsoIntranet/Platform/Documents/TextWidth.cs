using System.Globalization;
using System.Text;

namespace IsoIntranet.Platform.Documents;

/// <summary>
/// About how wide a text is in Times New Roman: lines below a name are a part of its length, and a row's height decides whether
/// it may be split. The widths are those that Times fonts have in common, in thousandths of the size.
/// </summary>
internal static class TextWidth
{
    private const int TwipsPerPoint = 20;

    /// <summary>For what is not in the tables: a wide capital.</summary>
    private const int Other = 722;

    /// <summary>From the space to the tilde.</summary>
    private static readonly short[] Regular =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly short[] Bold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    /// <param name="size">In points.</param>
    /// <returns>Twips.</returns>
    public static int Of(string text, double size, bool isBold = false)
    {
        var widths = isBold ? Bold : Regular;
        var sum = 0L;
        // Without its marks a Vietnamese letter is as wide as the letter below them.
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format)
                continue;
            sum += character switch
            {
                >= ' ' and <= '~' => widths[character - ' '],
                '\u00A0' => widths[0],
                'đ' => widths['d' - ' '],
                _ => Other,
            };
        }
        return (int)Math.Min(int.MaxValue, sum * size * TwipsPerPoint / 1000);
    }

    /// <summary>The widest line of a text that is broken between words where it does not fit; a line break in it holds.</summary>
    /// <param name="available">Twips.</param>
    public static int OfWidestLine(string text, double size, bool isBold, int available) =>
        Math.Min(available, Lines(text, size, isBold, available).DefaultIfEmpty().Max());

    /// <summary>How many lines the text takes.</summary>
    public static int LineCount(string text, double size, bool isBold, int available) =>
        Lines(text, size, isBold, available).Sum(width => 1 + (Math.Max(0, width - 1) / Math.Max(1, available)));

    /// <summary>
    /// A name in lines about as long as each other where it does not fit on one, as its last word alone on a line looks like a slip.
    /// </summary>
    public static string Balance(string text, double size, bool isBold, int available)
    {
        var count = LineCount(text, size, isBold, available);
        if (count < 2 || text.Contains('\n', StringComparison.Ordinal))
            return text;
        // The narrowest column that still needs no more lines.
        var (narrow, wide) = (0, available);
        while (wide - narrow > 20)
        {
            var middle = (narrow + wide) / 2;
            (narrow, wide) = LineCount(text, size, isBold, middle) > count ? (middle, wide) : (narrow, middle);
        }
        var lines = new StringBuilder();
        var width = 0;
        var space = Of(" ", size, isBold);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = Of(word, size, isBold);
            var fits = width == 0 || width + space + length <= wide;
            lines.Append(width == 0 ? "" : fits ? " " : "\n").Append(word);
            width = width == 0 || !fits ? length : width + space + length;
        }
        return lines.ToString();
    }

    private static IEnumerable<int> Lines(string text, double size, bool isBold, int available)
    {
        var space = Of(" ", size, isBold);
        foreach (var line in text.Split('\n'))
        {
            var width = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Of(word, size, isBold)))
            {
                if (width > 0 && width + space + word > available)
                {
                    yield return width;
                    width = word;
                }
                else
                {
                    width = width == 0 ? word : (int)Math.Min(int.MaxValue, (long)width + space + word);
                }
            }
            yield return width;
        }
    }
}

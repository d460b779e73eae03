using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IsoIntranet.Platform.Import.Xlsx;

/// <summary>A text of a workbook, of one or several runs.</summary>
/// <param name="IsBold">All of it is bold; none where it says nothing and the cell's font holds.</param>
internal readonly partial record struct XlsxText(string Text, bool? IsBold)
{
    public static XlsxText Read(XmlPart part)
    {
        var (text, hasBold, hasPlain) = (new StringBuilder(), false, false);
        part.Children(name =>
        {
            if (name == "t")
                part.Text(text);
            else if (name == "r")
            {
                bool? isBold = null;
                part.Children(inner =>
                {
                    if (inner == "rPr")
                    {
                        isBold = false;
                        part.Children(property => isBold |= property == "b" && part.IsOn);
                    }
                    else if (inner == "t")
                    {
                        var before = text.Length;
                        part.Text(text);
                        var isBlank = string.IsNullOrWhiteSpace(text.ToString(before, text.Length - before));
                        hasBold |= !isBlank && isBold == true;
                        hasPlain |= !isBlank && isBold == false;
                    }
                });
            }
        });
        return new XlsxText(Clean(text.ToString()), hasBold || hasPlain ? hasBold && !hasPlain : null);
    }

    /// <summary>Line breaks as \n, ends trimmed, signs that XML cannot hold as the workbook escapes them.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Escaped().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}

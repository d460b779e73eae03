using System.Text.RegularExpressions;

namespace IsoIntranet.Platform.Import.Pasted;

/// <summary>The elements that are open, and what they say about the text in them.</summary>
internal sealed partial class HtmlElements
{
    /// <summary>Deeper ones are read through as if they were not there; they say nothing that anybody would miss.</summary>
    private const int Deepest = 256;

    private static readonly string[] Void = ["br", "hr", "img", "input", "meta", "link", "col", "base", "area", "wbr", "embed", "source", "track", "param", "frame"];

    private readonly List<Element> _open = [];
    private readonly HashSet<string> _boldClasses = new(StringComparer.OrdinalIgnoreCase);
    private int _styles;

    public bool IsBold => _open.FindLast(element => element.Bold is not null)?.Bold == true;

    public bool IsCentred => _open.FindLast(element => element.Centred is not null)?.Centred == true;

    public bool IsWithin(string name) => _open.Exists(element => element.Name == name);

    public Element? Innermost(params ReadOnlySpan<string> names)
    {
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            if (names.Contains(_open[at].Name))
                return _open[at];
        }
        return null;
    }

    public static bool IsVoid(HtmlTokens tokens) => Void.Contains(tokens.Tag) || (tokens.IsSelfClosing && tokens.Tag!.Contains(':'));

    public Element Open(HtmlTokens tokens)
    {
        Learn(tokens.Styles);
        var style = tokens.Attribute("style") ?? "";
        var weight = style.Length > 0 && Weight().Match(style) is { Success: true } match ? match.Groups[1].Value : null;
        var isBoldClass = tokens.Attribute("class") is { } classes && classes.Split(' ').Any(_boldClasses.Contains);
        var align = tokens.Attribute("align") ?? (Align().Match(style) is { Success: true } aligned ? aligned.Groups[1].Value : null);
        var element = new Element(tokens.Tag!)
        {
            Bold = weight is not null ? IsHeavy(weight) : isBoldClass || tokens.Tag is "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? true : null,
            Centred = tokens.Tag == "center" ? true : align is null ? null : align.Equals("center", StringComparison.OrdinalIgnoreCase),
            IsHidden = Hidden().IsMatch(style) || tokens.Attribute("hidden") is not null,
            IsLabel = Label().IsMatch(style),
            Aside = Aside().Match(style) is { Success: true } aside ? aside.Groups[1].Value : null,
        };
        if (_open.Count < Deepest)
            _open.Add(element);
        return element;
    }

    /// <summary>Closes the innermost element of the name and what was left open in it; nothing beyond the cell that stands open.</summary>
    /// <returns>None where none is open.</returns>
    public Element? Close(string name)
    {
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            var element = _open[at];
            if (element.Name == name)
            {
                _open.RemoveRange(at, _open.Count - at);
                return element;
            }
            if (element.Name is "td" or "th" or "table" && name is not ("td" or "th" or "tr" or "table" or "tbody" or "thead" or "tfoot"))
                return null;
            if (element.Name == "table" || (name == "li" && element.Name is "ul" or "ol"))
                return null;
        }
        return null;
    }

    /// <summary>“.xl66 { font-weight:700 }”, as the clipboard of Excel words it.</summary>
    private void Learn(string styles)
    {
        if (styles.Length == _styles)
            return;
        foreach (Match rule in ClassRule().Matches(styles[_styles..]))
        {
            if (Weight().Match(rule.Groups[2].Value) is { Success: true } weight && IsHeavy(weight.Groups[1].Value))
                _boldClasses.Add(rule.Groups[1].Value);
        }
        _styles = styles.Length;
    }

    private static bool IsHeavy(string weight) => weight is ['6' or '7' or '8' or '9', _, _] || weight.StartsWith("bold", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![a-z-])font-weight\s*:\s*([a-z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(@"(?<![a-z-])text-align\s*:\s*([a-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Align();

    [GeneratedRegex(@"display\s*:\s*none|mso-hide\s*:\s*all", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"mso-element\s*:\s*(comment-list|footnote-list|endnote-list)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\.([a-z][a-z0-9_-]{0,60})\s*\{([^{}]{0,4000})\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClassRule();

    internal sealed record Element(string Name)
    {
        public bool? Bold { get; init; }

        public bool? Centred { get; init; }

        public bool IsHidden { get; init; }

        /// <summary>The number or bullet of a list item, as Word writes it out.</summary>
        public bool IsLabel { get; init; }

        /// <summary>Comments and footnotes that Word puts at the end.</summary>
        public string? Aside { get; init; }

        /// <summary>Of a list: its items so far.</summary>
        public int Items { get; set; }
    }
}

using System.Net;

namespace IsoIntranet.Platform.Import.Pasted;

/// <summary>
/// Takes HTML apart as browsers do, forgiving everything: tags, and the text between them with its entities resolved. Scripts,
/// styles and comments give nothing, nothing is fetched, and every character is looked at once.
/// </summary>
internal sealed class HtmlTokens(string html)
{
    /// <summary>Their content is no HTML.</summary>
    private static readonly string[] Raw = ["script", "style", "title", "textarea", "noscript", "iframe", "template", "xml", "svg", "math"];

    private int _at = html.StartsWith("Version:", StringComparison.Ordinal) ? Math.Max(0, html.IndexOf('<')) : 0;
    private int _sheets;
    private bool _noDoubleQuotes;
    private bool _noSingleQuotes;

    /// <summary>Name of the tag in lower case; none for a text.</summary>
    public string? Tag { get; private set; }

    public bool IsClosing { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>Style sheets that were passed, one after the other.</summary>
    public string Styles { get; private set; } = "";

    private (int Start, int End) _attributes;

    private (int Start, int End) _text;

    public string Text => WebUtility.HtmlDecode(html[_text.Start.._text.End]);

    public bool Next()
    {
        while (_at < html.Length)
        {
            if (html[_at] != '<' || !StartsTag())
            {
                var next = html.IndexOf('<', Math.Min(_at + 1, html.Length));
                (Tag, _text) = (null, (_at, next < 0 ? html.Length : next));
                _at = _text.End;
                return true;
            }
            if (html[_at + 1] is '!' or '?')
                SkipDeclaration();
            else if (ReadTag())
                return true;
        }
        return false;
    }

    /// <summary>An attribute of the tag, its entities resolved; none where it has none.</summary>
    public string? Attribute(string name)
    {
        for (var at = _attributes.Start; at < _attributes.End;)
        {
            while (at < _attributes.End && (char.IsWhiteSpace(html[at]) || html[at] is '/' or '='))
                at++;
            var start = at;
            while (at < _attributes.End && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '/'))
                at++;
            var isWanted = html.AsSpan(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase);
            while (at < _attributes.End && char.IsWhiteSpace(html[at]))
                at++;
            if (at >= _attributes.End || html[at] != '=')
            {
                if (isWanted && at > start)
                    return "";
                continue;
            }
            at++;
            while (at < _attributes.End && char.IsWhiteSpace(html[at]))
                at++;
            var (from, to) = Value(ref at);
            if (isWanted)
                return WebUtility.HtmlDecode(html[from..to]);
        }
        return null;
    }

    private (int From, int To) Value(ref int at)
    {
        if (at < _attributes.End && html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1, _attributes.End - at - 1);
            var from = at + 1;
            at = end < 0 ? _attributes.End : end + 1;
            return (from, end < 0 ? _attributes.End : end);
        }
        var start = at;
        while (at < _attributes.End && !char.IsWhiteSpace(html[at]))
            at++;
        return (start, at);
    }

    private bool StartsTag() => _at + 1 < html.Length && (html[_at + 1] is '!' or '?' || char.IsAsciiLetter(html[_at + 1])
        || (html[_at + 1] == '/' && _at + 2 < html.Length && char.IsAsciiLetter(html[_at + 2])));

    private void SkipDeclaration()
    {
        var isComment = string.CompareOrdinal(html, _at, "<!--", 0, 4) == 0;
        var end = isComment ? html.IndexOf("-->", _at + 4, StringComparison.Ordinal) : html.IndexOf('>', _at);
        _at = end < 0 ? html.Length : end + (isComment ? 3 : 1);
    }

    private bool ReadTag()
    {
        IsClosing = html[_at + 1] == '/';
        var start = _at + (IsClosing ? 2 : 1);
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is ':' or '-' or '_'))
            end++;
        Tag = html[start..end].ToLowerInvariant();
        _at = EndOf(end);
        _attributes = (end, Math.Max(end, _at - 1));
        IsSelfClosing = _attributes.End > end && html[_attributes.End - 1] == '/';
        if (IsClosing || IsSelfClosing || !Raw.Contains(Tag))
            return true;
        var close = html.IndexOf($"</{Tag}", _at, StringComparison.OrdinalIgnoreCase);
        var content = html[_at..(close < 0 ? html.Length : close)];
        // Excel puts what is bold into a style sheet.
        if (Tag == "style" && _sheets++ < 20)
            Styles += content;
        _at = close < 0 ? html.Length : EndOf(close);
        return false;
    }

    /// <summary>Behind the sign that ends the tag; one within quotes does not.</summary>
    private int EndOf(int at)
    {
        for (; at < html.Length; at++)
        {
            if (html[at] == '>')
                return at + 1;
            if (html[at] is not ('"' or '\''))
                continue;
            var isDouble = html[at] == '"';
            if (isDouble ? _noDoubleQuotes : _noSingleQuotes)
                continue;
            var close = html.IndexOf(html[at], at + 1);
            if (close >= 0)
                at = close;
            else if (isDouble)
                _noDoubleQuotes = true;
            else
                _noSingleQuotes = true;
        }
        return html.Length;
    }
}

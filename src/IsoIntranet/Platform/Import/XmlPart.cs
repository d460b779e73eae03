using System.Text;
using System.Xml;

namespace IsoIntranet.Platform.Import;

/// <summary>
/// A part of an Office file, read forwards, an element at a time and by local names, since the strict and the transitional
/// forms of the standard differ in their namespaces alone. No DTD, nothing fetched, never deeper than allowed.
/// Every method that takes an element leaves the reader behind its end.
/// </summary>
internal sealed class XmlPart : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlReader _reader;
    private readonly ImportBudget _budget;
    private readonly char[] _chunk = new char[4096];

    public XmlPart(Stream stream, ImportBudget budget)
    {
        _budget = budget;
        _reader = XmlReader.Create(stream, Settings);
    }

    public string Name => _reader.LocalName;

    /// <summary>An attribute of the element that the reader stands on.</summary>
    public string? this[string attribute]
    {
        get
        {
            string? value = null;
            for (var found = _reader.MoveToFirstAttribute(); found && value is null; found = _reader.MoveToNextAttribute())
            {
                if (_reader.LocalName == attribute && _reader.Prefix != "xmlns")
                    value = _reader.Value;
            }
            _reader.MoveToElement();
            return value;
        }
    }

    public string? Val => this["val"];

    public int? Number(string attribute) => int.TryParse(this[attribute], System.Globalization.NumberStyles.Integer,
        System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch: there and not said to be off.</summary>
    public bool IsOn => IsTrue(Val, whenMissing: true);

    public bool Is(string attribute) => IsTrue(this[attribute], whenMissing: false);

    private static bool IsTrue(string? value, bool whenMissing) => value is null ? whenMissing : value is not ("0" or "false" or "off" or "none");

    /// <summary>Steps onto the root element.</summary>
    /// <returns>Whether it is named so.</returns>
    public bool Open(string root)
    {
        while (_reader.NodeType != XmlNodeType.Element)
        {
            if (!Step())
                return false;
        }
        return Name == root;
    }

    /// <summary>Gives each child to <paramref name="child"/>, which takes it or leaves it to be skipped.</summary>
    public void Children(Action<string> child)
    {
        var depth = _reader.Depth;
        if (_reader.IsEmptyElement)
        {
            Step();
            return;
        }
        Step();
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                Step();
                continue;
            }
            var (line, position) = Place();
            child(_reader.LocalName);
            if (_reader.NodeType == XmlNodeType.Element && Place() == (line, position))
                Skip();
        }
        if (_reader.Depth < depth)
            throw new XmlException("Taken beyond the end of an element.");
        Step();
    }

    public void Skip()
    {
        var depth = _reader.Depth;
        var isEmpty = _reader.IsEmptyElement;
        Step();
        if (isEmpty)
            return;
        while (_reader.Depth > depth)
            Step();
        Step();
    }

    /// <summary>Appends all text of the element, whatever stands in it.</summary>
    public void Text(StringBuilder text)
    {
        var depth = _reader.Depth;
        var isEmpty = _reader.IsEmptyElement;
        Step();
        if (isEmpty)
            return;
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                while (_reader.ReadValueChunk(_chunk, 0, _chunk.Length) is var read and > 0)
                {
                    _budget.Write(read);
                    text.Append(_chunk, 0, read);
                }
            }
            Step();
        }
        Step();
    }

    public string Text()
    {
        var text = new StringBuilder();
        Text(text);
        return text.ToString();
    }

    public void Dispose() => _reader.Dispose();

    private (int Line, int Position) Place() => _reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : default;

    private bool Step()
    {
        if (!_reader.Read())
            return false;
        if (_reader.Depth > ImportLimits.MaximumDepth)
            throw new XmlException("Deeper than any document.");
        return true;
    }
}

using System.Globalization;
using System.Xml;

namespace IsoIntranet.Platform.Import.Pasted;

/// <summary>Reads the paragraphs and tables of HTML from a clipboard: Word's, Excel's, or that of a web page.</summary>
internal sealed class HtmlReader(string html, ImportBudget budget)
{
    private const int DeepestTable = 32;

    private static readonly string[] Blocks =
    [
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article", "header", "footer", "main", "nav",
        "address", "dl", "dt", "dd", "hr", "center", "form", "fieldset", "figure", "caption", "body", "html",
    ];

    private readonly HtmlTokens _tokens = new(html);
    private readonly HtmlElements _elements = new();
    private readonly Stack<Frame> _tables = [];
    private readonly HtmlText _outside = new(budget);
    private readonly List<SourceBlock> _blocks = [];
    private int _count;

    private HtmlText Current => _tables.TryPeek(out var table) && table.Cell is { } cell ? cell : _outside;

    public IReadOnlyList<SourceBlock> Read()
    {
        while (_tokens.Next())
        {
            if (_tokens.Tag is null)
                Current.Append(_tokens.Text, _elements.IsBold, _elements.IsCentred);
            else if (_tokens.IsClosing)
                Close(_tokens.Tag);
            else
                Open(_tokens.Tag);
        }
        while (_tables.Count > 0)
            EndTable();
        EndParagraph();
        return _blocks;
    }

    private void Open(string tag)
    {
        OpenAny(tag);
        if (HtmlElements.IsVoid(_tokens))
            return;
        BeforeOpening(tag);
        var element = _elements.Open(_tokens);
        if (element is { IsHidden: true } or { Aside: not null } || tag is "del" or "head")
        {
            SkipHidden(element);
            return;
        }
        switch (tag)
        {
            case "table":
                if (_tables.Count == DeepestTable)
                    throw new XmlException("Tables deeper than any document has.");
                if (_tables.Count == 0)
                    EndParagraph();
                else
                    Current.Break();
                _tables.Push(new Frame(new TableGrid(budget)));
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.Grid.StartRow();
                table.HasRow = true;
                if (_elements.IsWithin("thead"))
                    table.Grid.MarkHeading();
                break;
            case "td" or "th" when _tables.TryPeek(out var table):
                if (!table.HasRow)
                    table.Grid.StartRow();
                table.HasRow = true;
                (table.Cell, table.Columns, table.Rows) = (new HtmlText(budget), Span("colspan"), Span("rowspan"));
                break;
            case "li":
                Break();
                if (_elements.Innermost("ol", "ul") is { } list)
                    Current.Append(list.Name == "ul" ? "- " : $"{++list.Items}. ", _elements.IsBold, isCentred: false);
                break;
        }
    }

    private void OpenAny(string tag)
    {
        if (tag == "br")
            Current.Line();
        else if (tag == "img" && _tokens.Attribute("src") is not null)
            budget.LeaveOut(SourceOmissionKind.Picture);
        else if (Blocks.Contains(tag))
            Break();
    }

    /// <summary>What HTML lets its writers leave open ends where the next of its kind begins.</summary>
    private void BeforeOpening(string tag)
    {
        if (tag is "td" or "th")
            EndCell();
        else if (tag is "tr" or "tbody" or "thead" or "tfoot" && _tables.Count > 0)
            EndRow();
        else if (tag is "p" or "li")
            _elements.Close(tag);
    }

    private void Close(string tag)
    {
        switch (tag)
        {
            case "td" or "th":
                EndCell();
                break;
            case "tr":
                EndRow();
                break;
            case "table" when _tables.Count > 0:
                EndTable();
                break;
            default:
                if (Blocks.Contains(tag))
                    Break();
                if (_elements.Close(tag) is { IsLabel: true })
                    Current.EndLabel();
                break;
        }
    }

    /// <summary>Passes by everything up to the end of an element that is not shown.</summary>
    private void SkipHidden(HtmlElements.Element hidden)
    {
        var (depth, hasText) = (1, false);
        while (depth > 0 && _tokens.Next())
        {
            if (_tokens.Tag is null)
                hasText |= !string.IsNullOrWhiteSpace(_tokens.Text);
            else if (_tokens.Tag == hidden.Name && !HtmlElements.IsVoid(_tokens))
                depth += _tokens.IsClosing ? -1 : 1;
        }
        _elements.Close(hidden.Name);
        if (hasText && hidden.Name != "head")
            budget.LeaveOut(hidden switch
            {
                { Aside: "comment-list" } => SourceOmissionKind.Comment,
                { Aside: not null } => SourceOmissionKind.Footnote,
                { Name: "tr" } => SourceOmissionKind.HiddenRow,
                { Name: "del" } => SourceOmissionKind.DeletedText,
                _ => SourceOmissionKind.HiddenText,
            });
    }

    private int Span(string attribute) =>
        int.TryParse(_tokens.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? span == 0 && attribute == "rowspan" ? ImportLimits.MaximumRows : span : 1;

    private void Break()
    {
        if (Current == _outside)
            EndParagraph();
        else
            Current.Break();
    }

    private void EndParagraph()
    {
        if (_outside.Take() is { Length: > 0 } text)
        {
            budget.Block();
            _blocks.Add(new SourceParagraph(text, _outside.IsBold, _outside.IsCentred));
        }
        _outside.Forget();
    }

    private void EndCell()
    {
        if (!_tables.TryPeek(out var table) || table.Cell is not { } cell)
            return;
        var text = cell.Take();
        table.Grid.Add(text.Length == 0 ? TableGrid.Blank : new SourceCell(text, cell.IsBold), table.Columns, table.Rows);
        table.Cell = null;
        _ = _elements.Close("td") ?? _elements.Close("th");
    }

    private void EndRow()
    {
        EndCell();
        if (_tables.TryPeek(out var table))
            table.HasRow = false;
        _elements.Close("tr");
    }

    private void EndTable()
    {
        EndRow();
        var table = _tables.Pop();
        _elements.Close("table");
        table.Grid.DropBlankEnd();
        if (_tables.Count > 0)
        {
            if (table.Grid.IsEmpty)
                return;
            budget.LeaveOut(SourceOmissionKind.NestedTable);
            foreach (var line in table.Grid.Flatten().Split('\n'))
            {
                Current.Break();
                Current.Append(line, isBold: false, isCentred: false);
            }
            Current.Break();
            return;
        }
        budget.Block();
        if (table.Grid.Build(_count + 1) is not { } built)
            return;
        _count++;
        _blocks.Add(built);
    }

    private sealed class Frame(TableGrid grid)
    {
        public TableGrid Grid { get; } = grid;

        public bool HasRow { get; set; }

        public HtmlText? Cell { get; set; }

        public int Columns { get; set; }

        public int Rows { get; set; }
    }
}

using System.Text;

namespace IsoIntranet.Platform.Import.Pasted;

/// <summary>
/// Reads tables of plain text: cells between tabs, as workbooks copy them (a cell of several lines in quotes), or between
/// upright strokes. Everything else is a paragraph a line.
/// </summary>
internal sealed class PlainTextReader(string text, ImportBudget budget)
{
    /// <summary>A quoted cell that does not end within this many characters was no quoted cell.</summary>
    private const int LongestQuoted = 32_768;

    private readonly List<SourceBlock> _blocks = [];
    private readonly string _text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    private TableGrid? _grid;
    private int _tables;

    public IReadOnlyList<SourceBlock> Read()
    {
        var pending = new List<string>();
        foreach (var cells in _text.Contains('\t') ? Tabbed() : Piped())
        {
            if (cells.Count > 1)
            {
                // A line without cells within a table is a heading of a part of it.
                foreach (var line in pending)
                    Add([line]);
                pending.Clear();
                Add(cells);
            }
            else if (cells is [{ Length: > 0 } line])
            {
                if (_grid is null)
                    Paragraph(line);
                else
                    pending.Add(line);
            }
            else if (_grid is not null && pending.Count > 0)
            {
                EndTable();
                pending.ForEach(Paragraph);
                pending.Clear();
            }
        }
        EndTable();
        pending.ForEach(Paragraph);
        return _blocks;
    }

    private void Add(IReadOnlyList<string> cells)
    {
        _grid ??= new TableGrid(budget);
        _grid.StartRow();
        foreach (var cell in cells)
        {
            budget.Write(cell.Length);
            _grid.Add(cell.Length == 0 ? TableGrid.Blank : new SourceCell(cell));
        }
    }

    private void Paragraph(string line)
    {
        budget.Block();
        budget.Write(line.Length);
        _blocks.Add(new SourceParagraph(line));
    }

    private void EndTable()
    {
        if (_grid?.Build(_tables + 1) is { } table)
        {
            budget.Block();
            _tables++;
            _blocks.Add(table);
        }
        _grid = null;
    }

    private IEnumerable<List<string>> Tabbed()
    {
        var cells = new List<string>();
        for (var at = 0; at <= _text.Length; at++)
        {
            cells.Add(Quoted(ref at) ?? Plain(ref at));
            budget.Columns(cells.Count);
            if (at < _text.Length && _text[at] == '\t')
                continue;
            yield return cells;
            cells = [];
        }
    }

    private string Plain(ref int at)
    {
        var end = _text.AsSpan(at).IndexOfAny('\t', '\n');
        var start = at;
        at = end < 0 ? _text.Length : at + end;
        return _text[start..at].Trim();
    }

    /// <summary>A cell in quotes, its own quotes doubled; none where what begins with a quote is not one.</summary>
    private string? Quoted(ref int at)
    {
        if (at >= _text.Length || _text[at] != '"')
            return null;
        var cell = new StringBuilder();
        for (var next = at + 1; next < _text.Length && next - at < LongestQuoted; next++)
        {
            if (_text[next] != '"')
                cell.Append(_text[next]);
            else if (next + 1 < _text.Length && _text[next + 1] == '"')
                cell.Append(_text[next++]);
            else if (next + 1 < _text.Length && _text[next + 1] is not ('\t' or '\n'))
                return null;
            else
            {
                at = next + 1;
                return cell.ToString().Trim();
            }
        }
        return null;
    }

    private IEnumerable<List<string>> Piped()
    {
        foreach (var line in _text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (!trimmed.StartsWith('|') && !trimmed.Contains(" | ", StringComparison.Ordinal))
            {
                yield return [trimmed];
                continue;
            }
            var inner = trimmed.StartsWith('|') ? trimmed[1..] : trimmed;
            inner = inner.EndsWith('|') && !inner.EndsWith("\\|", StringComparison.Ordinal) ? inner[..^1] : inner;
            var cells = inner.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')
                .Select(cell => cell.Replace('\u0001', '|').Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Trim()).ToList();
            budget.Columns(cells.Count);
            // The line that parts headings from rows.
            if (!cells.TrueForAll(cell => cell.Length > 0 && cell.All(sign => sign is '-' or ':' or '=')))
                yield return cells;
        }
    }
}

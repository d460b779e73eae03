using System.Globalization;

namespace IsoIntranet.Platform.Import.Xlsx;

/// <summary>The cells of one sheet as they are read; afterwards a rectangle of what of it can be seen.</summary>
internal sealed class XlsxSheet(ImportBudget budget)
{
    /// <summary>Blank rows in a row that are kept: more of them part what stands far below from what is above, and say nothing.</summary>
    private const int BlankRowsKept = 20;

    private readonly SortedDictionary<int, SortedDictionary<int, SourceCell>> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];

    public void HideRow(int row) => _hiddenRows.Add(row);

    public void HideColumns(int first, int last) => _hiddenColumns.Add((first, last));

    /// <param name="row">From 1, as is the column.</param>
    public void Add(int row, int column, SourceCell cell)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            // What is hidden is counted, not kept, but the sheet of 100 000 rows behind a filter is refused all the same.
            budget.Row(_rows.Count + 1);
            _rows[row] = cells = [];
        }
        budget.Columns(cells.Count + 1);
        cells[column] = cell;
    }

    public void Merge(string? range)
    {
        if (range?.Split(':') is [var from, var to] && TryPlace(from, out var top, out var left) && TryPlace(to, out var bottom, out var right)
            && top <= bottom && left <= right)
            _merges.Add((top, left, bottom, right));
    }

    public SourceTable? Build(int number, string name, (int First, int Last)? headings)
    {
        var columns = _rows.Values.SelectMany(cells => cells.Keys).Distinct().Order().ToList();
        if (columns.Count == 0)
            return null;
        var merged = Merged(_rows.Keys.Last(), columns[^1]);
        _rows.Keys.Where(_hiddenRows.Contains).ToList().ForEach(row => Hide(row));
        var hidden = columns.Where(IsHidden).ToHashSet();
        budget.LeaveOut(SourceOmissionKind.HiddenColumn, hidden.Count);
        columns.RemoveAll(hidden.Contains);
        if (columns.Count == 0 || _rows.Count == 0)
            return null;
        budget.Columns(columns[^1] - columns[0] + 1);
        var shown = Enumerable.Range(columns[0], columns[^1] - columns[0] + 1).Where(column => !IsHidden(column)).ToArray();
        var rows = new List<SourceRow>();
        foreach (var row in NumbersOf())
        {
            budget.Row(rows.Count + 1);
            budget.Cells(shown.Length);
            rows.Add(new SourceRow(row, [.. shown.Select(column => CellOf(row, column))],
                headings is { } repeated && row >= repeated.First && row <= repeated.Last));
        }
        return new SourceTable(number, name, rows);

        SourceCell CellOf(int row, int column)
        {
            var cell = _rows.GetValueOrDefault(row)?.GetValueOrDefault(column);
            if (!merged.TryGetValue((row, column), out var covering))
                return cell ?? TableGrid.Blank;
            if (cell is not null && covering.IsBlank)
                budget.LeaveOut(SourceOmissionKind.HiddenText);
            return covering;
        }
    }

    /// <summary>Reads “B12”.</summary>
    public static bool TryPlace(ReadOnlySpan<char> place, out int row, out int column)
    {
        (row, column) = (0, 0);
        var at = 0;
        for (; at < place.Length && at < 4; at++)
        {
            if (place[at] is '$')
                continue;
            if (!char.IsAsciiLetter(place[at]))
                break;
            column = (column * 26) + char.ToUpperInvariant(place[at]) - 'A' + 1;
        }
        return column is > 0 and <= 16_384
            && int.TryParse(place[at..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= 1_048_576;
    }

    /// <summary>Covered cells of the merged ranges, by their place. The text of a merged cell is moved to the first place of it that is not hidden.</summary>
    private Dictionary<(int Row, int Column), SourceCell> Merged(int lastRow, int lastColumn)
    {
        var covered = new Dictionary<(int, int), SourceCell>();
        foreach (var (top, left, bottom, right) in _merges)
        {
            if (!_rows.TryGetValue(top, out var first) || !first.TryGetValue(left, out var cell))
                continue;
            // The used part of the sheet ends where the last text does, but a merged cell reaches over its own width.
            var rows = Enumerable.Range(top, Math.Min(bottom, Math.Max(lastRow, top)) - top + 1).Where(row => !_hiddenRows.Contains(row)).Take(ImportLimits.MaximumRows).ToArray();
            var columns = Enumerable.Range(left, Math.Min(right, Math.Max(lastColumn, left)) - left + 1).Where(column => !IsHidden(column)).Take(ImportLimits.MaximumColumns).ToArray();
            budget.Cells(rows.Length * columns.Length);
            foreach (var (down, row) in rows.Index())
            {
                foreach (var (across, column) in columns.Index())
                    covered[(row, column)] = across > 0 ? TableGrid.Left : down > 0 ? TableGrid.Above : cell;
            }
            if (rows is [var shown, ..] && columns.Length > 0 && (shown != top || columns[0] != left))
            {
                first.Remove(left);
                Add(shown, columns[0], cell);
            }
        }
        return covered;
    }

    private void Hide(int row)
    {
        if (_rows[row].Count > 0)
            budget.LeaveOut(SourceOmissionKind.HiddenRow);
        _rows.Remove(row);
    }

    private bool IsHidden(int column) => _hiddenColumns.Exists(range => column >= range.First && column <= range.Last);

    private IEnumerable<int> NumbersOf()
    {
        int? last = null;
        foreach (var row in _rows.Keys)
        {
            for (var blank = last + 1 ?? row; row - (last ?? row) - 1 <= BlankRowsKept && blank < row; blank++)
            {
                if (!_hiddenRows.Contains(blank))
                    yield return blank;
            }
            yield return row;
            last = row;
        }
    }
}

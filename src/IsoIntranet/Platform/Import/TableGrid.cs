namespace IsoIntranet.Platform.Import;

/// <summary>Makes a rectangle of the rows of a Word or HTML table, with merged cells, gaps and ragged ends as they come.</summary>
internal sealed class TableGrid(ImportBudget budget)
{
    internal static readonly SourceCell Blank = new("");
    internal static readonly SourceCell Left = new("", Merge: CellMerge.FromLeft);
    internal static readonly SourceCell Above = new("", Merge: CellMerge.FromAbove);

    private readonly List<(List<SourceCell> Cells, bool IsHeading)> _rows = [];

    /// <summary>By column: how many rows the cell above still reaches down, and how wide it is; HTML alone counts so.</summary>
    private readonly Dictionary<int, (int Rows, int Columns)> _reaching = [];
    private readonly Dictionary<int, (int Rows, int Columns)> _beginning = [];

    /// <summary>Columns of the current row and the one above whose cells may be continued below; Word alone counts so.</summary>
    private HashSet<int> _open = [];
    private HashSet<int> _openAbove = [];

    public bool IsEmpty => _rows.Count == 0;

    public void StartRow()
    {
        EndRow();
        budget.Row(_rows.Count + 1);
        _rows.Add(([], false));
        (_openAbove, _open) = (_open, _openAbove);
        _open.Clear();
        Reach();
    }

    /// <summary>The current row repeats on every page.</summary>
    public void MarkHeading() => _rows[^1] = _rows[^1] with { IsHeading = true };

    /// <summary>Takes the current row away again.</summary>
    public void DropRow() => _rows.RemoveAt(_rows.Count - 1);

    /// <summary>Takes away the rows at the end in which nothing is written; Word and Excel close a table with one that only sets widths.</summary>
    public void DropBlankEnd()
    {
        while (_rows.Count > 0 && _rows[^1].Cells.TrueForAll(cell => cell is { IsBlank: true, Merge: CellMerge.None }))
            DropRow();
    }

    public void Gap(int columns)
    {
        for (var column = 0; column < Checked(columns); column++)
            _rows[^1].Cells.Add(Blank);
    }

    /// <param name="rows">How many rows it covers; 1 where the source marks the covered ones itself.</param>
    public void Add(SourceCell cell, int columns = 1, int rows = 1)
    {
        var (cells, at) = (_rows[^1].Cells, _rows[^1].Cells.Count);
        columns = Checked(Math.Max(1, columns));
        cells.Add(cell);
        for (var column = 1; column < columns; column++)
            cells.Add(Left);
        if (rows > 1)
            _beginning[at] = (Math.Min(rows, ImportLimits.MaximumRows) - 1, columns);
        Reach();
    }

    /// <summary>A cell that others below may continue.</summary>
    public void Begin(SourceCell cell, int columns)
    {
        _open.Add(_rows[^1].Cells.Count);
        Add(cell, columns);
    }

    /// <summary>A cell that continues the one above; one of its own where there is none. What stands in it is not shown.</summary>
    public void Continue(SourceCell cell, int columns)
    {
        var isCovered = _openAbove.Contains(_rows[^1].Cells.Count);
        if (isCovered && !cell.IsBlank)
            budget.LeaveOut(SourceOmissionKind.HiddenText);
        Begin(isCovered ? Above : cell, columns);
    }

    public SourceTable? Build(int number, string? name = null)
    {
        EndRow();
        var width = _rows.Count == 0 ? 0 : _rows.Max(row => row.Cells.Count);
        // A column in which no row begins a cell is a sliver that uneven borders leave behind.
        var kept = Enumerable.Range(0, width).Where(column => _rows.Exists(row => column < row.Cells.Count && row.Cells[column].Merge != CellMerge.FromLeft)).ToArray();
        if (kept.Length == 0)
            return null;
        budget.Cells(kept.Length * _rows.Count);
        return new SourceTable(number, name,
            [.. _rows.Select((row, index) => new SourceRow(index + 1, [.. kept.Select(column => column < row.Cells.Count ? row.Cells[column] : Blank)], row.IsHeading))]);
    }

    /// <summary>The table as a text, for one that stands within a cell.</summary>
    public string Flatten() => string.Join('\n', _rows.Select(row =>
        string.Join(" | ", row.Cells.Where(cell => cell.Merge == CellMerge.None).Select(cell => cell.Text.Replace('\n', ' ')))).Where(line => line.Length > 0));

    /// <summary>Fills in the cells from above that the row has come to.</summary>
    private void Reach()
    {
        var cells = _rows[^1].Cells;
        while (_reaching.TryGetValue(cells.Count, out var above))
        {
            var at = cells.Count;
            if (above.Rows > 1)
                _reaching[at] = above with { Rows = above.Rows - 1 };
            else
                _reaching.Remove(at);
            cells.Add(Above);
            for (var column = 1; column < Checked(above.Columns); column++)
                cells.Add(Left);
        }
    }

    /// <summary>Cells that reach down beyond the last cell of a short row go on in the next.</summary>
    private void EndRow()
    {
        if (_rows.Count == 0)
            return;
        foreach (var column in _reaching.Keys.Where(column => column > _rows[^1].Cells.Count).Order().ToList())
        {
            if (column < _rows[^1].Cells.Count)
                continue;
            Gap(column - _rows[^1].Cells.Count);
            Reach();
        }
        foreach (var (column, reach) in _beginning)
            _reaching[column] = reach;
        _beginning.Clear();
    }

    private int Checked(int columns)
    {
        budget.Columns(columns);
        budget.Columns(_rows[^1].Cells.Count + columns);
        return columns;
    }
}

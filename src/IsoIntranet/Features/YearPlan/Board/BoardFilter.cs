using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>What the viewer wants to see of a board; lives in the address.</summary>
/// <param name="Unit">Part of a unit's name, any case, with or without marks.</param>
/// <param name="Group">One group of units.</param>
/// <param name="Section">One section of the plan.</param>
/// <param name="Status">Cells of one status stand out; rows without one are left out.</param>
/// <param name="OnlyLate">The same for late cells of any status.</param>
public sealed record BoardFilter(string? Unit, string? Group, Guid? Section, CellStatus? Status, bool OnlyLate)
{
    private readonly string _unit = SearchForm.Of(Unit);

    public bool NarrowsCells => Status is not null || OnlyLate;

    public bool Matches(BoardCell cell) => (!OnlyLate || cell.IsLate) && (Status is null || cell.Status == Status);

    public IReadOnlyList<BoardRow> RowsOf(BoardSnapshot board) =>
        Group is null && _unit.Length == 0 && !NarrowsCells ? board.Rows : [.. board.Rows.Where(row => Shows(board, row))];

    public IReadOnlyList<int> ColumnsOf(BoardSnapshot board)
    {
        var section = Section is { } wanted ? board.Sections.FirstOrDefault(candidate => candidate.Id == wanted) : null;
        return section is null ? [.. Enumerable.Range(0, board.Columns.Count)] : [.. Enumerable.Range(section.FirstColumn, section.Span)];
    }

    private bool Shows(BoardSnapshot board, BoardRow row) =>
        (Group is null || row.Unit.Group == Group)
        && (_unit.Length == 0 || row.Unit.SearchText.Contains(_unit, StringComparison.Ordinal))
        && (!NarrowsCells || ColumnsOf(board).Any(column => row.Cells[column] is { } cell && Matches(cell)));
}

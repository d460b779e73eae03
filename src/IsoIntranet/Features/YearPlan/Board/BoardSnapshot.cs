using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>A column: one work item.</summary>
/// <param name="ScheduleWords">The time as the plan writes it.</param>
/// <param name="Time">What it was read as, for a head of two centimetres.</param>
public sealed record BoardColumn(Guid ItemId, string Number, string Text, string ScheduleWords, BoardTime Time, bool IsFirstOfSection);

/// <summary>Kind of time, with its first and last month where it has any.</summary>
public sealed record BoardTime(ScheduleKind Kind, int? FromMonth, int? ToMonth)
{
    /// <summary>In a plan over several years, the year of the last month; it is understood in a plan of one.</summary>
    public int? Year { get; init; }

    /// <summary>The year of the first month, where that is another.</summary>
    public int? FromYear { get; init; }
}

/// <summary>A run of columns.</summary>
public sealed record BoardSection(Guid Id, string Title, int FirstColumn, int Span);

/// <summary>A row's unit.</summary>
/// <param name="Group">Khối: how rows are grouped.</param>
public sealed record BoardUnit(Guid Id, string Name, string ShortName, string Group, string SearchText);

/// <summary>
/// One unit's part in one item. A new instance means that something to be seen has changed; an unchanged cell stays the same
/// instance from snapshot to snapshot, so that pages can tell by reference what to render.
/// </summary>
/// <param name="AssignmentId">The assignment whose state is shown: of several periods the one that matters today.</param>
/// <param name="Period">0, or the number of the period shown.</param>
/// <param name="Periods">How many periods there are.</param>
/// <param name="PeriodsDone">How many of them are accepted.</param>
/// <param name="Completion">Percent over all periods; none where it does not count.</param>
/// <param name="Expected">Percent that should be reached today; none without due days.</param>
/// <param name="DaysLate">0 unless late.</param>
public sealed record BoardCell(
    Guid AssignmentId, Guid ItemId, CellStatus Status, int Percent, int Period, int Periods, int PeriodsDone,
    double? Completion, double? Expected, int DaysLate, bool HasDifficulty, bool AwaitsDecision, int Version)
{
    public bool IsLate => DaysLate > 0;
}

/// <summary>Sums over some cells.</summary>
public sealed record BoardTotal(int Cells, int Done, int Late, int Waiting, int Returned, int DueSoon, int Difficulties, double Completion, double Expected)
{
    public static readonly BoardTotal Empty = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Whole percent, never rounded up into completeness.</summary>
    public int Percent => (int)Math.Floor(Completion);

    public int ExpectedPercent => (int)Math.Floor(Expected);

    public bool IsBehind => Percent < ExpectedPercent;

    public static BoardTotal Of(IEnumerable<BoardCell> cells)
    {
        int count = 0, done = 0, late = 0, waiting = 0, returned = 0, dueSoon = 0, difficulties = 0, counted = 0, dated = 0;
        double completion = 0, expected = 0;
        foreach (var cell in cells)
        {
            count++;
            done += cell.Status is CellStatus.Done or CellStatus.DoneLate or CellStatus.Confirmed ? 1 : 0;
            late += cell.IsLate ? 1 : 0;
            waiting += cell.AwaitsDecision ? 1 : 0;
            returned += cell.Status == CellStatus.Returned ? 1 : 0;
            dueSoon += cell.Status == CellStatus.DueSoon ? 1 : 0;
            difficulties += cell.HasDifficulty ? 1 : 0;
            if (cell.Completion is { } reached)
            {
                counted++;
                completion += reached;
            }
            if (cell.Expected is { } wanted)
            {
                dated++;
                expected += wanted;
            }
        }
        return new BoardTotal(count, done, late, waiting, returned, dueSoon, difficulties,
            counted == 0 ? 0 : completion / counted, dated == 0 ? 0 : expected / dated);
    }
}

/// <summary>A unit's row. The same instance from snapshot to snapshot unless one of its cells changed.</summary>
public sealed record BoardRow(BoardUnit Unit, IReadOnlyList<BoardCell?> Cells, IReadOnlySet<Guid> PartnerIn, BoardTotal Total);

/// <summary>The last thing that happened on the plan.</summary>
public sealed record BoardChange(DateTimeOffset At, string By, Guid AssignmentId, Guid UnitId, Guid ItemId, string? Command);

/// <summary>The whole board at one moment: immutable, shared by all viewers of a node.</summary>
/// <param name="Day">The day for which late and due soon were derived.</param>
/// <param name="Serial">Grows with every snapshot of the plan on this node.</param>
public sealed record BoardSnapshot(
    Guid PlanId, string Title, string? Number, int Year, PlanState State, DateOnly Day, long Serial,
    IReadOnlyList<BoardSection> Sections, IReadOnlyList<BoardColumn> Columns, IReadOnlyList<BoardRow> Rows,
    IReadOnlyList<BoardTotal> ColumnTotals, BoardTotal Total, BoardChange? LastChange);

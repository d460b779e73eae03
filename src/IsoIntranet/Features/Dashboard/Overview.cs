using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Dashboard;

/// <summary>A unit among the others. The five parts add up to its cells.</summary>
/// <param name="Attention">Due soon, or returned.</param>
/// <param name="Rest">Neither late, nor near, nor waiting, nor done.</param>
/// <param name="IsComplete">Everything that counts is accepted (R37).</param>
public sealed record UnitRank(BoardUnit Unit, int Late, int Attention, int Waiting, int Done, int Rest, BoardTotal Total, bool IsComplete)
{
    public int Cells => Late + Attention + Waiting + Done + Rest;
}

/// <summary>An item that is late in several units, and what they say about it.</summary>
/// <param name="Units">How many units have a part in it.</param>
public sealed record LateItem(BoardColumn Item, int Late, int Units, IReadOnlyList<LateReason> Reasons);

/// <param name="IsReturn">A reason for returning, else a difficulty.</param>
public sealed record LateReason(Guid AssignmentId, BoardUnit Unit, string Words, bool IsReturn);

/// <summary>A difficulty that waits for an answer (R32).</summary>
public sealed record OpenDifficulty(OpenNote Note, BoardUnit Unit, BoardColumn Item, int Days);

/// <summary>An entry of the feed with the names of what it is about; none where the plan itself changed.</summary>
public sealed record FeedLine(FeedEntry Entry, BoardUnit? Unit, BoardColumn? Item);

/// <summary>Everything the overview shows of one plan to somebody with a given scope. Made of what is in memory already.</summary>
/// <param name="Submitted">Cells whose state is waiting for acceptance, as the board filters them.</param>
/// <param name="Proposals">Proposals that something does not apply, to be decided on.</param>
/// <param name="LongestWait">Whole days that the oldest report waits for acceptance.</param>
/// <param name="Difficulties">Longest waiting first.</param>
public sealed record Overview(
    PlanChoice Plan, BoardSnapshot Board, OverviewFacts Facts, ProgressCurve Curve, IReadOnlyList<UnitRank> Units,
    IReadOnlyList<LateItem> LateItems, IReadOnlyList<OpenDifficulty> Difficulties, IReadOnlyList<FeedLine> Feed,
    int Submitted, int Proposals, int LongestWait)
{
    /// <summary>Fewest units in which an item is late to be named among those that are late for many.</summary>
    public const int ManyUnits = 2;

    private const int ReasonsShown = 3;

    public BoardTotal Total => Board.Total;

    public int UnitsLate => Units.Count(unit => unit.Total.Late > 0);

    public int UnitsComplete => Units.Count(unit => unit.IsComplete);

    /// <param name="board">Cut to the scope already.</param>
    public static Overview Of(BoardSnapshot board, OverviewFacts facts, UnitScope scope)
    {
        var units = board.Rows.ToDictionary(row => row.Unit.Id, row => row.Unit);
        var items = board.Columns.ToDictionary(column => column.ItemId);
        var parts = facts.Parts.Values.Where(part => scope.Contains(part.Facts.UnitId) && items.ContainsKey(part.Facts.ItemId)).ToList();
        var notes = facts.Notes.Where(note => units.ContainsKey(note.UnitId) && items.ContainsKey(note.ItemId)).ToList();
        var cells = board.Rows.SelectMany(row => row.Cells).OfType<BoardCell>().ToList();
        return new Overview(
            facts.Plan, board, facts,
            ProgressCurve.Of(parts, facts.Plan.From, facts.Plan.To, board.Day),
            [.. board.Rows.Where(row => row.Total.Cells > 0).Select(RankOf)
                .OrderByDescending(unit => unit.Late).ThenByDescending(unit => unit.Total.Expected - unit.Total.Completion)],
            LateItemsOf(board, notes, units),
            [.. notes.Where(note => note.Difficulty is not null).OrderBy(note => note.DifficultyAt)
                .Select(note => new OpenDifficulty(note, units[note.UnitId], items[note.ItemId], DaysSince(note.DifficultyOn, board.Day)))],
            [.. facts.Feed.Select(entry => LineOf(entry, facts, units, items)).OfType<FeedLine>()],
            cells.Count(cell => cell.Status == CellStatus.Submitted),
            cells.Count(cell => cell.AwaitsDecision && cell.Status != CellStatus.Submitted),
            notes.Where(note => note.SubmittedOn is not null).Select(note => DaysSince(note.SubmittedOn, board.Day)).DefaultIfEmpty().Max());
    }

    private static UnitRank RankOf(BoardRow row)
    {
        int late = 0, attention = 0, waiting = 0, done = 0, rest = 0;
        var isComplete = true;
        var counts = false;
        foreach (var cell in row.Cells.OfType<BoardCell>())
        {
            if (cell.IsLate)
                late++;
            else if (cell.AwaitsDecision)
                waiting++;
            else if (cell.Status is CellStatus.DueSoon or CellStatus.Returned)
                attention++;
            else if (cell.Status is CellStatus.Done or CellStatus.DoneLate or CellStatus.Confirmed)
                done++;
            else
                rest++;
            counts |= cell.Completion is not null;
            isComplete &= cell.Completion is null || (cell.Completion >= 100 && !cell.AwaitsDecision && cell.Status != CellStatus.Returned);
        }
        return new UnitRank(row.Unit, late, attention, waiting, done, rest, row.Total, counts && isComplete);
    }

    private static List<LateItem> LateItemsOf(BoardSnapshot board, List<OpenNote> notes, Dictionary<Guid, BoardUnit> units)
    {
        var said = notes.Where(note => (note.Difficulty ?? note.ReturnReason) is not null).ToLookup(note => note.ItemId);
        return [.. board.Columns.Zip(board.ColumnTotals)
            .Where(pair => pair.Second.Late >= ManyUnits)
            .OrderByDescending(pair => pair.Second.Late)
            .Select(pair => new LateItem(pair.First, pair.Second.Late, pair.Second.Cells,
                [.. said[pair.First.ItemId].Take(ReasonsShown).Select(note => new LateReason(
                    note.AssignmentId, units[note.UnitId], (note.Difficulty ?? note.ReturnReason)!, note.Difficulty is null))]))];
    }

    private static FeedLine? LineOf(FeedEntry entry, OverviewFacts facts, Dictionary<Guid, BoardUnit> units, Dictionary<Guid, BoardColumn> items)
    {
        if (entry.AssignmentId is not { } id)
            return new FeedLine(entry, null, null);
        return facts.Parts.TryGetValue(id, out var part) && units.TryGetValue(part.Facts.UnitId, out var unit)
            && items.TryGetValue(part.Facts.ItemId, out var item)
            ? new FeedLine(entry, unit, item)
            : null;
    }

    private static int DaysSince(DateOnly? day, DateOnly today) => day is { } since ? Math.Max(0, today.DayNumber - since.DayNumber) : 0;
}

using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>
/// Holds one plan's facts and makes snapshots of them. After a change only the cells concerned are made anew; rows, totals and
/// cells that are as they were keep their instances.
/// </summary>
internal sealed class BoardBuilder
{
    private readonly BoardFrame _frame;
    private readonly Dictionary<(Guid Unit, Guid Item), List<AssignmentFacts>> _facts;
    private readonly Dictionary<Guid, int> _rowOf;
    private readonly Dictionary<Guid, int> _columnOf;

    public BoardBuilder(BoardFrame frame, IEnumerable<AssignmentFacts> assignments, DateOnly today, long serial)
    {
        _frame = frame;
        _columnOf = frame.Columns.Select((column, index) => (column.ItemId, index)).ToDictionary(pair => pair.ItemId, pair => pair.index);
        _facts = assignments.Where(facts => _columnOf.ContainsKey(facts.ItemId))
            .GroupBy(facts => (facts.UnitId, facts.ItemId))
            .ToDictionary(cell => cell.Key, cell => cell.OrderBy(facts => facts.PeriodNumber).ToList());
        var concerned = _facts.Keys.Select(key => key.Unit).Concat(frame.Partners.Keys).ToHashSet();
        var units = frame.Units.Where(unit => concerned.Contains(unit.Id)).ToList();
        _rowOf = units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var rows = units.Select(unit => MakeRow(unit, today)).ToArray();
        var totals = frame.Columns.Select((_, index) => TotalOfColumn(rows, index)).ToArray();
        Current = new BoardSnapshot(
            frame.PlanId, frame.Title, frame.Number, frame.Year, frame.State, today, serial,
            frame.Sections, frame.Columns, rows, totals, BoardTotal.Of(CellsOf(rows)), frame.LastChange);
    }

    public BoardSnapshot Current { get; private set; }

    /// <summary>Takes in what is now true of some assignments.</summary>
    /// <returns>False where an assignment has no place on this frame, so that the board has to be loaded anew.</returns>
    public bool TryUpdate(IReadOnlyList<AssignmentFacts> changed, BoardChange? lastChange)
    {
        foreach (var facts in changed)
        {
            if (!_facts.TryGetValue((facts.UnitId, facts.ItemId), out var periods)
                || periods.FindIndex(known => known.Id == facts.Id) is var index && index < 0)
                return false;
            periods[index] = facts;
        }
        var rows = Current.Rows.ToArray();
        var totals = Current.ColumnTotals.ToArray();
        var columns = new HashSet<int>();
        foreach (var (unit, cells) in changed.GroupBy(facts => facts.UnitId).Select(group => (group.Key, group)))
        {
            var row = rows[_rowOf[unit]];
            var renewed = row.Cells.ToArray();
            foreach (var item in cells.Select(facts => facts.ItemId).Distinct())
            {
                var column = _columnOf[item];
                renewed[column] = MakeCell(unit, item, Current.Day);
                columns.Add(column);
            }
            rows[_rowOf[unit]] = row with { Cells = renewed, Total = BoardTotal.Of(renewed.OfType<BoardCell>()) };
        }
        foreach (var column in columns)
            totals[column] = TotalOfColumn(rows, column);
        Current = Current with
        {
            Rows = rows,
            ColumnTotals = totals,
            Total = BoardTotal.Of(CellsOf(rows)),
            LastChange = lastChange ?? Current.LastChange,
            Serial = Current.Serial + 1,
        };
        return true;
    }

    private BoardRow MakeRow(BoardUnit unit, DateOnly today)
    {
        var cells = _frame.Columns.Select(column => MakeCell(unit.Id, column.ItemId, today)).ToArray();
        return new BoardRow(unit, cells, _frame.Partners.GetValueOrDefault(unit.Id) ?? _frame.NoPartner, BoardTotal.Of(cells.OfType<BoardCell>()));
    }

    private BoardCell? MakeCell(Guid unit, Guid item, DateOnly today)
    {
        if (!_facts.TryGetValue((unit, item), out var periods))
            return null;
        var shown = ShownOf(periods, today);
        var status = shown.Status.StatusOn(today);
        var counting = periods.Where(facts => facts.Counts).ToList();
        var expected = counting.Select(facts => facts.ExpectedOn(today)).OfType<double>().ToList();
        return new BoardCell(
            shown.Id, item, status, shown.Percent, shown.PeriodNumber, periods.Count,
            periods.Count(facts => facts.Status.State == AssignmentState.Accepted),
            counting.Count == 0 ? null : counting.Average(facts => facts.Completion),
            expected.Count == 0 ? null : expected.Average(),
            periods.Max(facts => facts.Status.DaysLateOn(today)),
            periods.Exists(facts => facts.HasOpenDifficulty),
            periods.Exists(facts => facts.Status.State == AssignmentState.Submitted || facts.AwaitsNotApplicableDecision),
            shown.Version);
    }

    /// <summary>Of several periods: the first that is late, else the one that today lies in, else the next, else the last.</summary>
    private static AssignmentFacts ShownOf(List<AssignmentFacts> periods, DateOnly today) =>
        periods.Count == 1 ? periods[0]
        : periods.Find(facts => facts.Status.IsLateOn(today))
        ?? periods.Find(facts => facts.Status.State == AssignmentState.Submitted && facts.Status.Kind != ScheduleKind.Ongoing)
        ?? periods.Find(facts => facts.Status.Due is null || facts.Status.Due >= today)
        ?? periods[^1];

    private static BoardTotal TotalOfColumn(BoardRow[] rows, int column) =>
        BoardTotal.Of(rows.Select(row => row.Cells[column]).OfType<BoardCell>());

    private static IEnumerable<BoardCell> CellsOf(BoardRow[] rows) => rows.SelectMany(row => row.Cells).OfType<BoardCell>();
}

/// <summary>What a board looks like apart from its cells' states.</summary>
/// <param name="Units">All units that could have a row, in the order of the rows.</param>
/// <param name="Partners">Unit to the items in which it takes part without leading.</param>
internal sealed record BoardFrame(
    Guid PlanId, string Title, string? Number, int Year, PlanState State,
    IReadOnlyList<BoardSection> Sections, IReadOnlyList<BoardColumn> Columns, IReadOnlyList<BoardUnit> Units,
    IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> Partners, BoardChange? LastChange)
{
    public IReadOnlySet<Guid> NoPartner { get; } = new HashSet<Guid>();
}

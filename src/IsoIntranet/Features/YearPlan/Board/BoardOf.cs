using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>The board of a plan, cut to what the viewer may see.</summary>
public static class BoardOf
{
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    /// <param name="Snapshot">With only the rows in the viewer's scope; the shared instance itself where that is everything.</param>
    /// <param name="Scope">For cutting later snapshots the same way.</param>
    public sealed record View(BoardSnapshot Snapshot, UnitScope Scope);

    public sealed class Handler(BoardStore boards) : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            await boards.GetAsync(query.PlanId, cancellationToken) is { } snapshot
                ? new View(Cut(snapshot, reading.Scope), reading.Scope)
                : Outcome<View>.NotFound();
    }

    /// <summary>Leaves only the rows of units in a scope, with totals over them.</summary>
    public static BoardSnapshot Cut(BoardSnapshot snapshot, UnitScope scope)
    {
        if (scope.IsEverything)
            return snapshot;
        var rows = snapshot.Rows.Where(row => scope.Contains(row.Unit.Id)).ToList();
        return snapshot with
        {
            Rows = rows,
            ColumnTotals = [.. snapshot.Columns.Select((_, column) => BoardTotal.Of(rows.Select(row => row.Cells[column]).OfType<BoardCell>()))],
            Total = BoardTotal.Of(rows.SelectMany(row => row.Cells).OfType<BoardCell>()),
            LastChange = snapshot.LastChange is { } change && scope.Contains(change.UnitId) ? change : null,
        };
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Ladders;

/// <summary>The ladders that a unit goes by, its own and those above it.</summary>
public static class LaddersOf
{
    /// <param name="UnitId">The highest unit that the viewer keeps ladders for, where none.</param>
    public sealed record Query(Guid? UnitId = null) : IQuery<Query, View>;

    public sealed record View(Guid UnitId, string Unit, IReadOnlyList<Row> Rows);

    /// <param name="Kind">Empty for the one for all deadlines.</param>
    /// <param name="Ladder">The one that holds; none where nobody is told.</param>
    /// <param name="IsOwn">Whether it is this unit's, and this kind's own.</param>
    /// <param name="From">The unit above that it comes from; none where it is the unit's.</param>
    public sealed record Row(string Kind, DeadlineDebtor Debtor, EscalationLadder? Ladder, bool IsOwn, string? From);

    public sealed class Handler(IEnumerable<IDeadlineSource> sources) : IQueryHandler<Query, View>
    {
        public Permission Permission => EscalationRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = await reading.Db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active).OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
                .Select(unit => new { unit.Id, unit.ParentId, unit.Name }).ToListAsync(cancellationToken);
            var kept = units.Where(unit => reading.Scope.Contains(unit.Id)).ToList();
            var unit = kept.Find(one => one.Id == query.UnitId) ?? (query.UnitId is null ? kept.Find(one => one.ParentId is not { } parent || !reading.Scope.Contains(parent)) : null);
            if (unit is null)
                return Outcome<View>.NotFound();
            // What holds from above is shown to whoever may set something else instead.
            var book = await LadderBook.LoadAsync(reading.Db.SeeOnly(UnitScope.Everything), cancellationToken);
            return new View(unit.Id, unit.Name, [.. sources.OrderBy(source => source.Kind, StringComparer.Ordinal).Select(source => RowOf(source.Kind, source.Debtor))
                .Prepend(RowOf("", DeadlineDebtor.Unit))]);

            Row RowOf(string kind, DeadlineDebtor debtor)
            {
                var ladder = book.Find(unit.Id, kind);
                return new Row(kind, debtor, ladder, ladder?.UnitId == unit.Id && ladder.Kind == kind,
                    ladder is null || ladder.UnitId == unit.Id ? null : units.Find(one => one.Id == ladder.UnitId)?.Name);
            }
        }
    }
}

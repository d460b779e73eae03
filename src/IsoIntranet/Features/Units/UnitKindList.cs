using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>The kinds of units in their order, with how many units are of each (R2).</summary>
public static class UnitKindList
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Row> Kinds, bool MayKeep);

    /// <param name="Units">Living units of this kind.</param>
    public sealed record Row(
        Guid Id, int Version, string Code, string Name, string EnglishName, string Group, IReadOnlyList<string> Aliases, int SortOrder, int Units);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var kinds = await reading.Db.Set<UnitKind>().OrderBy(kind => kind.SortOrder).ThenBy(kind => kind.Code).ToListAsync(cancellationToken);
            var counts = await reading.Db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active)
                .GroupBy(unit => unit.KindId).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var demand = await UnitAccess.OverAllAsync(reading.Db, UnitsRoom.Keep, cancellationToken);
            return new View(
                [.. kinds.Select(kind => new Row(
                    kind.Id, kind.Version, kind.Code, kind.Name, kind.EnglishName, kind.Group, kind.AliasList, kind.SortOrder, counts.GetValueOrDefault(kind.Id)))],
                demand.IsMetBy(reading.Actor));
        }
    }
}

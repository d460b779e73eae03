using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>What was begun and not finished, and what is remembered about names.</summary>
public static class ImportList
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Unfinished> Imports, IReadOnlyList<Remembered> Names);

    public sealed record Unfinished(Guid Id, int Version, string Name, string Unit, string StartedBy, DateTimeOffset ChangedAt);

    /// <param name="Meant">Names of the units and kinds.</param>
    public sealed record Remembered(Guid UnitId, string Form, string Words, IReadOnlyList<string> Meant);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var imports = await (from import in db.Set<PlanImport>()
                                 join unit in db.Set<OrgUnit>() on import.UnitId equals unit.Id
                                 where import.State == ImportState.Preview
                                 orderby import.Id descending
                                 select new Unfinished(import.Id, import.Version, import.Name, unit.Name, import.StartedBy, import.ChangedAt)).Take(50).ToListAsync(cancellationToken);
            var names = await (from alias in db.Set<PartyAlias>()
                               join unit in db.Set<OrgUnit>() on alias.PartyUnitId equals (Guid?)unit.Id into units
                               from unit in units.DefaultIfEmpty()
                               join kind in db.Set<UnitKind>() on alias.PartyKindId equals (Guid?)kind.Id into kinds
                               from kind in kinds.DefaultIfEmpty()
                               orderby alias.Form
                               select new { alias.UnitId, alias.Form, alias.Words, Meant = unit != null ? unit.Name : kind!.Name }).Take(500).ToListAsync(cancellationToken);
            return new View(imports, [.. names.GroupBy(name => (name.UnitId, name.Form))
                .Select(name => new Remembered(name.Key.UnitId, name.Key.Form, name.First().Words, [.. name.Select(one => one.Meant)]))]);
        }
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

internal static class ImportLoading
{
    /// <summary>Whom the plan of a unit may name on a day.</summary>
    public static async Task<PartyDirectory> DirectoryAsync(this IsoContext db, Guid ownerUnitId, DateOnly day, CancellationToken cancellationToken)
    {
        var units = await db.UnitsOnAsync(day, cancellationToken);
        var kinds = await db.Set<UnitKind>().AsNoTracking().OrderBy(kind => kind.SortOrder).ToListAsync(cancellationToken);
        var aliases = await db.Set<PartyAlias>().AsNoTracking().Where(alias => alias.UnitId == ownerUnitId).OrderBy(alias => alias.Id).ToListAsync(cancellationToken);
        return new PartyDirectory(ownerUnitId, units, kinds, PartyAlias.ByForm(aliases));
    }
}

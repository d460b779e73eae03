using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Which units an agency may audit: itself and the living ones below it.</summary>
internal static class AuditedUnits
{
    public static async Task<Refusal?> WhyNotAsync(IsoContext db, Guid agencyId, IReadOnlyList<Guid> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0)
            return null;
        var hierarchy = new Hierarchy(await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));
        foreach (var id in units)
        {
            if (hierarchy.Find(id) is not { } unit || !hierarchy.IsWithin(id, agencyId))
                return new Refusal("Audits.UnitOutside");
            if (!unit.IsActive)
                return new Refusal("Audits.UnitHasEnded", unit.Name);
        }
        return null;
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Whose libraries somebody reads: those of the own units, and of the agencies above them, whose auditors they are.</summary>
public static class ChecklistAccess
{
    /// <returns>None for all of them.</returns>
    public static async Task<IReadOnlyCollection<Guid>?> LibrariesAsync(this IsoContext db, UnitScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsEverything)
            return null;
        var parents = await db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken);
        var owners = new HashSet<Guid>();
        foreach (var unit in scope.Units)
        {
            for (Guid? at = unit; at is { } one && owners.Add(one);)
                at = parents.GetValueOrDefault(one);
        }
        return owners;
    }

    /// <summary>Lists of these libraries, and those that the program brings.</summary>
    public static IQueryable<Checklist> InLibraries(this IQueryable<Checklist> lists, IReadOnlyCollection<Guid>? owners) =>
        owners is null ? lists : lists.Where(list => list.OwnerUnitId == null || owners.Contains(list.OwnerUnitId.Value));
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Accounts;

internal static class AccountAccess
{
    /// <summary>Whether the actor administers the person's unit and each of the given ones.</summary>
    public static async Task<bool> IsOverAsync(Work work, Guid? personId, IEnumerable<Guid> units, CancellationToken cancellationToken)
    {
        var home = await work.Db.Set<Person>().Where(person => person.Id == personId).Select(person => (Guid?)person.UnitId).SingleOrDefaultAsync(cancellationToken);
        return units.Concat(home is { } unit ? [unit] : []).All(one => work.Actor.May(AdministrationRoom.Accounts, one));
    }
}

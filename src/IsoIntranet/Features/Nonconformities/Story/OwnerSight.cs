using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>Whoever owns an action of the present round sees its nonconformity with its files, although the unit be another's: one cannot carry out what one cannot read.</summary>
public sealed class OwnerSight : IFileSight
{
    public async Task<bool?> MayReadAsync(StoredFile file, Reading reading, CancellationToken cancellationToken)
    {
        if (reading.Scope.Contains(file.UnitId))
            return null;
        var record = await reading.Db.Set<CorrectiveAction>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(action => action.Id == file.AttachedTo)
            .Select(action => (Guid?)action.NonconformityId).SingleOrDefaultAsync(cancellationToken);
        return await reading.MaySeeAnywhereAsync(record ?? file.AttachedTo, cancellationToken) ? true : null;
    }
}

internal static class OwnerSights
{
    public static async Task<bool> MaySeeAnywhereAsync(this Reading reading, Guid nonconformityId, CancellationToken cancellationToken)
    {
        if (await reading.Db.PersonOfAsync(reading.Actor, cancellationToken) is not { } person)
            return false;
        return await (
            from action in reading.Db.Set<CorrectiveAction>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            join record in reading.Db.Set<Nonconformity>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) on action.NonconformityId equals record.Id
            where record.Id == nonconformityId && action.Round == record.Round && action.OwnerId == person
            select action.Id).AnyAsync(cancellationToken);
    }
}

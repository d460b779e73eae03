using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Notices;

/// <summary>How a use case tells accounts of what it does, and finds whom to tell.</summary>
public static class Noticing
{
    /// <summary>
    /// Tells some accounts, in the transaction of the change; without it they are told nothing. The one who acts is not told
    /// of the own doing, and nobody is told the same twice in one transaction.
    /// </summary>
    public static void Notify(this Work work, IEnumerable<Guid> accountIds, NoticeContent content)
    {
        var told = work.Db.ChangeTracker.Entries<Notice>().Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity).Where(notice => IsSame(notice, content)).Select(notice => notice.RecipientId).ToHashSet();
        foreach (var account in accountIds.Where(account => account != work.Actor.AccountId && told.Add(account)))
            work.Db.Add(new Notice(account, content));
    }

    /// <summary>The open accounts of some people; people without an account are told otherwise.</summary>
    public static async Task<IReadOnlyList<Guid>> AccountsOfPeopleAsync(this IsoContext db, IEnumerable<Guid> personIds, CancellationToken cancellationToken)
    {
        Guid?[] people = [.. personIds.Distinct()];
        return people.Length == 0 ? [] : await db.Users.Where(account => !account.IsClosed && people.Contains(account.PersonId))
            .Select(account => account.Id).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The open accounts that hold a role over a unit by the nearest grant: the unit's own, or those of the closest unit above
    /// it that has any. None where nobody holds it up to the top.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> AccountsHoldingAsync(this IsoContext db, Role role, Guid unitId, CancellationToken cancellationToken)
    {
        var grants = (await db.RoleGrants.Where(grant => grant.Role == role)
            .Where(grant => db.Users.Any(account => account.Id == grant.AccountId && !account.IsClosed))
            .Select(grant => new { grant.UnitId, grant.AccountId }).ToListAsync(cancellationToken)).ToLookup(grant => grant.UnitId, grant => grant.AccountId);
        if (grants.Count == 0)
            return [];
        var parents = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId })
            .ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken);
        // As many steps as there are units, should the tree ever bite its tail.
        var steps = parents.Count;
        for (Guid? at = unitId; at is { } unit && steps-- > 0; at = parents.GetValueOrDefault(unit))
        {
            if (grants[unit].Any())
                return [.. grants[unit].Distinct()];
        }
        return [];
    }

    private static bool IsSame(Notice notice, NoticeContent content) =>
        notice.Code == content.Code && notice.Address == content.Address.TrimStart('/') && notice.Arguments.SequenceEqual(content.Arguments);
}

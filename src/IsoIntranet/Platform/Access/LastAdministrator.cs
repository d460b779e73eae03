using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Access;

/// <summary>Somebody has to be able to administer: the last open account that may, over a unit at the top, keeps that right.</summary>
public static class LastAdministrator
{
    /// <summary>Refuses what would leave nobody; otherwise holds the remaining administrator to staying one until the save.</summary>
    /// <param name="leaving">The account that is about to be closed or to lose a grant.</param>
    /// <param name="grantId">The grant that goes; none where the account is closed with all it has.</param>
    public static async Task<Ruling> GuardAsync(IsoContext db, Account leaving, Guid? grantId, CancellationToken cancellationToken)
    {
        var administrators = await (
            from grant in db.RoleGrants
            join account in db.Users on grant.AccountId equals account.Id
            join unit in db.Set<OrgUnit>() on grant.UnitId equals unit.Id
            where grant.Role == Role.Administrator && !account.IsClosed && unit.ParentId == null
            select new { grant.Id, Account = account }).ToListAsync(cancellationToken);
        var going = administrators.Where(one => one.Account.Id == leaving.Id && (grantId is null || one.Id == grantId)).ToList();
        if (going.Count == 0)
            return Ruling.Allowed;
        var staying = administrators.Except(going).OrderBy(one => one.Account.Id).FirstOrDefault();
        if (staying is null)
            return Ruling.Refuse("Administration.LastAdministrator", leaving.DisplayName);
        // Two administrators who take the right from each other in one moment would leave nobody: each of the two saves now
        // writes both accounts, and the second finds them changed.
        leaving.ConcurrencyStamp = Guid.NewGuid().ToString();
        staying.Account.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Ruling.Allowed;
    }
}

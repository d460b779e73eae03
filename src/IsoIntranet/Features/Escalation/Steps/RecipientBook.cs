using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>Who can be told: open accounts with their roles, the people behind them, and the tree of units.</summary>
internal sealed class RecipientBook
{
    private readonly Dictionary<Guid, StepRecipient> _accounts;
    private readonly ILookup<Guid, Guid> _accountsOfPeople;
    private readonly ILookup<(Guid Unit, Role Role), Guid> _grants;
    private readonly Dictionary<Guid, UnitPeople> _units;

    private RecipientBook(
        Dictionary<Guid, StepRecipient> accounts, ILookup<Guid, Guid> accountsOfPeople, ILookup<(Guid, Role), Guid> grants, Dictionary<Guid, UnitPeople> units) =>
        (_accounts, _accountsOfPeople, _grants, _units) = (accounts, accountsOfPeople, grants, units);

    private sealed record UnitPeople(Guid? ParentId, Guid? LeaderId, Guid? ContactId);

    public static async Task<RecipientBook> LoadAsync(IsoContext db, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.Where(account => !account.IsClosed)
            .Select(account => new { account.Id, account.DisplayName, account.PersonId }).ToListAsync(cancellationToken);
        var grants = await db.RoleGrants.Select(grant => new { grant.AccountId, grant.Role, grant.UnitId }).ToListAsync(cancellationToken);
        var open = accounts.ToDictionary(account => account.Id, account => new StepRecipient(account.Id, account.DisplayName));
        return new RecipientBook(
            open,
            accounts.Where(account => account.PersonId is not null).ToLookup(account => account.PersonId!.Value, account => account.Id),
            grants.Where(grant => open.ContainsKey(grant.AccountId)).ToLookup(grant => (grant.UnitId, grant.Role), grant => grant.AccountId),
            await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId, unit.LeaderId, unit.ContactId })
                .ToDictionaryAsync(unit => unit.Id, unit => new UnitPeople(unit.ParentId, unit.LeaderId, unit.ContactId), cancellationToken));
    }

    /// <summary>
    /// Whom a rung tells. Where nobody can be found the next rungs are tried at once, then the standing body and the head of
    /// the committee whether the ladder has them or not.
    /// </summary>
    public (RungRecipient? Told, IReadOnlyList<StepRecipient> Recipients) Find(Rung rung, IReadOnlyList<Rung> ladder, Deadline deadline, DeadlineDebtor debtor)
    {
        var higher = ladder.Where(other => other.Days > rung.Days).OrderBy(other => other.Days).Select(other => other.To);
        foreach (var to in higher.Prepend(rung.To).Append(RungRecipient.StandingBody).Append(RungRecipient.CommitteeHead).Distinct())
        {
            if (Find(to, deadline, debtor) is { Count: > 0 } found)
                return (to, found);
        }
        return (null, []);
    }

    /// <summary>Those who keep the accounts, nearest above the unit, or all where there are none.</summary>
    public IReadOnlyList<Guid> AdministratorsOf(Guid unitId) =>
        Nearest(unitId, Role.Administrator) is { Count: > 0 } near ? near
            : [.. _grants.Where(grant => grant.Key.Role == Role.Administrator).SelectMany(grant => grant).Distinct()];

    private IReadOnlyList<StepRecipient> Find(RungRecipient to, Deadline deadline, DeadlineDebtor debtor) => to switch
    {
        RungRecipient.Owner when deadline.OwnerPersonIds.Count > 0 => Named(deadline.OwnerPersonIds.SelectMany(person => _accountsOfPeople[person])),
        RungRecipient.Owner when debtor == DeadlineDebtor.StandingBody => Named(Nearest(deadline.UnitId, Role.IsoSecretary)),
        RungRecipient.Owner when debtor == DeadlineDebtor.CommitteeHead => Named(Nearest(deadline.UnitId, Role.CommitteeHead)),
        RungRecipient.Owner => Named(ContactsOf(deadline.UnitId)),
        RungRecipient.UnitHead => Named(HeadsOf(deadline.UnitId)),
        RungRecipient.StandingBody => Named(Nearest(deadline.UnitId, Role.IsoSecretary)),
        _ => Named(Nearest(deadline.UnitId, Role.CommitteeHead)),
    };

    /// <summary>The unit's head, else its contact, else the head of the nearest unit above.</summary>
    private List<Guid> HeadsOf(Guid unitId)
    {
        var own = OwnOf(unitId, Role.UnitHead, _units.GetValueOrDefault(unitId)?.LeaderId);
        return own.Count > 0 ? own : ContactsOf(unitId) is { Count: > 0 } contacts ? contacts : Nearest(unitId, Role.UnitHead);
    }

    private List<Guid> ContactsOf(Guid unitId) => OwnOf(unitId, Role.UnitContact, _units.GetValueOrDefault(unitId)?.ContactId);

    private List<Guid> OwnOf(Guid unitId, Role role, Guid? personId) =>
        [.. _grants[(unitId, role)].Concat(personId is { } person ? _accountsOfPeople[person] : []).Distinct()];

    private List<Guid> Nearest(Guid unitId, Role role)
    {
        var steps = _units.Count + 1;
        for (Guid? at = unitId; at is { } unit && steps-- > 0; at = _units.GetValueOrDefault(unit)?.ParentId)
        {
            if (_grants[(unit, role)].Any())
                return [.. _grants[(unit, role)].Distinct()];
        }
        return [];
    }

    private IReadOnlyList<StepRecipient> Named(IEnumerable<Guid> accounts) => [.. accounts.Distinct().Select(account => _accounts[account])];
}

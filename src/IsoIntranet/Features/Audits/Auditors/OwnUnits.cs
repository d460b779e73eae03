using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>Why a unit's work is somebody's own.</summary>
public enum OwnTie
{
    /// <summary>Công tác tại đơn vị, hoặc tại đơn vị cấp trên của đơn vị.</summary>
    Works,

    /// <summary>Thủ trưởng đơn vị.</summary>
    Heads,

    /// <summary>Đầu mối của đơn vị.</summary>
    Contacts,

    /// <summary>Chuyển đi chưa đủ 12 tháng.</summary>
    Left,
}

public sealed record OwnUnit(Guid UnitId, OwnTie Tie);

/// <summary>
/// The units that somebody may not audit (9.2.2 c): always counted on the server, from directory, roles and the change log,
/// never taken from a browser. See docs/decisions/0021.
/// </summary>
public static class OwnUnits
{
    /// <summary>For how long the work of a unit stays one's own after leaving it, in months.</summary>
    public const int MonthsAfterLeaving = 12;

    /// <param name="Heads">Units headed.</param>
    /// <param name="Contacts">Units reported for.</param>
    /// <param name="Left">Units left within <see cref="MonthsAfterLeaving"/>.</param>
    public sealed record Ties(Guid WorksIn, IReadOnlyCollection<Guid> Heads, IReadOnlyCollection<Guid> Contacts, IReadOnlyCollection<Guid> Left);

    /// <summary>
    /// A unit stands for all below it, but for the agency itself: who works there without heading it would otherwise be
    /// independent of nobody.
    /// </summary>
    public static IReadOnlyList<OwnUnit> Of(Ties ties, Hierarchy hierarchy)
    {
        var own = new Dictionary<Guid, OwnTie>();
        Add(ties.Heads, OwnTie.Heads, evenTop: true);
        Add([ties.WorksIn], OwnTie.Works);
        Add(ties.Contacts, OwnTie.Contacts);
        Add(ties.Left, OwnTie.Left);
        return [.. own.Select(pair => new OwnUnit(pair.Key, pair.Value))];

        void Add(IEnumerable<Guid> units, OwnTie tie, bool evenTop = false)
        {
            foreach (var unit in units.Where(unit => hierarchy.Find(unit) is not null))
            {
                var whole = evenTop || hierarchy.Find(unit)!.ParentId is not null;
                foreach (var below in whole ? hierarchy.Units.Where(one => hierarchy.IsWithin(one.Id, unit)).Select(one => one.Id) : [unit])
                    own.TryAdd(below, tie);
            }
        }
    }

    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OwnUnit>>> OfAsync(
        IsoContext db, IReadOnlyCollection<Guid> personIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. personIds.Distinct()];
        var hierarchy = new Hierarchy(await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));
        var people = await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.UnitId }).ToListAsync(cancellationToken);
        var roles = (await (
            from account in db.Users
            join grant in db.RoleGrants on account.Id equals grant.AccountId
            where !account.IsClosed && account.PersonId != null && ids.Contains(account.PersonId.Value)
                && (grant.Role == Role.UnitHead || grant.Role == Role.UnitContact)
            select new { PersonId = account.PersonId!.Value, grant.Role, grant.UnitId }).ToListAsync(cancellationToken)).ToLookup(role => role.PersonId);
        var left = await LeftAsync(db, ids, now, cancellationToken);
        return people.ToDictionary(person => person.Id, person => Of(new Ties(
            person.UnitId,
            [.. roles[person.Id].Where(role => role.Role == Role.UnitHead).Select(role => role.UnitId), .. hierarchy.Units.Where(unit => unit.LeaderId == person.Id).Select(unit => unit.Id)],
            [.. roles[person.Id].Where(role => role.Role == Role.UnitContact).Select(role => role.UnitId), .. hierarchy.Units.Where(unit => unit.ContactId == person.Id).Select(unit => unit.Id)],
            [.. left[person.Id]]), hierarchy));
    }

    /// <summary>The directory keeps where people work now; where they worked before, the change log tells.</summary>
    private static async Task<ILookup<Guid, Guid>> LeftAsync(IsoContext db, Guid[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddMonths(-MonthsAfterLeaving);
        var rows = await db.ChangeLog.AsNoTracking()
            .Where(row => row.RecordType == nameof(Person) && ids.Contains(row.RecordId) && row.Kind == ChangeKind.Changed && row.At >= since)
            .Select(row => new { row.RecordId, row.Fields }).ToListAsync(cancellationToken);
        return rows.Select(row => (row.RecordId, Former: Conflicts.FieldsOf(row.Fields).GetValueOrDefault(nameof(Person.UnitId))?.Before))
            .Where(row => Guid.TryParse(row.Former, out _)).ToLookup(row => row.RecordId, row => Guid.Parse(row.Former!));
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>
/// The agency whose leader reviews, and all units below it, those that have ended among them: what they did in the period counts.
/// </summary>
public sealed class ReviewUnits
{
    private readonly Dictionary<Guid, OrgUnit> _units;

    public ReviewUnits(Guid agencyId, IEnumerable<OrgUnit> units)
    {
        var tree = new Hierarchy(units);
        AgencyId = agencyId;
        All = [.. tree.Units.Where(unit => tree.IsWithin(unit.Id, agencyId))
            .OrderBy(unit => unit.Id == agencyId ? 0 : 1).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.Name, StringComparer.Create(Cultures.Vietnamese, ignoreCase: true))];
        _units = All.ToDictionary(unit => unit.Id);
        Ids = [.. _units.Keys];
    }

    public Guid AgencyId { get; }

    /// <summary>The agency first, then in the order of the units.</summary>
    public IReadOnlyList<OrgUnit> All { get; }

    /// <summary>For the one question to the database that is asked instead of one for each unit.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    public static async Task<ReviewUnits> LoadAsync(IsoContext db, Guid agencyId, CancellationToken cancellationToken) =>
        new(agencyId, await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));

    public bool Contains(Guid id) => _units.ContainsKey(id);

    /// <summary>Short, for a chart or a narrow column.</summary>
    public Words ShortOf(Guid id) => Words.Plain(_units.TryGetValue(id, out var unit) ? unit.ShortName : "?");

    public Words NameOf(Guid id) => Words.Plain(_units.TryGetValue(id, out var unit) ? unit.Name : "?");

    /// <summary>Those of some units that are named in a list, in its order.</summary>
    public IEnumerable<OrgUnit> InOrder(IEnumerable<Guid> ids)
    {
        var wanted = ids.ToHashSet();
        return All.Where(unit => wanted.Contains(unit.Id));
    }
}

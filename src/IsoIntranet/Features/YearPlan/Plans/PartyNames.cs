using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <param name="Id">Of the unit, or of the kind.</param>
/// <param name="IsKind">Stands for every unit of a kind.</param>
public sealed record PartyName(Guid Id, string Name, bool IsKind);

/// <summary>What the units and kinds that a plan names are called.</summary>
public sealed class PartyNames(IReadOnlyDictionary<Guid, PartyName> names)
{
    public IReadOnlyDictionary<Guid, PartyName> All => names;

    public IReadOnlyList<PartyName> Of(WorkItem item, PartyRole role) =>
        [.. item.Parties.Where(party => party.Role == role).OrderBy(party => party.SortOrder)
            .Select(party => names.GetValueOrDefault(party.UnitId ?? party.KindId!.Value)).OfType<PartyName>()];

    public static Task<PartyNames> OfAsync(IsoContext db, IEnumerable<WorkItem> items, CancellationToken cancellationToken) =>
        OfAsync(db, [.. items.SelectMany(item => item.Parties).Select(party => (party.UnitId ?? party.KindId)!.Value)], cancellationToken);

    public static Task<PartyNames> OfAsync(IsoContext db, IEnumerable<PlanContent> texts, CancellationToken cancellationToken) =>
        OfAsync(db, [.. texts.SelectMany(text => text.Items).SelectMany(item => item.Parties).Select(party => (party.UnitId ?? party.KindId)!.Value)], cancellationToken);

    private static async Task<PartyNames> OfAsync(IsoContext db, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToList();
        var units = await db.Set<OrgUnit>().Where(unit => wanted.Contains(unit.Id))
            .Select(unit => new PartyName(unit.Id, unit.Name, false)).ToListAsync(cancellationToken);
        var kinds = await db.Set<UnitKind>().Where(kind => wanted.Contains(kind.Id))
            .Select(kind => new PartyName(kind.Id, kind.Name, true)).ToListAsync(cancellationToken);
        return new PartyNames(units.Concat(kinds).ToDictionary(party => party.Id));
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Ladders;

/// <summary>All ladders and the tree of units, to find the one that a unit goes by.</summary>
internal sealed class LadderBook
{
    private readonly Dictionary<(Guid Unit, string Kind), EscalationLadder> _ladders;
    private readonly Dictionary<Guid, Guid?> _parents;

    private LadderBook(IEnumerable<EscalationLadder> ladders, Dictionary<Guid, Guid?> parents)
    {
        _ladders = ladders.ToDictionary(ladder => (ladder.UnitId, ladder.Kind));
        _parents = parents;
    }

    public static async Task<LadderBook> LoadAsync(IsoContext db, CancellationToken cancellationToken) => new(
        await db.Set<EscalationLadder>().AsNoTracking().ToListAsync(cancellationToken),
        await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId }).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken));

    /// <summary>The nearest above the unit; at the same unit the kind's own goes before the general one.</summary>
    public EscalationLadder? Find(Guid unitId, string kind)
    {
        var steps = _parents.Count + 1;
        for (Guid? at = unitId; at is { } unit && steps-- > 0; at = _parents.GetValueOrDefault(unit))
        {
            if (_ladders.GetValueOrDefault((unit, kind)) is { } own)
                return own;
            if (_ladders.GetValueOrDefault((unit, "")) is { } general)
                return general;
        }
        return null;
    }
}

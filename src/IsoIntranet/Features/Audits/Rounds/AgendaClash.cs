namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Two lines of an agenda that meet: one auditor cannot be at both, one unit hardly receives two teams at once.</summary>
/// <param name="MemberId">Whom both name; none where it is only the unit.</param>
/// <param name="UnitId">Which both visit, where it is the unit.</param>
public sealed record AgendaClash(AgendaSlot One, AgendaSlot Other, Guid? MemberId, Guid? UnitId)
{
    /// <summary>All that meet; auditors first.</summary>
    public static IReadOnlyList<AgendaClash> Of(IReadOnlyList<AgendaSlot> slots)
    {
        var clashes = new List<AgendaClash>();
        for (var first = 0; first < slots.Count; first++)
        {
            for (var second = first + 1; second < slots.Count; second++)
            {
                var (one, other) = (slots[first], slots[second]);
                if (one.Day != other.Day || one.Until <= other.From || other.Until <= one.From)
                    continue;
                clashes.AddRange(one.MemberIds.Intersect(other.MemberIds).Select(member => new AgendaClash(one, other, member, null)));
                if (one.UnitId is { } unit && unit == other.UnitId)
                    clashes.Add(new AgendaClash(one, other, null, unit));
            }
        }
        return [.. clashes.OrderBy(clash => clash.MemberId is null)];
    }
}

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>
/// Đánh giá chéo: units in a ring, each audits the next one (A→B→C→A). Auditors who work in the one unit are independent of
/// the other by where they work.
/// </summary>
public static class CrossRotation
{
    /// <param name="Audits">The unit that sends its auditors.</param>
    /// <param name="Audited">The unit that receives them.</param>
    public sealed record Pair(Guid Audits, Guid Audited);

    public static IReadOnlyList<Pair> Of(IReadOnlyList<Guid> units) => units.Count < 2 ? []
        : [.. units.Select((unit, place) => new Pair(unit, units[(place + 1) % units.Count]))];
}

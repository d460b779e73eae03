namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Spreads units over months evenly, neighbours staying together, and leaving alone what stands already.</summary>
public static class ProgrammeSpread
{
    /// <param name="units">In the order in which they are to be visited.</param>
    /// <param name="from">1 to 12, with <paramref name="until"/> included.</param>
    public static IReadOnlyList<ProgrammeLine> Over(
        IReadOnlyList<Guid> units, int from, int until, IReadOnlyList<Guid> clauseIds, string? procedures, IReadOnlySet<ProgrammeCell> taken)
    {
        var months = until - from + 1;
        if (months < 1 || units.Count == 0)
            return [];
        // The first months take one more each where it does not come out even.
        return [.. units.Select((unit, place) => new ProgrammeLine(unit, from + place * months / units.Count, clauseIds, procedures, null))
            .Where(line => !taken.Contains(new ProgrammeCell(line.UnitId, line.Month)))];
    }
}

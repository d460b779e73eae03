namespace IsoIntranet.Features.Audits.Programme;

/// <summary>
/// Which units of an agency a year's programme leaves out. Every unit is audited at least once a year (QĐ 19/2014/QĐ-TTg Đ4,
/// R66); one below a unit that is audited is audited with it. The agency itself, its leadership, may be audited and need not
/// be: what it does shows in its units.
/// </summary>
public sealed class ProgrammeCoverage
{
    private readonly Guid _agency;
    private readonly IReadOnlyDictionary<Guid, Guid?> _parents;
    private readonly HashSet<Guid> _named;

    /// <param name="parents">The living units with the one above each.</param>
    /// <param name="named">Units that the programme names in any month.</param>
    public ProgrammeCoverage(Guid agency, IReadOnlyDictionary<Guid, Guid?> parents, IEnumerable<Guid> named)
    {
        (_agency, _parents, _named) = (agency, parents, [.. named]);
        Required = [.. parents.Keys.Where(unit => unit != agency && Above(unit).Contains(agency))];
        if (Required.Count == 0 && parents.ContainsKey(agency))
            Required = [agency];
        Missing = [.. Required.Where(unit => CoveredWith(unit) is null)];
    }

    /// <summary>The units that have to be audited.</summary>
    public IReadOnlyList<Guid> Required { get; }

    public IReadOnlyList<Guid> Missing { get; }

    /// <summary>The unit with which it is audited: itself, or one above it within the agency.</summary>
    public Guid? CoveredWith(Guid unit) =>
        _named.Contains(unit) ? unit : Above(unit).Where(above => above != _agency && _named.Contains(above)).Select(above => (Guid?)above).FirstOrDefault();

    private IEnumerable<Guid> Above(Guid unit)
    {
        var seen = new HashSet<Guid> { unit };
        for (var step = _parents.GetValueOrDefault(unit); step is { } above && seen.Add(above); step = _parents.GetValueOrDefault(above))
            yield return above;
    }
}

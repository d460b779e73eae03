namespace IsoIntranet.Features.Audits.Live;

/// <summary>A bar with a part for each grade.</summary>
/// <param name="ByGrade">In the order of <see cref="FindingGrade"/>.</param>
/// <param name="Address">Filters by it, or no longer.</param>
public sealed record LiveBar(string Name, string FullName, IReadOnlyList<int> ByGrade, string Address, bool IsChosen)
{
    public int Total => ByGrade.Sum();
}

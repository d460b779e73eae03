using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Standards;

/// <summary>
/// A clause that an agency holds not to apply to it, with the reason (ISO 9001:2015 clause 4.3; usually 8.3). It holds for the
/// agency and all units below it. Not scoped to units: everybody who works below the agency has to know it.
/// </summary>
public sealed class ClauseExclusion : Record
{
    public const int ReasonLength = 2000;

    private ClauseExclusion() { }

    private ClauseExclusion(Guid agencyId, Guid clauseId, string reason)
    {
        AgencyId = agencyId;
        ClauseId = clauseId;
        Reason = reason;
    }

    /// <summary>The unit whose system leaves the clause out.</summary>
    public Guid AgencyId { get; private set; }

    public Guid ClauseId { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Leaves a clause out, with its reason.</summary>
    public static Ruling Decide(Guid agencyId, Clause clause, string? reason, out ClauseExclusion? exclusion)
    {
        exclusion = null;
        if (!clause.MayBeExcluded)
            return Ruling.Refuse("Standards.ChapterStays", clause.Number);
        if (string.IsNullOrWhiteSpace(reason))
            return Ruling.Refuse("Standards.ReasonMissing");
        exclusion = new ClauseExclusion(agencyId, clause.Id, reason.Trim());
        return Ruling.Allowed;
    }
}

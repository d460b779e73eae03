using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>
/// Who reads what was not put to its unit yet; the one rule for pages, lists, board, photos and papers (decision 0025). The team,
/// but nobody about the own unit unless excepted; and whoever owns the programme of the agency that holds the audit. All others,
/// also those who see the agency, read what was presented.
/// </summary>
/// <param name="Hidden">Units whose drafts a member of the team does not read.</param>
public sealed record DraftSight(bool IsMember, bool OwnsProgramme, IReadOnlyList<Guid> Hidden)
{
    public static DraftSight Of(Actor actor, Guid ownerUnitId, AuditMember? member) =>
        new(member is not null, actor.May(AuditsRoom.Own, ownerUnitId), member?.HiddenUnits ?? []);

    /// <summary>Whether all of the audit is read, drafts included.</summary>
    public bool SeesAll => IsMember ? Hidden.Count == 0 : OwnsProgramme;

    public bool SeesDraftsOf(Guid unitId) => IsMember ? !Hidden.Contains(unitId) : OwnsProgramme;

    /// <summary>Of one audit's findings those that may be read.</summary>
    public IQueryable<AuditFinding> Of(IQueryable<AuditFinding> rows)
    {
        if (SeesAll)
            return rows;
        if (!IsMember)
            return rows.Where(row => row.PresentedOn != null);
        Guid[] hidden = [.. Hidden];
        return rows.Where(row => row.PresentedOn != null || !hidden.Contains(row.UnitId));
    }
}

using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>
/// Who sees what of a live audit (decision 0025). All of it: its team, and whoever sees the agency that holds it. Otherwise the
/// audited units in scope, once they were told of the audit. Drafts among the findings by <see cref="DraftSight"/>.
/// </summary>
public static class LiveSight
{
    /// <returns>The shared instance itself where all of it is seen; none where nothing is.</returns>
    public static LiveAudit? Cut(LiveAudit audit, Actor actor, UnitScope scope)
    {
        var member = actor.AccountId is { } account ? audit.Team.FirstOrDefault(one => one.AccountId == account) : null;
        var isWhole = member is not null || scope.Contains(audit.OwnerUnitId);
        if (!isWhole && audit.State == AuditState.Planned)
            return null;
        var drafts = new DraftSight(member is not null, actor.May(AuditsRoom.Own, audit.OwnerUnitId), member?.Own ?? []);
        if (isWhole && drafts.SeesAll)
            return audit;
        var units = isWhole ? audit.Units : [.. audit.Units.Where(unit => scope.Contains(unit.Id))];
        if (!isWhole && units.Count == 0)
            return null;
        var seen = units.Select(unit => unit.Id).ToHashSet();
        var findings = audit.Findings.Where(finding => seen.Contains(finding.UnitId)
            && (finding.IsPresented || isWhole && drafts.SeesDraftsOf(finding.UnitId))).ToList();
        // Whoever sees the whole may know that something is being written; of which unit and grade, not yet.
        var untold = isWhole ? audit.Counted.Count() - findings.Count(finding => finding.State != FindingState.Withdrawn) : 0;
        return audit with { Units = units, Findings = findings, Untold = untold };
    }
}

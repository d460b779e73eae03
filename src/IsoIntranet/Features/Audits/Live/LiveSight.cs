using IsoIntranet.Platform.Access;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>
/// Who sees what of a live audit (decision 0025). All of it: its team, and whoever sees the agency that holds it. Otherwise the
/// audited units in scope, once they were told of the audit. A finding that was not put to its unit yet is the team's and the
/// programme's owners' alone, and not a member's whose own unit it is about.
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
        var owns = actor.May(AuditsRoom.Own, audit.OwnerUnitId);
        if (isWhole && member is null or { Own.Count: 0 } && (member is not null || owns))
            return audit;
        var units = isWhole ? audit.Units : [.. audit.Units.Where(unit => scope.Contains(unit.Id))];
        if (!isWhole && units.Count == 0)
            return null;
        var seen = units.Select(unit => unit.Id).ToHashSet();
        var findings = audit.Findings.Where(finding => seen.Contains(finding.UnitId)
            && (finding.IsPresented || member is { } one && !one.Own.Contains(finding.UnitId) || member is null && owns)).ToList();
        // Whoever sees the whole may know that something is being written; of which unit and grade, not yet.
        var untold = isWhole ? audit.Counted.Count() - findings.Count(finding => finding.State != FindingState.Withdrawn) : 0;
        return audit with { Units = units, Findings = findings, Untold = untold };
    }
}

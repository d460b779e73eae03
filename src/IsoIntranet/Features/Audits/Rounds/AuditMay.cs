using IsoIntranet.Platform.Access;
using static IsoIntranet.Features.Audits.AuditState;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>How far the findings of an audit have come, as its viewer sees them.</summary>
public sealed record FindingCounts(int Drafts, int Presented, int Disputed, int Confirmed, int Withdrawn)
{
    public int Unsettled => Drafts + Presented + Disputed;
}

/// <summary>
/// What somebody may do about an audit now, by right and by state: for showing buttons. What is not allowed is refused by the
/// commands themselves, whatever a page shows.
/// </summary>
public sealed class AuditMay(Actor actor, AuditSight sight, FindingCounts findings, int openNonconformities)
{
    private readonly Audit _audit = sight.Audit;
    private readonly AuditMember? _member = sight.Member;

    /// <summary>To plan it still, on its own page.</summary>
    public bool Plan => _audit.State is Planned && actor.May(AuditsRoom.Plan, _audit.OwnerUnitId);

    public bool Open => _member.KeepsRecords() && _audit.State == Notified;

    public bool EndFieldwork => _member.KeepsRecords() && _audit.State == Opened;

    public bool CorrectMeetings => _member.KeepsRecords() && _audit.TakesFindings;

    public bool Visit(Guid unitId) => _member is { Judges: true } member && member.MayAudit(_audit, unitId) && _audit.TakesFindings;

    /// <summary>To write answers and findings about any unit at all.</summary>
    public bool Log => _member is { Judges: true } && _audit.TakesFindings && actor.MayAnywhere(AuditsRoom.Log);

    public bool Present => _member.KeepsRecords() && _audit.TakesFindings && findings.Drafts > 0;

    public bool Decide => _member.IsLead() && _audit.TakesFindings && findings.Disputed > 0;

    public bool Conclude => _member.KeepsRecords() && _audit.TakesFindings;

    public bool Issue => _member.IsLead() && _audit.State == FieldworkDone;

    /// <summary>Whether nothing stands in the way of the report.</summary>
    public bool IsReportReady => _audit.Conclusion is not null && findings.Unsettled == 0;

    public bool Close => (_member.IsLead() || actor.May(AuditsRoom.Own, _audit.OwnerUnitId))
        && _audit.State is ReportIssued or FollowUp && openNonconformities == 0;

    public bool AddAddendum => _member.KeepsRecords() && _audit.TakesAddenda;

    /// <summary>To answer findings of a unit that is audited.</summary>
    public bool Answer => _audit.TakesFindings && findings.Presented > 0 && _audit.Units.Any(unit => actor.May(AuditsRoom.Answer, unit.UnitId));

    /// <summary>Whether the next step is the viewer's own.</summary>
    public bool IsNext => Plan || Open || EndFieldwork || Present || Decide || Issue || Close || Answer;
}

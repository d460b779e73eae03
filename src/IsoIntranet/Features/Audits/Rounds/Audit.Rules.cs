using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.Audits.AuditState;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>From the opening meeting to the closed audit; what comes before stands in <c>Audit.Planning.cs</c>.</summary>
public sealed partial class Audit
{
    /// <summary>Họp khai mạc: fieldwork begins.</summary>
    public Ruling Open(MeetingFacts meeting)
    {
        if (State != Notified)
            return NotInState();
        _meetings.Add(new AuditMeeting(Id, MeetingKind.Opening, meeting));
        State = Opened;
        return Ruling.Allowed;
    }

    /// <summary>Họp kết thúc: what was found is put to the units.</summary>
    public Ruling EndFieldwork(MeetingFacts meeting)
    {
        if (State != Opened)
            return NotInState();
        _meetings.Add(new AuditMeeting(Id, MeetingKind.Closing, meeting));
        State = FieldworkDone;
        return Ruling.Allowed;
    }

    /// <summary>Corrects what was written down about a meeting, until the report is issued.</summary>
    public Ruling CorrectMeeting(MeetingKind kind, MeetingFacts facts)
    {
        if (!TakesFindings || _meetings.Find(meeting => meeting.Kind == kind) is not { } held)
            return NotInState();
        held.Tell(facts);
        return Ruling.Allowed;
    }

    /// <summary>The team has seen a unit, or goes back to it, and says something about it as a whole.</summary>
    /// <param name="on">None where it is not done yet.</param>
    public Ruling NoteVisit(Guid unitId, DateOnly? on, string? remark)
    {
        if (!TakesFindings)
            return NotInState();
        if (_units.Find(unit => unit.UnitId == unitId) is not { } visited)
            return Ruling.Refuse("Audits.UnitNotInAudit");
        visited.Visit(on, remark);
        return Ruling.Allowed;
    }

    /// <summary>What the team concludes, until the report is issued.</summary>
    public Ruling Conclude(string? conclusion, string? recommendations)
    {
        if (!TakesFindings)
            return NotInState();
        (Conclusion, Recommendations) = (Blank(conclusion), Blank(recommendations));
        return Ruling.Allowed;
    }

    /// <summary>Issues the report: from now on answers and findings stand still, and a correction is an addendum.</summary>
    /// <param name="ledger">Locked along, so that whoever writes at the same moment is refused.</param>
    /// <param name="unsettled">Findings that are drafts, disputed, or wait for the unit's word.</param>
    /// <param name="openNonconformities">Raised by its findings and not closed.</param>
    public Ruling IssueReport(AuditLedger ledger, int unsettled, int openNonconformities, Author by, DateOnly today)
    {
        if (State != FieldworkDone)
            return NotInState();
        if (Conclusion is null)
            return Ruling.Refuse("Audits.NoConclusion");
        if (unsettled > 0)
            return Ruling.Refuse("Audits.FindingsUnsettled", unsettled);
        ledger.Lock();
        (ReportIssuedOn, ReportIssuedBy) = (today, by.Name);
        State = openNonconformities > 0 ? FollowUp : ReportIssued;
        return Ruling.Allowed;
    }

    /// <summary>Ends it, when all that it raised is closed.</summary>
    public Ruling Close(int openNonconformities, Author by, DateOnly today)
    {
        if (State is not (ReportIssued or FollowUp))
            return NotInState();
        if (openNonconformities > 0)
            return Ruling.Refuse("Audits.NonconformitiesOpen", openNonconformities);
        (ClosedOn, ClosedBy) = (today, by.Name);
        State = Closed;
        return Ruling.Allowed;
    }

    /// <summary>Calls it off, as long as no closing meeting was held.</summary>
    public Ruling Cancel(AuditLedger ledger, string? reason)
    {
        if (State is not (Planned or Notified or Opened))
            return NotInState();
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Audits.ReasonMissing");
        ledger.Lock();
        CancelReason = given;
        State = Cancelled;
        return Ruling.Allowed;
    }

    private static Ruling NotInState() => Ruling.Refuse("Audits.NotInState");
}

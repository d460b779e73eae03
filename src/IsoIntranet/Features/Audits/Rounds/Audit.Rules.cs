using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.Audits.AuditState;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>From the plan to the closed audit.</summary>
public sealed partial class Audit
{
    /// <summary>Changes what the plan says about the whole; the units are told anew by whoever changes it.</summary>
    public Ruling Describe(AuditFacts facts)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (facts.EndsOn < facts.StartsOn)
            return Ruling.Refuse("Audits.EndsBeforeStart");
        if (_agenda.Exists(item => item.Day < facts.StartsOn || item.Day > facts.EndsOn))
            return Ruling.Refuse("Audits.AgendaOutsideDays");
        Tell(facts);
        PlanNumber++;
        return Ruling.Allowed;
    }

    /// <summary>Puts units into the audit, in this order; one in which something was agreed upon is taken out with its agenda.</summary>
    public Ruling Visit(IReadOnlyList<Guid> unitIds)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (unitIds.Distinct().Count() != unitIds.Count)
            return Ruling.Refuse("Audits.UnitTwice");
        _units.RemoveAll(unit => !unitIds.Contains(unit.UnitId));
        _agenda.RemoveAll(item => item.UnitId is { } unit && !unitIds.Contains(unit));
        foreach (var (place, unitId) in unitIds.Index())
        {
            if (_units.Find(unit => unit.UnitId == unitId) is { } known)
                known.StandAt(place);
            else
                _units.Add(new AuditUnit(Id, unitId, place));
        }
        PlanNumber++;
        return Ruling.Allowed;
    }

    /// <summary>Sets the team; one lead at the most, nobody twice.</summary>
    public Ruling Staff(IReadOnlyList<MemberSeat> seats)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (seats.DistinctBy(seat => seat.PersonId).Count() != seats.Count)
            return Ruling.Refuse("Audits.MemberTwice");
        if (seats.Count(seat => seat.Role == MemberRole.Lead) > 1)
            return Ruling.Refuse("Audits.TwoLeads");
        var wanted = seats.Select(seat => seat.PersonId).ToHashSet();
        foreach (var gone in _members.Where(member => !wanted.Contains(member.PersonId)).ToList())
        {
            if (_agenda.Exists(item => item.MemberIds.Contains(gone.Id)))
                return Ruling.Refuse("Audits.MemberOnAgenda", gone.Name);
            _members.Remove(gone);
        }
        foreach (var (place, seat) in seats.Index())
        {
            if (_members.Find(member => member.PersonId == seat.PersonId) is { } known)
                known.Seat(seat, place);
            else
                _members.Add(new AuditMember(Id, seat, place));
        }
        PlanNumber++;
        return Ruling.Allowed;
    }

    /// <summary>
    /// Writes the agenda. Nobody audits the own unit or the own work (9.2.2 c) unless whoever owns the programme excepted it with
    /// a reason.
    /// </summary>
    public Ruling Schedule(IReadOnlyList<AgendaSlot> slots)
    {
        if (!IsPlanOpen)
            return NotInState();
        foreach (var slot in slots)
        {
            if (slot.Day < StartsOn || slot.Day > EndsOn)
                return Ruling.Refuse("Audits.AgendaOutsideDays");
            if (slot.Until <= slot.From)
                return Ruling.Refuse("Audits.EndsBeforeStart");
            if (slot.UnitId is { } unit && !_units.Exists(visited => visited.UnitId == unit))
                return Ruling.Refuse("Audits.UnitNotInAudit");
            foreach (var id in slot.MemberIds)
            {
                if (_members.Find(member => member.Id == id) is not { } member)
                    return Ruling.Refuse("Audits.MemberUnknown");
                if (slot.UnitId is { } audited && member.WhyNotIndependent(audited) is { } why)
                    return new Ruling(why);
            }
        }
        _agenda.Clear();
        _agenda.AddRange(slots.OrderBy(slot => slot.Day).ThenBy(slot => slot.From).Select((slot, place) => new AgendaItem(Id, slot, place)));
        PlanNumber++;
        return Ruling.Allowed;
    }

    /// <summary>Whoever owns the programme lets somebody audit a unit although not independent of it; the reason stays visible.</summary>
    public Ruling Except(Guid memberId, Guid unitId, string? reason, Author by, DateOnly today)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (_members.Find(member => member.Id == memberId) is not { } member)
            return Ruling.Refuse("Audits.MemberUnknown");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Audits.ReasonMissing");
        PlanNumber++;
        return member.Except(unitId, given, by, today);
    }

    /// <summary>Tells the units: a complete plan with a team by decision, and an hour for every unit.</summary>
    public Ruling Notify(Author by, DateOnly today)
    {
        if (State != Planned)
            return NotInState();
        if (_units.Count == 0)
            return Ruling.Refuse("Audits.NoUnits");
        if (Lead is null)
            return Ruling.Refuse("Audits.NoLead");
        if (DecisionNumber is null || DecidedOn is null)
            return Ruling.Refuse("Audits.NoDecision");
        if (_units.Exists(unit => !_agenda.Exists(item => item.UnitId == unit.UnitId && item.MemberIds.Count > 0)))
            return Ruling.Refuse("Audits.UnitWithoutAgenda");
        (NotifiedOn, NotifiedBy) = (today, by.Name);
        State = Notified;
        return Ruling.Allowed;
    }

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

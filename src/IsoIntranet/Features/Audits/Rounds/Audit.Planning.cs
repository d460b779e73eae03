using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>The plan: what, which units, which team, which hours; until the units are told of it.</summary>
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
        // The number tells the year; what moves into another year is planned anew.
        if (facts.StartsOn.Year != Year)
            return Ruling.Refuse("Audits.AnotherYear", Year);
        Tell(facts);
        PlanNumber++;
        return Ruling.Allowed;
    }

    /// <summary>Notes the decision that sets up the team.</summary>
    public Ruling DecideTeam(string? number, DateOnly? on)
    {
        if (!IsPlanOpen)
            return NotInState();
        (DecisionNumber, DecidedOn) = (Blank(number), on);
        PlanNumber++;
        return Ruling.Allowed;
    }

    /// <summary>Puts units into the audit, in this order; one that is taken out takes its lines of the agenda along.</summary>
    public Ruling Visit(IReadOnlyList<Guid> unitIds)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (unitIds.Distinct().Count() != unitIds.Count)
            return Ruling.Refuse("Audits.UnitTwice");
        // Told units expect the team; without any left the audit is to be cancelled.
        if (State != AuditState.Planned && unitIds.Count == 0)
            return Ruling.Refuse("Audits.NoUnits");
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

    /// <summary>Sets the team; one lead at the most, nobody twice, and nobody whose hours on the agenda would no longer be allowed.</summary>
    public Ruling Staff(IReadOnlyList<MemberSeat> seats)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (seats.DistinctBy(seat => seat.PersonId).Count() != seats.Count)
            return Ruling.Refuse("Audits.MemberTwice");
        if (seats.Count(seat => seat.Role == MemberRole.Lead) > 1)
            return Ruling.Refuse("Audits.TwoLeads");
        if (State != AuditState.Planned && !seats.Any(seat => seat.Role == MemberRole.Lead))
            return Ruling.Refuse("Audits.NoLead");
        var wanted = seats.Select(seat => seat.PersonId).ToHashSet();
        if (_members.Find(member => !wanted.Contains(member.PersonId) && _agenda.Exists(item => item.MemberIds.Contains(member.Id))) is { } busy)
            return Ruling.Refuse("Audits.MemberOnAgenda", busy.Name);
        _members.RemoveAll(member => !wanted.Contains(member.PersonId));
        foreach (var (place, seat) in seats.Index())
        {
            if (_members.Find(member => member.PersonId == seat.PersonId) is { } known)
                known.Seat(seat, place);
            else
                _members.Add(new AuditMember(Id, seat, place));
        }
        PlanNumber++;
        return _agenda.Select(item => WhyNotIndependent(item.UnitId, item.MemberIds)).FirstOrDefault(why => why is not null) is { } refused
            ? new Ruling(refused) : Ruling.Allowed;
    }

    /// <summary>
    /// Writes the agenda. Nobody audits the own unit or the own work (9.2.2 c) unless whoever owns the programme excepted it with
    /// a reason; nobody is at two places at the same time. Experts and observers do not judge, so they may be anywhere.
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
            if (slot.MemberIds.Any(id => !_members.Exists(member => member.Id == id)))
                return Ruling.Refuse("Audits.MemberUnknown");
            if (WhyNotIndependent(slot.UnitId, slot.MemberIds) is { } why)
                return new Ruling(why);
        }
        if (AgendaClash.Of(slots).FirstOrDefault(clash => clash.MemberId is not null) is { } twice)
            return Ruling.Refuse("Audits.AuditorTwice", _members.Find(member => member.Id == twice.MemberId)!.Name, twice.One.Day, $"{twice.One.From:HH\\:mm}", $"{twice.Other.From:HH\\:mm}");
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
        if (!_units.Exists(unit => unit.UnitId == unitId))
            return Ruling.Refuse("Audits.UnitNotInAudit");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("Audits.ReasonMissing");
        PlanNumber++;
        return member.Except(unitId, given, by, today);
    }

    /// <summary>The exception is taken back, as long as nothing rests on it: the member is taken off the unit's hours first.</summary>
    public Ruling TakeBackException(Guid memberId, Guid unitId)
    {
        if (!IsPlanOpen)
            return NotInState();
        if (_members.Find(member => member.Id == memberId) is not { } member)
            return Ruling.Refuse("Audits.MemberUnknown");
        if (member.Judges && _agenda.Exists(item => item.UnitId == unitId && item.MemberIds.Contains(memberId)))
            return Ruling.Refuse("Audits.ExceptionInUse", member.Name);
        PlanNumber++;
        return member.TakeBackException(unitId);
    }

    /// <summary>Tells the units: a complete plan with a team by decision, and an hour with an auditor for every unit.</summary>
    public Ruling Notify(Author by, DateOnly today)
    {
        if (State != AuditState.Planned)
            return NotInState();
        if (WhyNotReady() is { } missing)
            return new Ruling(missing);
        (NotifiedOn, NotifiedBy) = (today, by.Name);
        State = AuditState.Notified;
        return Ruling.Allowed;
    }

    /// <summary>What the plan still lacks before units can be told; none where it is complete.</summary>
    public Refusal? WhyNotReady()
    {
        if (_units.Count == 0)
            return new Refusal("Audits.NoUnits");
        if (Lead is null)
            return new Refusal("Audits.NoLead");
        if (DecisionNumber is null || DecidedOn is null)
            return new Refusal("Audits.NoDecision");
        return _units.Exists(unit => !HasHour(unit.UnitId)) ? new Refusal("Audits.UnitWithoutAgenda") : null;
    }

    /// <summary>Whether somebody who judges visits the unit.</summary>
    public bool HasHour(Guid unitId) => _agenda.Exists(item => item.UnitId == unitId
        && item.MemberIds.Any(id => _members.Exists(member => member.Id == id && member.Judges)));

    private Refusal? WhyNotIndependent(Guid? unitId, IReadOnlyList<Guid> memberIds) => unitId is { } audited
        ? _members.Where(member => member.Judges && memberIds.Contains(member.Id)).Select(member => member.WhyNotIndependent(audited)).FirstOrDefault(why => why is not null)
        : null;
}

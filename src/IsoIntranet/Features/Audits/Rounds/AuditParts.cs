using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>A unit that is audited.</summary>
public sealed class AuditUnit : Record, IUnitScoped
{
    private AuditUnit() { }

    internal AuditUnit(Guid auditId, Guid unitId, int place)
    {
        AuditId = auditId;
        UnitId = unitId;
        Place = place;
    }

    public Guid AuditId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Place { get; private set; }

    /// <summary>The day on which its fieldwork was said to be done.</summary>
    public DateOnly? VisitedOn { get; private set; }

    /// <summary>What the team says about this unit as a whole (báo cáo từng đơn vị).</summary>
    public string? Remark { get; private set; }

    public override Guid RootId => AuditId;

    internal void StandAt(int place) => Place = place;

    /// <summary>The team has seen the unit, or goes back to it.</summary>
    public void Visit(DateOnly? on, string? remark) =>
        (VisitedOn, Remark) = (on, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim());
}

/// <summary>Somebody's place in the team.</summary>
/// <param name="Name">As it was at that time, with the office held.</param>
/// <param name="OwnUnitIds">Units that this person may not audit: the own unit with those below it, and those whose work is the own.</param>
/// <param name="Competence">What makes the person fit to audit, in words, as it stood when seated.</param>
public sealed record MemberSeat(Guid PersonId, string Name, string Position, MemberRole Role, IReadOnlyList<Guid> OwnUnitIds, string? Competence);

/// <summary>An exception from independence; it stays visible wherever the member is shown.</summary>
public sealed record IndependenceException(Guid UnitId, string Reason, string GrantedBy, DateOnly GrantedOn);

/// <summary>A member of the team (đoàn đánh giá).</summary>
public sealed class AuditMember : Record
{
    private AuditMember() { }

    internal AuditMember(Guid auditId, MemberSeat seat, int place)
    {
        AuditId = auditId;
        PersonId = seat.PersonId;
        Seat(seat, place);
    }

    public Guid AuditId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public string Position { get; private set; } = "";

    public MemberRole Role { get; private set; }

    public int Place { get; private set; }

    public string? Competence { get; private set; }

    public IReadOnlyList<Guid> OwnUnitIds { get; private set; } = [];

    public IReadOnlyList<IndependenceException> Exceptions { get; private set; } = [];

    /// <summary>Whether the member writes answers and findings; experts and observers do not judge.</summary>
    public bool Judges => Role is MemberRole.Lead or MemberRole.Auditor or MemberRole.Secretary;

    public override Guid RootId => AuditId;

    /// <summary>The own units, unless excepted.</summary>
    public IReadOnlyList<Guid> HiddenUnits => [.. OwnUnitIds.Where(unit => WhyNotIndependent(unit) is not null)];

    /// <summary>Nobody audits the own unit or the own work (9.2.2 c).</summary>
    public Refusal? WhyNotIndependent(Guid unitId) =>
        OwnUnitIds.Contains(unitId) && !Exceptions.Any(exception => exception.UnitId == unitId) ? new Refusal("Audits.NotIndependent", Name) : null;

    internal void Seat(MemberSeat seat, int place)
    {
        (Name, Position, Role, Place) = (seat.Name.Trim(), seat.Position.Trim(), seat.Role, place);
        Competence = string.IsNullOrWhiteSpace(seat.Competence) ? null : seat.Competence.Trim();
        OwnUnitIds = [.. seat.OwnUnitIds.Distinct()];
    }

    internal Ruling Except(Guid unitId, string reason, Author by, DateOnly today)
    {
        if (!OwnUnitIds.Contains(unitId))
            return Ruling.Refuse("Audits.NoExceptionNeeded", Name);
        Exceptions = [.. Exceptions.Where(exception => exception.UnitId != unitId), new IndependenceException(unitId, reason, by.Name, today)];
        return Ruling.Allowed;
    }

    internal Ruling TakeBackException(Guid unitId)
    {
        if (!Exceptions.Any(exception => exception.UnitId == unitId))
            return Ruling.Refuse("Audits.NoSuchException", Name);
        Exceptions = [.. Exceptions.Where(exception => exception.UnitId != unitId)];
        return Ruling.Allowed;
    }
}

/// <summary>An hour of the agenda.</summary>
/// <param name="UnitId">None for what concerns all, as the opening meeting.</param>
/// <param name="MemberIds">Ids of <see cref="AuditMember"/>s.</param>
public sealed record AgendaSlot(
    DateOnly Day, TimeOnly From, TimeOnly Until, Guid? UnitId, string Topic, IReadOnlyList<Guid> ClauseIds, IReadOnlyList<Guid> MemberIds);

/// <summary>One line of the agenda (lịch làm việc).</summary>
public sealed class AgendaItem : Record
{
    public const int TopicLength = 1000;

    private AgendaItem() { }

    internal AgendaItem(Guid auditId, AgendaSlot slot, int place)
    {
        AuditId = auditId;
        Place = place;
        (Day, From, Until, UnitId, Topic) = (slot.Day, slot.From, slot.Until, slot.UnitId, slot.Topic.Trim());
        (ClauseIds, MemberIds) = ([.. slot.ClauseIds.Distinct()], [.. slot.MemberIds.Distinct()]);
    }

    public Guid AuditId { get; private set; }

    public int Place { get; private set; }

    public DateOnly Day { get; private set; }

    public TimeOnly From { get; private set; }

    public TimeOnly Until { get; private set; }

    public Guid? UnitId { get; private set; }

    public string Topic { get; private set; } = "";

    public IReadOnlyList<Guid> ClauseIds { get; private set; } = [];

    public IReadOnlyList<Guid> MemberIds { get; private set; } = [];

    public override Guid RootId => AuditId;
}

/// <summary>Who was at a meeting.</summary>
/// <param name="PersonId">None for a guest.</param>
public sealed record Attendant(Guid? PersonId, string Name, string Position, string Unit, bool IsPresent);

/// <param name="HeldAt">When it began, in the organisation's time.</param>
public sealed record MeetingFacts(DateTimeOffset HeldAt, string Place, string? Notes, IReadOnlyList<Attendant> Attendance);

/// <summary>The opening or closing meeting, with its attendance.</summary>
public sealed class AuditMeeting : Record
{
    private AuditMeeting() { }

    internal AuditMeeting(Guid auditId, MeetingKind kind, MeetingFacts facts)
    {
        AuditId = auditId;
        Kind = kind;
        Tell(facts);
    }

    public Guid AuditId { get; private set; }

    public MeetingKind Kind { get; private set; }

    public DateTimeOffset HeldAt { get; private set; }

    public string Place { get; private set; } = "";

    public string? Notes { get; private set; }

    public IReadOnlyList<Attendant> Attendance { get; private set; } = [];

    public override Guid RootId => AuditId;

    /// <summary>Corrects what was written down about it.</summary>
    public void Tell(MeetingFacts facts)
    {
        (HeldAt, Place) = (facts.HeldAt, facts.Place.Trim());
        Notes = string.IsNullOrWhiteSpace(facts.Notes) ? null : facts.Notes.Trim();
        Attendance = [.. facts.Attendance];
    }
}

/// <summary>
/// Counts what is written in an audit. Whoever writes an answer or a finding counts here, and whoever issues the report locks
/// here: of two at the same moment one begins anew and sees the other, without every finding being a change of the plan.
/// </summary>
public sealed class AuditLedger : Record
{
    private AuditLedger() { }

    public AuditLedger(Guid auditId) => AuditId = auditId;

    public Guid AuditId { get; private set; }

    public int FindingCount { get; private set; }

    public int Entries { get; private set; }

    public bool IsLocked { get; private set; }

    public override Guid RootId => AuditId;

    /// <summary>Counts an entry, unless the report was issued.</summary>
    public Ruling Enter()
    {
        if (IsLocked)
            return Ruling.Refuse("Audits.ReportIssued");
        Entries++;
        return Ruling.Allowed;
    }

    /// <summary>The next finding's number within the audit, from 1.</summary>
    public int NextFinding() => ++FindingCount;

    internal void Lock() => IsLocked = true;
}

using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units.Committees;

public enum CommitteeKind
{
    /// <summary>Ban Chỉ đạo ISO (R4).</summary>
    Steering,

    /// <summary>Tổ giúp việc (R5).</summary>
    HelpTeam,

    /// <summary>Đoàn đánh giá nội bộ (R5).</summary>
    AuditTeam,
}

public enum CommitteeState
{
    /// <summary>Dự kiến.</summary>
    Proposed,

    /// <summary>Đã có quyết định.</summary>
    Decided,

    /// <summary>Đã được kiện toàn: another decision took its place.</summary>
    Superseded,
}

/// <summary>
/// A steering committee, help team or audit team, set up by one decision. It is not changed by a later decision but renewed
/// (kiện toàn): the former composition stays readable as it was decided.
/// </summary>
public sealed class Committee : Record
{
    public const int NameLength = 300;

    private readonly List<CommitteeMember> _members = [];

    private Committee() { }

    public Committee(CommitteeKind kind, string name, Guid ownerUnitId)
    {
        Kind = kind;
        Call(name);
        OwnerUnitId = ownerUnitId;
    }

    public CommitteeKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Name without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The unit whose committee it is.</summary>
    public Guid OwnerUnitId { get; private set; }

    public CommitteeState State { get; private set; }

    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>The first day of the committee that took its place.</summary>
    public DateOnly? SupersededOn { get; private set; }

    /// <summary>The committee that this one renews.</summary>
    public Guid? PredecessorId { get; private set; }

    /// <summary>When the department of science and technology was told of the composition (R7).</summary>
    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>Quy chế làm việc: its number, or where it is found (R6).</summary>
    public string? Regulation { get; private set; }

    /// <summary>Counts the drafts, so that a change of one member is a change of the committee and two writers notice each other.</summary>
    public int DraftNumber { get; private set; }

    /// <summary>Empty unless loaded along.</summary>
    public IReadOnlyList<CommitteeMember> Members => _members;

    /// <summary>Composition and tasks, as proposed. What was decided is renewed, not rewritten.</summary>
    public Ruling Compose(string name, string? regulation, IReadOnlyList<MemberSeat> seats)
    {
        if (State != CommitteeState.Proposed)
            return Ruling.Refuse("Units.CommitteeIsDecided");
        if (seats.GroupBy(seat => seat.PersonId).FirstOrDefault(seat => seat.Count() > 1) is not null)
            return Ruling.Refuse("Units.MemberTwice");
        if (seats.Count(seat => seat.Role == CommitteeRole.Head) > 1)
            return Ruling.Refuse("Units.TwoHeads");
        DraftNumber++;
        Call(name);
        Regulation = string.IsNullOrWhiteSpace(regulation) ? null : regulation.Trim();
        var wanted = seats.Select(seat => seat.PersonId).ToHashSet();
        _members.RemoveAll(member => !wanted.Contains(member.PersonId));
        foreach (var (index, seat) in seats.Index())
        {
            if (_members.Find(member => member.PersonId == seat.PersonId) is { } member)
                member.Seat(seat, index);
            else
                _members.Add(new CommitteeMember(Id, seat, index));
        }
        return Ruling.Allowed;
    }

    /// <summary>The head of the agency has signed. A renewed committee ends the day before.</summary>
    /// <param name="predecessor">The committee that this one renews, if it does.</param>
    public Ruling Decide(string number, DateOnly decidedOn, DateOnly effectiveFrom, Committee? predecessor, DateOnly today)
    {
        if (State != CommitteeState.Proposed)
            return Ruling.Refuse("Units.CommitteeIsDecided");
        if (string.IsNullOrWhiteSpace(number))
            return Ruling.Refuse("Units.DecisionNumberMissing");
        if (decidedOn > today)
            return Ruling.Refuse("Units.DecidedInFuture", decidedOn);
        if (!_members.Exists(member => member.Role == CommitteeRole.Head))
            return Ruling.Refuse("Units.HeadMissing");
        if (predecessor is not null && predecessor.Supersede(effectiveFrom) is { IsAllowed: false } no)
            return no;
        State = CommitteeState.Decided;
        DecisionNumber = number.Trim();
        DecidedOn = decidedOn;
        EffectiveFrom = effectiveFrom;
        return Ruling.Allowed;
    }

    /// <summary>Kiện toàn: proposes a successor with the same members to begin with.</summary>
    public Committee? Renew()
    {
        if (State != CommitteeState.Decided)
            return null;
        var successor = new Committee(Kind, Name, OwnerUnitId) { PredecessorId = Id, Regulation = Regulation };
        successor.Compose(Name, Regulation, [.. _members.OrderBy(member => member.SortOrder).Select(member => member.AsSeat)]);
        return successor;
    }

    /// <summary>Notes that the department of science and technology was told (R7).</summary>
    public Ruling Notify(DateOnly on, DateOnly today)
    {
        if (State == CommitteeState.Proposed)
            return Ruling.Refuse("Units.CommitteeNotDecided");
        if (on > today)
            return Ruling.Refuse("Units.NotifiedInFuture", on);
        if (on < DecidedOn)
            return Ruling.Refuse("Units.NotifiedBeforeDecision", DecidedOn);
        NotifiedOn = on;
        return Ruling.Allowed;
    }

    /// <summary>Only a proposal can be dropped; a decision stays.</summary>
    public Ruling MayBeDropped() =>
        State == CommitteeState.Proposed ? Ruling.Allowed : Ruling.Refuse("Units.CommitteeIsDecided");

    private void Call(string name)
    {
        Name = name.Trim();
        SearchText = SearchForm.Of(Name);
    }

    private Ruling Supersede(DateOnly on)
    {
        if (State != CommitteeState.Decided)
            return Ruling.Refuse("Units.CommitteeNotDecided");
        if (on <= EffectiveFrom)
            return Ruling.Refuse("Units.RenewedBeforeItBegan", EffectiveFrom);
        State = CommitteeState.Superseded;
        SupersededOn = on;
        return Ruling.Allowed;
    }
}

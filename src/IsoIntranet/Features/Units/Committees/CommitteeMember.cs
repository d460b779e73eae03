using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Units.Committees;

public enum CommitteeRole
{
    /// <summary>Trưởng ban, tổ trưởng, trưởng đoàn.</summary>
    Head,

    /// <summary>Phó trưởng ban.</summary>
    Deputy,

    /// <summary>Thư ký.</summary>
    Secretary,

    /// <summary>Thành viên.</summary>
    Member,
}

/// <summary>One line of a committee's composition.</summary>
/// <param name="Title">Office held at that time, as the decision words it.</param>
/// <param name="Task">The written task (R6).</param>
public sealed record MemberSeat(Guid PersonId, CommitteeRole Role, string Title, string? Task);

public sealed class CommitteeMember : Record
{
    public const int TitleLength = 300;
    public const int TaskLength = 2000;

    private CommitteeMember() { }

    internal CommitteeMember(Guid committeeId, MemberSeat seat, int sortOrder)
    {
        CommitteeId = committeeId;
        PersonId = seat.PersonId;
        Seat(seat, sortOrder);
    }

    public Guid CommitteeId { get; private set; }

    public Guid PersonId { get; private set; }

    public CommitteeRole Role { get; private set; }

    public string Title { get; private set; } = "";

    public string? Task { get; private set; }

    public int SortOrder { get; private set; }

    public override Guid RootId => CommitteeId;

    public MemberSeat AsSeat => new(PersonId, Role, Title, Task);

    internal void Seat(MemberSeat seat, int sortOrder)
    {
        Role = seat.Role;
        Title = seat.Title.Trim();
        Task = string.IsNullOrWhiteSpace(seat.Task) ? null : seat.Task.Trim();
        SortOrder = sortOrder;
    }
}

/// <summary>What a renewal changed: who joined, who left, who changed the role.</summary>
public sealed record CommitteeDifference(
    IReadOnlyList<Guid> Joined, IReadOnlyList<Guid> Left, IReadOnlyList<RoleChange> RoleChanged)
{
    public static CommitteeDifference Between(IReadOnlyCollection<MemberSeat> former, IReadOnlyCollection<MemberSeat> current)
    {
        var before = former.ToDictionary(seat => seat.PersonId);
        var after = current.Select(seat => seat.PersonId).ToHashSet();
        return new CommitteeDifference(
            [.. current.Where(seat => !before.ContainsKey(seat.PersonId)).Select(seat => seat.PersonId)],
            [.. former.Where(seat => !after.Contains(seat.PersonId)).Select(seat => seat.PersonId)],
            [.. current.Where(seat => before.TryGetValue(seat.PersonId, out var was) && was.Role != seat.Role)
                .Select(seat => new RoleChange(seat.PersonId, before[seat.PersonId].Role, seat.Role))]);
    }
}

public sealed record RoleChange(Guid PersonId, CommitteeRole From, CommitteeRole To);

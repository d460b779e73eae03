using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Platform.Deadlines;

/// <summary>Something that somebody has to do by a day.</summary>
/// <param name="RecordType">For example <c>CorrectiveAction</c>; with the id it names the record.</param>
/// <param name="UnitId">The unit that owes it.</param>
/// <param name="Title">As the record calls itself, in its writer's words.</param>
/// <param name="Due">The last day on which it is on time.</param>
/// <param name="OwnerPersonIds">Who is to do it; empty where it is the unit's.</param>
/// <param name="Address">Where it is shown, within the program: <c>nonconformities/…</c>.</param>
public sealed record Deadline(
    string RecordType, Guid RecordId, Guid UnitId, string Title, DateOnly Due, IReadOnlyList<Guid> OwnerPersonIds, string Address);

/// <summary>
/// A room's open deadlines of one kind. Found by its type, like handlers; escalation, calendars and digests read all of them.
/// </summary>
public interface IDeadlineSource
{
    /// <summary>Code of the kind, <c>Room.DeadlineAnswer</c>; worded by the key after the dot of the room's text, as a refusal is.</summary>
    string Kind { get; }

    /// <summary>Who does it where no person is named.</summary>
    DeadlineDebtor Debtor => DeadlineDebtor.Unit;

    /// <summary>The right that it takes to see them.</summary>
    Permission See { get; }

    /// <summary>The open ones, late ones among them, within what the context may see. What is done, paused or gone is not told.</summary>
    Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Those that are a person's by name, wherever: also of units that the person does not see.</summary>
    Task<IReadOnlyList<Deadline>> FindOfAsync(IsoContext db, Guid personId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Deadline>>([]);
}

/// <summary>Who owes what is due, where it is nobody's by name.</summary>
public enum DeadlineDebtor
{
    /// <summary>The unit: its contact, who reports for it.</summary>
    Unit,

    /// <summary>The standing body, that is the ISO secretary.</summary>
    StandingBody,

    /// <summary>The head of the committee.</summary>
    CommitteeHead,
}

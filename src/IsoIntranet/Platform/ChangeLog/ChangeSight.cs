using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>Who is told that records of a type changed, and who is shown from what to what.</summary>
/// <param name="Rows">The right, over the record's unit, to be told that it changed.</param>
/// <param name="Fields">The right to the values; none where they are for the standing body alone.</param>
public sealed record ChangeSight(Permission Rows, Permission? Fields = null);

/// <summary>
/// What of the change log somebody may see. Rooms name the types that others than the standing body are told of
/// (<see cref="Room.Told"/>); all else is for those who keep the system: administrators see who changed which record when,
/// the standing body also what (domain.md: administrators have no rights over content).
/// </summary>
public sealed class ChangeLogSight(IEnumerable<Room> rooms)
{
    /// <summary>To see the whole log: who, when, which record.</summary>
    public static readonly Permission ReadRows = new("ChangeLog.ReadRows", Role.IsoSecretary, Role.CommitteeHead, Role.Administrator);

    /// <summary>To see the values before and after.</summary>
    public static readonly Permission ReadFields = new("ChangeLog.ReadFields", Role.IsoSecretary, Role.CommitteeHead);

    /// <summary>To follow changes at all, within what one may see.</summary>
    public static readonly Permission Follow = new("ChangeLog.Follow", [.. Permission.Participants, Role.Administrator, Role.WallDisplay]);

    private readonly Dictionary<string, ChangeSight> _told =
        rooms.SelectMany(room => room.Told).ToDictionary(told => told.Key.Name, told => told.Value);

    /// <summary>The types of which an actor is told within some units.</summary>
    public IEnumerable<(string RecordType, UnitScope Scope)> ToldTo(Actor actor) =>
        _told.Select(told => (told.Key, actor.ScopeOf(told.Value.Rows))).Where(told => !told.Item2.IsNothing);

    public bool SeesRow(Actor actor, string recordType, Guid? unitId) =>
        May(actor, ReadRows, unitId, everywhere: true)
        || _told.TryGetValue(recordType, out var sight) && May(actor, sight.Rows, unitId, everywhere: false);

    public bool SeesFields(Actor actor, string recordType, Guid? unitId) =>
        May(actor, ReadFields, unitId, everywhere: true)
        || _told.TryGetValue(recordType, out var sight) && sight.Fields is { } fields && May(actor, fields, unitId, everywhere: false);

    /// <param name="everywhere">Whether a record of no unit takes the right over all units, or over any.</param>
    private static bool May(Actor actor, Permission permission, Guid? unitId, bool everywhere) => unitId is { } unit
        ? actor.May(permission, unit)
        : everywhere ? actor.ScopeOf(permission).IsEverything : actor.MayAnywhere(permission);
}

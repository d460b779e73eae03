using IsoIntranet.Platform.ChangeLog;

namespace IsoIntranet.Platform.Live;

/// <summary>That something changed, never what it says now: whoever hears it reads again with the own rights.</summary>
/// <param name="Position">Place in the change log.</param>
public sealed record Signal(
    long Position, string RecordType, Guid RecordId, Guid RootId, Guid? UnitId, ChangeKind Kind, DateTimeOffset At);

namespace IsoIntranet.Platform.Tracking;

public enum TrackedActionState
{
    Planned,
    InProgress,

    /// <summary>Said to be done; waits for somebody else to verify it.</summary>
    Done,
    Verified,

    /// <summary>Looked at, and not found done.</summary>
    Returned,
}

public enum ExtensionState
{
    None,
    Requested,
    Granted,
    Refused,
}

namespace IsoIntranet.Platform.Data;

/// <summary>
/// What comes and goes and is nobody else's business (decision 0018). On a property: a change to it alone is saved and counts
/// the version up, but writes no log row and raises no signal. On a record: its making alone is logged and signalled, neither
/// what becomes of it nor that it is cleared away.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class PassingAttribute : Attribute;

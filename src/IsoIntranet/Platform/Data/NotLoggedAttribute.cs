namespace IsoIntranet.Platform.Data;

/// <summary>Keeps a secret out of the change log: the log says that the field changed, never its value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotLoggedAttribute : Attribute;

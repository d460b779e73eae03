namespace IsoIntranet.Features.Standards;

/// <summary>Marks the words of the Standards room.</summary>
public sealed class StandardsText;

namespace IsoIntranet.Features.Audits;

/// <summary>Names the room's words.</summary>
public sealed class AuditsText;

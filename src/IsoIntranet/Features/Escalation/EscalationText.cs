namespace IsoIntranet.Features.Escalation;

/// <summary>Names the room's words.</summary>
public sealed class EscalationText;

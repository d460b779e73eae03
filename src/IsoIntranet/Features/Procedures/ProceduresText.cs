namespace IsoIntranet.Features.Procedures;

/// <summary>Names the room's words.</summary>
public sealed class ProceduresText;

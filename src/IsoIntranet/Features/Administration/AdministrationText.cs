namespace IsoIntranet.Features.Administration;

/// <summary>Names the room's words.</summary>
public sealed class AdministrationText;

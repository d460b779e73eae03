namespace IsoIntranet.Features.Objectives;

/// <summary>Names the room's words.</summary>
public sealed class ObjectivesText;

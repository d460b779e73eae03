namespace IsoIntranet.Features.Units;

/// <summary>Names the room's words.</summary>
public sealed class UnitsText;

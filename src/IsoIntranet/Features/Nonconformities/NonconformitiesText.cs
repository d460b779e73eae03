namespace IsoIntranet.Features.Nonconformities;

/// <summary>Names the room's words.</summary>
public sealed class NonconformitiesText;

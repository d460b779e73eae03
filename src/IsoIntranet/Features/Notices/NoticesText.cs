namespace IsoIntranet.Features.Notices;

/// <summary>Names the room's words.</summary>
public sealed class NoticesText;

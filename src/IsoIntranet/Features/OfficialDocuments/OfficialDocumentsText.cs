namespace IsoIntranet.Features.OfficialDocuments;

/// <summary>Names the room's words.</summary>
public sealed class OfficialDocumentsText;

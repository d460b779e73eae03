namespace IsoIntranet.Platform.Import;

/// <summary>Marks the words of the import's shared parts.</summary>
public sealed class ImportText;

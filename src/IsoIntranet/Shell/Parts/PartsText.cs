namespace IsoIntranet.Shell.Parts;

/// <summary>Names the words that forms and dialogs share.</summary>
public sealed class PartsText;

namespace IsoIntranet.Platform.Text;

/// <summary>Names the platform's words: refusals and outcomes that are the same in every room.</summary>
public sealed class PlatformText;

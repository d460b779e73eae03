namespace IsoIntranet.Platform.Data;

/// <summary>A setting that stops the start. Its message is one sentence that names the setting.</summary>
public sealed class SettingException(string message) : Exception(message);

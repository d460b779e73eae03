namespace IsoIntranet.Shell;

/// <summary>Names the words of the layout and of the parts that every page uses.</summary>
public sealed class ShellText;

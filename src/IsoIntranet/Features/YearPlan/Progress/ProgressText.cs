namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>Names the words of reporting, deciding and of “My work”.</summary>
public sealed class ProgressText;

namespace IsoIntranet.Features.YearPlan.Timeline;

/// <summary>Marks the words of the timeline.</summary>
public sealed class TimelineText;

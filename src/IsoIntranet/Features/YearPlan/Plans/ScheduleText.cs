namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Names the words in which readings of a schedule are told.</summary>
public sealed class ScheduleText;

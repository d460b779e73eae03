namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>Marker of the words of the working calendar.</summary>
public sealed class WorkingDaysText;

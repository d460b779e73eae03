namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Names the words of the plan's pages and forms.</summary>
public sealed class PlansText;

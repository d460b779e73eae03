namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>Words of plans over several years, of units' own plans, and of what goes from one year's plan into the next.</summary>
public sealed class YearsText;

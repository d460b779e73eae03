namespace IsoIntranet.Features.YearPlan;

/// <summary>Names the room's shared words: its refusals, states and roles.</summary>
public sealed class YearPlanText;

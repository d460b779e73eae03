namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Marks the texts of taking plans in.</summary>
public sealed class PlanImportText;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>Words of the reviews of a plan.</summary>
public sealed class ReviewsText;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>Names the room's words.</summary>
public sealed class ManagementReviewsText;

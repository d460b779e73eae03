namespace IsoIntranet.Features.QualityPolicies;

/// <summary>The room's words.</summary>
public sealed class QualityPoliciesText;

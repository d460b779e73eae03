namespace IsoIntranet.Platform.Reviewing;

/// <summary>Names the words around a review's facts: trend, since then, charts.</summary>
public sealed class ReviewingText;

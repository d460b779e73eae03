namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>Names the words of board and wall.</summary>
public sealed class BoardText;

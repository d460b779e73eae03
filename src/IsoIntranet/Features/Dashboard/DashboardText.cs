namespace IsoIntranet.Features.Dashboard;

/// <summary>Marks the words of the overview.</summary>
public sealed class DashboardText;

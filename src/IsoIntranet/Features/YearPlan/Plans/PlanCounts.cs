namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>How many assignments stand where; over the units that the viewer may see.</summary>
/// <param name="Total">Without those that do not apply.</param>
/// <param name="Done">Accepted.</param>
/// <param name="Waiting">Handed in, to be decided on.</param>
/// <param name="PercentSum">Sum of the percents of all that count.</param>
public sealed record PlanCounts(int Total, int Done, int Late, int Waiting, int PercentSum)
{
    public static readonly PlanCounts None = new(0, 0, 0, 0, 0);

    /// <summary>Mean per cent, rounded down: 99.9 is not 100.</summary>
    public int Percent => Total == 0 ? 0 : PercentSum / Total;

    public static PlanCounts operator +(PlanCounts one, PlanCounts other) => new(
        one.Total + other.Total, one.Done + other.Done, one.Late + other.Late, one.Waiting + other.Waiting, one.PercentSum + other.PercentSum);
}

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>What the board needs to know of one assignment; read in one query, held in memory once per node.</summary>
public sealed record AssignmentFacts(
    Guid Id, Guid PlanId, Guid ItemId, Guid UnitId, int PeriodNumber, int Version, int Percent, StatusFacts Status,
    bool HasOpenDifficulty, bool AwaitsNotApplicableDecision, DateTimeOffset ChangedAt)
{
    /// <summary>Whether it counts towards progress: what sleeps, is put aside or does not apply neither helps nor hurts.</summary>
    public bool Counts => Status.State is not (AssignmentState.NotApplicable or AssignmentState.AwaitingEvent or AssignmentState.Paused);

    /// <summary>What is not accepted is not complete, whatever was reported: it counts for nine tenths at the most.</summary>
    public int Completion => Status.State == AssignmentState.Accepted ? 100 : Math.Min(Percent, 90);

    /// <summary>
    /// How far it should be on a day, in percent: nothing before its window, everything after its due day, in between
    /// in step with the days. None where it has no due day.
    /// </summary>
    public double? ExpectedOn(DateOnly today)
    {
        if (Status.Due is not { } due)
            return null;
        if (today > due)
            return 100;
        if (Status.From is not { } from || today < from)
            return 0;
        return 100.0 * (today.DayNumber - from.DayNumber) / (due.DayNumber - from.DayNumber + 1);
    }
}

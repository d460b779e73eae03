namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>How a plan's state is shown: an issued plan whose first day has come is in progress.</summary>
public static class PlanStates
{
    /// <summary>Key in <see cref="YearPlanText"/>.</summary>
    public static string KeyOf(PlanState state, bool isInProgress) =>
        state == PlanState.Issued && isInProgress ? "PlanState.InProgress" : $"PlanState.{state}";

    public static string ClassOf(PlanState state, bool isInProgress) => state switch
    {
        PlanState.Draft => "st-none",
        PlanState.Submitted => "st-submitted",
        PlanState.Issued when isInProgress => "st-in-progress",
        PlanState.Issued => "st-not-due",
        PlanState.Closed => "st-done",
        _ => "st-not-applicable",
    };
}

using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

public enum AssignmentState
{
    NotStarted,
    InProgress,

    /// <summary>Chờ xác nhận: handed to the standing body.</summary>
    Submitted,

    /// <summary>Hoàn thành: accepted by the standing body.</summary>
    Accepted,

    /// <summary>Chờ sự kiện: sleeps until somebody records the event (R24).</summary>
    AwaitingEvent,

    NotApplicable,
    Paused,
}

/// <summary>
/// Ô của đơn vị: one unit's part in one work item, in one period where the work recurs or is ongoing. Whether it is late
/// or due soon is derived from the calendar and never stored. Its rules stand in <c>UnitAssignment.Rules.cs</c>.
/// </summary>
public sealed partial class UnitAssignment : Record, IUnitScoped
{
    private UnitAssignment() { }

    internal UnitAssignment(WorkItem item, Guid unitId, AssignmentPeriod period)
    {
        PlanId = item.PlanId;
        WorkItemId = item.Id;
        UnitId = unitId;
        PeriodNumber = period.Number;
        Reschedule(item, period);
    }

    public Guid PlanId { get; private set; }

    public Guid WorkItemId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>0 for work done once; 1, 2 … for the periods of recurring and ongoing work.</summary>
    public int PeriodNumber { get; private set; }

    /// <summary>First day on which the work is in its window.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day on which it is on time; none where nothing says so.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Last day of the first alternative (“Quý III hoặc Quý IV”): amber afterwards.</summary>
    public DateOnly? AmberAfter { get; private set; }

    public ScheduleKind Kind { get; private set; }

    /// <summary>Whether completion has to show the expected product (R27).</summary>
    public bool RequiresProduct { get; private set; }

    public AssignmentState State { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }

    public string? ReportedBy { get; private set; }

    /// <summary>The day on which the unit handed it in; decides whether it was on time.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    public Guid? SubmittedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>
    /// Why it was last returned; kept until it is accepted, so that whoever decides on the next report sees what was asked for.
    /// </summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Khó khăn, vướng mắc (R32).</summary>
    public string? Difficulty { get; private set; }

    public DateTimeOffset? DifficultyAt { get; private set; }

    public string? DifficultyAnswer { get; private set; }

    public string? DifficultyAnsweredBy { get; private set; }

    public DateTimeOffset? DifficultyAnsweredAt { get; private set; }

    /// <summary>Why it does not apply; a proposal until the state says so.</summary>
    public string? NotApplicableReason { get; private set; }

    public string? NotApplicableBy { get; private set; }

    public Guid? NotApplicableById { get; private set; }

    public DateTimeOffset? NotApplicableAt { get; private set; }

    /// <summary>Files of evidence that lie with it, less those taken back. Kept here so that the version guards the rule on evidence.</summary>
    public int EvidenceCount { get; private set; }

    public string? PauseReason { get; private set; }

    /// <summary>The event that woke it, and its day.</summary>
    public string? EventNote { get; private set; }

    public DateOnly? EventOn { get; private set; }

    public bool IsReturned => State == AssignmentState.InProgress && ReturnReason is not null;

    public bool AwaitsNotApplicableDecision => NotApplicableReason is not null && State != AssignmentState.NotApplicable;

    public bool HasOpenDifficulty => Difficulty is not null && DifficultyAnswer is null;

    /// <summary>Whether anything was ever reported on it.</summary>
    public bool IsTouched => ReportedAt is not null;

    /// <summary>Whether anything happened to it that an amendment of the plan must not sweep away.</summary>
    public bool HasHistory => IsTouched || EventOn is not null || NotApplicableReason is not null || Difficulty is not null
        || State is not (AssignmentState.NotStarted or AssignmentState.AwaitingEvent);

    /// <summary>Whether it has no day of its own until an event is recorded: event work, and periods counted from an unknown day.</summary>
    private bool SleepsUntilEvent => EventOn is null
        && (Kind == ScheduleKind.Event || (Kind == ScheduleKind.Relative && From is null && Due is null));

    public StatusFacts Facts() => new(State, Kind, From, Due, AmberAfter, SubmittedOn, IsReturned, IsTouched);

    /// <summary>Takes over dates and product from the item, as issued or amended.</summary>
    internal void Reschedule(WorkItem item, AssignmentPeriod period)
    {
        Kind = item.Schedule?.Kind ?? ScheduleKind.Empty;
        RequiresProduct = item.ExpectedProduct.Length > 0;
        if (EventOn is not null)
            return;
        From = period.From;
        Due = period.Due;
        AmberAfter = period.AmberAfter;
        if (State is AssignmentState.NotStarted or AssignmentState.AwaitingEvent)
            State = SleepsUntilEvent ? AssignmentState.AwaitingEvent : AssignmentState.NotStarted;
    }
}

/// <summary>One period, or the single one, in which an assignment is to be done.</summary>
public sealed record AssignmentPeriod(int Number, DateOnly? From, DateOnly? Due, DateOnly? AmberAfter);

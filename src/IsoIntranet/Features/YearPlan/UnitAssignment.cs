using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
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
/// or due soon is derived from the calendar and never stored.
/// </summary>
public sealed class UnitAssignment : Record, IUnitScoped
{
    private UnitAssignment() { }

    internal UnitAssignment(WorkItem item, Guid unitId, AssignmentPeriod period)
    {
        PlanId = item.PlanId;
        WorkItemId = item.Id;
        UnitId = unitId;
        PeriodNumber = period.Number;
        Reschedule(item, period);
        State = SleepsUntilEvent ? AssignmentState.AwaitingEvent : AssignmentState.NotStarted;
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

    /// <summary>Whether it has no day of its own until an event is recorded: event work, and periods counted from an unknown day.</summary>
    private bool SleepsUntilEvent => EventOn is null
        && (Kind == ScheduleKind.Event || (Kind == ScheduleKind.Relative && From is null && Due is null));

    public StatusFacts Facts() => new(State, Kind, From, Due, AmberAfter, SubmittedOn, IsReturned, IsTouched);

    /// <summary>The unit tells how far it is.</summary>
    /// <param name="percent">0 to 100.</param>
    public Ruling Report(int percent, string? note, string? difficulty, Author by, DateTimeOffset now)
    {
        if (WhyNotReportable() is { } refusal)
            return new Ruling(refusal);
        if (percent is < 0 or > 100)
            return Ruling.Refuse("YearPlan.PercentOutOfRange");
        Percent = percent;
        Note = Blank(note);
        RaiseDifficulty(Blank(difficulty), now);
        ReportedAt = now;
        ReportedBy = by.Name;
        State = AssignmentState.InProgress;
        return Ruling.Allowed;
    }

    /// <summary>The unit hands it in as complete. Completion has to show the expected product (R27).</summary>
    public Ruling Submit(Author by, DateOnly today)
    {
        if (WhyNotReportable() is { } refusal)
            return new Ruling(refusal);
        if (RequiresProduct && EvidenceCount == 0)
            return Ruling.Refuse("YearPlan.EvidenceMissing");
        State = AssignmentState.Submitted;
        Percent = 100;
        SubmittedOn = today;
        SubmittedById = by.AccountId;
        // Who hands the work in no longer says that it does not concern them.
        ForgetProposal();
        return Ruling.Allowed;
    }

    /// <summary>Puts evidence to it; a report that waits for a decision may still be completed.</summary>
    /// <param name="count">Files put to it, at least 1.</param>
    public Ruling AddEvidence(int count)
    {
        if (State != AssignmentState.Submitted && WhyNotReportable() is { } refusal)
            return new Ruling(refusal);
        EvidenceCount += count;
        return Ruling.Allowed;
    }

    /// <summary>Takes one file back, never from under a report that was handed in or accepted (R27).</summary>
    public Ruling RemoveEvidence()
    {
        if (WhyNotReportable() is { } refusal)
            return new Ruling(refusal);
        EvidenceCount = Math.Max(0, EvidenceCount - 1);
        return Ruling.Allowed;
    }

    /// <summary>The unit takes back what nobody has decided on yet.</summary>
    public Ruling Withdraw()
    {
        if (State != AssignmentState.Submitted)
            return Ruling.Refuse("YearPlan.NotSubmitted");
        State = AssignmentState.InProgress;
        SubmittedOn = null;
        SubmittedById = null;
        return Ruling.Allowed;
    }

    /// <summary>The standing body accepts. Nobody accepts what they handed in themselves.</summary>
    public Ruling Accept(Author by, DateTimeOffset now)
    {
        if (State != AssignmentState.Submitted)
            return Ruling.Refuse("YearPlan.NotSubmitted");
        if (by.AccountId is not null && by.AccountId == SubmittedById)
            return Ruling.Refuse("YearPlan.OwnReport");
        State = AssignmentState.Accepted;
        ReturnReason = null;
        Decide(by, now);
        return Ruling.Allowed;
    }

    /// <summary>The standing body returns it to the unit, with a reason.</summary>
    public Ruling Return(string reason, Author by, DateTimeOffset now)
    {
        if (State is not (AssignmentState.Submitted or AssignmentState.Accepted))
            return Ruling.Refuse("YearPlan.NotSubmitted");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("YearPlan.ReasonMissing");
        State = AssignmentState.InProgress;
        ReturnReason = given;
        SubmittedOn = null;
        SubmittedById = null;
        Decide(by, now);
        return Ruling.Allowed;
    }

    /// <summary>The unit says that the work does not concern it; the standing body decides.</summary>
    public Ruling ProposeNotApplicable(string reason, Author by, DateTimeOffset now)
    {
        if (State is AssignmentState.Accepted or AssignmentState.Submitted or AssignmentState.NotApplicable)
            return Ruling.Refuse("YearPlan.TooLateForNotApplicable");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("YearPlan.ReasonMissing");
        NotApplicableReason = given;
        NotApplicableBy = by.Name;
        NotApplicableById = by.AccountId;
        NotApplicableAt = now;
        return Ruling.Allowed;
    }

    /// <summary>Takes a unit out of the work. It takes two: nobody approves the own proposal.</summary>
    public Ruling ApproveNotApplicable(Author by, DateTimeOffset now)
    {
        if (!AwaitsNotApplicableDecision)
            return Ruling.Refuse("YearPlan.NothingProposed");
        if (by.AccountId is not null && by.AccountId == NotApplicableById)
            return Ruling.Refuse("YearPlan.OwnProposal");
        State = AssignmentState.NotApplicable;
        Decide(by, now);
        return Ruling.Allowed;
    }

    public Ruling RejectNotApplicable(Author by, DateTimeOffset now)
    {
        if (!AwaitsNotApplicableDecision)
            return Ruling.Refuse("YearPlan.NothingProposed");
        ForgetProposal();
        Decide(by, now);
        return Ruling.Allowed;
    }

    /// <summary>Puts work aside that cannot go on, or that is said not to concern the unit after all.</summary>
    public Ruling Pause(string reason)
    {
        if (State is not (AssignmentState.NotStarted or AssignmentState.InProgress or AssignmentState.AwaitingEvent))
            return Ruling.Refuse("YearPlan.CannotPause");
        if (Blank(reason) is not { } given)
            return Ruling.Refuse("YearPlan.ReasonMissing");
        State = AssignmentState.Paused;
        PauseReason = given;
        return Ruling.Allowed;
    }

    /// <summary>Takes up again what was paused or held not to apply.</summary>
    public Ruling Resume()
    {
        if (State is not (AssignmentState.Paused or AssignmentState.NotApplicable))
            return Ruling.Refuse("YearPlan.NotPaused");
        PauseReason = null;
        // A proposal made while the work rested is still to be decided on.
        if (State == AssignmentState.NotApplicable)
            ForgetProposal();
        State = SleepsUntilEvent ? AssignmentState.AwaitingEvent
            : IsTouched ? AssignmentState.InProgress : AssignmentState.NotStarted;
        return Ruling.Allowed;
    }

    /// <summary>Wakes work that sleeps until an event (R24).</summary>
    /// <param name="on">The day of the event; ahead of today for work that is to be done before it.</param>
    /// <param name="window">The days that follow from it, see <see cref="EventWindow.After"/>.</param>
    public Ruling RecordEvent(string note, DateOnly on, EventWindow window)
    {
        if (State != AssignmentState.AwaitingEvent)
            return Ruling.Refuse("YearPlan.NotAwaitingEvent");
        if (Blank(note) is not { } given)
            return Ruling.Refuse("YearPlan.EventMissing");
        if (window.Due < window.From)
            return Ruling.Refuse("YearPlan.DueBeforeEvent");
        EventNote = given;
        EventOn = on;
        From = window.From;
        Due = window.Due;
        State = AssignmentState.NotStarted;
        return Ruling.Allowed;
    }

    /// <summary>The standing body, or the Chairman through it, answers what the unit found difficult (R32).</summary>
    public Ruling AnswerDifficulty(string answer, Author by, DateTimeOffset now)
    {
        if (Difficulty is null)
            return Ruling.Refuse("YearPlan.NoDifficulty");
        if (Blank(answer) is not { } given)
            return Ruling.Refuse("YearPlan.AnswerMissing");
        DifficultyAnswer = given;
        DifficultyAnsweredBy = by.Name;
        DifficultyAnsweredAt = now;
        return Ruling.Allowed;
    }

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
    }

    private Refusal? WhyNotReportable() => State switch
    {
        AssignmentState.AwaitingEvent => new Refusal("YearPlan.EventNotRecorded"),
        AssignmentState.Submitted => new Refusal("YearPlan.AlreadySubmitted"),
        AssignmentState.Accepted => new Refusal("YearPlan.AlreadyAccepted"),
        AssignmentState.NotApplicable => new Refusal("YearPlan.IsNotApplicable"),
        AssignmentState.Paused => new Refusal("YearPlan.IsPaused"),
        _ => null,
    };

    private void RaiseDifficulty(string? difficulty, DateTimeOffset now)
    {
        if (difficulty == Difficulty)
            return;
        Difficulty = difficulty;
        DifficultyAt = difficulty is null ? null : now;
        DifficultyAnswer = null;
        DifficultyAnsweredBy = null;
        DifficultyAnsweredAt = null;
    }

    private void ForgetProposal()
    {
        NotApplicableReason = null;
        NotApplicableBy = null;
        NotApplicableById = null;
        NotApplicableAt = null;
    }

    private void Decide(Author by, DateTimeOffset now)
    {
        DecidedBy = by.Name;
        DecidedAt = now;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>One period, or the single one, in which an assignment is to be done.</summary>
public sealed record AssignmentPeriod(int Number, DateOnly? From, DateOnly? Due, DateOnly? AmberAfter);

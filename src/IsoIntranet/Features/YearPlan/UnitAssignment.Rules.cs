using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan;

/// <summary>What a unit and the standing body may do with an assignment, and in which state.</summary>
public sealed partial class UnitAssignment
{
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
        if (AwaitsNotApplicableDecision)
            return Ruling.Refuse("YearPlan.AlreadyProposed");
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

    /// <summary>What its state allows to a person, apart from that person's rights; the methods above are the rule.</summary>
    public AssignmentMoves MovesOf(Guid? accountId)
    {
        var reportable = WhyNotReportable() is null;
        var decidable = AwaitsNotApplicableDecision;
        return new AssignmentMoves(
            Report: reportable,
            AddEvidence: reportable || State == AssignmentState.Submitted,
            Withdraw: State == AssignmentState.Submitted,
            Accept: State == AssignmentState.Submitted && !IsOwn(SubmittedById),
            Return: State is AssignmentState.Submitted or AssignmentState.Accepted,
            ProposeNotApplicable: !decidable
                && State is not (AssignmentState.Accepted or AssignmentState.Submitted or AssignmentState.NotApplicable),
            ApproveNotApplicable: decidable && !IsOwn(NotApplicableById),
            RejectNotApplicable: decidable,
            Pause: State is AssignmentState.NotStarted or AssignmentState.InProgress or AssignmentState.AwaitingEvent,
            Resume: State is AssignmentState.Paused or AssignmentState.NotApplicable,
            RecordEvent: State == AssignmentState.AwaitingEvent || (State == AssignmentState.Accepted && EventOn is not null),
            AnswerDifficulty: Difficulty is not null);

        bool IsOwn(Guid? author) => accountId is not null && accountId == author;
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

/// <summary>What an assignment's state allows.</summary>
public sealed record AssignmentMoves(
    bool Report, bool AddEvidence, bool Withdraw, bool Accept, bool Return, bool ProposeNotApplicable, bool ApproveNotApplicable,
    bool RejectNotApplicable, bool Pause, bool Resume, bool RecordEvent, bool AnswerDifficulty)
{
    public static readonly AssignmentMoves None = new(false, false, false, false, false, false, false, false, false, false, false, false);
}

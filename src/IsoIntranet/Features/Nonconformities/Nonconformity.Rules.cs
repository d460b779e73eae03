using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>From the finding to the approved plan, and the ends.</summary>
public sealed partial class Nonconformity
{
    /// <summary>The unit takes it on.</summary>
    public Ruling Accept(Author by)
    {
        if (State != Raised)
            return NotInState();
        (AnsweredBy, RejectReason) = (by.Name, null);
        return MoveTo(Accepted);
    }

    /// <summary>The unit holds that it is none, and says why.</summary>
    public Ruling Reject(string? reason, Author by)
    {
        if (State != Raised)
            return NotInState();
        if (Blank(reason) is not { } given)
            return ReasonMissing();
        (AnsweredBy, RejectReason) = (by.Name, given);
        return MoveTo(Rejected);
    }

    /// <summary>Whoever follows it holds against the unit's rejection that it stands; the unit answers again.</summary>
    public Ruling Uphold(string? reason, DateOnly today)
    {
        if (State != Rejected)
            return NotInState();
        if (Blank(reason) is not { } given)
            return ReasonMissing();
        (UpholdReason, ClosedOn, ClosedBy) = (given, null, null);
        AnswerDue = today.AddDays(DefaultAnswerDays);
        return MoveTo(Raised);
    }

    /// <summary>Whoever follows it agrees with the unit's rejection: it is done with, and stays rejected.</summary>
    public Ruling Drop(string? reason, Author by, DateOnly today)
    {
        if (State != Rejected || IsDropped)
            return NotInState();
        if (Blank(reason) is null)
            return ReasonMissing();
        (ClosedOn, ClosedBy) = (today, by.Name);
        return Ruling.Allowed;
    }

    /// <summary>What was done at once, at any time before the closing (10.2.1 a).</summary>
    public Ruling Correct(string? correction, DateOnly on, Author by, DateOnly today)
    {
        if (!IsOpen)
            return NotInState();
        if (Blank(correction) is not { } given)
            return Ruling.Refuse("Nonconformities.CorrectionMissing");
        if (on < RaisedOn.AddYears(-1))
            return Ruling.Refuse("Nonconformities.CorrectedTooEarly");
        if (on > today)
            return Ruling.Refuse("Nonconformities.CorrectedInFuture");
        (Correction, CorrectedOn, CorrectedBy) = (given, on, by.Name);
        return Ruling.Allowed;
    }

    /// <summary>The unit tells the root cause; after an ineffective round, anew (10.2.1 b).</summary>
    public Ruling Analyse(AnalysisContent content, Author by, DateOnly today)
    {
        if (State is not (Accepted or Analysed or Ineffective))
            return NotInState();
        if (content.WhyIncomplete() is { } incomplete)
            return new Ruling(incomplete);
        if (State == Ineffective)
        {
            Round++;
            (ActionCount, DoneCount, VerifiedCount, EffectivenessDue, IsFoundEffective) = (0, 0, 0, null, false);
            (PlanSubmittedBy, PlanSubmittedById, PlanApprovedBy, PlanApprovedOn, PlanReturnReason, IsApprovalWaived) = (null, null, null, null, null, false);
        }
        if (CurrentAnalysis is { } analysis)
            analysis.Tell(content, by, today);
        else
            _analyses.Add(new CauseAnalysis(Id, UnitId, Round, content, by, today));
        return MoveTo(Analysed);
    }

    /// <summary>The unit hands its plan to the leader; where the agency's rule asks for no approval the work may begin.</summary>
    public Ruling SubmitPlan(Author by, bool needsApproval = true)
    {
        if (State != Analysed)
            return NotInState();
        if (!CurrentActions.Any())
            return Ruling.Refuse("Nonconformities.NoActions");
        (PlanSubmittedBy, PlanSubmittedById, PlanReturnReason, IsApprovalWaived) = (by.Name, by.AccountId, null, !needsApproval);
        return MoveTo(needsApproval ? ActionPlanned : PlanApproved);
    }

    /// <summary>The leader approves the plan. Nobody approves the own one.</summary>
    public Ruling ApprovePlan(Author by, DateOnly today)
    {
        if (State != ActionPlanned)
            return NotInState();
        if (by.AccountId is not null && by.AccountId == PlanSubmittedById)
            return Ruling.Refuse("Nonconformities.OwnPlan");
        (PlanApprovedBy, PlanApprovedOn) = (by.Name, today);
        return MoveTo(PlanApproved);
    }

    /// <summary>The leader hands the plan back, with a reason.</summary>
    public Ruling ReturnPlan(string? reason)
    {
        if (State != ActionPlanned)
            return NotInState();
        if (Blank(reason) is not { } given)
            return ReasonMissing();
        PlanReturnReason = given;
        return MoveTo(Analysed);
    }

    /// <summary>Whoever follows it grades it anew, for example because it repeats.</summary>
    public Ruling Regrade(NonconformityGrade grade, string? reason)
    {
        if (!IsOpen)
            return NotInState();
        if (grade == Grade)
            return Ruling.Refuse("Nonconformities.SameGrade");
        if (Blank(reason) is not { } given)
            return ReasonMissing();
        (Grade, GradeReason) = (grade, given);
        return Ruling.Allowed;
    }

    /// <summary>Sets how long the actions have to prove themselves.</summary>
    public Ruling WaitForEffect(int days)
    {
        if (!IsOpen || IsFoundEffective)
            return NotInState();
        if (days is < 0 or > MaximumEffectivenessDays)
            return Ruling.Refuse("Nonconformities.DaysOutOfRange", MaximumEffectivenessDays);
        if (EffectivenessDue is { } due)
            EffectivenessDue = due.AddDays(days - EffectivenessDays);
        EffectivenessDays = days;
        Reschedule();
        return Ruling.Allowed;
    }

    /// <summary>Says, once the set time has passed, whether the actions helped (10.2.1 d). Nobody judges the own work.</summary>
    public Ruling JudgeEffect(bool isEffective, string? evidence, Author by, Guid? personId, DateOnly today)
    {
        if (State != EffectivenessCheck || IsFoundEffective)
            return NotInState();
        if (today < EffectivenessDue)
            return Ruling.Refuse("Nonconformities.TooEarlyForEffect", $"{EffectivenessDue:dd/MM/yyyy}");
        if (Blank(evidence) is not { } given)
            return Ruling.Refuse("Nonconformities.EvidenceMissing");
        if (CurrentActions.Any(action => action.IsWorkOf(by.AccountId, personId)))
            return Ruling.Refuse("Nonconformities.OwnWork");
        _results.Add(new EffectivenessResult(Id, UnitId, Round, isEffective, given, by, today));
        if (isEffective)
        {
            IsFoundEffective = true;
            return MoveTo(EffectivenessCheck);
        }
        AnswerDue = today.AddDays(DefaultAnswerDays);
        return MoveTo(Ineffective);
    }

    /// <summary>The committee's head closes what was found effective.</summary>
    public Ruling Close(Author by, DateOnly today)
    {
        if (State != EffectivenessCheck)
            return NotInState();
        if (!IsFoundEffective)
            return Ruling.Refuse("Nonconformities.NotFoundEffective");
        if (_similar.Count(check => check.IsOpen) is var waiting and > 0)
            return Ruling.Refuse("Nonconformities.SimilarUnchecked", waiting);
        (ClosedOn, ClosedBy) = (today, by.Name);
        return MoveTo(Closed);
    }

    private Ruling MoveTo(NonconformityState state)
    {
        State = state;
        Reschedule();
        return Ruling.Allowed;
    }

    /// <summary>The day that counts in the present state.</summary>
    private void Reschedule() => Due = State switch
    {
        Raised or Accepted or Analysed or Ineffective => AnswerDue,
        PlanApproved or Implementing => CurrentActions.Where(action => action.IsToDo).Min(action => (DateOnly?)action.Due),
        EffectivenessCheck => EffectivenessDue,
        _ => null,
    };

    /// <summary>A transition that the model does not have.</summary>
    private static Ruling NotInState() => Ruling.Refuse("Nonconformities.NotInState");

    private static Ruling ReasonMissing() => Ruling.Refuse("Nonconformities.ReasonMissing");
}

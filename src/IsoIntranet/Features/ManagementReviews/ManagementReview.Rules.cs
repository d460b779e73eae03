using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>From the plan to the frozen inputs, and the ends; the one place that knows the ways between the states.</summary>
public sealed partial class ManagementReview
{
    /// <summary>What every change to the review, or to what hangs on it, asks first.</summary>
    public Ruling MayChange() => IsLocked ? Ruling.Refuse("ManagementReviews.Locked") : Ruling.Allowed;

    /// <summary>Changes the plan before the meeting; the period looked at stays once its figures are frozen.</summary>
    public Ruling Arrange(ReviewPlan plan)
    {
        if (!IsBeforeSession)
            return NotInState();
        if (State == InputsFrozen && (plan.From != From || plan.Until != Until))
            return Ruling.Refuse("ManagementReviews.PeriodFrozen");
        if (plan.WhyWrong() is { } wrong)
            return new Ruling(wrong);
        Put(plan);
        return Ruling.Allowed;
    }

    /// <summary>Asks the units and the owners for their parts.</summary>
    public Ruling OpenContributions(DateTimeOffset now, DateOnly today)
    {
        if (State != Planned)
            return NotInState();
        if (ContributionsDue < today)
            return Ruling.Refuse("ManagementReviews.DueHasPassed");
        (OpenedAt, ContributionsClosedAt) = (now, null);
        return MoveTo(CollectingInputs);
    }

    /// <summary>Units contribute no more; owners may still write.</summary>
    public Ruling CloseContributions(DateTimeOffset now)
    {
        if (!TakesContributions)
            return NotInState();
        ContributionsClosedAt = now;
        return Ruling.Allowed;
    }

    /// <summary>Units may contribute again, until another day.</summary>
    public Ruling ReopenContributions(DateOnly due, DateOnly today)
    {
        if (State != CollectingInputs || ContributionsClosedAt is null)
            return NotInState();
        if (due < today)
            return Ruling.Refuse("ManagementReviews.DueHasPassed");
        if (due > HeldOn)
            return Ruling.Refuse("ManagementReviews.DueAfterMeeting");
        (ContributionsClosedAt, ContributionsDue) = (null, due);
        return Ruling.Allowed;
    }

    /// <summary>Keeps every input as it is. Refused while one of them is neither filled nor expressly none (9.3.2 names them all).</summary>
    /// <param name="facts">What was collected at this moment, by topic.</param>
    public Ruling Freeze(IReadOnlyDictionary<ReviewTopic, IReadOnlyList<ReviewSection>> facts, IReadOnlyDictionary<Guid, SnapshotContribution> contributions, Author by, DateTimeOffset now)
    {
        if (State != CollectingInputs)
            return NotInState();
        if (_inputs.Where(input => FillOf(input, facts.GetValueOrDefault(input.Topic) ?? []) == InputFill.Empty).ToList() is { Count: > 0 } empty)
            return Ruling.Refuse("ManagementReviews.InputsEmpty", empty.Count);
        foreach (var input in _inputs)
        {
            input.Freeze(new InputSnapshot(
                facts.GetValueOrDefault(input.Topic) ?? [], input.Text, input.NoneBecause,
                [.. ContributionsTo(input).Where(part => part.IsGiven).Select(part => contributions[part.Id])]));
        }
        foreach (var part in _contributions)
            part.Hold(true);
        (FrozenAt, FrozenBy, ContributionsClosedAt) = (now, by.Name, ContributionsClosedAt ?? now);
        return MoveTo(InputsFrozen);
    }

    /// <summary>Opens the frozen inputs again, before the session only; what was kept is taken anew at the next freezing.</summary>
    public Ruling Unfreeze(string? reason)
    {
        if (State != InputsFrozen)
            return NotInState();
        if (Blank(reason) is not { } given)
            return ReasonMissing();
        foreach (var input in _inputs)
            input.Thaw();
        foreach (var part in _contributions)
            part.Hold(false);
        (FrozenAt, FrozenBy, UnfreezeReason) = (null, null, given);
        return MoveTo(CollectingInputs);
    }

    /// <summary>The meeting will not be held.</summary>
    public Ruling Cancel(string? reason, Author by)
    {
        if (!IsBeforeSession)
            return NotInState();
        if (Blank(reason) is not { } given)
            return ReasonMissing();
        (CancelReason, CancelledBy) = (given, by.Name);
        return MoveTo(Cancelled);
    }

    /// <summary>The chair opens the meeting.</summary>
    public Ruling Start(DateTimeOffset now)
    {
        if (State != InputsFrozen)
            return NotInState();
        StartedAt = now;
        return MoveTo(InSession);
    }

    /// <summary>The chair ends the meeting; the minutes are a draft from here on.</summary>
    public Ruling End(DateTimeOffset now)
    {
        if (State != InSession)
            return NotInState();
        EndedAt = now;
        return MoveTo(MinutesDrafted);
    }

    /// <summary>The minutes bear their signatures: from here on nothing changes.</summary>
    public Ruling SignMinutes(DateTimeOffset now)
    {
        if (State != MinutesDrafted)
            return NotInState();
        SignedAt = now;
        return MoveTo(MinutesSigned);
    }

    /// <summary>The decisions are being carried out.</summary>
    public Ruling Track() => State == MinutesSigned ? MoveTo(Tracking) : NotInState();

    /// <summary>All decisions are done with; whether they are is asked before.</summary>
    public Ruling Close(DateTimeOffset now)
    {
        if (State != Tracking)
            return NotInState();
        ClosedAt = now;
        return MoveTo(Closed);
    }

    /// <summary>The head confirms whether the system is effective; once, after the minutes are signed.</summary>
    public Ruling ConfirmEffectiveness(EffectivenessVerdict verdict, string? words, Author by, DateTimeOffset now)
    {
        if (State is not (MinutesSigned or Tracking or Closed) || Effectiveness is not null)
            return NotInState();
        if (Blank(words) is not { } given)
            return Ruling.Refuse("ManagementReviews.WordsMissing");
        (Effectiveness, EffectivenessWords, EffectivenessBy, EffectivenessAt) = (verdict, given, by.Name, now);
        return Ruling.Allowed;
    }

    /// <summary>The chair's conclusion of the whole, while minutes can still change.</summary>
    public Ruling Conclude(string? conclusion)
    {
        if (State is not (InSession or MinutesDrafted))
            return NotInState();
        Conclusion = Blank(conclusion);
        return Ruling.Allowed;
    }

    private Ruling MoveTo(ManagementReviewState state)
    {
        State = state;
        return Ruling.Allowed;
    }

    /// <summary>A transition that the model does not have.</summary>
    internal static Ruling NotInState() => Ruling.Refuse("ManagementReviews.NotInState");

    internal static Ruling ReasonMissing() => Ruling.Refuse("ManagementReviews.ReasonMissing");
}

/// <summary>What a plan has to be, wherever it comes from.</summary>
public static class ReviewPlanRules
{
    public static Refusal? WhyWrong(this ReviewPlan plan) =>
        plan.Until < plan.From ? new Refusal("ManagementReviews.PeriodTurned")
        : plan.Until > plan.HeldOn ? new Refusal("ManagementReviews.PeriodAfterMeeting")
        : plan.ContributionsDue > plan.HeldOn ? new Refusal("ManagementReviews.DueAfterMeeting")
        : plan.Chair.PersonId is { } chair && chair == plan.Secretary.PersonId ? new Refusal("ManagementReviews.ChairIsSecretary")
        : null;
}

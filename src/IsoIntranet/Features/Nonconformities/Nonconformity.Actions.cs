using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Tracking;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>The corrective actions: planned, carried out, verified by somebody else.</summary>
public sealed partial class Nonconformity
{
    /// <summary>The unit plans an action; only while the plan is being written.</summary>
    public Ruling PlanAction(ActionContent content, DateOnly today)
    {
        if (State != Analysed)
            return NotInState();
        if (content.WhyIncomplete() is { } incomplete)
            return new Ruling(incomplete);
        if (content.Due < today)
            return Ruling.Refuse("Nonconformities.DueHasPassed");
        var place = CurrentActions.Select(action => action.Place).DefaultIfEmpty().Max() + 1;
        _actions.Add(new CorrectiveAction(Id, UnitId, Round, place, content));
        ActionCount++;
        return Ruling.Allowed;
    }

    public Ruling ChangeAction(CorrectiveAction action, ActionContent content, DateOnly today)
    {
        if (State != Analysed || action.Round != Round)
            return NotInState();
        if (content.WhyIncomplete() is { } incomplete)
            return new Ruling(incomplete);
        return content.Due < today ? Ruling.Refuse("Nonconformities.DueHasPassed") : action.Tell(content);
    }

    public Ruling DropAction(CorrectiveAction action)
    {
        if (State != Analysed || action.Round != Round)
            return NotInState();
        _actions.Remove(action);
        ActionCount--;
        return Ruling.Allowed;
    }

    /// <summary>Tells how far an action is; the first one starts the work, the last one that is done ends it.</summary>
    /// <param name="percent">0 to 100; done makes it 100.</param>
    public Ruling ReportAction(CorrectiveAction action, int percent, string? note, bool isDone, Author by, DateTimeOffset now, DateOnly today)
    {
        if (State is not (PlanApproved or Implementing) || action.Round != Round)
            return NotInState();
        var ruling = action.Report(percent, note, isDone, by, now, today);
        return ruling.IsAllowed ? Recount() : ruling;
    }

    /// <summary>Confirms that an action is done as planned. The verifier is not the doer.</summary>
    public Ruling VerifyAction(CorrectiveAction action, string? note, Author by, Guid? personId, DateOnly today)
    {
        if (State is not (Implementing or Implemented) || action.Round != Round)
            return NotInState();
        var ruling = action.Verify(note, by, personId, today);
        if (!ruling.IsAllowed)
            return ruling;
        if (CurrentActions.All(one => one.State == TrackedActionState.Verified))
            EffectivenessDue = today.AddDays(EffectivenessDays);
        return Recount();
    }

    /// <summary>Hands an action back that was said to be done, with a reason; the work goes on.</summary>
    public Ruling ReturnAction(CorrectiveAction action, string? reason, Author by)
    {
        if (State is not (Implementing or Implemented) || action.Round != Round)
            return NotInState();
        var ruling = action.Return(reason, by);
        return ruling.IsAllowed ? Recount() : ruling;
    }

    /// <summary>Asks for more time.</summary>
    public Ruling AskExtension(CorrectiveAction action, DateOnly to, string? reason, Author by)
    {
        if (State is not (PlanApproved or Implementing) || action.Round != Round)
            return NotInState();
        return action.AskExtension(to, reason, by);
    }

    public Ruling GrantExtension(CorrectiveAction action, Author by)
    {
        if (State is not (PlanApproved or Implementing) || action.Round != Round)
            return NotInState();
        var ruling = action.GrantExtension(by);
        if (ruling.IsAllowed)
            Reschedule();
        return ruling;
    }

    public Ruling RefuseExtension(CorrectiveAction action, string? reason, Author by)
    {
        if (State is not (PlanApproved or Implementing) || action.Round != Round)
            return NotInState();
        return action.RefuseExtension(reason, by);
    }

    /// <summary>Where the record stands follows from its actions.</summary>
    private Ruling Recount()
    {
        var actions = CurrentActions.ToList();
        VerifiedCount = actions.Count(action => action.State == TrackedActionState.Verified);
        DoneCount = VerifiedCount + actions.Count(action => action.State == TrackedActionState.Done);
        return MoveTo(VerifiedCount == actions.Count ? EffectivenessCheck : DoneCount == actions.Count ? Implemented : Implementing);
    }
}

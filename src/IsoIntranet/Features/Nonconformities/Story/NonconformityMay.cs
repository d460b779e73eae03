using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Tracking;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>
/// What somebody may do about a nonconformity now, by right and by state: for showing buttons. What is not allowed is refused
/// by the commands themselves, whatever a page shows.
/// </summary>
public sealed class NonconformityMay(Actor actor, Nonconformity record, Guid? personId, DateOnly today)
{
    private readonly bool _answers = actor.May(NonconformitiesRoom.Answer, record.UnitId);
    private readonly bool _follows = actor.May(NonconformitiesRoom.Follow, record.UnitId);
    private readonly bool _approves = actor.May(NonconformitiesRoom.Approve, record.UnitId);

    public bool Answer => _answers && record.State == Raised;

    public bool Analyse => _answers && record.State is (Accepted or Analysed or Ineffective);

    public bool Plan => _answers && record.State == Analysed;

    public bool Submit => Plan && record.ActionCount > 0;

    public bool Uphold => _follows && record.State == Rejected && !record.IsDropped;

    public bool Correct => (_answers || _follows) && record.IsOpen;

    public bool AddFiles => Correct;

    /// <summary>To take a file back: whoever may put one there.</summary>
    public bool Withdraw(CorrectiveAction? action) => action is null ? AddFiles
        : record.IsOpen && IsCurrent(action) && action.State != TrackedActionState.Verified && (_answers || Owns(action));

    /// <summary>To name other units, and to tell what was found there.</summary>
    public bool Similar => Correct;

    /// <summary>To raise it for another unit where the like was found.</summary>
    public bool RaiseSimilar(SimilarCheck check) => record.IsOpen && check is { IsFound: true, RaisedId: null } && actor.May(NonconformitiesRoom.Raise, check.OtherUnitId);

    public bool ApprovePlan => _approves && record.State == ActionPlanned && (actor.AccountId is null || actor.AccountId != record.PlanSubmittedById);

    public bool ReturnPlan => _approves && record.State == ActionPlanned;

    public bool Regrade => _follows && record.IsOpen;

    public bool SetEffectTime => _follows && record.IsOpen && !record.IsFoundEffective;

    public bool JudgeEffect => _follows && record.State == EffectivenessCheck && !record.IsFoundEffective && record.EffectivenessDue <= today
        && !record.CurrentActions.Any(action => action.IsWorkOf(actor.AccountId, personId));

    public bool Close => _approves && record is { State: EffectivenessCheck, IsFoundEffective: true } && !record.SimilarChecks.Any(check => check.IsOpen);

    public bool Comment => actor.May(NonconformitiesRoom.Raise, record.UnitId);

    private bool IsRunning => record.State is PlanApproved or Implementing;

    public bool Report(CorrectiveAction action) => IsRunning && IsCurrent(action) && action.IsToDo && (_answers || Owns(action));

    public bool AskExtension(CorrectiveAction action) => Report(action) && action.Extension != ExtensionState.Requested;

    public bool DecideExtension(CorrectiveAction action) => _approves && IsRunning && IsCurrent(action) && action.Extension == ExtensionState.Requested;

    /// <summary>To verify or return what is said to be done; not to those who did it.</summary>
    public bool Verify(CorrectiveAction action) => _follows && IsCurrent(action) && action.State == TrackedActionState.Done
        && record.State is (Implementing or Implemented) && !action.IsWorkOf(actor.AccountId, personId);

    /// <summary>Whether the next step is the viewer's own.</summary>
    public bool IsNext => Answer || Analyse || Uphold || ApprovePlan || JudgeEffect || Close
        || record.CurrentActions.Any(action => Report(action) || Verify(action) || DecideExtension(action));

    private bool Owns(CorrectiveAction action) => personId is { } person && action.OwnerId == person;

    private bool IsCurrent(CorrectiveAction action) => action.Round == record.Round;
}

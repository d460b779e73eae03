using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Tracking;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>A nonconformity as an old list tells it: its days, people and state are those of that time.</summary>
/// <param name="State">A state of the model that the facts bear, see <see cref="Nonconformity.Borne"/>.</param>
/// <param name="Verification">What was found when it was looked at.</param>
public sealed record PastNonconformity(
    NonconformityFacts Facts, DateOnly RaisedOn, string RaisedBy, string? FormerNumber, NonconformityState State, AnalysisContent? Cause,
    IReadOnlyList<PastAction> Actions, string? VerifiedBy, DateOnly? VerifiedOn, string? Verification, DateOnly? ClosedOn, string? ClosedBy);

/// <param name="DoneOn">None where it is still to be done.</param>
public sealed record PastAction(ActionContent Content, DateOnly? DoneOn);

/// <summary>Taking over what was written down before the program was there.</summary>
public sealed partial class Nonconformity
{
    /// <param name="by">Who takes it over.</param>
    public static Nonconformity Restore(PastNonconformity past, NonconformityNumber number, Author by, DateOnly today)
    {
        var record = new Nonconformity(past.Facts, number, new Author(null, past.RaisedBy.Length > 0 ? past.RaisedBy : by.Name), past.RaisedOn)
        {
            FormerNumber = Blank(past.FormerNumber),
            ImportedOn = today,
            State = past.State,
        };
        if (record.FormerNumber is { } former)
            record.SearchText = $"{record.SearchText} {Platform.Text.SearchForm.Of(former)}";
        if (past.Cause is { } cause)
            record._analyses.Add(new CauseAnalysis(record.Id, record.UnitId, 1, cause, new Author(null, past.RaisedBy), past.RaisedOn));
        record.RestoreActions(past);
        if (past.State is EffectivenessCheck)
            record.EffectivenessDue = (past.VerifiedOn ?? past.RaisedOn).AddDays(record.EffectivenessDays);
        if (past.State is Closed)
        {
            (record.ClosedOn, record.ClosedBy, record.IsFoundEffective) = (past.ClosedOn, past.ClosedBy ?? past.VerifiedBy ?? "", true);
            if (Blank(past.Verification) is { } found)
                record._results.Add(new EffectivenessResult(record.Id, record.UnitId, 1, true, found, new Author(null, past.VerifiedBy ?? past.ClosedBy ?? ""), past.VerifiedOn ?? past.ClosedOn!.Value));
        }
        record.Reschedule();
        return record;
    }

    /// <summary>The state nearest to the wanted one that the facts bear: nothing is at work without an action, nothing analysed without a cause.</summary>
    public static NonconformityState Borne(NonconformityState wanted, bool hasCause, int actions, int done, bool isVerified) => wanted switch
    {
        Closed or Rejected or Raised or Accepted => wanted,
        Ineffective => Accepted,
        _ when actions == 0 => hasCause && wanted != Raised ? Analysed : Accepted,
        _ when !hasCause => Accepted,
        Analysed or ActionPlanned => Analysed,
        PlanApproved when done == 0 => PlanApproved,
        EffectivenessCheck when done == actions && isVerified => EffectivenessCheck,
        Implemented or EffectivenessCheck when done == actions => Implemented,
        _ => done == 0 ? PlanApproved : done == actions ? Implemented : Implementing,
    };

    private void RestoreActions(PastNonconformity past)
    {
        foreach (var (index, old) in past.Actions.Index())
        {
            var action = new CorrectiveAction(Id, UnitId, 1, index + 1, old.Content);
            var done = old.DoneOn ?? (State == Closed ? past.ClosedOn : null);
            var isVerified = State is Closed or EffectivenessCheck;
            if (State is not (Raised or Rejected or Accepted or Analysed))
                action.Restore(done, done is null ? null : past.Verification, isVerified ? past.VerifiedBy ?? past.ClosedBy : null, isVerified ? past.VerifiedOn ?? done : null);
            _actions.Add(action);
        }
        ActionCount = _actions.Count;
        VerifiedCount = _actions.Count(action => action.State == TrackedActionState.Verified);
        DoneCount = VerifiedCount + _actions.Count(action => action.State == TrackedActionState.Done);
    }
}

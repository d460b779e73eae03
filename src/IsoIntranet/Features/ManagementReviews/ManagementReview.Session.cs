using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>The meeting itself: who is there, what is on the screen, what is said and decided.</summary>
public sealed partial class ManagementReview
{
    /// <summary>Whether somebody drives the screen and keeps the minutes of this review: its chair and its secretary.</summary>
    public bool IsLedBy(Guid? personId) => personId is { } person && (person == ChairId || person == SecretaryId);

    /// <summary>Whether there is something to show: from the frozen inputs, for a rehearsal, until the minutes are signed.</summary>
    public Ruling MayShow() => State is InputsFrozen or InSession or MinutesDrafted ? Ruling.Allowed : Ruling.Refuse("ManagementReviews.StageClosed");

    /// <summary>The chair opens the meeting; from now on the clocks run.</summary>
    public Ruling Begin(ReviewStage stage, DateTimeOffset now)
    {
        if (Start(now) is { IsAllowed: false } refused)
            return refused;
        stage.StartClock(now);
        return Ruling.Allowed;
    }

    /// <summary>The chair ends the meeting; each item keeps the time that it took.</summary>
    public Ruling Finish(ReviewStage stage, DateTimeOffset now)
    {
        if (End(now) is { IsAllowed: false } refused)
            return refused;
        stage.StopClock(now);
        foreach (var input in _inputs)
            input.Spend(stage.SpentOn(input.Id, now));
        stage.ForgetTimes();
        return Ruling.Allowed;
    }

    /// <summary>What was said on an item and what came of it.</summary>
    public Ruling Minute(ReviewInput input, string? discussion, string? conclusion)
    {
        if (State is not (InSession or MinutesDrafted))
            return NotInState();
        input.Minute(discussion, conclusion);
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>Writes a decision down, or puts it otherwise; the same id is the same decision, however often it is sent.</summary>
    public Ruling Decide(Guid id, Guid? inputId, DecisionKind kind, string text)
    {
        if (State is not (InSession or MinutesDrafted))
            return NotInState();
        if (Blank(text) is not { } worded)
            return Ruling.Refuse("ManagementReviews.DecisionMissing");
        if (inputId is { } about && !_inputs.Exists(input => input.Id == about))
            return Ruling.Refuse("ManagementReviews.NotOfThisReview");
        if (_decisions.Find(one => one.Id == id) is { } known)
            known.Word(kind, worded);
        else
            _decisions.Add(new ReviewDecision(Id, inputId, _decisions.Count == 0 ? 1 : _decisions.Max(one => one.Sequence) + 1, kind, worded) { Id = id });
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>Who carries a decision out, and until when; both may still be open while it is being worded.</summary>
    public Ruling GiveTo(ReviewDecision decision, Guid? ownerId, string? ownerName, Guid? ownerUnitId, DateOnly? due)
    {
        if (State is not (InSession or MinutesDrafted))
            return NotInState();
        if (due is { } day && day < HeldOn)
            return Ruling.Refuse("ManagementReviews.DecisionDueBeforeMeeting");
        decision.Give(ownerId, ownerName, ownerUnitId, due);
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>Takes a decision back; the others keep their numbers.</summary>
    public Ruling Drop(ReviewDecision decision)
    {
        if (State is not (InSession or MinutesDrafted))
            return NotInState();
        _decisions.Remove(decision);
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>Somebody is in the room.</summary>
    public Ruling Arrive(ReviewParticipant participant, DateTimeOffset now)
    {
        if (State is not (InputsFrozen or InSession or MinutesDrafted))
            return Ruling.Refuse("ManagementReviews.CheckInClosed");
        if (participant.PresentAt is null)
            participant.Arrive(now);
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>Somebody was ticked by mistake.</summary>
    public Ruling Miss(ReviewParticipant participant)
    {
        if (MayChange() is { IsAllowed: false } locked)
            return locked;
        participant.Arrive(null);
        participant.Excuse(null);
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>Somebody cannot come, and says why; also before the meeting.</summary>
    public Ruling Excuse(ReviewParticipant participant, string? because)
    {
        if (MayChange() is { IsAllowed: false } locked)
            return locked;
        if (Blank(because) is not { } given)
            return ReasonMissing();
        participant.Excuse(given);
        CountDraft();
        return Ruling.Allowed;
    }

    /// <summary>While the minutes wait for signatures, two who write at once must meet: the last signature locks all parts.</summary>
    private void CountDraft()
    {
        if (State == MinutesDrafted)
            DraftNumber++;
    }
}

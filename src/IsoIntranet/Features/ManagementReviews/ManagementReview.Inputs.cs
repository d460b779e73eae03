using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>Who comes, the agenda, and what is written into the inputs.</summary>
public sealed partial class ManagementReview
{
    public IEnumerable<InputContribution> ContributionsTo(ReviewInput input) => _contributions.Where(part => part.InputId == input.Id);

    /// <summary>How full an input is with the facts that were collected for it.</summary>
    public InputFill FillOf(ReviewInput input, IReadOnlyList<ReviewSection> facts) =>
        input.NoneBecause is not null ? InputFill.None
        : input.Text is not null || facts.Any(section => !section.Facts.IsEmpty) || ContributionsTo(input).Any(part => part.IsGiven) ? InputFill.Filled
        : InputFill.Empty;

    /// <summary>Puts somebody on the list; who is on it already stays once.</summary>
    public Ruling Invite(Seat seat, ParticipantRole role)
    {
        if (MayChange() is { IsAllowed: false } locked)
            return locked;
        if (role is ParticipantRole.Chair or ParticipantRole.Secretary)
            return Ruling.Refuse("ManagementReviews.SeatOfPlan");
        if (_participants.Exists(one => one.IsFor(seat)))
            return Ruling.Refuse("ManagementReviews.InvitedAlready", seat.Name);
        _participants.Add(new ReviewParticipant(Id, seat, role));
        return Ruling.Allowed;
    }

    /// <summary>Takes somebody off the list, before the meeting; chair and secretary stand in the plan.</summary>
    public Ruling Uninvite(ReviewParticipant participant)
    {
        if (!IsBeforeSession)
            return NotInState();
        if (participant.Role is ParticipantRole.Chair or ParticipantRole.Secretary)
            return Ruling.Refuse("ManagementReviews.SeatOfPlan");
        _participants.Remove(participant);
        return Ruling.Allowed;
    }

    /// <summary>How long an item may take, and who presents it.</summary>
    public Ruling ArrangeInput(ReviewInput input, int minutes, Guid? ownerUnitId, Guid? ownerId)
    {
        if (MayChange() is { IsAllowed: false } locked)
            return locked;
        if (minutes is < ReviewInput.LeastMinutes or > ReviewInput.MostMinutes)
            return Ruling.Refuse("ManagementReviews.MinutesOutOfRange", ReviewInput.LeastMinutes, ReviewInput.MostMinutes);
        input.Arrange(minutes, ownerUnitId, ownerId);
        return Ruling.Allowed;
    }

    /// <summary>Moves an item of the agenda to another place, 1 to the number of items; the others close up.</summary>
    public Ruling MoveInput(ReviewInput input, int place)
    {
        if (MayChange() is { IsAllowed: false } locked)
            return locked;
        var order = _inputs.OrderBy(one => one.Place).ToList();
        order.Remove(input);
        order.Insert(Math.Clamp(place, 1, _inputs.Count) - 1, input);
        for (var index = 0; index < order.Count; index++)
            order[index].PutAt(index + 1);
        return Ruling.Allowed;
    }

    /// <summary>The owner's words on an input; what is written is not none.</summary>
    public Ruling Write(ReviewInput input, string? text)
    {
        if (State is not (Planned or CollectingInputs))
            return NotInState();
        input.Write(text);
        return Ruling.Allowed;
    }

    /// <summary>Says expressly that there is nothing to this input, and why.</summary>
    public Ruling SayNone(ReviewInput input, string? because)
    {
        if (State is not (Planned or CollectingInputs))
            return NotInState();
        if (Blank(because) is not { } given)
            return ReasonMissing();
        if (ContributionsTo(input).Any(part => part.IsGiven))
            return Ruling.Refuse("ManagementReviews.NoneDespiteContributions");
        input.SayNone(given);
        return Ruling.Allowed;
    }

    /// <summary>Takes back that there is nothing.</summary>
    public Ruling TakeBackNone(ReviewInput input)
    {
        if (State is not (Planned or CollectingInputs) || input.NoneBecause is null)
            return NotInState();
        input.TakeBackNone();
        return Ruling.Allowed;
    }

    /// <summary>Asks a unit for its part in an input; who was asked already is asked once.</summary>
    public Ruling Ask(ReviewInput input, Guid unitId, string? question)
    {
        if (State is not (Planned or CollectingInputs))
            return NotInState();
        if (ContributionsTo(input).FirstOrDefault(part => part.UnitId == unitId) is { } known)
            known.Reword(Blank(question));
        else
            _contributions.Add(new InputContribution(Id, input.Id, unitId, Blank(question)));
        return Ruling.Allowed;
    }

    /// <summary>Asks a unit no more; what was given stays.</summary>
    public Ruling Unask(InputContribution part)
    {
        if (State is not (Planned or CollectingInputs))
            return NotInState();
        if (part.IsGiven)
            return Ruling.Refuse("ManagementReviews.ContributionGiven");
        _contributions.Remove(part);
        return Ruling.Allowed;
    }

    /// <summary>Keeps what a unit has typed so far; nobody else takes it for its contribution yet.</summary>
    public Ruling Draft(InputContribution part, string? text) =>
        TakesContributions && !part.IsGiven ? part.Draft(Blank(text)) : NotInState();

    /// <summary>The unit hands its contribution in.</summary>
    public Ruling Give(InputContribution part, string? text, Author by, DateTimeOffset now)
    {
        if (!TakesContributions || part.IsGiven)
            return NotInState();
        return Blank(text) is { } given ? part.Give(given, by, now) : Ruling.Refuse("ManagementReviews.ContributionMissing");
    }

    /// <summary>The preparers hand a contribution back, with what is missing.</summary>
    public Ruling Return(InputContribution part, string? reason)
    {
        if (!TakesContributions || !part.IsGiven)
            return NotInState();
        return Blank(reason) is { } given ? part.Return(given) : ReasonMissing();
    }

    private void Seat(Seat seat, ParticipantRole role)
    {
        _participants.RemoveAll(one => one.Role == role && !one.IsFor(seat));
        if (_participants.Find(one => one.IsFor(seat)) is { } known)
            known.Become(role);
        else
            _participants.Add(new ReviewParticipant(Id, seat, role));
    }
}

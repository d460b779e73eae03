using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>Somebody on the list of the meeting, with name and post as they were.</summary>
public sealed class ReviewParticipant : Record
{
    private ReviewParticipant() { }

    internal ReviewParticipant(Guid reviewId, Seat seat, ParticipantRole role)
    {
        ReviewId = reviewId;
        (PersonId, UnitId, Name, Post) = (seat.PersonId, seat.UnitId, seat.Name.Trim(), seat.Post.Trim());
        Role = role;
    }

    public Guid ReviewId { get; private set; }

    /// <summary>None for guests from outside.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The unit that the person comes for.</summary>
    public Guid? UnitId { get; private set; }

    public string Name { get; private set; } = "";

    public string Post { get; private set; } = "";

    public ParticipantRole Role { get; private set; }

    public DateTimeOffset? PresentAt { get; private set; }

    public string? ExcusedBecause { get; private set; }

    public override Guid RootId => ReviewId;

    internal bool IsFor(Seat seat) => seat.PersonId is { } person ? PersonId == person
        : PersonId is null && string.Equals(Name, seat.Name.Trim(), StringComparison.CurrentCultureIgnoreCase);

    internal void Become(ParticipantRole role) => Role = role;

    internal void Arrive(DateTimeOffset? at)
    {
        PresentAt = at;
        if (at is not null)
            ExcusedBecause = null;
    }

    internal void Excuse(string? because) => (ExcusedBecause, PresentAt) = (ManagementReview.Blank(because), null);
}

/// <summary>What a unit is asked to say to an input, and what it said. Its own people see it before the freezing, and the preparers.</summary>
public sealed class InputContribution : Record, IUnitScoped
{
    private InputContribution() { }

    internal InputContribution(Guid reviewId, Guid inputId, Guid unitId, string? question)
    {
        ReviewId = reviewId;
        InputId = inputId;
        UnitId = unitId;
        Question = question;
    }

    public Guid ReviewId { get; private set; }

    public Guid InputId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>What exactly is asked, where it is more than the input itself.</summary>
    public string? Question { get; private set; }

    /// <summary>A draft until it is given.</summary>
    public string? Text { get; private set; }

    public DateTimeOffset? GivenAt { get; private set; }

    public string? GivenBy { get; private set; }

    /// <summary>What was missing when it was handed back; none once it is given again.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>
    /// Whether it was there when the inputs were frozen. Written by the freezing, so that a unit that contributes in the same
    /// moment collides with it: what is frozen and what was given cannot come apart.
    /// </summary>
    public bool IsFrozen { get; private set; }

    public override Guid RootId => ReviewId;

    public bool IsGiven => GivenAt is not null;

    internal void Hold(bool isFrozen) => IsFrozen = isFrozen;

    internal void Reword(string? question) => Question = question ?? Question;

    internal Ruling Draft(string? text)
    {
        Text = text;
        return Ruling.Allowed;
    }

    internal Ruling Give(string text, Author by, DateTimeOffset now)
    {
        (Text, GivenAt, GivenBy, ReturnReason) = (text, now, by.Name, null);
        return Ruling.Allowed;
    }

    internal Ruling Return(string reason)
    {
        (GivenAt, GivenBy, ReturnReason) = (null, null, reason);
        return Ruling.Allowed;
    }
}

/// <summary>
/// What the leader decided (9.3.3), with who carries it out and until when; becomes a tracked action when the minutes are signed.
/// </summary>
public sealed class ReviewDecision : Record
{
    private ReviewDecision() { }

    internal ReviewDecision(Guid reviewId, Guid? inputId, int sequence, DecisionKind kind, string text)
    {
        ReviewId = reviewId;
        InputId = inputId;
        Sequence = sequence;
        Kind = kind;
        Text = text.Trim();
    }

    public Guid ReviewId { get; private set; }

    /// <summary>The input under which it was decided; none for the whole.</summary>
    public Guid? InputId { get; private set; }

    /// <summary>From 1 within the review.</summary>
    public int Sequence { get; private set; }

    public DecisionKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    public Guid? OwnerUnitId { get; private set; }

    public DateOnly? Due { get; private set; }

    public override Guid RootId => ReviewId;

    /// <summary>Whether somebody owns it and a day is set, as the standard asks of every output.</summary>
    public bool IsComplete => (OwnerId is not null || OwnerUnitId is not null) && Due is not null && Text.Length > 0;

    internal void Word(DecisionKind kind, string text) => (Kind, Text) = (kind, text.Trim());

    internal void Give(Guid? ownerId, string? ownerName, Guid? ownerUnitId, DateOnly? due) =>
        (OwnerId, OwnerName, OwnerUnitId, Due) = (ownerId, ownerName, ownerUnitId, due);
}

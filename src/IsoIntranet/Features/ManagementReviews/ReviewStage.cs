using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>What the big screen of a review shows now; one for each review that is held, changed with every click of the chair's.</summary>
public sealed class ReviewStage : Record
{
    private ReviewStage() { }

    public ReviewStage(Guid reviewId) => ReviewId = reviewId;

    public Guid ReviewId { get; private set; }

    /// <summary>The item shown; none for the title page.</summary>
    public Guid? InputId { get; internal set; }

    /// <summary>Whether the frozen facts are shown, or what came since.</summary>
    public bool IsFrozenView { get; internal set; } = true;

    /// <summary>The section within the item, for example a table's place.</summary>
    public string? Drill { get; internal set; }

    public DateTimeOffset? ItemStartedAt { get; internal set; }

    public DateTimeOffset? PausedAt { get; internal set; }

    public override Guid RootId => ReviewId;
}

/// <summary>A remark on the draft of the minutes.</summary>
public sealed class MinutesComment : Record
{
    private MinutesComment() { }

    public MinutesComment(Guid reviewId, string text, Author by)
    {
        ReviewId = reviewId;
        Text = text.Trim();
        (AuthorId, AuthorName) = (by.AccountId, by.Name);
    }

    public Guid ReviewId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public override Guid RootId => ReviewId;
}

/// <summary>The chair's or the secretary's name under the minutes.</summary>
public sealed class MinutesSignature : Record
{
    private MinutesSignature() { }

    public MinutesSignature(Guid reviewId, ParticipantRole role, Author by, DateTimeOffset now)
    {
        ReviewId = reviewId;
        Role = role;
        (AccountId, Name) = (by.AccountId, by.Name);
        SignedAt = now;
    }

    public Guid ReviewId { get; private set; }

    public ParticipantRole Role { get; private set; }

    public Guid? AccountId { get; private set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    public override Guid RootId => ReviewId;
}

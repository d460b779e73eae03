using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>A file as it was when the inputs were frozen.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record SnapshotFile(Guid Id, string Name, string Sha256);

/// <summary>A unit's contribution as it was when the inputs were frozen.</summary>
public sealed record SnapshotContribution(Guid UnitId, string Unit, string Text, string By, DateTimeOffset GivenAt, IReadOnlyList<SnapshotFile> Files);

/// <summary>All that an input was when it was frozen.</summary>
public sealed record InputSnapshot(
    IReadOnlyList<ReviewSection> Sections, string? Text, string? NoneBecause, IReadOnlyList<SnapshotContribution> Contributions);

/// <summary>
/// One item of the agenda: an input of 9.3.2 with what is known to it. Changed through its <see cref="ManagementReview"/>,
/// which knows whether it may still change.
/// </summary>
public sealed class ReviewInput : Record
{
    public const int LeastMinutes = 1;
    public const int MostMinutes = 240;

    /// <summary>Minutes that an item has where nobody says otherwise.</summary>
    public const int DefaultMinutes = 10;

    private ReviewInput() { }

    internal ReviewInput(Guid reviewId, ReviewTopic topic)
    {
        ReviewId = reviewId;
        Topic = topic;
        Place = (int)topic + 1;
        Minutes = DefaultMinutes;
    }

    public Guid ReviewId { get; private set; }

    public ReviewTopic Topic { get; private set; }

    /// <summary>Place on the agenda, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>How long it may take.</summary>
    public int Minutes { get; private set; }

    /// <summary>The unit that presents it.</summary>
    public Guid? OwnerUnitId { get; private set; }

    /// <summary>The person who presents it.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The owner's words on it.</summary>
    public string? Text { get; private set; }

    /// <summary>Why there is expressly nothing to it.</summary>
    public string? NoneBecause { get; private set; }

    /// <summary>An <see cref="InputSnapshot"/> as JSON, from the freezing on; the log keeps its hash.</summary>
    [NotLogged]
    public string? Frozen { get; private set; }

    /// <summary>SHA-256 of <see cref="Frozen"/>.</summary>
    public string? FrozenHash { get; private set; }

    /// <summary>What was said in the meeting.</summary>
    public string? Discussion { get; private set; }

    /// <summary>What was concluded on it.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>How long it took.</summary>
    public int SpentSeconds { get; private set; }

    public override Guid RootId => ReviewId;

    /// <summary>What it was when it was frozen; none before.</summary>
    public InputSnapshot? Snapshot => Frozen is null ? null : ReviewJson.Read<InputSnapshot>(Frozen);

    /// <summary>Whether what was kept is still what was kept.</summary>
    public bool IsIntact => Frozen is null || ReviewJson.HashOf(Frozen) == FrozenHash;

    internal void Arrange(int minutes, Guid? ownerUnitId, Guid? ownerId) => (Minutes, OwnerUnitId, OwnerId) = (minutes, ownerUnitId, ownerId);

    internal void PutAt(int place) => Place = place;

    internal void Write(string? text)
    {
        Text = ManagementReview.Blank(text);
        if (Text is not null)
            NoneBecause = null;
    }

    internal void SayNone(string because) => (NoneBecause, Text) = (because, null);

    internal void TakeBackNone() => NoneBecause = null;

    internal void Freeze(InputSnapshot snapshot)
    {
        Frozen = ReviewJson.Write(snapshot);
        FrozenHash = ReviewJson.HashOf(Frozen);
    }

    internal void Thaw() => (Frozen, FrozenHash) = (null, null);

    /// <summary>What the session wrote; asked for by the review.</summary>
    internal void Minute(string? discussion, string? conclusion) =>
        (Discussion, Conclusion) = (ManagementReview.Blank(discussion), ManagementReview.Blank(conclusion));

    internal void Spend(int seconds) => SpentSeconds += Math.Max(0, seconds);
}

using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>
/// All that the minutes are made from, as one value whose text is always the same: what is signed is known by its SHA-256,
/// and whether the records still say the same can be asked at any time.
/// </summary>
public sealed record MinutesContent(
    string Number, string Title, DateOnly HeldOn, string Place, string? StartedAt, string? EndedAt, DateOnly From, DateOnly Until,
    string Chair, string Secretary, string? Conclusion, MinutesText Text, IReadOnlyList<MinutesContent.Attendant> Attendants,
    IReadOnlyList<MinutesContent.Item> Items, IReadOnlyList<MinutesContent.Decision> Decisions)
{
    public sealed record Attendant(string Name, string Post, ParticipantRole Role, bool IsPresent, string? ExcusedBecause);

    /// <param name="Facts">SHA-256 of the frozen facts.</param>
    public sealed record Item(int Place, ReviewTopic Topic, string? Text, string? NoneBecause, string? Facts, string? Discussion, string? Conclusion);

    public sealed record Decision(int Sequence, DecisionKind Kind, string Text, string? Owner, Guid? OwnerId, Guid? OwnerUnitId, DateOnly? Due);

    /// <summary>Of its text in UTF-8, lower-case hexadecimal.</summary>
    public string Hash() => ReviewJson.HashOf(ToJson());

    public string ToJson() => ReviewJson.Write(this);

    /// <summary>To the second, as far as every database keeps it.</summary>
    private static string? Second(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static MinutesContent Of(ManagementReview review, MinutesText text) => new(
        review.Number, review.Title, review.HeldOn, review.Place, Second(review.StartedAt), Second(review.EndedAt), review.From, review.Until,
        $"{review.ChairName}, {review.ChairPost}", $"{review.SecretaryName}, {review.SecretaryPost}", review.Conclusion, text,
        [.. review.Participants.OrderBy(one => one.Role).ThenBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Id)
            .Select(one => new Attendant(one.Name, one.Post, one.Role, one.PresentAt is not null, one.ExcusedBecause))],
        [.. review.Inputs.OrderBy(input => input.Place).ThenBy(input => input.Topic)
            .Select(input => new Item(input.Place, input.Topic, input.Text, input.NoneBecause, input.FrozenHash, input.Discussion, input.Conclusion))],
        [.. review.Decisions.OrderBy(decision => decision.Sequence)
            .Select(decision => new Decision(decision.Sequence, decision.Kind, decision.Text, decision.OwnerName, decision.OwnerId, decision.OwnerUnitId, decision.Due))]);
}

using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using static IsoIntranet.Features.ManagementReviews.ManagementReviewState;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>From the end of the session to the signed minutes, with which all decisions become actions and nothing changes any more.</summary>
public sealed partial class ManagementReview
{
    public Ruling WriteMinutes(ReviewMinutes minutes, MinutesText text) => State == MinutesDrafted ? minutes.Write(text) : RefusesMinutes();

    /// <summary>Asks the participants what they think of the draft.</summary>
    public Ruling OfferMinutes(ReviewMinutes minutes, DateTimeOffset now) => State == MinutesDrafted ? minutes.Offer(now) : RefusesMinutes();

    /// <summary>A participant's word on the draft.</summary>
    public Ruling Comment(ReviewMinutes? minutes, string? text, Author by, DateTimeOffset now, out MinutesComment? comment)
    {
        comment = null;
        if (State != MinutesDrafted)
            return RefusesMinutes();
        if (minutes?.IsPut == true)
            return Ruling.Refuse("ManagementReviews.MinutesPut");
        if (Blank(text) is not { } given)
            return Ruling.Refuse("ManagementReviews.CommentMissing");
        comment = new MinutesComment(Id, given, by, now);
        return Ruling.Allowed;
    }

    public Ruling SettleComment(MinutesComment comment, bool isTaken, string? answer, Author by) =>
        State == MinutesDrafted ? comment.Settle(isTaken, answer, by) : RefusesMinutes();

    /// <summary>
    /// Why the minutes cannot be put to be signed yet: an opinion without an answer, a decision without owner or day
    /// (the standard asks for both), no conclusion of the chair, or frozen facts that are not what was frozen.
    /// </summary>
    public Ruling MayPutMinutes(ReviewMinutes minutes, IEnumerable<MinutesComment> comments)
    {
        if (State != MinutesDrafted)
            return RefusesMinutes();
        if (minutes.Sha256 is not null)
            return Ruling.Refuse("ManagementReviews.MinutesPut");
        if (comments.Count(comment => comment.State == CommentState.Open) is > 0 and var open)
            return Ruling.Refuse("ManagementReviews.CommentsOpen", open);
        if (_decisions.Count(decision => !decision.IsComplete) is > 0 and var incomplete)
            return Ruling.Refuse("ManagementReviews.DecisionsIncomplete", incomplete);
        if (Conclusion is null)
            return Ruling.Refuse("ManagementReviews.ConclusionMissing");
        return _inputs.Exists(input => !input.IsIntact) ? Ruling.Refuse("ManagementReviews.FactsChanged") : Ruling.Allowed;
    }

    public Ruling PutMinutes(ReviewMinutes minutes, MinutesDocument document, IEnumerable<MinutesComment> comments, Author by, DateTimeOffset now)
    {
        var ruling = MayPutMinutes(minutes, comments);
        return ruling.IsAllowed ? minutes.Put(document, by, now) : ruling;
    }

    /// <summary>Back to the draft; signatures that were given hold no longer.</summary>
    public Ruling TakeBackMinutes(ReviewMinutes minutes, string? reason) => State == MinutesDrafted ? minutes.TakeBack(reason) : RefusesMinutes();

    /// <summary>
    /// One signature under the document as it lies there. Nobody signs for another: typed, the name is the signer's own.
    /// With the second one the minutes stand.
    /// </summary>
    /// <param name="person">Whose account signs, or puts the scan there.</param>
    /// <param name="seen">SHA-256 of the document that the signer had before the eyes.</param>
    /// <param name="content">SHA-256 of all that the document is made from, as it is now.</param>
    public Ruling Sign(ReviewMinutes minutes, GivenSignature given, Guid? person, string seen, string content, Author by, DateTimeOffset now)
    {
        if (State != MinutesDrafted)
            return RefusesMinutes();
        if (!MaySign(given, person))
            return Ruling.Refuse("ManagementReviews.NotSigner");
        if (given.Scan is null && !SigningName.IsSame(given.Name, NameOf(given.Role)))
            return Ruling.Refuse("ManagementReviews.OtherName", NameOf(given.Role));
        if (minutes.IsPut && content != minutes.ContentSha256)
            return Ruling.Refuse("ManagementReviews.ContentChanged");
        var ruling = minutes.Sign(given, seen, by, now);
        return ruling.IsAllowed && minutes.IsSigned ? SignMinutes(now) : ruling;
    }

    /// <summary>What its decisions become, in their order.</summary>
    /// <param name="unitOf">The unit of a person who owns one.</param>
    public IReadOnlyList<ReviewAction> ActionsOfDecisions(Func<ReviewDecision, (Guid UnitId, string Name)> unitOf) => State != MinutesSigned ? [] :
    [
        .. _decisions.OrderBy(decision => decision.Sequence).Select(decision => new ReviewAction(Id, AgencyId, new ReviewTask(
            decision.Id, decision.Sequence, decision.Kind, decision.Text, decision.OwnerUnitId ?? unitOf(decision).UnitId, decision.OwnerId,
            decision.OwnerName ?? unitOf(decision).Name, decision.Due!.Value))),
    ];

    public string NameOf(SignatureRole role) => role == SignatureRole.Chair ? ChairName : SecretaryName;

    public Guid? PersonOf(SignatureRole role) => role == SignatureRole.Chair ? ChairId : SecretaryId;

    /// <summary>Typed by the signer alone; the signed paper is scanned by either of the two.</summary>
    private bool MaySign(GivenSignature given, Guid? person) => person is { } who
        && (given.Scan is null ? PersonOf(given.Role) == who : ChairId == who || SecretaryId == who);

    private Ruling RefusesMinutes() => IsLocked ? Ruling.Refuse("ManagementReviews.Locked") : NotInState();
}

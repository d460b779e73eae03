using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>The minutes of a review with what was said on them, who signed, what became of the decisions, and what the viewer may do.</summary>
public static class MinutesOf
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, View>;

    /// <param name="Minutes">None before the first word was written.</param>
    /// <param name="Document">As it would be printed now; none before the session ended.</param>
    /// <param name="Files">The document put to be signed, and scans, by their ids.</param>
    /// <param name="Agency">Its name.</param>
    public sealed record View(
        ManagementReview Review, ReviewMinutes? Minutes, OfficialDocument? Document, IReadOnlyList<MissingFact> Missing, IReadOnlyList<MinutesComment> Comments,
        IReadOnlyList<ReviewAction> Actions, IReadOnlyDictionary<Guid, File> Files, IReadOnlyDictionary<Guid, string> Units, MinutesMay May, DateOnly Today)
    {
        public string Agency => Units.GetValueOrDefault(Review.AgencyId, "");

        /// <summary>Of the minutes, for commands; 0 where there are none yet.</summary>
        public int Version => Minutes?.Version ?? 0;
    }

    public sealed record File(Guid Id, string Name, long Size, string Sha256);

    public sealed class Handler(MinutesDesk desk) : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await ReviewRecord.LoadAsync(db, query.ReviewId, cancellationToken) is not { } record
                || !await db.SeesReviewAsync(reading.Scope, record.Review.AgencyId, cancellationToken))
                return Outcome<View>.NotFound();
            var review = record.Review;
            var hasMinutes = review.State is >= ManagementReviewState.MinutesDrafted and < ManagementReviewState.Cancelled;
            var draft = hasMinutes ? await desk.BuildAsync(db, record, cancellationToken) : null;
            var comments = await db.Set<MinutesComment>().Where(comment => comment.ReviewId == review.Id).OrderBy(comment => comment.GivenAt).ToListAsync(cancellationToken);
            Guid[] ids = [.. new[] { record.Minutes?.FileId }.Concat(record.Minutes?.Signatures.Select(signature => signature.FileId) ?? []).OfType<Guid>()];
            var files = await db.Set<StoredFile>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter]).Where(file => ids.Contains(file.Id))
                .Select(file => new File(file.Id, file.Name, file.Size, file.Sha256)).ToDictionaryAsync(file => file.Id, cancellationToken);
            var person = await db.PersonOfAsync(reading.Actor, cancellationToken);
            return new View(
                review, record.Minutes, draft?.Document, draft?.Missing ?? [], comments, record.Actions, files, record.Units,
                new MinutesMay(reading.Actor, review, record.Minutes, comments, record.Actions, person), reading.Today);
        }
    }
}

/// <summary>What somebody may do about minutes now, by right and by state: for showing buttons. The commands decide themselves.</summary>
public sealed class MinutesMay(
    Actor actor, ManagementReview review, ReviewMinutes? minutes, IReadOnlyList<MinutesComment> comments, IReadOnlyList<ReviewAction> actions, Guid? person)
{
    private readonly bool _prepares = actor.May(ManagementReviewsRoom.Prepare, review.AgencyId);
    private readonly bool _chairs = actor.May(ManagementReviewsRoom.Chair, review.AgencyId);

    private bool IsDraft => review.State == ManagementReviewState.MinutesDrafted && minutes?.IsPut != true;

    public bool Write => _prepares && IsDraft;

    public bool Comment => IsDraft && (_prepares || person is { } who && review.Participants.Any(one => one.PersonId == who));

    public bool Settle => _prepares && review.State == ManagementReviewState.MinutesDrafted;

    public bool Put => Write && !comments.Any(comment => comment.State == CommentState.Open) && review.Decisions.All(decision => decision.IsComplete)
        && review.Conclusion is not null;

    public bool TakeBack => _prepares && review.State == ManagementReviewState.MinutesDrafted && minutes?.IsPut == true;

    /// <summary>In which of the two parts the viewer still has to sign; none where neither.</summary>
    public SignatureRole? Sign => minutes?.IsPut == true && person is { } who && actor.May(ManagementReviewsRoom.SignMinutes, review.AgencyId)
        ? Enum.GetValues<SignatureRole>().Where(role => review.PersonOf(role) == who && minutes.SignatureOf(role) is null).Select(role => (SignatureRole?)role).FirstOrDefault() : null;

    public bool Scan => minutes?.IsPut == true && actor.May(ManagementReviewsRoom.SignMinutes, review.AgencyId) && person is { } who && (review.ChairId == who || review.SecretaryId == who);

    public bool Confirm => _chairs && review.Effectiveness is null && review.State is (ManagementReviewState.MinutesSigned or ManagementReviewState.Tracking or ManagementReviewState.Closed);

    public bool Close => _prepares && review.IsFollowed && !actions.Any(action => action.IsOpen);

    public bool Pack => ReviewPaperSight.SeesWhole(actor, review, person);

    /// <summary>What still holds up the signing.</summary>
    public int OpenComments => comments.Count(comment => comment.State == CommentState.Open);

    public int IncompleteDecisions => review.Decisions.Count(decision => !decision.IsComplete);
}

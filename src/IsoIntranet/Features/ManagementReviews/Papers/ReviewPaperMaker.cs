using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Papers;

/// <summary>Makes the minutes of reviews for whoever makes the agency's documents, and for those who prepare its reviews.</summary>
internal sealed class ReviewPaperMaker(ReviewMinutesPaper minutes) : IPaperMaker
{
    public IReadOnlyList<OfficialPaper> Papers { get; } = [OfficialPaper.ReviewMinutes];

    public Permission Make => ManagementReviewsRoom.Prepare;

    public async Task<Guid?> AgencyOfAsync(PaperSource source, IsoContext db, Actor actor, CancellationToken cancellationToken)
    {
        var agency = await db.Set<ManagementReview>().Where(review => review.Id == source.RecordId).Select(review => (Guid?)review.AgencyId).SingleOrDefaultAsync(cancellationToken);
        return agency is { } id && actor.May(ManagementReviewsRoom.See, id) ? id : null;
    }

    public async Task<PaperDraft?> BuildAsync(PaperSource source, PaperFrame frame, IsoContext db, DateOnly today, CancellationToken cancellationToken) =>
        await ReviewRecord.LoadAsync(db, source.RecordId, cancellationToken) is { } record
            ? minutes.Build(frame, record, await db.FormHeadAsync(record.Review.AgencyId, FormKey.ReviewMinutes, cancellationToken)) : null;
}

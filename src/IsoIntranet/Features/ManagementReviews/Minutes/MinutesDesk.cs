using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Builds the minutes as they would be printed now: with the wishes and the number of the draft that stands in the register of documents, if there is one.</summary>
public sealed class MinutesDesk(ReviewMinutesPaper paper)
{
    /// <summary>None where the agency has no letterhead at all, that is, is gone.</summary>
    public async Task<PaperDraft?> BuildAsync(IsoContext db, Guid reviewId, CancellationToken cancellationToken) =>
        await ReviewRecord.LoadAsync(db, reviewId, cancellationToken) is { } record ? await BuildAsync(db, record, cancellationToken) : null;

    internal async Task<PaperDraft?> BuildAsync(IsoContext db, ReviewRecord record, CancellationToken cancellationToken)
    {
        var review = record.Review;
        if (await db.HeadAsync(review.AgencyId, cancellationToken) is not { } agency)
            return null;
        var kept = await db.Set<RegisterEntry>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(entry => entry.RecordId == review.Id && entry.Paper == OfficialPaper.ReviewMinutes && (entry.State == RegisterState.Draft || entry.State == RegisterState.Issued))
            .OrderByDescending(entry => entry.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        var draft = paper.Build(
            new PaperFrame(agency, kept?.Wishes ?? new PaperWishes()), record, await db.FormHeadAsync(review.AgencyId, FormKey.ReviewMinutes, cancellationToken));
        return kept?.Number is { } number ? draft with { Document = draft.Document with { Number = number } } : draft;
    }
}

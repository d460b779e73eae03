using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>Makes the one exact document that chair and secretary sign, and puts it before them.</summary>
public static class PutMinutes
{
    public sealed record Command(Guid ReviewId, int Version) : ICommand<Command, Nothing>, IMinutesCommand;

    public sealed class Handler(MinutesDesk desk, DocumentPrinter printer, FileStore store) : MinutesHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewMinutes minutes, Work work, CancellationToken cancellationToken)
        {
            var comments = await work.Db.Set<MinutesComment>().Where(comment => comment.ReviewId == review.Id).ToListAsync(cancellationToken);
            var ruling = review.MayPutMinutes(minutes, comments);
            if (!ruling.IsAllowed || await desk.BuildAsync(work.Db, review.Id, cancellationToken) is not { } draft)
                return ruling;
            await using var word = printer.Print(draft.Document, await DocumentPrinter.TemplateOfAsync(work.Db, review.AgencyId, DocumentKind.Minutes, cancellationToken));
            var saved = await store.SaveAsync(word, cancellationToken);
            if (!saved.IsDone)
                return new Ruling(saved.Refusal);
            var file = new StoredFile(saved.Value, DocumentPrinter.FileNameOf(OfficialPaper.ReviewMinutes, draft.Document), review.AgencyId, review.Id, work.Actor.Author);
            work.Db.Add(file);
            ruling = review.PutMinutes(minutes, new MinutesDocument(file.Id, file.Sha256, MinutesContent.Of(review, minutes.Text).Hash()), comments, work.Actor.Author, work.Now);
            if (ruling.IsAllowed)
                await work.TellSignersAsync(review, "NoticeMinutesPut", "", cancellationToken);
            return ruling;
        }
    }
}

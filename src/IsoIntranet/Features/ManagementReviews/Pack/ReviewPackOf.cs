using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Pack;

/// <summary>
/// The complete file of a review: what it holds, told before anything of it is written. For those who see the agency as a whole,
/// and for whoever was in the room.
/// </summary>
public static class ReviewPackOf
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, View>;

    public sealed class View
    {
        /// <summary>Of the archive.</summary>
        public required string FileName { get; init; }

        internal ReviewRecord Record { get; init; } = default!;

        internal IReadOnlyList<(string Path, string Title, ControlledForm Form)> Forms { get; init; } = [];

        /// <summary>The minutes as a draft, where no document was put to be signed.</summary>
        internal OfficialDocument? Draft { get; init; }

        internal IReadOnlyList<(string Path, string Title, string Sha256)> Files { get; init; } = [];
    }

    public sealed class Handler(ReviewForms forms, MinutesDesk desk) : IQueryHandler<Query, View>
    {
        private static readonly string[] Unscoped = [IsoContext.UnitScopeFilter];

        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await ReviewRecord.LoadAsync(db, query.ReviewId, cancellationToken) is not { } record
                || !await db.SeesReviewAsync(reading.Scope, record.Review.AgencyId, cancellationToken))
                return Outcome<View>.NotFound();
            var review = record.Review;
            if (!ReviewPaperSight.SeesWhole(reading.Actor, review, await db.PersonOfAsync(reading.Actor, cancellationToken)))
                return Outcome<View>.Forbidden();
            var made = new List<(string, string, ControlledForm)>();
            async Task AddAsync(string folder, FormKey key, Func<FormHead, ControlledForm> build)
            {
                var head = await db.FormHeadAsync(review.AgencyId, key, cancellationToken);
                made.Add(($"{folder}/{PaperFileName.Slug($"{head.Code} {head.Title}")}.docx", $"{head.Code} {head.Title}", build(head)));
            }
            await AddAsync("01-ke-hoach", FormKey.ReviewPlan, head => ReviewForms.Plan(head, record));
            await AddAsync("02-dau-vao", FormKey.ReviewInputs, head => forms.Inputs(head, record));
            if (record.Actions.Count > 0)
                await AddAsync("04-theo-doi", FormKey.ReviewFollowUp, head => forms.FollowUp(head, record, reading.Today));
            var isOver = review.State is >= ManagementReviewState.MinutesDrafted and < ManagementReviewState.Cancelled;
            return new View
            {
                FileName = $"{PaperFileName.Slug($"ho-so {review.Number}")}.zip",
                Record = record,
                Forms = made,
                Draft = isOver && record.Minutes?.Sha256 is null ? (await desk.BuildAsync(db, record, cancellationToken))?.Document : null,
                Files = await FilesAsync(db, record, cancellationToken),
            };
        }

        private static async Task<IReadOnlyList<(string, string, string)>> FilesAsync(IsoContext db, ReviewRecord record, CancellationToken cancellationToken)
        {
            var (review, minutes) = (record.Review, record.Minutes);
            List<(string Path, string Title, string Sha256)> files = [];
            var contributions = review.Contributions.Where(part => part.IsGiven).ToDictionary(part => part.Id);
            Guid[] owners = [review.Id, .. contributions.Keys, .. record.Actions.Select(action => action.Id)];
            var stored = await db.Set<StoredFile>().IgnoreQueryFilters(Unscoped).Where(file => owners.Contains(file.AttachedTo) && file.WithdrawnAt == null)
                .OrderBy(file => file.CreatedAt).ToListAsync(cancellationToken);
            var topics = review.Inputs.ToDictionary(input => input.Id);
            foreach (var file in stored)
            {
                if (file.Id == minutes?.FileId)
                    Add($"03-bien-ban/bien-ban-{PaperFileName.Slug(review.Number)}", file, $"Biên bản họp {review.Number}{(minutes.IsSigned ? " (bản được ký)" : " (bản trình ký)")}");
                else if (minutes?.Given.Any(signature => signature.FileId == file.Id) == true)
                    Add($"03-bien-ban/ban-quet-co-chu-ky", file, "Bản quét biên bản có chữ ký");
                else if (contributions.TryGetValue(file.AttachedTo, out var part))
                    Add($"02-dau-vao/dong-gop/{PaperFileName.Slug($"{record.UnitName(part.UnitId)} {Path.GetFileNameWithoutExtension(file.Name)}")}", file,
                        $"Tài liệu của {record.UnitName(part.UnitId)}: {ReviewTerms.Of(topics[part.InputId].Topic)}, {file.Name}");
                else if (record.Actions.FirstOrDefault(action => action.Id == file.AttachedTo) is { } action)
                    Add($"04-theo-doi/bang-chung/{action.Place:00}-{PaperFileName.Slug(Path.GetFileNameWithoutExtension(file.Name))}", file, $"Bằng chứng thực hiện kết luận {action.Place}: {file.Name}");
            }
            return files;

            void Add(string path, StoredFile file, string title)
            {
                var ending = Path.GetExtension(FileKind.SafeName(file.Name, file.MediaType)).ToLowerInvariant();
                // Two files of one name stand side by side.
                var (whole, number) = (path + ending, 2);
                while (files.Exists(one => one.Path == whole))
                    whole = $"{path}-{number++}{ending}";
                files.Add((whole, title, file.Sha256));
            }
        }
    }
}

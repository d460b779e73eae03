using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>
/// Looks anew whether what was signed is what lies here: the document's file, the scans, the records that it was made from, and
/// the frozen facts, each by its SHA-256.
/// </summary>
public static class VerifyMinutes
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Check> Checks, DateTimeOffset At)
    {
        public bool IsSound => Checks.All(check => check.IsSound);
    }

    public enum Subject
    {
        /// <summary>The Word file that was signed.</summary>
        Document,

        /// <summary>The records that it was made from.</summary>
        Content,

        /// <summary>What was frozen before the meeting.</summary>
        Facts,

        /// <summary>A scan of the signed paper.</summary>
        Scan,
    }

    /// <param name="Kept">What the SHA-256 is to be.</param>
    /// <param name="Found">What it is; none where the file is gone.</param>
    public sealed record Check(Subject Subject, string Name, string Kept, string? Found)
    {
        public bool IsSound => Kept == Found;
    }

    public sealed class Handler(FileStore store) : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await ReviewRecord.LoadAsync(db, query.ReviewId, cancellationToken) is not { Minutes: { Sha256: { } document } minutes } record
                || !await db.SeesReviewAsync(reading.Scope, record.Review.AgencyId, cancellationToken))
                return Outcome<View>.NotFound();
            Guid[] ids = [.. minutes.Given.Select(signature => signature.FileId).Append(minutes.FileId).OfType<Guid>()];
            var names = await db.Set<StoredFile>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter]).Where(file => ids.Contains(file.Id))
                .ToDictionaryAsync(file => file.Id, file => file.Name, cancellationToken);
            List<Check> checks =
            [
                new(Subject.Document, minutes.FileId is { } file ? names.GetValueOrDefault(file, "") : "", document, await HashAsync(document, cancellationToken)),
                new(Subject.Content, record.Review.Number, minutes.ContentSha256!, MinutesContent.Of(record.Review, minutes.Text).Hash()),
            ];
            checks.AddRange(record.Review.Inputs.Where(input => input.FrozenHash is not null).OrderBy(input => input.Place).Select(input => new Check(
                Subject.Facts, input.Topic.ToString(), input.FrozenHash!, Platform.Reviewing.ReviewJson.HashOf(input.Frozen ?? ""))));
            foreach (var scan in minutes.Given.Where(signature => signature.FileSha256 is not null).DistinctBy(signature => signature.FileSha256))
                checks.Add(new Check(Subject.Scan, scan.FileId is { } id ? names.GetValueOrDefault(id, "") : "", scan.FileSha256!, await HashAsync(scan.FileSha256!, cancellationToken)));
            return new View(checks, reading.Now);
        }

        private async Task<string?> HashAsync(string sha256, CancellationToken cancellationToken)
        {
            if (!store.Has(sha256))
                return null;
            await using var content = store.Open(sha256);
            return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancellationToken));
        }
    }
}

using IsoIntranet.Features.ManagementReviews.Story;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>One input: its facts as they are or as they were frozen, what came since, the words and the contributions.</summary>
public static class InputStory
{
    public sealed record Query(Guid ReviewId, Guid InputId) : IQuery<Query, View>;

    /// <param name="Sections">The facts that count: live ones, or the frozen ones once they are.</param>
    /// <param name="Since">Once frozen: what would be collected now, before the session only; none where the viewer may not see live facts.</param>
    /// <param name="Items">The agenda, for going from one to the next.</param>
    public sealed record View(
        ManagementReview Review, ReviewInput Input, string Agency, IReadOnlyList<ReviewSection> Sections, IReadOnlyList<ReviewSection>? Since,
        IReadOnlyList<Part> Parts, InputFill Fill, string? Owner, ReviewMay May, IReadOnlyList<ReviewInput> Items)
    {
        public bool IsFrozen => Input.Frozen is not null;

        /// <summary>Whether what would be collected now differs from what was frozen.</summary>
        public bool HasMoved => Since is not null && ReviewJson.Write(Since) != ReviewJson.Write(Sections);
    }

    /// <summary>A contribution as the viewer sees it; frozen ones as they were frozen.</summary>
    /// <param name="Contribution">None for one that is shown from what was frozen.</param>
    public sealed record Part(InputContribution? Contribution, string Unit, string? Text, string? GivenBy, DateTimeOffset? GivenAt, IReadOnlyList<PartFile> Files);

    /// <param name="MayOpen">Whether the viewer may read the unit's files.</param>
    public sealed record PartFile(Guid Id, int Version, string Name, string Sha256, bool MayOpen);

    public sealed class Handler(ReviewCollector collector) : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await reading.ReviewAsync(query.ReviewId, cancellationToken) is not { } review || review.Inputs.FirstOrDefault(one => one.Id == query.InputId) is not { } input)
                return Outcome<View>.NotFound();
            var may = new ReviewMay(reading.Actor, review, await db.PersonOfAsync(reading.Actor, cancellationToken));
            var mayLive = may.SeeLiveFacts(input) && review.State <= ManagementReviewState.InSession;
            var live = mayLive || input.Frozen is null
                ? await collector.CollectAsync(db, review.ScopeOn(reading.Today), input.Topic, reading.Scope, cancellationToken) : [];
            var snapshot = input.Snapshot;
            var units = await db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            var owner = input.OwnerId is { } person ? await db.Set<Person>().Where(one => one.Id == person).Select(one => one.FullName).SingleAsync(cancellationToken)
                : input.OwnerUnitId is { } unit ? units[unit] : null;
            return new View(
                review, input, units[review.AgencyId], snapshot?.Sections ?? (mayLive ? live : []), snapshot is not null && mayLive ? live : null,
                snapshot is null ? await PartsAsync(review, input, may, units, reading, cancellationToken) : [.. snapshot.Contributions.Select(part => OfSnapshot(part, reading))],
                snapshot is null ? review.FillOf(input, live) : review.FillOf(input, snapshot.Sections), owner, may, [.. review.Inputs.OrderBy(one => one.Place)]);
        }

        private static async Task<IReadOnlyList<Part>> PartsAsync(
            ManagementReview review, ReviewInput input, ReviewMay may, Dictionary<Guid, string> units, Reading reading, CancellationToken cancellationToken)
        {
            var parts = review.ContributionsTo(input).Where(may.See).ToList();
            var ids = parts.Select(part => part.Id).ToList();
            var files = (await reading.Db.Set<StoredFile>().Where(file => ids.Contains(file.AttachedTo) && file.WithdrawnAt == null).OrderBy(file => file.CreatedAt)
                .ToListAsync(cancellationToken)).ToLookup(file => file.AttachedTo);
            return [.. parts.OrderBy(part => part.IsGiven ? 0 : 1).ThenBy(part => units[part.UnitId], StringComparer.CurrentCulture).Select(part => new Part(
                // What is still a draft is the unit's own.
                part, units[part.UnitId], part.IsGiven || reading.Actor.May(ManagementReviewsRoom.Contribute, part.UnitId) ? part.Text : null, part.GivenBy, part.GivenAt,
                [.. files[part.Id].Select(file => new PartFile(file.Id, file.Version, file.Name, file.Sha256, true))]))];
        }

        private static Part OfSnapshot(SnapshotContribution part, Reading reading) => new(
            null, part.Unit, part.Text, part.By, part.GivenAt,
            [.. part.Files.Select(file => new PartFile(file.Id, 0, file.Name, file.Sha256, reading.Scope.Contains(part.UnitId)))]);
    }
}

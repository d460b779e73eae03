using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>A review's session for its screens: whoever comes late or comes back is on the present slide at once.</summary>
public static class StageOf
{
    public sealed record Query(Guid ReviewId) : IQuery<Query, View>;

    /// <param name="Review">Untracked, with its parts.</param>
    /// <param name="Names">Of units and people that the slides name, by their id.</param>
    /// <param name="Sections">Facts of the item that is shown, as they were frozen; those of now before the freezing.</param>
    /// <param name="Live">The same as they are now, where the stage shows what came since; otherwise none.</param>
    /// <param name="Frozen">The item's snapshot, whatever is shown; none before the freezing.</param>
    /// <param name="MayLead">Whether the viewer is chair or secretary of this review.</param>
    /// <param name="Now">When it was read, for the clocks.</param>
    public sealed record View(
        ManagementReview Review, ReviewStage Stage, string Agency, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<ReviewSection> Sections,
        IReadOnlyList<ReviewSection>? Live, InputSnapshot? Frozen, bool MayLead, Guid? ViewerId, DateTimeOffset Now)
    {
        public IReadOnlyList<ReviewInput> Items { get; } = StageDeck.ItemsOf(Review);

        public IReadOnlyList<StagePlace> Deck { get; } = StageDeck.Of(Review);

        public ReviewInput? Item => Stage.InputId is { } id ? Items.FirstOrDefault(input => input.Id == id) : null;

        public int Index => StageDeck.IndexOf(Deck, Stage.View);

        public bool IsRunning => Review.State == ManagementReviewState.InSession;

        public IReadOnlyList<ReviewDecision> Decisions => [.. Review.Decisions.OrderBy(decision => decision.Sequence)];

        public IReadOnlyList<ReviewDecision> DecisionsOn(Guid? inputId) => [.. Decisions.Where(decision => decision.InputId == inputId)];

        public IReadOnlyList<StagePart> Parts => StageDeck.PartsOf(Sections, Frozen is null ? Item?.Text : Frozen.Text, Frozen?.Contributions.Count ?? 0);

        public string? OwnerOf(ReviewInput input) =>
            string.Join(", ", new[] { input.OwnerId, input.OwnerUnitId }.OfType<Guid>().Select(id => Names.GetValueOrDefault(id)).OfType<string>()) is { Length: > 0 } owner ? owner : null;
    }

    public sealed class Handler(ReviewCollector collector) : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.PersonOfAsync(reading.Actor, cancellationToken);
            db.SeeOnly(UnitScope.Everything);
            var review = await db.Set<ManagementReview>().AsNoTracking().WholeAsync(query.ReviewId, cancellationToken);
            if (review is null || !await IsSeenAsync(review, person, reading, cancellationToken))
                return Outcome<View>.NotFound();
            var stage = await db.Set<ReviewStage>().AsNoTracking().SingleOrDefaultAsync(row => row.ReviewId == review.Id, cancellationToken) ?? new ReviewStage(review.Id);
            var frozen = stage.InputId is { } id ? review.Inputs.FirstOrDefault(input => input.Id == id)?.Snapshot : null;
            IReadOnlyList<ReviewSection>? live = null;
            if ((!stage.IsFrozenView || frozen is null) && review.Inputs.FirstOrDefault(input => input.Id == stage.InputId) is { } item)
                live = await collector.CollectAsync(db, review.ScopeOn(reading.Today), item.Topic, UnitScope.Everything, cancellationToken);
            return new View(
                review, stage, await NameOfAsync(reading, review.AgencyId, cancellationToken), await NamesAsync(review, reading, cancellationToken),
                frozen?.Sections ?? live ?? [], frozen is null ? null : live, frozen, review.IsLedBy(person), person, reading.Now);
        }

        /// <summary>Who sees the agency, and who is on the list of this one meeting.</summary>
        internal static async Task<bool> IsSeenAsync(ManagementReview review, Guid? person, Reading reading, CancellationToken cancellationToken) =>
            reading.Scope.Contains(review.AgencyId) || review.IsLedBy(person) || person is not null && review.Participants.Any(one => one.PersonId == person)
            || (await AgencyTree.SeenByAsync(reading.Db, reading.Scope, cancellationToken)).Contains(review.AgencyId);

        private static async Task<string> NameOfAsync(Reading reading, Guid unitId, CancellationToken cancellationToken) =>
            await reading.Db.Set<OrgUnit>().Where(unit => unit.Id == unitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancellationToken) ?? "";

        private static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(ManagementReview review, Reading reading, CancellationToken cancellationToken)
        {
            Guid[] units = [.. review.Inputs.Select(input => input.OwnerUnitId).Concat(review.Decisions.Select(decision => decision.OwnerUnitId)).Concat(review.Participants.Select(one => one.UnitId)).OfType<Guid>().Distinct()];
            Guid[] people = [.. review.Inputs.Select(input => input.OwnerId).OfType<Guid>().Distinct()];
            var names = await reading.Db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).Select(unit => new { unit.Id, Name = unit.ShortName }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
            foreach (var one in await reading.Db.Set<Person>().Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.FullName }).ToListAsync(cancellationToken))
                names[one.Id] = one.FullName;
            return names;
        }
    }
}

using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Story;

/// <summary>One review with its agenda, its people and how far its inputs have come, and what its viewer may do.</summary>
public static class ReviewStory
{
    public sealed record Query(Guid Id) : IQuery<Query, View>;

    /// <param name="Record">Untracked; its parts are loaded.</param>
    /// <param name="Items">The agenda, in its order.</param>
    /// <param name="Acts">Who did what when, newest first.</param>
    /// <param name="UnitNames">Of all units that are asked, own an item or come.</param>
    public sealed record View(
        ManagementReview Record, string Agency, IReadOnlyList<Item> Items, IReadOnlyList<Act> Acts, ReviewMay May, DateOnly Today,
        IReadOnlyDictionary<Guid, string> UnitNames)
    {
        public int Empty => Items.Count(item => item.Fill == InputFill.Empty);

        public int Asked => Items.Sum(item => item.Asked);

        public int Given => Items.Sum(item => item.Given);

        /// <summary>Units that owe something, with how many inputs it is to.</summary>
        public IReadOnlyList<(string Unit, int Count)> Missing =>
            [.. Record.Contributions.Where(part => !part.IsGiven).GroupBy(part => part.UnitId).Select(parts => (UnitNames[parts.Key], parts.Count())).OrderBy(missing => missing.Item1, StringComparer.CurrentCulture)];
    }

    /// <param name="Sections">How many rooms know facts to it.</param>
    /// <param name="Owner">Name of the person or unit that presents it.</param>
    public sealed record Item(ReviewInput Input, InputFill Fill, int Sections, int Asked, int Given, string? Owner);

    /// <param name="Command">The use case, as the change log names it.</param>
    public sealed record Act(DateTimeOffset At, string Author, string Command);

    public sealed class Handler(ReviewCollector collector) : IQueryHandler<Query, View>
    {
        private const int MostActs = 300;

        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await reading.ReviewAsync(query.Id, cancellationToken) is not { } review)
                return Outcome<View>.NotFound();
            var facts = review.State < ManagementReviewState.InputsFrozen
                ? await collector.CollectAsync(db, review.ScopeOn(reading.Today), reading.Scope, cancellationToken)
                : review.Inputs.ToDictionary(input => input.Topic, input => input.Snapshot?.Sections ?? []);
            var units = await db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            var owners = review.Inputs.Select(input => input.OwnerId).OfType<Guid>().ToList();
            var people = await db.Set<Person>().Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, cancellationToken);
            var history = await ChangeHistory.OfAsync(db, review.Id, MostActs, cancellationToken);
            // One command writes several rows; it is told once. What somebody is still typing, and every turn of a slide, is nobody's news.
            var acts = history.Where(row => row.Command is not null and not (nameof(Contributions.DraftContribution) or nameof(Session.DriveStage) or nameof(Session.PauseStage) or nameof(Session.WriteDiscussion)))
                .GroupBy(row => (row.At, row.Author, row.Command)).Select(act => new Act(act.Key.At, act.Key.Author, act.Key.Command!)).ToList();
            var may = new ReviewMay(reading.Actor, review, await db.PersonOfAsync(reading.Actor, cancellationToken));
            return new View(
                review, units[review.AgencyId], [.. review.Inputs.OrderBy(input => input.Place).Select(ItemOf)], acts, may, reading.Today, units);

            Item ItemOf(ReviewInput input)
            {
                var (parts, known) = (review.ContributionsTo(input).ToList(), facts.GetValueOrDefault(input.Topic) ?? []);
                return new Item(
                    input, review.FillOf(input, known), known.Count, parts.Count, parts.Count(part => part.IsGiven),
                    input.OwnerId is { } person ? people[person] : input.OwnerUnitId is { } unit ? units[unit] : null);
            }
        }
    }
}

/// <summary>How a review is read by somebody whom it concerns.</summary>
public static class ReviewReading
{
    /// <summary>
    /// The whole review, or none where its agency is none of the viewer's. It is read as the agency sees it, for how far an
    /// input has come does not depend on who looks; what of it is shown, the viewer's rights say (<see cref="ReviewMay"/>).
    /// </summary>
    public static async Task<ManagementReview?> ReviewAsync(this Reading reading, Guid id, CancellationToken cancellationToken)
    {
        var db = reading.Db;
        var agency = await db.Set<ManagementReview>().Where(row => row.Id == id).Select(row => (Guid?)row.AgencyId).SingleOrDefaultAsync(cancellationToken);
        if (agency is not { } owner || !(await AgencyTree.SeenByAsync(db, reading.Scope, cancellationToken)).Contains(owner))
            return null;
        db.SeeOnly(await AgencyTree.WithinAsync(db, owner, cancellationToken));
        var review = await db.Set<ManagementReview>().WholeAsync(id, cancellationToken);
        db.SeeOnly(reading.Scope);
        return review;
    }
}

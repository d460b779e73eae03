using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Contributions;

/// <summary>What the units of the viewer are asked to contribute now, and what they gave lately.</summary>
public static class MyContributions
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Item> Open, IReadOnlyList<Item> Given);

    /// <param name="MayWrite">Whether it can still be written.</param>
    public sealed record Item(
        InputContribution Part, Guid ReviewId, string Number, string Title, ReviewTopic Topic, string Unit, DateOnly Due, int DaysLate, DateOnly HeldOn, bool MayWrite,
        IReadOnlyList<string> Files);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ManagementReviewsRoom.Contribute;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var rows = await (
                from part in db.Set<InputContribution>()
                join input in db.Set<ReviewInput>() on part.InputId equals input.Id
                join review in db.Set<ManagementReview>() on part.ReviewId equals review.Id
                join unit in db.Set<OrgUnit>() on part.UnitId equals unit.Id
                where review.State == ManagementReviewState.CollectingInputs || review.State == ManagementReviewState.InputsFrozen
                orderby review.ContributionsDue, unit.SortOrder, input.Place
                select new { part, review, input.Topic, Unit = unit.ShortName }).ToListAsync(cancellationToken);
            var ids = rows.Select(row => row.part.Id).ToList();
            var files = (await db.Set<StoredFile>().Where(file => ids.Contains(file.AttachedTo) && file.WithdrawnAt == null)
                .Select(file => new { file.AttachedTo, file.Name }).ToListAsync(cancellationToken)).ToLookup(file => file.AttachedTo, file => file.Name);
            var items = rows.Select(row => new Item(
                row.part, row.review.Id, row.review.Number, row.review.Title, row.Topic, row.Unit, row.review.ContributionsDue,
                row.part.IsGiven ? 0 : Math.Max(0, reading.Today.DayNumber - row.review.ContributionsDue.DayNumber), row.review.HeldOn,
                row.review.TakesContributions && !row.part.IsGiven, [.. files[row.part.Id]])).ToList();
            return new View([.. items.Where(item => item.MayWrite)], [.. items.Where(item => item.Part.IsGiven)]);
        }
    }
}

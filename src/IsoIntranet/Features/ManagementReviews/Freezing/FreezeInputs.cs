using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Freezing;

/// <summary>Keeps every input as it is at this moment: the facts of all rooms, the words, the contributions and their files' hashes.</summary>
public static class FreezeInputs
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Handler(ReviewCollector collector) : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            if (review.State != ManagementReviewState.CollectingInputs)
                return ManagementReview.NotInState();
            var facts = await collector.CollectAsync(work.Db, review.ScopeOn(work.Today), UnitScope.Everything, cancellationToken);
            return review.Freeze(facts, await GivenAsync(review, work.Db, cancellationToken), work.Actor.Author, work.Now);
        }
    }

    /// <summary>The contributions that were given, as they are kept.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, SnapshotContribution>> GivenAsync(ManagementReview review, IsoContext db, CancellationToken cancellationToken)
    {
        var given = review.Contributions.Where(part => part.IsGiven).ToList();
        var (parts, units) = (given.Select(part => part.Id).ToList(), given.Select(part => part.UnitId).ToList());
        var names = await db.Set<OrgUnit>().AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var files = (await db.Set<StoredFile>().AsNoTracking().Where(file => parts.Contains(file.AttachedTo) && file.WithdrawnAt == null)
            .OrderBy(file => file.CreatedAt).ToListAsync(cancellationToken)).ToLookup(file => file.AttachedTo);
        return given.ToDictionary(part => part.Id, part => new SnapshotContribution(
            part.UnitId, names[part.UnitId], part.Text!, part.GivenBy!, part.GivenAt!.Value,
            [.. files[part.Id].Select(file => new SnapshotFile(file.Id, file.Name, file.Sha256))]));
    }
}

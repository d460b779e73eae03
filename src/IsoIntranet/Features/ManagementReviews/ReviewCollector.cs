using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews;

/// <summary>
/// Collects the facts of a review from all rooms that know some. They are the agency's, whoever looks: the context sees the
/// agency's units while it is collected, and afterwards what it saw before.
/// </summary>
public sealed class ReviewCollector(IEnumerable<IReviewSource> sources)
{
    private readonly ILookup<ReviewTopic, IReviewSource> _sources = sources
        .OrderBy(source => source.Order).ThenBy(source => source.GetType().Name, StringComparer.Ordinal).ToLookup(source => source.Topic);

    /// <param name="before">What the context may see, to be given back to it.</param>
    public async Task<IReadOnlyDictionary<ReviewTopic, IReadOnlyList<ReviewSection>>> CollectAsync(
        IsoContext db, ReviewScope scope, UnitScope before, CancellationToken cancellationToken)
    {
        var all = new Dictionary<ReviewTopic, IReadOnlyList<ReviewSection>>();
        foreach (var topic in Enum.GetValues<ReviewTopic>())
            all[topic] = await CollectAsync(db, scope, topic, before, cancellationToken);
        return all;
    }

    public async Task<IReadOnlyList<ReviewSection>> CollectAsync(
        IsoContext db, ReviewScope scope, ReviewTopic topic, UnitScope before, CancellationToken cancellationToken)
    {
        var found = new List<ReviewSection>();
        // Sources only read; within a command's context they must leave nothing behind that would be saved.
        var tracking = db.ChangeTracker.QueryTrackingBehavior;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.SeeOnly(await AgencyTree.WithinAsync(db, scope.AgencyId, cancellationToken));
        foreach (var source in _sources[topic])
        {
            var facts = await source.CollectAsync(db, scope, cancellationToken);
            if (!facts.IsEmpty)
                found.Add(new ReviewSection(source.GetType().Name, source.Title, facts));
        }
        db.SeeOnly(before);
        db.ChangeTracker.QueryTrackingBehavior = tracking;
        return found;
    }
}

/// <summary>Which units an agency's review is about, and whose reviews somebody may see.</summary>
public static class AgencyTree
{
    /// <summary>The agency and all below it.</summary>
    public static async Task<UnitScope> WithinAsync(IsoContext db, Guid agencyId, CancellationToken cancellationToken)
    {
        var hierarchy = new Hierarchy(await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));
        return UnitScope.Of(hierarchy.Units.Where(unit => hierarchy.IsWithin(unit.Id, agencyId)).Select(unit => unit.Id));
    }

    /// <summary>The agencies whose reviews concern somebody: those above the units of a scope, and those within it.</summary>
    public static async Task<IReadOnlyCollection<Guid>> SeenByAsync(IsoContext db, UnitScope scope, CancellationToken cancellationToken)
    {
        var units = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId }).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken);
        if (scope.IsEverything)
            return units.Keys;
        var seen = new HashSet<Guid>();
        foreach (var unit in scope.Units)
        {
            for (Guid? at = unit; at is { } step && seen.Add(step); at = units.GetValueOrDefault(step))
            {
            }
        }
        return seen;
    }
}

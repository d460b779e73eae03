using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Deadlines;

/// <summary>A deadline beside its kind.</summary>
public sealed record KnownDeadline(string Kind, Deadline Deadline);

/// <summary>What is due over all rooms, each read with the viewer's own rights.</summary>
public sealed class DeadlineBook(IEnumerable<IDeadlineSource> sources, IDbContextFactory<IsoContext> contexts, OrganisationClock clock)
{
    public IReadOnlyList<IDeadlineSource> Sources { get; } = [.. sources.OrderBy(source => source.Kind, StringComparer.Ordinal)];

    /// <summary>Whatever the actor may see, the soonest first.</summary>
    public async Task<IReadOnlyList<KnownDeadline>> FindAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<KnownDeadline>();
        foreach (var source in Sources)
            found.AddRange(await FindAsync(source, actor, cancellationToken));
        return [.. found.OrderBy(known => known.Deadline.Due).ThenBy(known => known.Deadline.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>Those of one source, for whoever must not lose the others when one fails.</summary>
    public async Task<IReadOnlyList<KnownDeadline>> FindAsync(IDeadlineSource source, Actor actor, CancellationToken cancellationToken)
    {
        var visible = actor.ScopeOf(source.See);
        if (visible.IsNothing)
            return [];
        await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(visible);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var found = await source.FindAsync(db, clock.Today, cancellationToken);
        if (actor.AccountId is { } account
            && await db.Users.Where(row => row.Id == account).Select(row => row.PersonId).SingleOrDefaultAsync(cancellationToken) is { } person)
            found = [.. found.Concat(await source.FindOfAsync(db, person, cancellationToken)).DistinctBy(deadline => (deadline.RecordType, deadline.RecordId, deadline.Due))];
        return [.. found.Select(deadline => new KnownDeadline(source.Kind, deadline))];
    }
}

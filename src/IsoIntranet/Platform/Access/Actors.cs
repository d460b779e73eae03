using System.Collections.Concurrent;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Access;

/// <summary>
/// Resolves accounts to what they may do right now. Kept per node until a grant, an account or the tree of units changes,
/// so a right that was taken away is gone with the next click.
/// </summary>
public sealed class Actors
{
    private static readonly HashSet<string> Relevant = [nameof(RoleGrant), nameof(Account), nameof(OrgUnit)];

    private readonly IDbContextFactory<IsoContext> contexts;
    private ConcurrentDictionary<Guid, Actor> known = new();

    public Actors(IDbContextFactory<IsoContext> contexts, LiveBus bus)
    {
        this.contexts = contexts;
        bus.Listen(signals =>
        {
            if (signals.Any(signal => Relevant.Contains(signal.RecordType)))
                Forget();
        });
    }

    /// <summary>Also called right after a write to grants on this node, before its signal has come round.</summary>
    public void Forget() => known = new();

    public async Task<Actor> GetAsync(Guid accountId, CancellationToken cancellationToken = default)
    {
        // Taken before reading: an answer read while everything is being forgotten must not be remembered.
        var cache = known;
        if (cache.TryGetValue(accountId, out var actor))
            return actor;
        actor = await ReadAsync(accountId, cancellationToken);
        cache[accountId] = actor;
        return actor;
    }

    private async Task<Actor> ReadAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        var name = await db.Users.Where(account => account.Id == accountId && !account.IsClosed)
            .Select(account => account.DisplayName).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
            return Actor.Nobody;
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.AccountId == accountId).ToListAsync(cancellationToken);
        if (grants.Count == 0)
            return new Actor(accountId, name, []);
        var units = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId }).ToListAsync(cancellationToken);
        var children = units.ToLookup(unit => unit.ParentId, unit => unit.Id);
        return new Actor(accountId, name, [.. grants.Select(grant => new Grant(grant.Role, grant.UnitId, Subtree(grant.UnitId)))]);

        UnitScope Subtree(Guid root)
        {
            var reached = new HashSet<Guid> { root };
            var open = new Stack<Guid>(reached);
            while (open.TryPop(out var unit))
                foreach (var child in children[unit].Where(reached.Add))
                    open.Push(child);
            return reached.Count == units.Count ? UnitScope.Everything : UnitScope.Of(reached);
        }
    }
}

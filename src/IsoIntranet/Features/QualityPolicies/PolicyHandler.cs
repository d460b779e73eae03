using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>A wish about one edition, made at the version that the writer saw.</summary>
public interface IPolicyCommand
{
    Guid PolicyId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one edition share. Their result is its new version.</summary>
public abstract class PolicyHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IPolicyCommand
{
    private QualityPolicy? _policy;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _policy = await db.Set<QualityPolicy>().SingleOrDefaultAsync(policy => policy.Id == command.PolicyId, cancellationToken);
        return _policy is null ? null : new Demand(permission, _policy.OwnerUnitId).At(_policy, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _policy!, work, cancellationToken);
        return ruling.Refusal is { } refused ? refused : _policy!.Version + 1;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, QualityPolicy policy, Work work, CancellationToken cancellationToken);
}

/// <summary>Whom a policy is for.</summary>
internal static class PolicyAudience
{
    /// <summary>What is or was in force is everybody's to read; a draft is its keepers' alone.</summary>
    public static IQueryable<QualityPolicy> VisibleTo(this IQueryable<QualityPolicy> policies, Actor actor)
    {
        var keep = actor.ScopeOf(QualityPoliciesRoom.Keep);
        if (keep.IsEverything)
            return policies;
        var kept = keep.Units.ToList();
        return policies.Where(policy => policy.State != PolicyState.Draft || kept.Contains(policy.OwnerUnitId));
    }

    /// <summary>The owner and all living units below it.</summary>
    public static async Task<HashSet<Guid>> UnitsBelowAsync(this IsoContext db, Guid ownerId, CancellationToken cancellationToken)
    {
        var children = (await db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active).Select(unit => new { unit.Id, unit.ParentId })
            .ToListAsync(cancellationToken)).ToLookup(unit => unit.ParentId, unit => unit.Id);
        var found = new HashSet<Guid> { ownerId };
        var waiting = new Queue<Guid>(found);
        while (waiting.TryDequeue(out var unit))
        {
            foreach (var child in children[unit].Where(found.Add))
                waiting.Enqueue(child);
        }
        return found;
    }

    /// <summary>A unit and those above it, the nearest first.</summary>
    public static async Task<List<Guid>> UnitsAboveAsync(this IsoContext db, Guid unitId, CancellationToken cancellationToken)
    {
        var parents = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId }).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken);
        var above = new List<Guid>();
        for (Guid? at = unitId; at is { } unit && parents.ContainsKey(unit) && above.Count <= parents.Count; at = parents[unit])
            above.Add(unit);
        return above;
    }

    /// <summary>The person of an account; none for whoever is not in the directory.</summary>
    public static async Task<Person?> PersonOfAsync(this IsoContext db, Actor actor, CancellationToken cancellationToken) => await (
        from account in db.Users
        join person in db.Set<Person>() on account.PersonId equals person.Id
        where account.Id == actor.AccountId && !person.HasLeft
        select person).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
}

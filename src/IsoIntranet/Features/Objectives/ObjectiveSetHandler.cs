using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives;

/// <summary>A wish about one set, made at the version that the writer saw.</summary>
public interface IObjectiveSetCommand
{
    Guid SetId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one set share: its loading and its version. Their result is the set's new version.</summary>
public abstract class ObjectiveSetHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IObjectiveSetCommand
{
    private ObjectiveSet? _set;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _set = await db.Set<ObjectiveSet>().WholeAsync(command.SetId, cancellationToken);
        return _set is null ? null : Of(_set).At(_set, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _set!, work, cancellationToken);
        // The platform counts the version up when it saves, right after this.
        return ruling.Refusal is { } refused ? refused : _set!.Version + 1;
    }

    /// <summary>What a unit sets itself its head writes, too.</summary>
    private Demand Of(ObjectiveSet set) => new Demand(permission, set.OwnerUnitId) is var demand && set.IsOwn && permission == ObjectivesRoom.Keep
        ? demand.Or(ObjectivesRoom.KeepOwn) : demand;

    protected abstract Task<Ruling> ActAsync(TCommand command, ObjectiveSet set, Work work, CancellationToken cancellationToken);
}

internal static class ObjectiveSetLoading
{
    /// <summary>A set with all of its text.</summary>
    public static Task<ObjectiveSet?> WholeAsync(this IQueryable<ObjectiveSet> sets, Guid id, CancellationToken cancellationToken) =>
        sets.WithText().SingleOrDefaultAsync(set => set.Id == id, cancellationToken);

    /// <summary>Targets and actions in queries of their own: together they would multiply each other.</summary>
    public static IQueryable<ObjectiveSet> WithText(this IQueryable<ObjectiveSet> sets) => sets
        .Include(set => set.Objectives).ThenInclude(objective => objective.Targets)
        .Include(set => set.Objectives).ThenInclude(objective => objective.Actions)
        .AsSplitQuery();

    /// <summary>What binds or once bound somebody is everybody's to read; a draft is its keepers' alone.</summary>
    public static IQueryable<ObjectiveSet> VisibleTo(this IQueryable<ObjectiveSet> sets, Actor actor)
    {
        var (keep, issue, own) = (actor.ScopeOf(ObjectivesRoom.Keep), actor.ScopeOf(ObjectivesRoom.Issue), actor.ScopeOf(ObjectivesRoom.KeepOwn));
        if (keep.IsEverything || issue.IsEverything)
            return sets;
        var (kept, owned) = (keep.Units.Union(issue.Units).ToList(), own.IsEverything ? [] : own.Units.ToList());
        return sets.Where(set => set.State == ObjectiveSetState.Issued || set.State == ObjectiveSetState.Superseded
            || kept.Contains(set.OwnerUnitId) || set.IsOwn && owned.Contains(set.OwnerUnitId));
    }
}

using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>A wish about one nonconformity, made at the version that the writer saw.</summary>
public interface INonconformityCommand
{
    Guid Id { get; }

    int Version { get; }
}

/// <summary>A wish about one corrective action, made at the version that the writer saw.</summary>
public interface IActionCommand
{
    Guid ActionId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one nonconformity share: its loading and its version.</summary>
public abstract class NonconformityHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, INonconformityCommand
{
    private Nonconformity? _record;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _record = await db.Set<Nonconformity>().WholeAsync(command.Id, cancellationToken);
        return _record is null ? null : DemandOver(new Demand(permission, _record.UnitId)).At(_record, command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        (await ActAsync(command, _record!, work, cancellationToken)).Refusal is { } refused ? refused : Nothing.Value;

    /// <summary>For further rights that will do as well.</summary>
    protected virtual Demand DemandOver(Demand demand) => demand;

    protected abstract Task<Ruling> ActAsync(TCommand command, Nonconformity record, Work work, CancellationToken cancellationToken);
}

/// <summary>The same for one of its actions. The result is the action's new version.</summary>
public abstract class ActionHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IActionCommand
{
    private Nonconformity? _record;
    private CorrectiveAction? _action;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        var id = await db.Set<CorrectiveAction>().Where(action => action.Id == command.ActionId)
            .Select(action => (Guid?)action.NonconformityId).SingleOrDefaultAsync(cancellationToken);
        _record = id is { } found ? await db.Set<Nonconformity>().WholeAsync(found, cancellationToken) : null;
        _action = _record?.Actions.Single(action => action.Id == command.ActionId);
        return _action is null ? null : DemandOver(new Demand(permission, _action.UnitId)).At(_action, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        if (!await MayAsync(_action!, work, cancellationToken))
            return Outcome<int>.Forbidden();
        var ruling = await ActAsync(command, _record!, _action!, work, cancellationToken);
        // The platform counts the version up when it saves, right after this.
        return ruling.Refusal is { } refused ? refused : _action!.Version + 1;
    }

    /// <summary>For rights that do not hang on the unit.</summary>
    protected virtual Demand DemandOver(Demand demand) => demand;

    /// <summary>For rights that hang on more than the unit.</summary>
    protected virtual Task<bool> MayAsync(CorrectiveAction action, Work work, CancellationToken cancellationToken) => Task.FromResult(true);

    protected abstract Task<Ruling> ActAsync(
        TCommand command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken);
}

/// <summary>For what the unit does about an action: its head and contact, and whoever owns the action.</summary>
public abstract class OwnerHandler<TCommand>() : ActionHandler<TCommand>(NonconformitiesRoom.See)
    where TCommand : ICommand<TCommand, int>, IActionCommand
{
    /// <summary>The owner may be of another unit; who may is judged below.</summary>
    protected override Demand DemandOver(Demand demand) => new(NonconformitiesRoom.See);

    protected override async Task<bool> MayAsync(CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
        work.Actor.May(NonconformitiesRoom.Answer, action.UnitId)
        || action.OwnerId is { } owner && await work.Db.PersonOfAsync(work.Actor, cancellationToken) == owner;
}

internal static class NonconformityLoading
{
    public static Task<Nonconformity?> WholeAsync(this IQueryable<Nonconformity> rows, Guid id, CancellationToken cancellationToken) =>
        rows.Include(row => row.Clauses).Include(row => row.Analyses).Include(row => row.Actions).Include(row => row.Results).Include(row => row.SimilarChecks)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The person of the directory whose account acts.</summary>
    public static async Task<Guid?> PersonOfAsync(this IsoContext db, Actor actor, CancellationToken cancellationToken) =>
        actor.AccountId is { } id
            ? await db.Users.Where(account => account.Id == id).Select(account => account.PersonId).SingleOrDefaultAsync(cancellationToken)
            : null;
}

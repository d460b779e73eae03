using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Commands;

/// <summary>A wish to be shown something. See <see cref="ICommand{TSelf,TResult}"/> for why it names itself.</summary>
public interface IQuery<TSelf, TResult>
    where TSelf : IQuery<TSelf, TResult>;

/// <summary>One thing shown.</summary>
public interface IQueryHandler<in TQuery, TResult>
{
    /// <summary>The right that it takes; its units are what the query's context can see.</summary>
    Permission Permission { get; }

    Task<Outcome<TResult>> HandleAsync(TQuery query, Reading reading, CancellationToken cancellationToken);
}

/// <summary>What a query reads with. Unit-scoped records outside <paramref name="Scope"/> do not exist for it.</summary>
/// <param name="Open">Opens the context. Not before it is needed: what is answered from a shared snapshot, for hundreds of screens at once, needs none.</param>
public sealed record Reading(Func<IsoContext> Open, Actor Actor, UnitScope Scope, DateTimeOffset Now, DateOnly Today) : IAsyncDisposable
{
    private IsoContext? _db;

    public IsoContext Db => _db ??= Open();

    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The way to read: with the viewer's own rights, untracked, in a context of its own.</summary>
public sealed class QueryRunner(IServiceScopeFactory scopes, IDbContextFactory<IsoContext> contexts, OrganisationClock clock)
{
    public async Task<Outcome<TResult>> AskAsync<TQuery, TResult>(
        IQuery<TQuery, TResult> query, Actor actor, CancellationToken cancellationToken = default)
        where TQuery : IQuery<TQuery, TResult>
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<IQueryHandler<TQuery, TResult>>();
        var visible = actor.ScopeOf(handler.Permission);
        if (visible.IsNothing)
            return Outcome<TResult>.Forbidden();
        await using var reading = new Reading(() => Open(visible), actor, visible, clock.Now, clock.Today);
        return await handler.HandleAsync((TQuery)query, reading, cancellationToken);
    }

    private IsoContext Open(UnitScope visible)
    {
        var db = contexts.CreateDbContext().SeeOnly(visible);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}

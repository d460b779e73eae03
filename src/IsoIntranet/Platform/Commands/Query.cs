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
public sealed record Reading(IsoContext Db, Actor Actor, UnitScope Scope, DateTimeOffset Now, DateOnly Today);

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
        await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(visible);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await handler.HandleAsync((TQuery)query, new Reading(db, actor, visible, clock.Now, clock.Today), cancellationToken);
    }
}

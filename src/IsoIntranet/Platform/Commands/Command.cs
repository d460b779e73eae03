using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Platform.Commands;

/// <summary>
/// A wish to change something. It names itself and its result, so that <see cref="CommandRunner.RunAsync"/> finds the handler
/// by type and without reflection.
/// </summary>
public interface ICommand<TSelf, TResult>
    where TSelf : ICommand<TSelf, TResult>;

/// <summary>
/// A command that rests on nothing that its writer saw of the records it may collide over, as taking the next number of a
/// register: where somebody else was faster it begins anew instead of asking. On one node such commands wait for one another.
/// </summary>
public interface IBeginsAnew;

/// <summary>One use case: what it takes to be allowed, and what it does.</summary>
public interface ICommandHandler<in TCommand, TResult>
{
    /// <summary>
    /// Loads what the command is about and says which right over which unit it takes; none where the record does not exist.
    /// </summary>
    Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken);

    /// <summary>Calls the aggregate's methods. The platform saves afterwards if, and only if, the outcome is done.</summary>
    Task<Outcome<TResult>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken);
}

/// <summary>The right that a command takes, and the record whose version it was read at.</summary>
/// <param name="UnitId">The unit concerned; none where holding the right anywhere is enough.</param>
public sealed record Demand(Permission Permission, Guid? UnitId = null)
{
    /// <summary>Further rights, any of which will do as well (for example the unit's own, or the standing body's).</summary>
    public IReadOnlyList<Permission> Alternatives { get; init; } = [];

    public IRecord? Record { get; private init; }

    public int? ReadVersion { get; private init; }

    /// <summary>Refuses with a conflict unless the record still has the version that the writer saw.</summary>
    public Demand At(IRecord record, int readVersion) => this with { Record = record, ReadVersion = readVersion };

    public Demand Or(Permission permission) => this with { Alternatives = [.. Alternatives, permission] };

    public bool IsMetBy(Actor actor) => Alternatives.Prepend(Permission).Any(permission =>
        UnitId is { } unit ? actor.May(permission, unit) : actor.MayAnywhere(permission));
}

/// <summary>What a handler works with: one context, one actor, one moment.</summary>
/// <param name="Now">The moment of the command.</param>
/// <param name="Today">The organisation's calendar day at that moment.</param>
public sealed record Work(IsoContext Db, Actor Actor, DateTimeOffset Now, DateOnly Today);

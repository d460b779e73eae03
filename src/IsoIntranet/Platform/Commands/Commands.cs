using IsoIntranet.Platform.Access;

namespace IsoIntranet.Platform.Commands;

/// <summary>What pages and endpoints write through: the runner, on behalf of whoever is signed in here.</summary>
public sealed class Commands(CommandRunner runner, CurrentActor currentActor)
{
    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(
        ICommand<TCommand, TResult> command, CancellationToken cancellationToken = default)
        where TCommand : ICommand<TCommand, TResult> =>
        await runner.RunAsync(command, await currentActor.GetAsync(), cancellationToken);
}

/// <summary>What pages and endpoints read through, on behalf of whoever is signed in here.</summary>
public sealed class Queries(QueryRunner runner, CurrentActor currentActor)
{
    public async Task<Outcome<TResult>> AskAsync<TQuery, TResult>(
        IQuery<TQuery, TResult> query, CancellationToken cancellationToken = default)
        where TQuery : IQuery<TQuery, TResult> =>
        await runner.AskAsync(query, await currentActor.GetAsync(), cancellationToken);
}

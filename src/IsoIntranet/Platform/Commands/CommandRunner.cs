using System.Diagnostics;
using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.Commands;

/// <summary>
/// The only way to write. Authorises, validates, opens one context, calls the handler, and saves business rows and log rows
/// in one transaction; the outcome is data.
/// </summary>
public sealed partial class CommandRunner(
    IServiceScopeFactory scopes,
    IDbContextFactory<IsoContext> contexts,
    IDatabaseErrors databaseErrors,
    OrganisationClock clock,
    Actors actors,
    ChangeLogPump pump,
    ILogger<CommandRunner> log)
{
    /// <summary>How often a command begins anew; other nodes alone are in its way, so it takes no more than there are nodes.</summary>
    private const int MostBeginnings = 20;

    private const string Duplicate = "Platform.Duplicate";

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<Outcome<TResult>> RunAsync<TCommand, TResult>(
        ICommand<TCommand, TResult> command, Actor actor, CancellationToken cancellationToken = default)
        where TCommand : ICommand<TCommand, TResult>
    {
        var name = NameOf(typeof(TCommand));
        using var activity = Telemetry.Source.StartActivity(name);
        var started = Stopwatch.GetTimestamp();
        var outcome = command is IBeginsAnew
            ? await RunInTurnAsync<TCommand, TResult>((TCommand)command, name, actor, cancellationToken)
            : (await RunOnceAsync<TCommand, TResult>((TCommand)command, name, actor, cancellationToken)).Outcome;
        Telemetry.CommandRun(name, outcome.Kind, Stopwatch.GetElapsedTime(started));
        LogCommand(name, outcome.Kind, outcome.Refusal?.Code);
        return outcome;
    }

    private async Task<Outcome<TResult>> RunInTurnAsync<TCommand, TResult>(
        TCommand command, string name, Actor actor, CancellationToken cancellationToken)
        where TCommand : ICommand<TCommand, TResult>
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (outcome, collided) = await RunOnceAsync<TCommand, TResult>(command, name, actor, cancellationToken);
            for (var beginning = 1; collided && beginning < MostBeginnings; beginning++)
                (outcome, collided) = await RunOnceAsync<TCommand, TResult>(command, name, actor, cancellationToken);
            return outcome;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>Also whether it was at the saving that somebody else was faster.</returns>
    private async Task<(Outcome<TResult> Outcome, bool Collided)> RunOnceAsync<TCommand, TResult>(
        TCommand command, string name, Actor actor, CancellationToken cancellationToken)
        where TCommand : ICommand<TCommand, TResult>
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RunAsync<TCommand, TResult>(command, name, actor, scope.ServiceProvider, cancellationToken);
    }

    private async Task<(Outcome<TResult> Outcome, bool Collided)> RunAsync<TCommand, TResult>(
        TCommand command, string name, Actor actor, IServiceProvider services, CancellationToken cancellationToken)
        where TCommand : ICommand<TCommand, TResult>
    {
        var handler = services.GetRequiredService<ICommandHandler<TCommand, TResult>>();
        await using var db = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        db.Author = actor.Author;
        db.CommandName = name;

        var demand = await handler.DemandAsync(command, db, cancellationToken);
        if (demand is null)
            return (Outcome<TResult>.NotFound(), false);
        if (!demand.IsMetBy(actor))
            return (Outcome<TResult>.Forbidden(), false);
        if (services.GetService<IValidator<TCommand>>() is { } validator
            && await validator.ValidateAsync(command, cancellationToken) is { IsValid: false } invalid)
            return (Outcome<TResult>.Invalid(invalid.ToDictionary().AsReadOnly()), false);
        if (demand is { Record: { } record, ReadVersion: { } readVersion } && record.Version != readVersion)
            return (Outcome<TResult>.Conflicted(await Conflicts.FindAsync(db, record, readVersion, cancellationToken)), false);

        var outcome = await handler.HandleAsync(command, new Work(db, actor, clock.Now, clock.Today), cancellationToken);
        if (!outcome.IsDone)
            return (outcome, false);
        var saved = await SaveAsync(db, outcome, cancellationToken);
        return (saved, saved.Kind == OutcomeKind.Conflict || saved.Refusal?.Code == Duplicate);
    }

    private async Task<Outcome<TResult>> SaveAsync<TResult>(IsoContext db, Outcome<TResult> outcome, CancellationToken cancellationToken)
    {
        var rightsChange = db.ChangeTracker.Entries()
            .Any(entry => entry.State != EntityState.Unchanged && entry.Entity is RoleGrant or Account or OrgUnit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException stale) when (stale.Entries is [{ Entity: IRecord record } entry, ..])
        {
            await using var fresh = (await contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
            var readVersion = (int)entry.Property(nameof(IRecord.Version)).OriginalValue!;
            return Outcome<TResult>.Conflicted(await Conflicts.FindAsync(fresh, record, readVersion, cancellationToken));
        }
        catch (DbUpdateException failure) when (databaseErrors.Classify(failure) is var error and not DatabaseError.Other)
        {
            return Outcome<TResult>.Refused(new Refusal(error == DatabaseError.Duplicate ? Duplicate : "Platform.StillReferenced"));
        }
        // The writer's next click has the new rights already; other nodes learn of them by the signal.
        if (rightsChange)
            actors.Forget();
        pump.Nudge();
        return outcome;
    }

    /// <summary>A command is a nested record named Command; its use case is the class around it.</summary>
    internal static string NameOf(Type command) => command.DeclaringType?.Name ?? command.Name;

    [LoggerMessage(Level = LogLevel.Information, Message = "Command {Command}: {Outcome} {Rule}")]
    private partial void LogCommand(string command, OutcomeKind outcome, string? rule);
}

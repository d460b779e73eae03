using System.Collections.Concurrent;
using System.Threading.Channels;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.Jobs;

/// <summary>
/// Runs every job when it is due, each by itself, so that one that fails or hangs keeps no other waiting and never ends the
/// program. What was missed while nothing ran is made up for once.
/// </summary>
public sealed partial class JobRunner : BackgroundService
{
    /// <summary>How often a node looks what the others did and what an administrator wishes there.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly JobBook _book;
    private readonly JobDesk _desk;
    private readonly IServiceScopeFactory _scopes;
    private readonly OrganisationClock _clock;
    private readonly LiveBus _bus;
    private readonly ILogger<JobRunner> _log;
    private readonly ConcurrentDictionary<string, int> _seen = new();
    private readonly Dictionary<string, Channel<bool>> _nudges;

    public JobRunner(JobBook book, JobDesk desk, IServiceScopeFactory scopes, OrganisationClock clock, LiveBus bus, ILogger<JobRunner> log)
    {
        (_book, _desk, _scopes, _clock, _bus, _log) = (book, desk, scopes, clock, bus, log);
        _nudges = book.Jobs.ToDictionary(job => job.Name, _ => Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }));
        bus.Listen(signals =>
        {
            if (!signals.Any(signal => signal.RecordType == nameof(JobPlan)))
                return;
            foreach (var nudges in _nudges.Values)
                nudges.Writer.TryWrite(true);
        });
    }

    /// <summary>Runs a job if it is due and no other node has it. Called in a loop by the service, and directly by tests.</summary>
    /// <returns>When to look again at the latest.</returns>
    public async Task<DateTimeOffset> RunIfDueAsync(string name, CancellationToken cancellationToken = default)
    {
        var job = _book.Find(name) ?? throw new ArgumentException($"There is no job {name}.", nameof(name));
        var look = await _desk.LookAsync(job, cancellationToken);
        if (look.Claim is { } claim)
        {
            Tell(claim.RunId);
            await RunAsync(claim, cancellationToken);
            Tell(claim.RunId);
            return _clock.Now;
        }
        // Another node started or ended it.
        if (_seen.TryGetValue(name, out var seen) && seen != look.Version)
            Tell(Guid.Empty);
        _seen[name] = look.Version;
        return look.NextAt;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_book.Jobs.Select(job => Task.Run(() => FollowAsync(job, stoppingToken), CancellationToken.None)));

    private async Task FollowAsync(JobBook.Known job, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LongestWait;
            try
            {
                wait = await RunIfDueAsync(job.Name, stoppingToken) - _clock.Now;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Most likely the database: the job is looked at again.
                LogLookFailed(job.Name, failure);
            }
            catch (Exception)
            {
                // The host stops.
                return;
            }
            await WaitAsync(job, wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, stoppingToken);
        }
    }

    private async Task WaitAsync(JobBook.Known job, TimeSpan wait, CancellationToken stoppingToken)
    {
        if (wait == TimeSpan.Zero)
            return;
        var nudges = _nudges[job.Name];
        await using var timer = _clock.Time.CreateTimer(_ => nudges.Writer.TryWrite(true), null, wait, Timeout.InfiniteTimeSpan);
        try
        {
            await nudges.Reader.ReadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task RunAsync(JobDesk.Claim claim, CancellationToken stoppingToken)
    {
        LogStarted(claim.Job.Name);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var ended = new CancellationTokenSource();
        var keeping = KeepLeaseAsync(claim, stop, ended.Token);
        JobReport? report = null;
        Exception? failure = null;
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetServices<IJob>().Single(candidate => candidate.Name == claim.Job.Name);
            report = await work.RunAsync(new JobOccasion(claim.Occasion, _clock.Now, _clock.Today), stop.Token);
            failure = report?.Failure;
        }
        catch (Exception caught)
        {
            failure = caught;
        }
        await ended.CancelAsync();
        await keeping;
        var outcome = failure is null ? JobOutcome.Succeeded : stoppingToken.IsCancellationRequested ? JobOutcome.Stopped
            : stop.IsCancellationRequested ? JobOutcome.Abandoned : JobOutcome.Failed;
        if (outcome == JobOutcome.Failed)
            LogFailed(claim.Job.Name, failure!);
        else
            LogEnded(claim.Job.Name, outcome);
        await _desk.EndAsync(claim, outcome, report, outcome == JobOutcome.Failed ? failure : null);
    }

    /// <summary>Gives a sign of life; stops the run where another node took it over, or nobody hears the sign.</summary>
    private async Task KeepLeaseAsync(JobDesk.Claim claim, CancellationTokenSource run, CancellationToken ended)
    {
        var until = _clock.Now + JobState.LeaseTime;
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(JobState.LeaseTime / 3, _clock.Time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
                return;
            try
            {
                if (!await _desk.RenewAsync(claim, ended))
                    await run.CancelAsync();
                until = _clock.Now + JobState.LeaseTime;
            }
            catch (Exception failure) when (!ended.IsCancellationRequested)
            {
                LogLeaseFailed(claim.Job.Name, failure);
                if (_clock.Now >= until)
                    await run.CancelAsync();
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Tell(Guid run) => _bus.Tell(nameof(JobRun), run, _clock.Now);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job} started")]
    private partial void LogStarted(string job);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job}: {Outcome}")]
    private partial void LogEnded(string job, JobOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed; it is tried again")]
    private partial void LogFailed(string job, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} could not be looked at or written down; it is tried again")]
    private partial void LogLookFailed(string job, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} runs, and its sign of life could not be given")]
    private partial void LogLeaseFailed(string job, Exception failure);
}

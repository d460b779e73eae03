using System.Collections.Concurrent;
using System.Threading.Channels;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>
/// One shared snapshot per plan and node, brought up to date once per change, whatever the number of viewers. A change costs
/// two queries; viewers only have a flag raised and then pick up the current snapshot.
/// </summary>
public sealed partial class BoardStore : BackgroundService
{
    /// <summary>The least time between two renderings of one viewer.</summary>
    public static readonly TimeSpan ViewerInterval = TimeSpan.FromMilliseconds(100);

    private static readonly HashSet<string> Structure =
        [nameof(QmsPlan), nameof(PlanSection), nameof(WorkItem), nameof(WorkItemParty), nameof(OrgUnit), nameof(UnitKind)];

    private readonly IDbContextFactory<IsoContext> _contexts;
    private readonly OrganisationClock _clock;
    private readonly ILogger<BoardStore> _log;
    private readonly ConcurrentDictionary<Guid, BoardFeed> _feeds = new();
    private readonly Channel<IReadOnlyList<Signal>> _signals = Channel.CreateUnbounded<IReadOnlyList<Signal>>();
    private readonly SemaphoreSlim _gate = new(1);

    public BoardStore(IDbContextFactory<IsoContext> contexts, OrganisationClock clock, LiveBus bus, ILogger<BoardStore> log)
    {
        _contexts = contexts;
        _clock = clock;
        _log = log;
        bus.Listen(signals =>
        {
            if (signals.Any(signal => signal.RecordType == nameof(UnitAssignment) || Structure.Contains(signal.RecordType)))
                _signals.Writer.TryWrite(signals);
        });
    }

    /// <summary>The board as it is now; none where there is no such plan.</summary>
    public async Task<BoardSnapshot?> GetAsync(Guid planId, CancellationToken cancellationToken = default)
    {
        if (_feeds.TryGetValue(planId, out var feed) && feed.Builder is { } builder && builder.Current.Day == _clock.Today)
            return builder.Current;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_feeds.TryGetValue(planId, out feed) && feed.Builder?.Current.Day == _clock.Today)
                return feed.Builder.Current;
            return await ReloadAsync(planId, cancellationToken) ? _feeds[planId].Builder!.Current : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Calls back after every change of a plan's board; the viewer then asks for the current snapshot.</summary>
    public Subscription Watch(Guid planId, Func<Task> changed) =>
        _feeds.GetOrAdd(planId, _ => new BoardFeed()).Viewers.Add(changed, ViewerInterval, _clock.Time);

    /// <summary>How many viewers a plan's board has on this node.</summary>
    public int ViewersOf(Guid planId) => _feeds.TryGetValue(planId, out var feed) ? feed.Viewers.Count : 0;

    /// <summary>Takes in signals that wait. Called in a loop by the service, and directly by tests.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        var signals = new List<Signal>();
        while (_signals.Reader.TryRead(out var more))
            signals.AddRange(more);
        if (signals.Count == 0)
            return;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await TakeInAsync(signals, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var midnight = _clock.Time.CreateTimer(_ => _signals.Writer.TryWrite([]), null, _clock.UntilMidnight(), TimeSpan.FromDays(1));
        while (await WaitAsync(stoppingToken))
        {
            try
            {
                await RenewForTodayAsync(stoppingToken);
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(failure);
                Forget();
            }
        }
    }

    private async Task<bool> WaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await _signals.Reader.WaitToReadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RenewForTodayAsync(CancellationToken cancellationToken)
    {
        foreach (var (planId, feed) in _feeds)
        {
            if (feed.Builder is not { } builder || builder.Current.Day == _clock.Today)
                continue;
            await GetAsync(planId, cancellationToken);
            feed.Viewers.RaiseAll();
        }
    }

    private async Task TakeInAsync(List<Signal> signals, CancellationToken cancellationToken)
    {
        var structural = signals.Exists(signal => Structure.Contains(signal.RecordType)
            || signal is { RecordType: nameof(UnitAssignment), Kind: not ChangeKind.Changed });
        if (structural)
        {
            foreach (var planId in _feeds.Keys)
                await ReloadAsync(planId, cancellationToken);
        }
        else if (!_feeds.IsEmpty)
        {
            await UpdateAsync(signals, cancellationToken);
        }
    }

    private async Task UpdateAsync(List<Signal> signals, CancellationToken cancellationToken)
    {
        var ids = signals.Where(signal => signal.RecordType == nameof(UnitAssignment)).Select(signal => signal.RecordId).Distinct().ToList();
        await using var db = (await _contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        var changed = await BoardLoader.FactsAsync(db, assignment => ids.Contains(assignment.Id), cancellationToken);
        var lastChange = await BoardLoader.ChangeAtAsync(db, signals.Last(signal => signal.RecordType == nameof(UnitAssignment)).Position, cancellationToken);
        foreach (var plan in changed.GroupBy(facts => facts.PlanId))
        {
            if (!_feeds.TryGetValue(plan.Key, out var feed) || feed.Builder is not { } builder)
                continue;
            var itsChange = plan.Any(facts => facts.Id == lastChange?.AssignmentId) ? lastChange : null;
            if (builder.TryUpdate([.. plan], itsChange))
                feed.Viewers.RaiseAll();
            else
                await ReloadAsync(plan.Key, cancellationToken);
        }
    }

    private async Task<bool> ReloadAsync(Guid planId, CancellationToken cancellationToken)
    {
        await using var db = (await _contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        var feed = _feeds.GetValueOrDefault(planId);
        var serial = (feed?.Builder?.Current.Serial ?? 0) + 1;
        var builder = await BoardLoader.LoadAsync(db, planId, _clock.Today, serial, cancellationToken);
        if (builder is null)
            return false;
        feed ??= _feeds.GetOrAdd(planId, _ => new BoardFeed());
        feed.Builder = builder;
        feed.Viewers.RaiseAll();
        return true;
    }

    /// <summary>After a failure nothing held here is to be trusted; the next viewer reads it anew.</summary>
    private void Forget()
    {
        foreach (var feed in _feeds.Values)
        {
            feed.Builder = null;
            feed.Viewers.RaiseAll();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The board could not be brought up to date and is read anew")]
    private partial void LogFailure(Exception failure);

    private sealed class BoardFeed
    {
        private volatile BoardBuilder? _builder;

        public BoardBuilder? Builder
        {
            get => _builder;
            set => _builder = value;
        }

        public SubscriptionList Viewers { get; } = new();
    }
}

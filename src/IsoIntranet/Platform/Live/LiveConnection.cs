using System.Threading.Channels;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.Live;

/// <summary>
/// One program that listens. The bus puts signals into a bounded channel and never waits; what does not fit is dropped, and
/// the listener is told that it missed something. Rights are looked at anew for every message.
/// </summary>
internal sealed partial class LiveConnection
{
    /// <summary>The least time between two messages.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private const int Capacity = 256;

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<IReadOnlyList<Signal>> _signals;
    private readonly Guid _accountId;
    private readonly IClientProxy _client;
    private readonly Action _abort;
    private readonly Actors _actors;
    private readonly ChangeLogSight _sight;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private int _missed;

    public LiveConnection(Guid accountId, IClientProxy client, Action abort, Actors actors, ChangeLogSight sight, TimeProvider time, ILogger log)
    {
        (_accountId, _client, _abort, _actors, _sight, _time, _log) = (accountId, client, abort, actors, sight, time, log);
        _signals = Channel.CreateBounded<IReadOnlyList<Signal>>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => Interlocked.Exchange(ref _missed, 1));
        Running = Task.Run(RunAsync);
    }

    public LiveTopics Topics { get; set; } = LiveTopics.None;

    internal Task Running { get; }

    public void Offer(IReadOnlyList<Signal> signals) => _signals.Writer.TryWrite(signals);

    public void Stop()
    {
        _stop.Cancel();
        _signals.Writer.TryComplete();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await _signals.Reader.WaitToReadAsync(_stop.Token))
            {
                await SendWhatIsThereAsync();
                await Task.Delay(Interval, _time, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // A listener that hears no more must know it: it connects again and reads anew.
            LogFailure(failure);
            _abort();
        }
    }

    private async Task SendWhatIsThereAsync()
    {
        var missed = Interlocked.Exchange(ref _missed, 0) == 1;
        var actor = await _actors.GetAsync(_accountId, _stop.Token);
        if (!actor.MayAnywhere(ChangeLogSight.Follow))
        {
            _abort();
            return;
        }
        var changes = new List<Signal>();
        while (_signals.Reader.TryRead(out var signals))
            changes.AddRange(signals.Where(signal => Topics.Contain(signal) && _sight.SeesRow(actor, signal.RecordType, signal.UnitId)));
        if (changes.Count > 0 || missed)
            await _client.SendAsync("changed", new LiveMessage(changes, missed), _stop.Token);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to the live hub failed and was closed")]
    private partial void LogFailure(Exception failure);
}

/// <param name="Missed">Signals were dropped, because the listener was too slow: read everything again.</param>
public sealed record LiveMessage(IReadOnlyList<Signal> Changes, bool Missed);

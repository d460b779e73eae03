using System.Threading.Channels;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>
/// One per node: seals, then reads every row after the last position it has seen and tells this node's live bus. Because it
/// goes by position, a row that commits late is never skipped, and none is told twice. A local commit nudges it at once;
/// other nodes' commits are found within <see cref="ChangeLogOptions.PollInterval"/>.
/// </summary>
public sealed partial class ChangeLogPump(
    IDbContextFactory<IsoContext> contexts,
    ChangeLogSealer sealer,
    LiveBus bus,
    TimeProvider time,
    ChangeLogOptions options,
    ILogger<ChangeLogPump> log) : BackgroundService
{
    private const int PageSize = 1_000;

    private readonly Channel<bool> nudges = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>The last position told to the bus; -1 until the pump has found its place.</summary>
    public long Position { get; private set; } = -1;

    /// <summary>When the pump last came through without an error.</summary>
    public DateTimeOffset? LastHealthy { get; private set; }

    /// <summary>Something was committed here; never waits.</summary>
    public void Nudge() => nudges.Writer.TryWrite(true);

    /// <summary>Seals and tells, once. Called in a loop by the service, and directly by tests.</summary>
    public async Task PumpAsync(CancellationToken cancellationToken = default)
    {
        await sealer.SealAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (Position < 0)
            Position = await db.ChangeLogHeads.AsNoTracking().Select(head => head.Position).SingleAsync(cancellationToken);
        while (true)
        {
            var after = Position;
            var signals = await db.ChangeLog.AsNoTracking().Where(row => row.Position > after)
                .OrderBy(row => row.Position).Take(PageSize)
                .Select(row => new Signal(row.Position!.Value, row.RecordType, row.RecordId, row.RootId, row.UnitId, row.Kind, row.At))
                .ToListAsync(cancellationToken);
            if (signals.Count > 0)
            {
                Position = signals[^1].Position;
                bus.Publish(signals);
                Telemetry.Signalled(signals.Count);
            }
            if (signals.Count < PageSize)
                break;
        }
        LastHealthy = time.GetUtcNow();
    }

    /// <summary>Remembers where the log ends before anything is served, so that no change after the start is missed.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await PumpAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PumpAsync(stoppingToken);
                await WaitForNudgeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailure(failure);
                await Task.Delay(options.PollInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitForNudgeAsync(CancellationToken stoppingToken)
    {
        await using var timer = time.CreateTimer(_ => Nudge(), null, options.PollInterval, Timeout.InfiniteTimeSpan);
        await nudges.Reader.ReadAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The change log could not be sealed or read; screens are not told of changes until this works again")]
    private partial void LogFailure(Exception failure);
}

/// <param name="PollInterval">How often a node looks for other nodes' commits; 50 ms to 1 min.</param>
public sealed record ChangeLogOptions(TimeSpan PollInterval);

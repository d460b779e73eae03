using System.Threading.Channels;

namespace IsoIntranet.Platform.Live;

/// <summary>
/// A throttled callback. Its channel holds one raised flag and drops the rest, so that many commits make few refreshes and
/// a slow or dead subscriber costs the publisher nothing.
/// </summary>
public sealed class Subscription : IAsyncDisposable
{
    private readonly Channel<bool> flag = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly CancellationTokenSource stop = new();
    private readonly Func<Task> callback;
    private readonly TimeSpan interval;
    private readonly TimeProvider time;
    private readonly Action<Subscription> remove;

    internal Subscription(Func<Signal, bool> concerns, Func<Task> callback, TimeSpan interval, TimeProvider time, Action<Subscription> remove)
    {
        Concerns = concerns;
        this.callback = callback;
        this.interval = interval;
        this.time = time;
        this.remove = remove;
        Running = RunAsync();
    }

    internal Func<Signal, bool> Concerns { get; }

    /// <summary>Ends when the subscription is disposed, or with the error of a callback.</summary>
    internal Task Running { get; }

    internal void Raise() => flag.Writer.TryWrite(true);

    /// <summary>Lets go without waiting for a callback that may be running.</summary>
    public ValueTask DisposeAsync()
    {
        remove(this);
        stop.Cancel();
        flag.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync()
    {
        try
        {
            while (await flag.Reader.WaitToReadAsync(stop.Token).ConfigureAwait(false))
            {
                flag.Reader.TryRead(out _);
                await callback().ConfigureAwait(false);
                await Task.Delay(interval, time, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (ObjectDisposedException)
        {
            // The circuit went away between the signal and the callback.
            remove(this);
        }
    }
}

using System.Threading.Channels;

namespace IsoIntranet.Platform.Live;

/// <summary>
/// A throttled callback. Its channel holds one raised flag and drops the rest, so that many commits make few refreshes and
/// a slow or dead subscriber costs the publisher nothing.
/// </summary>
public sealed class Subscription : IAsyncDisposable
{
    private readonly Channel<bool> _flag = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Task> _callback;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Action<Subscription> _remove;

    internal Subscription(Func<Signal, bool> concerns, Func<Task> callback, TimeSpan interval, TimeProvider time, Action<Subscription> remove)
    {
        Concerns = concerns;
        _callback = callback;
        _interval = interval;
        _time = time;
        _remove = remove;
        Running = RunAsync();
    }

    internal Func<Signal, bool> Concerns { get; }

    /// <summary>Ends when the subscription is disposed, or with the error of a callback.</summary>
    public Task Running { get; }

    internal void Raise() => _flag.Writer.TryWrite(true);

    /// <summary>Lets go without waiting for a callback that may be running.</summary>
    public ValueTask DisposeAsync()
    {
        _remove(this);
        _stop.Cancel();
        _flag.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync()
    {
        try
        {
            long? last = null;
            while (await _flag.Reader.WaitToReadAsync(_stop.Token).ConfigureAwait(false))
            {
                // Timers only where signals come that fast: hundreds of subscribers would otherwise set one for every signal.
                if (last is { } at && _interval - _time.GetElapsedTime(at) is var wait && wait > TimeSpan.Zero)
                    await Task.Delay(wait, _time, _stop.Token).ConfigureAwait(false);
                _flag.Reader.TryRead(out _);
                await _callback().ConfigureAwait(false);
                last = _time.GetTimestamp();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (ObjectDisposedException)
        {
            // The circuit went away between the signal and the callback.
        }
        finally
        {
            // Also one whose callback failed hears no more, so it must not be kept.
            _remove(this);
        }
    }
}

using System.Collections.Immutable;

namespace IsoIntranet.Platform.Live;

/// <summary>
/// Tells everybody on this node that something was committed. Publishing never waits for a listener: fast listeners (the
/// shared snapshots) are handed the signals, slow ones (the pages) only have a flag raised.
/// </summary>
public sealed class LiveBus(TimeProvider time)
{
    private ImmutableList<Subscription> _subscriptions = [];

    private ImmutableList<Action<IReadOnlyList<Signal>>> _listeners = [];

    /// <summary>How many subscriptions are open; a page that was left must not be counted here any more.</summary>
    public int SubscriptionCount => _subscriptions.Count;

    /// <summary>Place in the change log of the last signal published here; a page that read before it has something to catch up.</summary>
    public long Position { get; private set; }

    public void Publish(IReadOnlyList<Signal> signals)
    {
        Position = signals[^1].Position;
        foreach (var listener in _listeners)
            listener(signals);
        foreach (var subscription in _subscriptions)
        {
            if (signals.Any(subscription.Concerns))
                subscription.Raise();
        }
    }

    /// <summary>Tells this node's pages of something that the change log does not keep, as the runs of jobs.</summary>
    public void Tell(string recordType, Guid id, DateTimeOffset at)
    {
        var signal = new Signal(Position, recordType, id, id, null, ChangeLog.ChangeKind.Changed, at);
        foreach (var subscription in _subscriptions)
        {
            if (subscription.Concerns(signal))
                subscription.Raise();
        }
    }

    /// <summary>Hears every signal, in order, on the publisher's thread: for caches that only note what is stale.</summary>
    public IDisposable Listen(Action<IReadOnlyList<Signal>> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, list => list.Add(listener));
        return new Removal(() => ImmutableInterlocked.Update(ref _listeners, list => list.Remove(listener)));
    }

    /// <summary>Calls back after signals that concern the subscriber: at once for the first, then no more often than the interval.</summary>
    public Subscription Subscribe(Func<Signal, bool> concerns, Func<Task> callback, TimeSpan interval)
    {
        var subscription = new Subscription(concerns, callback, interval, time, Remove);
        ImmutableInterlocked.Update(ref _subscriptions, list => list.Add(subscription));
        return subscription;
    }

    private void Remove(Subscription subscription) =>
        ImmutableInterlocked.Update(ref _subscriptions, list => list.Remove(subscription));

    private sealed class Removal(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}

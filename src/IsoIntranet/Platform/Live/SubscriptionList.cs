using System.Collections.Immutable;

namespace IsoIntranet.Platform.Live;

/// <summary>Throttled callbacks that are all raised together, for a source that already knows whom a change concerns.</summary>
public sealed class SubscriptionList
{
    private ImmutableList<Subscription> _subscriptions = [];

    public int Count => _subscriptions.Count;

    public Subscription Add(Func<Task> callback, TimeSpan interval, TimeProvider time)
    {
        var subscription = new Subscription(_ => true, callback, interval, time, Remove);
        ImmutableInterlocked.Update(ref _subscriptions, list => list.Add(subscription));
        return subscription;
    }

    public void RaiseAll()
    {
        foreach (var subscription in _subscriptions)
            subscription.Raise();
    }

    private void Remove(Subscription subscription) =>
        ImmutableInterlocked.Update(ref _subscriptions, list => list.Remove(subscription));
}

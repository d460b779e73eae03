using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Live;

namespace IsoIntranet.Tests.Platform.Live;

public sealed class SubscriptionTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_subscriber_that_never_comes_back_delays_neither_the_publisher_nor_the_others()
    {
        var bus = new LiveBus(_time);
        using var gate = new ManualResetEventSlim();
        using var stuck = new ManualResetEventSlim();
        var heard = new TaskCompletionSource();
        await using var slow = bus.Subscribe(_ => true, () =>
        {
            stuck.Set();
            gate.Wait();
            return Task.CompletedTask;
        }, Interval);
        bus.Publish([Signal(1)]);
        Assert.True(stuck.Wait(Patience));
        await using var quick = bus.Subscribe(_ => true, () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        }, Interval);

        await Task.Run(() =>
        {
            for (var position = 2; position < 10_000; position++)
                bus.Publish([Signal(position)]);
        }).WaitAsync(Patience);

        await heard.Task.WaitAsync(Patience);
        gate.Set();
    }

    [Fact]
    public async Task A_subscriber_that_fails_is_let_go_and_the_others_hear_on()
    {
        var bus = new LiveBus(_time);
        var heard = new TaskCompletionSource();
        var dead = bus.Subscribe(_ => true, () => throw new InvalidOperationException(), Interval);
        await using var alive = bus.Subscribe(signal => signal.Position == 2, () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        }, Interval);
        bus.Publish([Signal(1)]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => dead.Running.WaitAsync(Patience));

        bus.Publish([Signal(2)]);

        await heard.Task.WaitAsync(Patience);
        Assert.Equal(1, bus.SubscriptionCount);
    }

    [Fact]
    public async Task Many_signals_make_one_callback_more_and_that_no_sooner_than_the_interval()
    {
        var bus = new LiveBus(_time);
        var calls = new List<DateTimeOffset>();
        var first = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        var subscription = bus.Subscribe(_ => true, async () =>
        {
            lock (calls)
                calls.Add(_time.GetUtcNow());
            if (!first.TrySetResult())
                second.TrySetResult();
            await goOn.Task;
        }, Interval);

        bus.Publish([Signal(1)]);
        await first.Task.WaitAsync(Patience);
        for (var position = 2; position < 100; position++)
            bus.Publish([Signal(position)]);
        goOn.SetResult();
        while (!second.Task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }
        await subscription.DisposeAsync();
        await subscription.Running.WaitAsync(Patience);

        Assert.Equal(2, calls.Count);
        Assert.True(calls[1] - calls[0] >= Interval, $"{calls[1] - calls[0]} lay between the callbacks");
    }

    [Fact]
    public async Task What_does_not_concern_a_subscriber_does_not_call_it()
    {
        var bus = new LiveBus(_time);
        var calls = 0;
        var subscription = bus.Subscribe(signal => signal.RecordType == "QmsPlan", () =>
        {
            calls++;
            return Task.CompletedTask;
        }, Interval);

        bus.Publish([Signal(1)]);
        await subscription.DisposeAsync();
        await subscription.Running.WaitAsync(Patience);

        Assert.Equal(0, calls);
        Assert.Equal(0, bus.SubscriptionCount);
    }

    private static Signal Signal(long position) =>
        new(position, "UnitKind", Guid.Empty, Guid.Empty, null, ChangeKind.Changed, DateTimeOffset.UnixEpoch);
}

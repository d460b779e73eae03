using System.Diagnostics;
using System.Text;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>Many open screens on one page, and the moment at which each of them was sent a given text.</summary>
internal sealed class Screens : IAsyncDisposable
{
    /// <summary>Pages opened at the same time; more would only queue on the machine's cores.</summary>
    private const int OpenedAtOnce = 8;

    /// <summary>How far behind its first part the second part of a marker may lie, in bytes.</summary>
    private const int MarkerReach = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly List<BlazorCircuit> _circuits = [];
    private volatile Watch? _watch;

    public int Count => _circuits.Count;

    public long Batches => _circuits.Sum(circuit => circuit.Batches);

    public long BatchBytes => _circuits.Sum(circuit => circuit.BatchBytes);

    /// <summary>Opens screens until there are so many.</summary>
    public async Task OpenAsync(Session session, string path, int count, string readyWhenCalled, CancellationToken cancellationToken)
    {
        var first = _circuits.Count;
        await Parallel.ForAsync(
            first, count, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = cancellationToken }, async (number, stop) =>
            {
                var circuit = await BlazorCircuit.OpenAsync(session, path, number, See, readyWhenCalled, stop);
                lock (_circuits)
                    _circuits.Add(circuit);
            });
    }

    /// <summary>Does something and waits until its text has come to every screen.</summary>
    /// <param name="near">The text stands shortly behind this one; blank where it is unique by itself.</param>
    /// <returns>Milliseconds from the beginning until each screen had it, in ascending order, and until the act was answered.</returns>
    public async Task<(double[] Arrivals, double Answered)> ArrivalsAsync(Func<Task> act, string near, string text, CancellationToken cancellationToken)
    {
        var watch = new Watch(Count, Encoding.UTF8.GetBytes(near), Encoding.UTF8.GetBytes(text));
        _watch = watch;
        var began = Stopwatch.GetTimestamp();
        await act();
        var answered = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        try
        {
            await watch.All.WaitAsync(LongestWait, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"“{text}” reached {Count - watch.Missing} of {Count} screens. {FirstFailure()}");
        }
        _watch = null;
        return ([.. watch.ArrivedAt.Select(at => Stopwatch.GetElapsedTime(began, at).TotalMilliseconds).Order()], answered);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in _circuits)
            await circuit.DisposeAsync();
        _circuits.Clear();
    }

    private string? FirstFailure() => _circuits.Select(circuit => circuit.Failure).FirstOrDefault(failure => failure is not null)?.Message;

    private void See(BlazorCircuit circuit, ReadOnlySpan<byte> batch)
    {
        var now = Stopwatch.GetTimestamp();
        if (_watch is { } watch && watch.IsIn(batch))
            watch.Arrived(circuit.Number, now);
    }

    private sealed class Watch(int screens, byte[] near, byte[] text)
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing = screens;

        public long[] ArrivedAt { get; } = new long[screens];

        public int Missing => _missing;

        public Task All => _all.Task;

        public bool IsIn(ReadOnlySpan<byte> batch)
        {
            if (near.Length == 0)
                return batch.IndexOf(text) >= 0;
            for (var at = batch.IndexOf(near); at >= 0; at = batch.IndexOf(near))
            {
                batch = batch[(at + near.Length)..];
                if (batch[..Math.Min(batch.Length, MarkerReach)].IndexOf(text) >= 0)
                    return true;
            }
            return false;
        }

        public void Arrived(int screen, long at)
        {
            if (Interlocked.CompareExchange(ref ArrivedAt[screen], at, 0) == 0 && Interlocked.Decrement(ref _missing) == 0)
                _all.TrySetResult();
        }
    }
}

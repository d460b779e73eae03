using System.Collections.Concurrent;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.ChangeLog;

public sealed class ManyWritersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Two_nodes_are_told_of_every_row_of_sixteen_writers_exactly_once_and_in_order()
    {
        const int writers = 16, writes = 100;
        await using var one = await TestHouse.BuildAsync(RealTime);
        await using var other = TestHouse.OnDatabaseIn(one.DataDirectory, RealTime);
        TestHouse[] nodes = [one, other];
        var heard = nodes.Select(node => new Heard(node, writers * writes)).ToList();
        foreach (var node in nodes)
            await node.Get<ChangeLogPump>().StartAsync(default);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var node = nodes[writer % nodes.Length];
            for (var write = 0; write < writes; write++)
            {
                await node.AddAsync(new UnitKind($"{writer}-{write}", "Loại", "Kind", "Nhóm", write));
                node.Get<ChangeLogPump>().Nudge();
            }
        })));
        await Task.WhenAll(heard.Select(node => node.All)).WaitAsync(Patience);
        foreach (var node in nodes)
            await node.Get<ChangeLogPump>().StopAsync(default);

        await using var db = one.Open();
        var rows = await db.ChangeLog.OrderBy(row => row.Position).Select(row => new { row.Position, row.RecordId }).ToListAsync();
        Assert.Equal(Enumerable.Range(1, writers * writes).Select(position => (long?)position), rows.Select(row => row.Position));
        foreach (var node in heard)
            Assert.Equal(rows.Select(row => (row.Position!.Value, row.RecordId)), node.Signals.Select(signal => (signal.Position, signal.RecordId)));
        Assert.True((await one.Get<ChangeLogVerifier>().VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Sealers_at_the_same_time_neither_give_a_position_twice_nor_leave_one_out()
    {
        await using var house = await TestHouse.BuildAsync();
        using var written = new CancellationTokenSource();
        var sealers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!written.IsCancellationRequested)
                await house.Get<ChangeLogSealer>().SealAsync();
        })).ToList();

        for (var write = 0; write < 150; write++)
            await house.AddAsync(new UnitKind($"K{write}", "Loại", "Kind", "Nhóm", write));
        await written.CancelAsync();
        await Task.WhenAll(sealers);
        await house.Get<ChangeLogSealer>().SealAsync();

        var report = await house.Get<ChangeLogVerifier>().VerifyAsync();
        Assert.True(report.IsIntact);
        Assert.Equal((150, 150), (report.Rows, report.SealedTo));
    }

    [Fact]
    public async Task A_row_that_commits_late_under_an_earlier_time_is_not_skipped()
    {
        await using var house = await TestHouse.BuildAsync();
        var told = new List<Guid>();
        house.Get<LiveBus>().Listen(signals => told.AddRange(signals.Select(signal => signal.RecordId)));
        await house.PumpAsync();
        var punctual = new UnitKind("A", "Loại", "Kind", "Nhóm", 1);
        await house.AddAsync(punctual);
        await house.PumpAsync();

        var late = new UnitKind("B", "Loại", "Kind", "Nhóm", 2);
        var earlier = new ManualTime(house.Time.GetUtcNow().AddMinutes(-1));
        await using (var db = new IsoContext(house.Get<DbContextOptions<IsoContext>>(), house.Get<ChangeLogKey>(), earlier))
        {
            db.Add(late);
            await db.SaveChangesAsync();
        }
        await house.PumpAsync();
        await house.PumpAsync();

        Assert.Equal([punctual.Id, late.Id], told);
        Assert.True((await house.Get<ChangeLogVerifier>().VerifyAsync()).IsIntact);
    }

    private static void RealTime(IServiceCollection services) => services.AddSingleton(TimeProvider.System);

    private sealed class Heard
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Heard(TestHouse node, int expected) => node.Get<LiveBus>().Listen(signals =>
        {
            foreach (var signal in signals)
                Signals.Enqueue(signal);
            if (Signals.Count >= expected)
                _all.TrySetResult();
        });

        public ConcurrentQueue<Signal> Signals { get; } = new();

        public Task All => _all.Task;
    }
}

using IsoIntranet.Features.Audits.Live;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Live;
using IsoIntranet.Sqlite;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Live;

public sealed class LiveAuditStoreTests
{
    [Fact]
    public async Task A_finding_costs_two_queries_whatever_the_number_of_viewers()
    {
        await using var town = await Town.BuildAsync();
        var scene = await AuditScene.BuildAsync(town);
        await scene.LogAsync(town.North.Id);
        await town.House.PumpAsync();
        var counter = new QueryCounter();
        var store = new LiveAuditStore(new CountedContexts(town, counter), town.House.Get<LiveBus>());
        var before = await AllAsync(store, 200);
        Assert.Single(before.Distinct());
        Assert.Single(before[0].Findings);
        counter.Reset();

        Assert.Same(before[0], (await AllAsync(store, 200))[0]);
        Assert.Equal(0, counter.Count);
        var finding = await scene.LogAsync(town.South.Id);
        await town.House.PumpAsync();
        var after = await AllAsync(store, 200);

        Assert.Equal(2, counter.Count);
        Assert.Single(after.Distinct());
        Assert.Equal(finding.Id, after[0].Findings[0].Id);
        // What did not change is the same instance still.
        Assert.Same(before[0].Units, after[0].Units);
    }

    [Fact]
    public async Task An_answer_reads_the_units_again_and_a_new_team_the_whole_audit()
    {
        await using var town = await Town.BuildAsync();
        var scene = await AuditScene.BuildAsync(town);
        await town.House.PumpAsync();
        var store = town.House.Get<LiveAuditStore>();
        var before = (await store.GetAsync()).Single();

        await scene.AskPointAsync(town.North.Id, null);
        await town.House.PumpAsync();
        var asked = (await store.GetAsync()).Single();
        await using (var db = town.House.Open())
        {
            var audit = await db.Set<IsoIntranet.Features.Audits.Rounds.Audit>().SingleAsync();
            audit.Conclude("Phù hợp", null);
            await db.SaveChangesAsync();
        }
        await town.House.PumpAsync();
        var concluded = (await store.GetAsync()).Single();

        Assert.Same(before.Findings, asked.Findings);
        Assert.Equal(1, asked.Units[0].Questions);
        Assert.NotSame(asked, concluded);
    }

    private static async Task<List<LiveAudit>> AllAsync(LiveAuditStore store, int viewers) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, viewers).Select(_ => store.GetAsync()))).Select(audits => audits.Single())];

    private sealed class CountedContexts(Town town, QueryCounter counter) : IDbContextFactory<IsoContext>
    {
        public IsoContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<IsoContext>();
            options.UseIsoSqlite(town.House.ConnectionString);
            options.AddInterceptors(counter);
            return new IsoContext(options.Options, IsoIntranet.Platform.ChangeLog.ChangeLogKey.ForDesign, town.House.Time);
        }
    }
}

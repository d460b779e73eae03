using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform.ChangeLog;

public sealed class ChangesSinceTests : IAsyncLifetime
{
    private static readonly Guid Mine = Guid.NewGuid(), Theirs = Guid.NewGuid();

    private TestHouse _house = default!;

    public async Task InitializeAsync()
    {
        _house = await TestHouse.BuildAsync();
        await using var db = _house.Open();
        // Rows as commands would leave them; what they are about need not exist.
        foreach (var (type, unit) in new (string, Guid?)[]
            { (nameof(UnitAssignment), Mine), (nameof(UnitAssignment), Theirs), (nameof(QmsPlan), null), (nameof(Account), null), (nameof(UnitAssignment), Mine) })
        {
            var row = new ChangeLogEntry
            {
                RecordType = type,
                RecordId = Guid.NewGuid(),
                RecordVersion = 1,
                Kind = ChangeKind.Added,
                UnitId = unit,
                AuthorName = "Trần Thị Ví Dụ",
                At = _house.Time.GetUtcNow(),
                Fields = """{"Percent":[null,40]}""",
            };
            row.ContentHash = row.ComputeContentHash(_house.Get<ChangeLogKey>());
            db.Add(row);
            await db.SaveChangesAsync();
            await _house.PumpAsync();
        }
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_units_contact_is_told_of_the_own_unit_and_of_the_plan_and_sees_the_own_values()
    {
        var changes = await AskAsync(TestHouse.ActorWith(Role.UnitContact, Mine));

        Assert.Equal([1, 3, 5], changes.Items.Select(change => change.Position));
        Assert.Equal([true, false, true], changes.Items.Select(change => change.Fields is not null));
        Assert.Equal("40", changes.Items[0].Fields!["Percent"].After);
        Assert.Equal(5, changes.Next);
    }

    [Fact]
    public async Task The_standing_body_sees_everything()
    {
        var changes = await AskAsync(TestHouse.ActorWith(Role.IsoSecretary));

        Assert.Equal([1, 2, 3, 4, 5], changes.Items.Select(change => change.Position));
        Assert.All(changes.Items, change => Assert.NotNull(change.Fields));
    }

    [Fact]
    public async Task An_administrator_sees_who_and_when_and_no_values()
    {
        var changes = await AskAsync(TestHouse.ActorWith(Role.Administrator));

        Assert.Equal(5, changes.Items.Count);
        Assert.All(changes.Items, change => Assert.Null(change.Fields));
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_nothing() =>
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Queries.AskAsync(new ChangesSince.Query(0, 10), new Actor(Guid.NewGuid(), "Ai đó", []))).Kind);

    [Fact]
    public async Task Asking_on_with_next_reads_every_visible_row_once()
    {
        var actor = TestHouse.ActorWith(Role.UnitContact, Theirs);
        var seen = new List<long>();
        var after = 0L;
        for (var asked = 0; asked < 4; asked++)
        {
            var changes = await AskAsync(actor, after, take: 1);
            seen.AddRange(changes.Items.Select(change => change.Position));
            after = changes.Next;
        }

        Assert.Equal([2, 3], seen);
        Assert.Equal(5, after);
    }

    [Fact]
    public void What_may_be_seen_is_decided_in_SQL_on_SQL_Server_too()
    {
        using var db = SqlServerModel.Open();
        var sight = _house.Get<ChangeLogSight>();

        foreach (var actor in new[] { TestHouse.ActorWith(Role.UnitContact, Mine), TestHouse.ActorWith(Role.IsoSecretary, Mine), TestHouse.ActorWith(Role.HigherLevel) })
            Assert.Contains("WHERE", ChangesSince.Visible(db.ChangeLog, actor, sight).ToQueryString(), StringComparison.Ordinal);
    }

    private async Task<ChangesSince.Changes> AskAsync(Actor actor, long after = 0, int take = 100) =>
        (await _house.Queries.AskAsync(new ChangesSince.Query(after, take), actor)).Value!;
}

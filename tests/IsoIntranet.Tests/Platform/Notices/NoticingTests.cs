using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform.Notices;

/// <summary>Telling accounts: who is told, how often, and what the change log keeps of it.</summary>
public sealed class NoticingTests : IAsyncLifetime
{
    private static readonly NoticeContent Content = new("Units.NoticeProbe", ["Sổ văn bản đến", "15/08/2026"], "/units/1");

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Nobody_is_told_twice_and_the_actor_not_at_all()
    {
        var lan = await _town.OpenAccountAsync(_town.Lan, Role.UnitHead, _town.North.Id);
        var actor = await _town.OpenAccountAsync(_town.Binh, Role.IsoSecretary, _town.Top.Id);
        await NotifyAsync(actor.Id, [lan.Id, actor.Id, lan.Id], twice: true);

        await using var db = _town.House.Open();
        var notice = Assert.Single(await db.Set<Notice>().ToListAsync());
        Assert.Equal((lan.Id, "units/1", "Units"), (notice.RecipientId, notice.Address, notice.Room));
        Assert.Equal(Content.Arguments, notice.Arguments);
        Assert.Equal("so van ban den 15/08/2026", notice.SearchText);
    }

    [Fact]
    public async Task The_log_keeps_that_somebody_was_told_and_neither_the_words_nor_the_reading()
    {
        var lan = await _town.OpenAccountAsync(_town.Lan, Role.UnitHead, _town.North.Id);
        await NotifyAsync(null, [lan.Id]);
        await using (var db = _town.House.Open())
        {
            var notice = await db.Set<Notice>().SingleAsync();
            notice.MarkRead(_town.House.Time.GetUtcNow());
            await db.SaveChangesAsync();
            Assert.Equal(2, notice.Version);
            db.Remove(notice);
            await db.SaveChangesAsync();
        }

        await using var after = _town.House.Open();
        Assert.Empty(await after.Set<Notice>().ToListAsync());
        var row = Assert.Single(await after.ChangeLog.Where(row => row.RecordType == nameof(Notice)).ToListAsync());
        Assert.Equal((ChangeKind.Added, lan.Id), (row.Kind, row.RootId));
        Assert.DoesNotContain("Sổ văn bản", row.Fields, StringComparison.Ordinal);
        Assert.DoesNotContain("units/1", row.Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signal_names_the_recipient_and_comes_with_the_change()
    {
        var lan = await _town.OpenAccountAsync(_town.Lan, Role.UnitHead, _town.North.Id);
        await _town.House.PumpAsync();
        var heard = new List<Signal>();
        using var listening = _town.House.Get<LiveBus>().Listen(heard.AddRange);
        await NotifyAsync(null, [lan.Id]);
        await _town.House.PumpAsync();

        var signal = Assert.Single(heard);
        Assert.Equal((nameof(Notice), lan.Id, (Guid?)null), (signal.RecordType, signal.RootId, signal.UnitId));
    }

    [Fact]
    public async Task People_are_told_through_their_open_accounts()
    {
        var lan = await _town.OpenAccountAsync(_town.Lan, Role.UnitHead, _town.North.Id);
        var binh = await _town.OpenAccountAsync(_town.Binh, Role.UnitHead, _town.South.Id);
        await using var db = _town.House.Open();
        (await db.Users.SingleAsync(account => account.Id == binh.Id)).Close();
        await db.SaveChangesAsync();

        Assert.Equal([lan.Id], await db.AccountsOfPeopleAsync([_town.Lan.Id, _town.Binh.Id, Guid.NewGuid(), _town.Lan.Id], default));
        Assert.Empty(await db.AccountsOfPeopleAsync([], default));
    }

    [Fact]
    public async Task A_role_is_held_by_the_nearest_grant_up_the_tree()
    {
        var top = await _town.OpenAccountAsync(null, Role.UnitHead, _town.Top.Id);
        var north = await _town.OpenAccountAsync(_town.Lan, Role.UnitHead, _town.North.Id);
        var closed = await _town.OpenAccountAsync(_town.Binh, Role.UnitHead, _town.South.Id);
        await using var db = _town.House.Open();
        (await db.Users.SingleAsync(account => account.Id == closed.Id)).Close();
        await db.SaveChangesAsync();

        Assert.Equal([north.Id], await db.AccountsHoldingAsync(Role.UnitHead, _town.North.Id, default));
        Assert.Equal([top.Id], await db.AccountsHoldingAsync(Role.UnitHead, _town.South.Id, default));
        Assert.Equal([top.Id], await db.AccountsHoldingAsync(Role.UnitHead, _town.Top.Id, default));
        Assert.Empty(await db.AccountsHoldingAsync(Role.ReviewChair, _town.North.Id, default));
    }

    [Theory]
    [InlineData("NoRoom", "units")]
    [InlineData("Units.", "units")]
    [InlineData("Units.NoticeProbe", "https://elsewhere.example/")]
    [InlineData("Units.NoticeProbe", "javascript:alert(1)")]
    [InlineData("Units.NoticeProbe", @"\\elsewhere\share")]
    public void A_notice_leads_nowhere_but_into_the_program(string code, string address) =>
        Assert.Throws<ArgumentException>(() => new Notice(Guid.NewGuid(), new NoticeContent(code, [], address)));

    [Fact]
    public void Two_leading_slashes_do_not_lead_to_another_host() =>
        Assert.Equal("elsewhere.example/x", new Notice(Guid.NewGuid(), Content with { Address = "//elsewhere.example/x" }).Address);

    [Fact]
    public void The_first_reading_counts()
    {
        var notice = new Notice(Guid.NewGuid(), Content);
        var first = new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
        notice.MarkRead(first);
        notice.MarkRead(first.AddDays(1));

        Assert.Equal(first, notice.ReadAt);
    }

    private async Task NotifyAsync(Guid? actorId, Guid[] accounts, bool twice = false)
    {
        await using var db = _town.House.Open();
        var actor = new Actor(actorId, "Test", []);
        var work = new Work(db, actor, _town.House.Time.GetUtcNow(), new DateOnly(2026, 8, 12));
        for (var i = 0; i < (twice ? 2 : 1); i++)
            work.Notify(accounts, Content);
        await db.SaveChangesAsync();
    }
}

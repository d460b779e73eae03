using IsoIntranet.Features.Notices.Bell;
using IsoIntranet.Features.Notices.Calendar;
using IsoIntranet.Features.Notices.Listing;
using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>Reading one's own notices, and nobody else's; wishes and the calendar's address.</summary>
public sealed class NoticeCommandTests : IAsyncLifetime
{
    private PostTown _town = null!;
    private Actor _head = null!;
    private Actor _other = null!;

    public async Task InitializeAsync()
    {
        _town = await PostTown.BuildAsync(null);
        // From here on a change of rights is heard of.
        await _town.House.PumpAsync();
        _head = await _town.House.Get<Actors>().GetAsync(_town.Head.Id);
        // The most that can be held: even the committee's head reads nobody else's.
        _other = await _town.House.Get<Actors>().GetAsync((await _town.OpenAccountAsync(null, Role.CommitteeHead, _town.Top.Id)).Id);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Somebody_else_s_notices_do_not_exist()
    {
        var notice = await _town.TellAsync();

        Assert.Empty((await AskAsync(new NoticeList.Query(new PageRequest()), _other)).Items);
        Assert.Equal((0, 0), ((await AskAsync(new NewestNotices.Query(), _other)).Unread, (await AskAsync(new NewestNotices.Query(), _other)).Items.Count));
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Commands.RunAsync(new MarkNoticeRead.Command(notice.Id), _other)).Kind);
        Assert.Equal(0, (await _town.House.Commands.RunAsync(new MarkAllNoticesRead.Command(DateTimeOffset.MaxValue), _other)).Value);
        Assert.Null((await ReadAsync()).ReadAt);
    }

    [Fact]
    public async Task A_wall_display_has_none()
    {
        var wall = TestHouse.ActorWith(Role.WallDisplay);

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new NewestNotices.Query(), wall)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new RenewCalendarKey.Command(), wall)).Kind);
    }

    [Fact]
    public async Task What_the_clock_does_nobody_may_do_by_hand()
    {
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new IsoIntranet.Features.Notices.Mail.PostNotices.Command(), _other)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new CalendarOf.Query("x"), _other)).Kind);
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_filtered_and_paged()
    {
        await _town.TellAsync(argument: "Sổ văn bản đến");
        _town.House.Time.Advance(TimeSpan.FromMinutes(1));
        var newer = await _town.TellAsync(argument: "Phiếu bàn giao");
        Assert.Equal("units", (await _town.House.Commands.RunAsync(new MarkNoticeRead.Command(newer.Id), _head)).Value);

        Assert.Equal(["Phiếu bàn giao", "Sổ văn bản đến"], await ArgumentsAsync(new NoticeList.Query(new PageRequest())));
        Assert.Equal(["Sổ văn bản đến"], await ArgumentsAsync(new NoticeList.Query(new PageRequest { Search = "so VAN ban" })));
        Assert.Equal(["Phiếu bàn giao"], await ArgumentsAsync(new NoticeList.Query(new PageRequest(), IsRead: true)));
        Assert.Equal(["Sổ văn bản đến"], await ArgumentsAsync(new NoticeList.Query(new PageRequest(), IsRead: false)));
        Assert.Equal(["Sổ văn bản đến"], await ArgumentsAsync(new NoticeList.Query(new PageRequest { Skip = 1, Take = 1 })));
        Assert.Equal(2, (await ArgumentsAsync(new NoticeList.Query(new PageRequest(), Kind: "Notices"))).Length);
        Assert.Empty(await ArgumentsAsync(new NoticeList.Query(new PageRequest(), Kind: "Notice")));
    }

    [Fact]
    public async Task Reading_all_reads_what_was_on_the_screen()
    {
        await _town.TellAsync(argument: "một");
        var seen = _town.House.Time.GetUtcNow();
        _town.House.Time.Advance(TimeSpan.FromSeconds(1));
        await _town.TellAsync(argument: "vừa đến");

        Assert.Equal(1, (await _town.House.Commands.RunAsync(new MarkAllNoticesRead.Command(seen), _head)).Value);

        Assert.Equal(1, (await AskAsync(new NewestNotices.Query(), _head)).Unread);
        Assert.Equal(["vừa đến"], await ArgumentsAsync(new NoticeList.Query(new PageRequest(), IsRead: false)));
    }

    [Fact]
    public async Task Wishes_are_kept_and_checked()
    {
        var kinds = _town.House.Get<IsoIntranet.Features.Notices.NoticeKinds>().All;
        var wished = kinds.ToDictionary(kind => kind, _ => NoticeDelivery.AtOnce);
        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(new SaveNoticePreferences.Command(true, 24, wished), _head)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(
            new SaveNoticePreferences.Command(true, 7, new Dictionary<string, NoticeDelivery> { ["Elsewhere"] = NoticeDelivery.None }), _head)).Kind);

        Assert.True((await _town.House.Commands.RunAsync(new SaveNoticePreferences.Command(true, 8, wished), _head)).IsDone);
        Assert.True((await _town.House.Commands.RunAsync(new SaveNoticePreferences.Command(false, 9, wished), _head)).IsDone);

        var view = await AskAsync(new NoticeSettingsOf.Query(), _head);
        Assert.Equal((2, false, 9, "lan@mau.example"), (view.Version, view.IsDigestOn, view.DigestHour, view.Address));
        Assert.All(view.Deliveries, pair => Assert.Equal(NoticeDelivery.AtOnce, pair.Value));
        Assert.Equal((0, true, 7), ((await AskAsync(new NoticeSettingsOf.Query(), _other)).Version, (await AskAsync(new NoticeSettingsOf.Query(), _other)).IsDigestOn, (await AskAsync(new NoticeSettingsOf.Query(), _other)).DigestHour));
    }

    [Fact]
    public async Task Of_the_calendar_s_address_only_a_fingerprint_is_kept_and_a_new_one_ends_the_one_before()
    {
        var first = (await _town.House.Commands.RunAsync(new RenewCalendarKey.Command(), _head)).Value!.Address;
        Assert.NotNull(await CalendarAsync(first));
        var second = (await _town.House.Commands.RunAsync(new RenewCalendarKey.Command(), _head)).Value!.Address;

        Assert.NotEqual(first, second);
        Assert.Null(await CalendarAsync(first));
        Assert.NotNull(await CalendarAsync(second));
        var secret = SecretOf(second);
        Assert.Equal(43, secret.Length);
        await using (var db = _town.House.Open())
        {
            Assert.NotEqual(secret, (await db.Set<CalendarKey>().SingleAsync()).Hash);
            Assert.All(await db.ChangeLog.Where(row => row.RecordType == nameof(CalendarKey)).ToListAsync(), row =>
            {
                Assert.DoesNotContain(secret, row.Fields, StringComparison.Ordinal);
                Assert.DoesNotContain(CalendarKey.HashOf(secret), row.Fields, StringComparison.Ordinal);
            });
        }

        Assert.True((await _town.House.Commands.RunAsync(new RevokeCalendarKey.Command(), _head)).IsDone);
        Assert.Null(await CalendarAsync(second));
    }

    [Fact]
    public async Task A_calendar_shows_what_is_one_s_own_with_today_s_rights()
    {
        _town.Owe("Lập sổ theo dõi", new DateOnly(2026, 8, 10));
        _town.Owe("Của xã khác", new DateOnly(2026, 8, 20), _town.South.Id);
        _town.Owe("Việc được giao", new DateOnly(2026, 8, 25), _town.North.Id, _town.Lan.Id);
        var address = (await _town.House.Commands.RunAsync(new RenewCalendarKey.Command(), _head)).Value!.Address;

        var calendar = (await CalendarAsync(address))!;
        Assert.Contains("SUMMARY:QUÁ HẠN: Lập sổ theo dõi\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260825\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Của xã khác", calendar, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Thời hạn công việc – Thị xã Mẫu\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("URL:https://iso.mau.example/units/1\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(calendar, await CalendarAsync(address));
        _town.House.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(calendar, await CalendarAsync(address));

        await using (var db = _town.House.Open())
        {
            db.RemoveRange(await db.RoleGrants.Where(grant => grant.AccountId == _town.Head.Id).ToListAsync());
            await db.SaveChangesAsync();
        }
        await _town.House.PumpAsync();
        Assert.Null(await CalendarAsync(address));
    }

    [Fact]
    public async Task A_thing_keeps_its_name_in_the_calendar_when_its_day_moves()
    {
        var id = Guid.CreateVersion7();
        _town.OweAs(id, "Báo cáo", new DateOnly(2026, 8, 20));
        var address = (await _town.House.Commands.RunAsync(new RenewCalendarKey.Command(), _head)).Value!.Address;
        var before = UidsOf((await CalendarAsync(address))!);
        _town.Forget();
        _town.OweAs(id, "Báo cáo", new DateOnly(2026, 9, 1));
        Assert.Equal(before, UidsOf((await CalendarAsync(address))!));

        _town.OweAs(id, "Báo cáo", new DateOnly(2026, 12, 1));

        Assert.Equal(2, UidsOf((await CalendarAsync(address))!).Distinct().Count());
    }

    [Fact]
    public async Task A_locked_and_a_closed_account_has_no_calendar()
    {
        var address = (await _town.House.Commands.RunAsync(new RenewCalendarKey.Command(), _head)).Value!.Address;
        await ChangeAsync(account => account.LockoutEnd = _town.House.Time.GetUtcNow().AddMinutes(15));
        Assert.Null(await CalendarAsync(address));
        _town.House.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull(await CalendarAsync(address));

        await ChangeAsync(account => account.Close());

        Assert.Null(await CalendarAsync(address));
    }

    private async Task ChangeAsync(Action<Account> change)
    {
        await using (var db = _town.House.Open())
        {
            change(await db.Users.SingleAsync(account => account.Id == _town.Head.Id));
            await db.SaveChangesAsync();
        }
        await _town.House.PumpAsync();
    }

    private static string SecretOf(string address) => address["calendar/".Length..^".ics".Length];

    private static string[] UidsOf(string calendar) => [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private async Task<string?> CalendarAsync(string address) =>
        (await _town.House.Queries.AskAsync(new CalendarOf.Query(CalendarKey.HashOf(SecretOf(address))), PostTown.Program)).Value;

    private async Task<Notice> ReadAsync()
    {
        await using var db = _town.House.Open();
        return await db.Set<Notice>().SingleAsync();
    }

    private async Task<string[]> ArgumentsAsync(NoticeList.Query query) => [.. (await AskAsync(query, _head)).Items.Select(item => item.Arguments[0])];

    private async Task<TResult> AskAsync<TQuery, TResult>(IQuery<TQuery, TResult> query, Actor actor) where TQuery : IQuery<TQuery, TResult> =>
        (await _town.House.Queries.AskAsync(query, actor)).Value!;
}

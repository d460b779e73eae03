using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>The daily digest: by whose clock, of what, to whom, once. It is 10:00 on Wednesday, 12 August 2026, in Vietnam.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 8, 12);

    private readonly SmtpPeer _server = new();
    private PostTown _town = null!;

    public async Task InitializeAsync() => _town = await PostTown.BuildAsync(_server.Port);

    public async Task DisposeAsync()
    {
        await _town.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_says_what_is_late_due_and_unread_and_goes_once_a_day()
    {
        _town.Owe("Lập sổ theo dõi", Today.AddDays(-1));
        _town.Owe("Báo cáo tháng", Today);
        _town.Owe("Đánh giá nội bộ", Today.AddDays(7));
        _town.Owe("Còn lâu", Today.AddDays(8));
        await _town.TellAsync(argument: "một");

        await DigestAsync();
        await DigestAsync();

        var mail = Assert.Single(_server.Messages);
        Assert.Equal("[Thị xã Mẫu] Bản tin 12/08/2026: 3 việc đến hạn (1 quá hạn), 1 thông báo chưa đọc", mail.Subject);
        var text = mail.Text;
        Assert.True(text.IndexOf("Quá hạn (1)", StringComparison.Ordinal) < text.IndexOf("Lập sổ theo dõi", StringComparison.Ordinal));
        Assert.True(text.IndexOf("Đến hạn hôm nay (1)", StringComparison.Ordinal) < text.IndexOf("Báo cáo tháng", StringComparison.Ordinal));
        Assert.True(text.IndexOf("Báo cáo tháng", StringComparison.Ordinal) < text.IndexOf("Đến hạn trong bảy ngày tới (1)", StringComparison.Ordinal));
        Assert.Contains("Thông báo chưa đọc (1)", text, StringComparison.Ordinal);
        Assert.Contains("https://iso.mau.example/units/1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Còn lâu", text, StringComparison.Ordinal);

        _town.House.Time.Advance(TimeSpan.FromDays(1));
        await DigestAsync();
        Assert.Equal(2, _server.Messages.Count);
    }

    [Fact]
    public async Task It_goes_at_the_hour_of_the_organisation_and_not_of_the_server()
    {
        // 16:59 UTC is 23:59 of the same day in Vietnam; one minute later it is the next day's first hour.
        await WishAsync(wish => wish.Wish(true, 0, new Dictionary<string, NoticeDelivery>()));
        _town.Owe("Lập sổ theo dõi", Today);
        await DigestAsync();
        Assert.Single(_server.Messages);
        _town.House.Time.Advance(new DateTimeOffset(2026, 8, 12, 16, 59, 0, TimeSpan.Zero) - _town.House.Time.GetUtcNow());
        await DigestAsync();
        Assert.Single(_server.Messages);

        _town.House.Time.Advance(TimeSpan.FromMinutes(1));
        await DigestAsync();

        Assert.Equal(2, _server.Messages.Count);
        Assert.Contains("13/08/2026", _server.Messages.Last().Subject, StringComparison.Ordinal);
        Assert.Contains("1 quá hạn", _server.Messages.Last().Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_waits_for_its_hour_and_is_made_up_for_later_the_same_day()
    {
        await WishAsync(wish => wish.Wish(true, 17, new Dictionary<string, NoticeDelivery>()));
        _town.Owe("Lập sổ theo dõi", Today);
        await DigestAsync();
        Assert.Empty(_server.Messages);

        _town.House.Time.Advance(TimeSpan.FromHours(9));
        await DigestAsync();

        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task With_nothing_to_say_nothing_goes_and_the_day_is_done_with()
    {
        await DigestAsync();
        await _town.TellAsync();
        await DigestAsync();

        Assert.Empty(_server.Messages);
        _town.House.Time.Advance(TimeSpan.FromDays(1));
        await DigestAsync();
        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task Kinds_that_come_at_once_or_not_at_all_and_switched_off_digests_stay_out()
    {
        await WishAsync(wish => wish.Wish(true, 7, new Dictionary<string, NoticeDelivery> { ["Notices"] = NoticeDelivery.None }));
        await _town.TellAsync();
        await DigestAsync();
        Assert.Empty(_server.Messages);

        await using (var db = _town.House.Open())
        {
            (await db.Set<NoticePreferences>().SingleAsync()).Wish(false, 7, new Dictionary<string, NoticeDelivery>());
            await db.SaveChangesAsync();
        }
        _town.House.Time.Advance(TimeSpan.FromDays(1));
        await DigestAsync();

        Assert.Empty(_server.Messages);
    }

    [Fact]
    public async Task Only_what_is_one_s_own_is_told()
    {
        _town.Owe("Của xã khác", Today, _town.South.Id);
        var colleague = new IsoIntranet.Features.Units.Person("Lê Thị Ví Dụ", "Công chức", _town.North.Id) { Email = "mau@mau.example" };
        await _town.House.AddAsync(colleague);
        await _town.OpenAccountAsync(colleague, Role.IsoSecretary, _town.Top.Id, "en");
        _town.Owe("Việc của thư ký", Today, _town.South.Id, colleague.Id);

        await DigestAsync();

        var mail = Assert.Single(_server.Messages);
        Assert.Contains("mau@mau.example", mail.Envelope, StringComparison.Ordinal);
        Assert.Contains("Việc của thư ký", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Của xã khác", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1 due (0 late), 0 unread", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Dear Lê Thị Ví Dụ", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_unread_notices_the_newest_are_named_and_the_others_counted()
    {
        for (var i = 1; i <= PostDigest.MostNotices + 3; i++)
            await _town.TellAsync(argument: $"số {i};");
        await DigestAsync();

        var text = Assert.Single(_server.Messages).Text;
        Assert.Contains("Thông báo chưa đọc (23)", text, StringComparison.Ordinal);
        Assert.Contains("Còn 3 thông báo chưa đọc khác: https://iso.mau.example/notices?read=no", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_one_account_s_way_does_not_take_the_digest_from_others()
    {
        var colleague = new IsoIntranet.Features.Units.Person("Lê Thị Ví Dụ", "Thư ký", _town.Top.Id) { Email = "mau@mau.example" };
        await _town.House.AddAsync(colleague);
        await _town.OpenAccountAsync(colleague, Role.IsoSecretary, _town.Top.Id);
        _town.Owe("Việc của thư ký", Today, _town.South.Id, colleague.Id);
        _town.Owe("Việc của xã", Today);
        _town.BreakAt = 1;

        var report = await _town.RunAsync<DigestJob>();

        Assert.NotNull(report!.Failure);
        Assert.Equal(["1"], report.Arguments);
        _town.BreakAt = null;
        Assert.Equal(["1"], (await _town.RunAsync<DigestJob>())!.Arguments);
    }

    [Fact]
    public async Task What_is_old_is_cleared_away_and_the_rest_stays()
    {
        await _town.TellAsync(argument: "đã đọc");
        await using (var db = _town.House.Open())
        {
            (await db.Set<IsoIntranet.Platform.Notices.Notice>().SingleAsync()).MarkRead(_town.House.Time.GetUtcNow());
            await db.SaveChangesAsync();
        }
        await DigestAsync();
        _town.House.Time.Advance(TimeSpan.FromDays(ClearNotices.ReadDays + 1));
        await _town.TellAsync(argument: "mới");

        Assert.Equal(["1"], (await _town.RunAsync<ClearNoticesJob>())!.Arguments);

        await using var after = _town.House.Open();
        Assert.Equal(["mới"], (await after.Set<IsoIntranet.Platform.Notices.Notice>().SingleAsync()).Arguments);
        Assert.Null(await _town.RunAsync<ClearNoticesJob>());
    }

    private async Task DigestAsync()
    {
        await _town.RunAsync<DigestJob>();
        await _town.RunAsync<SendMailJob>();
    }

    private async Task WishAsync(Action<NoticePreferences> wish)
    {
        var preferences = new NoticePreferences(_town.Head.Id);
        wish(preferences);
        await _town.House.AddAsync(preferences);
    }
}

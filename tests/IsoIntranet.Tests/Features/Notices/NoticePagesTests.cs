using Bunit;
using IsoIntranet.Features.Notices;
using IsoIntranet.Features.Notices.Bell;
using IsoIntranet.Features.Notices.Listing;
using IsoIntranet.Features.Notices.Mail;
using IsoIntranet.Features.Notices.Preferences;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Notices;

public sealed class NoticePagesTests : TownPageContext
{
    [Fact]
    public async Task The_bell_counts_up_without_a_reload_and_lets_go_when_left()
    {
        var account = await SignedInAsync(Role.UnitHead);
        var bell = Render<NoticeBell>();
        bell.WaitForAssertion(() => Assert.Equal("Thông báo", bell.Find("summary").GetAttribute("aria-label")));
        Assert.Empty(bell.FindAll(".notice-count"));
        Assert.Equal((1, 1), (Bus.SubscriptionCount, Services.GetRequiredService<NoticeBells>().Count));

        await TellAsync(account, "một");
        await HearAsync();

        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".notice-count").TextContent));
        Assert.StartsWith(bell.Find("summary").TextContent.Trim(), bell.Find("summary").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("1 thông báo chưa đọc", bell.Find("[role=status]").TextContent);
        await DisposeComponentsAsync();
        Assert.Equal((0, 0), (Bus.SubscriptionCount, Services.GetRequiredService<NoticeBells>().Count));
    }

    [Fact]
    public async Task The_bell_hears_nothing_of_what_others_are_told()
    {
        await SignedInAsync(Role.UnitHead);
        var other = (await Town.OpenAccountAsync(null, Role.UnitHead, Town.South.Id)).Id;
        var bell = Render<NoticeBell>();
        bell.WaitForElement("summary");
        var drawn = bell.RenderCount;

        await TellAsync(other, "của người khác");
        await HearAsync();

        Assert.Equal(drawn, bell.RenderCount);
        Assert.Empty(bell.FindAll(".notice-count"));
    }

    [Fact]
    public async Task A_wall_display_has_no_bell_and_hears_nothing()
    {
        await SignedInAsync(Role.WallDisplay);

        var bell = Render<NoticeBell>();

        Assert.Equal("", bell.Markup.Trim());
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task Reading_all_in_one_place_is_seen_in_the_other()
    {
        var account = await SignedInAsync(Role.UnitHead);
        await TellAsync(account, "một");
        await TellAsync(account, "hai");
        await HearAsync();
        var bell = Render<NoticeBell>();
        bell.WaitForAssertion(() => Assert.Equal("2", bell.Find(".notice-count").TextContent));
        var page = Render<NoticesPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tr.notice-unread").Count));

        page.FindAll("tr.notice-unread td .btn")[0].Click();
        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".notice-count").TextContent));
        page.Find(".page-actions button").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tr.notice-unread")));
        bell.WaitForAssertion(() => Assert.Empty(bell.FindAll(".notice-count")));
    }

    [Fact]
    public async Task The_list_shows_what_arrives_and_lets_go_when_left()
    {
        var account = await SignedInAsync(Role.UnitHead);
        var page = Render<NoticesPage>();
        page.WaitForAssertion(() => Assert.Contains("Chưa có thông báo nào", page.Markup, StringComparison.Ordinal));
        Assert.Equal(1, Bus.SubscriptionCount);

        await TellAsync(account, "Sổ văn bản đến");
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Quá hạn (Sổ văn bản đến)", page.Find("tbody th a").TextContent, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task Opening_a_notice_marks_it_as_read_and_leads_on()
    {
        var account = await SignedInAsync(Role.UnitHead);
        var notice = await TellAsync(account, "một");

        Render<OpenNoticePage>(parameters => parameters.Add(page => page.Id, notice.Id));

        var navigation = Services.GetRequiredService<NavigationManager>();
        await using var db = Town.House.Open();
        Assert.NotNull((await db.Set<Notice>().SingleAsync()).ReadAt);
        Assert.EndsWith("/units", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_notice_opens_nothing()
    {
        await SignedInAsync(Role.CommitteeHead);
        var notice = await TellAsync((await Town.OpenAccountAsync(null, Role.UnitHead, Town.South.Id)).Id, "một");

        var page = Render<OpenNoticePage>(parameters => parameters.Add(one => one.Id, notice.Id));

        page.WaitForAssertion(() => Assert.Contains("Không có thông báo này", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_are_saved_and_the_calendar_s_address_is_shown_once()
    {
        await SignedInAsync(Role.UnitHead);
        var page = Render<NoticeSettingsPage>();
        page.WaitForElement("#notice-hour");
        page.Find("#notice-hour").Change("9");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Đã lưu.", page.Markup, StringComparison.Ordinal));

        page.Find("section[aria-labelledby=notice-calendar] .btn-primary").Click();
        page.WaitForAssertion(() => Assert.Matches("^http://.*/calendar/[A-Za-z0-9_-]{43}[.]ics$", page.Find("#notice-address").GetAttribute("value")));

        await DisposeComponentsAsync();
        var again = Render<NoticeSettingsPage>();
        again.WaitForAssertion(() => Assert.Equal("9", again.Find("#notice-hour").GetAttribute("value")));
        Assert.Empty(again.FindAll("#notice-address"));
        again.Find(".btn-danger").Click();
        again.Find("[role=alertdialog] .btn-danger").Click();
        again.WaitForElement("section[aria-labelledby=notice-calendar] .btn-primary");
    }

    [Fact]
    public async Task The_post_is_for_administrators_and_lets_go_when_left()
    {
        await SignedInAsync(Role.Administrator);
        var page = Render<MailPage>();
        page.WaitForAssertion(() => Assert.Contains("Mail:Host", page.Markup, StringComparison.Ordinal));
        Assert.Equal(1, Bus.SubscriptionCount);

        await DisposeComponentsAsync();

        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task Who_is_no_administrator_sees_nothing_of_the_post()
    {
        await SignedInAsync(Role.IsoSecretary);

        var page = Render<MailPage>();

        page.WaitForElement("[role=alert]");
        Assert.Empty(page.FindAll("table"));
    }

    private async Task<Guid> SignedInAsync(Role role)
    {
        await SignInAsync(role, Town.North.Id);
        await using var db = Town.House.Open();
        return (await db.Users.SingleAsync()).Id;
    }

    private async Task<Notice> TellAsync(Guid account, string argument)
    {
        var notice = new Notice(account, new NoticeContent(PostTown.Code, [argument], "units"));
        await Town.House.AddAsync(notice);
        return notice;
    }
}

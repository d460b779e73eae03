using System.Net;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Shell.Account;

public sealed class SignInTests(WebHouse house) : IClassFixture<WebHouse>
{
    private AccessSettings Access => house.Services.GetRequiredService<IsoSettings>().Access;

    [Fact]
    public async Task A_right_password_leads_to_the_page_that_was_asked_for()
    {
        await house.AddAccountAsync("dung");
        var client = house.Open();

        var asked = await client.GetAsync("/account/preferences");
        var page = asked.Headers.Location!.PathAndQuery;
        var answer = await WebHouse.SubmitAsync(client, page, "login", ("Form.UserName", "dung"), ("Form.Password", WebHouse.GoodPassword));

        Assert.Equal("/account/preferences", answer.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
        Assert.True(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_wrong_password_gives_back_the_name_and_never_the_password()
    {
        await house.AddAccountAsync("sai");
        var client = house.Open();

        var page = await (await WebHouse.SignInAsync(client, "sai", "mat-khau-nham-roi")).Content.ReadAsStringAsync();

        Assert.Contains("Tên đăng nhập hoặc mật khẩu chưa đúng.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"sai\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("mat-khau-nham-roi", page, StringComparison.Ordinal);
        Assert.False(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password()
    {
        var page = await (await WebHouse.SignInAsync(house.Open(), "khong-co-ai")).Content.ReadAsStringAsync();

        Assert.Contains("Tên đăng nhập hoặc mật khẩu chưa đúng.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_so_many_wrong_passwords_even_the_right_one_is_refused()
    {
        await house.AddAccountAsync("khoa");
        var client = house.Open();
        for (var i = 0; i < Access.LockoutAfterFailures; i++)
            await WebHouse.SignInAsync(client, "khoa", "mat-khau-nham-roi");

        var page = await (await WebHouse.SignInAsync(client, "khoa")).Content.ReadAsStringAsync();

        Assert.Contains("quá nhiều lần", page, StringComparison.Ordinal);
        Assert.False(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in_and_its_session_ends_at_the_next_look()
    {
        var account = await house.AddAccountAsync("dong");
        var client = await house.SignedInAsync("dong");
        await house.ChangeAccountAsync(account.Id, closed => closed.IsClosed = true);

        house.Time.Advance(TimeSpan.FromSeconds(Access.RevalidateSeconds + 1));

        Assert.False(await WebHouse.IsSignedInAsync(client));
        Assert.Equal(HttpStatusCode.OK, (await WebHouse.SignInAsync(house.Open(), "dong")).StatusCode);
    }

    [Fact]
    public async Task A_new_security_stamp_ends_every_session_at_the_next_look()
    {
        var account = await house.AddAccountAsync("tem");
        var client = await house.SignedInAsync("tem");
        await house.ChangeAccountAsync(account.Id, NewAccounts.EndSessions);
        Assert.True(await WebHouse.IsSignedInAsync(client));

        house.Time.Advance(TimeSpan.FromSeconds(Access.RevalidateSeconds + 1));

        Assert.False(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_session_lasts_as_long_as_it_is_used_and_ends_when_it_is_not()
    {
        await house.AddAccountAsync("phien");
        var client = await house.SignedInAsync("phien");
        for (var i = 0; i < 3; i++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(Access.SessionMinutes * 0.8));
            Assert.True(await WebHouse.IsSignedInAsync(client));
        }

        house.Time.Advance(TimeSpan.FromMinutes(Access.SessionMinutes + 1));

        Assert.False(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task A_wall_display_stays_signed_in_over_a_long_holiday_and_people_only_for_their_browser_session()
    {
        await house.AddAccountAsync("man-hinh", Role.WallDisplay);
        await house.AddAccountAsync("nguoi", Role.UnitContact);
        var wall = house.Open();

        var ofWall = SessionCookie(await WebHouse.SignInAsync(wall, "man-hinh"));
        var ofPerson = SessionCookie(await WebHouse.SignInAsync(house.Open(), "nguoi"));
        house.Time.Advance(TimeSpan.FromDays(30));

        Assert.Contains("expires=", ofWall, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", ofPerson, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", ofPerson, StringComparison.OrdinalIgnoreCase);
        Assert.True(await WebHouse.IsSignedInAsync(wall));
    }

    [Fact]
    public async Task Signing_out_takes_a_form_of_this_site()
    {
        await house.AddAccountAsync("ra");
        var client = await house.SignedInAsync("ra");

        var forged = await client.PostAsync("/account/logout", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.True(await WebHouse.IsSignedInAsync(client));

        await WebHouse.SubmitAsync(client, "/account/preferences", "preferences", ("Form.Culture", "vi"));
        Assert.True(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task The_log_names_accounts_by_their_id_alone()
    {
        var account = await house.AddAccountAsync("ten-rieng");
        await WebHouse.SignInAsync(house.Open(), "ten-rieng", "mat-khau-nham-roi");
        await house.SignedInAsync("ten-rieng");

        Assert.Contains(house.Log, line => line.Contains(account.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(house.Log, line => line.Contains("ten-rieng", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(house.Log, line => line.Contains(WebHouse.GoodPassword, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_signing_in_counts_is_in_the_change_log()
    {
        var account = await house.AddAccountAsync("dem");
        await WebHouse.SignInAsync(house.Open(), "dem", "mat-khau-nham-roi");

        await using var db = await house.OpenDatabaseAsync();
        var row = await db.ChangeLog.SingleAsync(entry => entry.RecordId == account.Id && entry.RecordVersion == 2);
        Assert.Contains("AccessFailedCount", row.Fields, StringComparison.Ordinal);
        Assert.Null(row.AuthorId);
        Assert.Equal("SignIn", row.Command);
    }

    private static string SessionCookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("iso.session=", StringComparison.Ordinal));
}

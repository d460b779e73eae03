using System.Net;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Shell.Account;

public sealed class PasswordPagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string NewPassword = "bon con ga len nuong";

    [Fact]
    public async Task Whoever_was_given_a_password_gets_nowhere_before_choosing_an_own_one()
    {
        await house.AddAccountAsync("moi", Role.UnitContact, account => account.MustChangePassword = true);
        var client = await house.SignedInAsync("moi");

        var page = await client.GetAsync("/");
        var api = await client.GetAsync("/api/v1/units");
        Assert.Equal("/account/change-password", page.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);

        await ChangeAsync(client, WebHouse.GoodPassword, NewPassword, NewPassword);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_ends_the_account_s_other_sessions_and_not_this_one()
    {
        var account = await house.AddAccountAsync("khac");
        var here = await house.SignedInAsync("khac");
        var elsewhere = await house.SignedInAsync("khac");

        var page = await (await ChangeAsync(here, WebHouse.GoodPassword, NewPassword, NewPassword)).Content.ReadAsStringAsync();
        house.Time.Advance(TimeSpan.FromSeconds(house.Services.GetRequiredService<IsoSettings>().Access.RevalidateSeconds + 1));

        Assert.Contains("Đã đổi mật khẩu.", page, StringComparison.Ordinal);
        Assert.True(await WebHouse.IsSignedInAsync(here));
        Assert.False(await WebHouse.IsSignedInAsync(elsewhere));
        await using var db = await house.OpenDatabaseAsync();
        var row = await db.ChangeLog.Where(entry => entry.RecordId == account.Id).OrderBy(entry => entry.RecordVersion).LastAsync();
        Assert.Equal(account.Id, row.AuthorId);
        Assert.Contains("***", row.Fields, StringComparison.Ordinal);
        Assert.DoesNotContain("AQAAAA", row.Fields, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WebHouse.GoodPassword, "ngan", "ngan", "Dùng ít nhất 12 ký tự.")]
    [InlineData(WebHouse.GoodPassword, "matkhau123456", "matkhau123456", "bị thử đầu tiên")]
    [InlineData(WebHouse.GoodPassword, "xin-chao-nguoi-thu", "xin-chao-nguoi-thu", null)]
    [InlineData(WebHouse.GoodPassword, "tôi là người thử đây", "tôi là người thử đây", "không được chứa tên")]
    [InlineData(WebHouse.GoodPassword, NewPassword, "bon con ga len nuon", "không giống nhau")]
    [InlineData(WebHouse.GoodPassword, WebHouse.GoodPassword, WebHouse.GoodPassword, "trùng mật khẩu cũ")]
    [InlineData("mat-khau-nham-roi", NewPassword, NewPassword, "Mật khẩu hiện tại chưa đúng")]
    public async Task A_password_is_refused_in_words(string current, string wished, string repeated, string? refusal)
    {
        var name = $"doi-{Guid.NewGuid():N}"[..12];
        await house.AddAccountAsync(name);
        var client = await house.SignedInAsync(name);

        var page = await (await ChangeAsync(client, current, wished, repeated)).Content.ReadAsStringAsync();

        Assert.Contains(refusal ?? "Đã đổi mật khẩu.", page, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string wished, string repeated) =>
        WebHouse.SubmitAsync(client, "/account/change-password", "change-password",
            ("Form.Current", current), ("Form.New", wished), ("Form.Repeat", repeated));
}

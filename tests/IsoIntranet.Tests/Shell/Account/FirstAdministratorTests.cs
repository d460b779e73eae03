using System.Net;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Shell.Account;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task The_first_start_makes_organisation_and_administrator_and_then_closes()
    {
        await using var house = new WebHouse();
        var client = house.Open();
        Assert.EndsWith("/account/first-administrator", (await client.GetAsync("/account/login")).Headers.Location?.OriginalString, StringComparison.Ordinal);

        var answer = await SubmitAsync(client, house.Services.GetRequiredService<FirstStart>().Code);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await WebHouse.IsSignedInAsync(client));
        await using var db = await house.OpenDatabaseAsync();
        var unit = await db.Set<OrgUnit>().SingleAsync();
        var account = await db.Users.SingleAsync();
        Assert.Equal("UBND phường Thử Nghiệm", unit.Name);
        Assert.True(await db.RoleGrants.AnyAsync(grant => grant.AccountId == account.Id && grant.UnitId == unit.Id && grant.Role == Role.Administrator));
        Assert.Equal(KindPreset.All[0].Kinds.Count, await db.Set<UnitKind>().CountAsync());
        Assert.EndsWith("/account/login", (await house.Open().GetAsync("/account/first-administrator")).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_code_of_the_console_nobody_is_the_first_and_nothing_typed_is_lost()
    {
        await using var house = new WebHouse();
        var client = house.Open();

        var page = await (await SubmitAsync(client, "AAAA-AAAA-AAAA")).Content.ReadAsStringAsync();

        Assert.Contains("Mã chưa đúng", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Trần Văn Khởi\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(WebHouse.GoodPassword, page, StringComparison.Ordinal);
        await using var db = await house.OpenDatabaseAsync();
        Assert.False(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task A_poor_password_is_refused_beside_its_field()
    {
        await using var house = new WebHouse();
        var client = house.Open();

        var page = await (await SubmitAsync(client, house.Services.GetRequiredService<FirstStart>().Code, "matkhau123456")).Content.ReadAsStringAsync();

        Assert.Contains("bị thử đầu tiên", page, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient client, string code, string password = WebHouse.GoodPassword) =>
        WebHouse.SubmitAsync(client, "/account/first-administrator", "first-administrator",
            ("Form.Code", code), ("Form.OrganisationName", "UBND phường Thử Nghiệm"), ("Form.Preset", KindPreset.All[0].Code),
            ("Form.DisplayName", "Trần Văn Khởi"), ("Form.UserName", "quan.tri"), ("Form.Password", password), ("Form.Repeat", password));
}

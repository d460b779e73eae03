using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Api;

public sealed class TokenTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_refused_alike()
    {
        var client = house.Client();
        var account = await house.AddAccountAsync();

        var name = await AskAsync(client, "nobody", ApiHouse.Password);
        var password = await AskAsync(client, account.UserName!, "wrong");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (name.StatusCode, password.StatusCode));
        Assert.Equal((await ApiHouse.Json(name)).GetProperty("detail").GetString(), (await ApiHouse.Json(password)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_account()
    {
        var client = house.Client();
        var account = await house.AddAccountAsync();
        for (var attempt = 0; attempt < 5; attempt++)
            await AskAsync(client, account.UserName!, "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(client, account.UserName!, ApiHouse.Password)).StatusCode);
    }

    [Fact]
    public async Task A_refresh_token_gives_a_new_token_until_the_password_is_changed()
    {
        var client = house.Client();
        var account = await house.AddAccountAsync(Role.IsoSecretary);
        var tokens = await ApiHouse.Json(await AskAsync(client, account.UserName!, ApiHouse.Password));
        var refresh = new { refreshToken = tokens.GetProperty("refreshToken").GetString() };

        var fresh = await client.PostAsJsonAsync("/api/v1/tokens/refresh", refresh);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await ApiHouse.Json(fresh)).GetProperty("accessToken").GetString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/changes")).StatusCode);

        await using (var db = await house.Services.GetRequiredService<IDbContextFactory<IsoContext>>().CreateDbContextAsync())
        {
            NewAccounts.EndSessions(await db.Users.SingleAsync(one => one.Id == account.Id));
            await db.SaveChangesAsync();
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsJsonAsync("/api/v1/tokens/refresh", refresh)).StatusCode);
    }

    [Fact]
    public async Task A_made_up_refresh_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().PostAsJsonAsync("/api/v1/tokens/refresh", new { refreshToken = "made-up" })).StatusCode);

    [Fact]
    public async Task More_than_ten_questions_a_minute_from_one_address_have_to_wait()
    {
        var client = house.Client();
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(client, "nobody", "wrong")).StatusCode);

        var answer = await AskAsync(client, "nobody", "wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(house.Client(), "nobody", "wrong")).StatusCode);
    }

    [Fact]
    public async Task A_request_with_a_misspelt_field_is_refused()
    {
        var answer = await house.Client().PostAsJsonAsync("/api/v1/tokens", new { user = "a", password = "b" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string userName, string password) =>
        client.PostAsJsonAsync("/api/v1/tokens", new { userName, password });
}

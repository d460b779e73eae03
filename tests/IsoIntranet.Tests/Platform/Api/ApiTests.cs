using System.Net;
using System.Net.Http.Json;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Tests.Platform.Api;

public sealed class ApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Theory]
    [InlineData("/api/v1/changes")]
    [InlineData("/api/v1/nothing-here")]
    [InlineData("/hubs/live")]
    public async Task A_stranger_gets_401_as_problem_details_and_no_redirect(string address)
    {
        var answer = await house.Client().GetAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(401, (await ApiHouse.Json(answer)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_token_that_is_not_ours_is_no_token_and_is_not_made_up_for_by_a_cookie()
    {
        var client = await house.CookieClientAsync(Role.IsoSecretary);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/changes")).StatusCode);
    }

    [Fact]
    public async Task Somebody_without_the_right_gets_403_as_problem_details()
    {
        var client = await house.TokenClientAsync();

        var answer = await client.GetAsync("/api/v1/changes");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_and_cookie_both_open_the_door(bool byToken)
    {
        var client = byToken ? await house.TokenClientAsync(Role.IsoSecretary) : await house.CookieClientAsync(Role.IsoSecretary);

        var answer = await client.GetAsync("/api/v1/changes?after=0&take=2");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var changes = await ApiHouse.Json(answer);
        Assert.Equal([1, 2], changes.GetProperty("items").EnumerateArray().Select(change => change.GetProperty("position").GetInt32()));
        Assert.Equal("Added", changes.GetProperty("items")[0].GetProperty("kind").GetString());
        Assert.Equal(2, changes.GetProperty("next").GetInt32());
    }

    [Fact]
    public async Task What_is_not_there_is_404_and_what_cannot_be_read_is_400()
    {
        var client = await house.TokenClientAsync(Role.IsoSecretary);

        foreach (var (address, status) in new[] { ("/api/v1/nothing-here", 404), ("/api/v1/changes?after=x", 400) })
        {
            var answer = await client.GetAsync(address);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_write_by_cookie_needs_the_header_and_a_write_by_token_does_not()
    {
        var address = $"/api/v1/assignments/{Guid.NewGuid()}/progress";
        var body = new { version = 1, percent = 5, note = (string?)null, difficulty = (string?)null, submit = false };
        var byCookie = await house.CookieClientAsync(Role.IsoSecretary);
        Assert.Equal(HttpStatusCode.Forbidden, (await byCookie.PutAsJsonAsync(address, body)).StatusCode);

        byCookie.DefaultRequestHeaders.Add("X-Iso-Request", "1");
        Assert.NotEqual(HttpStatusCode.Forbidden, (await byCookie.PutAsJsonAsync(address, body)).StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.IsoSecretary)).PutAsJsonAsync(address, body)).StatusCode);
    }

    [Fact]
    public async Task The_description_names_every_address_and_both_ways_to_sign_in()
    {
        var description = await ApiHouse.Json(await house.Client().GetAsync("/openapi/v1.json"));

        Assert.Equal(["bearer", "cookie"], description.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Select(scheme => scheme.Name).Order());
        var paths = description.GetProperty("paths");
        Assert.Contains("/api/v1/tokens", paths.EnumerateObject().Select(path => path.Name));
        var changes = paths.GetProperty("/api/v1/changes").GetProperty("get");
        Assert.NotEmpty(changes.GetProperty("description").GetString()!);
        Assert.Equal(2, changes.GetProperty("security").GetArrayLength());
        Assert.Equal(128, changes.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json")
            .GetProperty("example").GetProperty("next").GetInt32());
        Assert.All(paths.EnumerateObject(), path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
    }
}

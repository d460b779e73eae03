using System.Net;
using System.Text.Json;
using IsoIntranet.Platform.Access;
using IsoIntranet.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Shell;

public sealed class HostTests(WebHouse house) : IClassFixture<WebHouse>
{
    /// <summary>All that a stranger may ask for; everything else that is ever added needs a sign-in, or a line here.</summary>
    private static readonly string[] Open =
    [
        "/account/login", "/account/first-administrator", "/account/culture", "/health/live", "/health/ready", "/health/jobs",
        "/api/v1/tokens", "/api/v1/tokens/refresh", "/calendar/{secret}.ics", "/openapi/{documentName}.json",
        // Opened without a network, so without a session; they hold no data (decision 0024).
        "/audits/capture", "/audits/capture/service-worker.js", "/audits/capture/app.webmanifest",
    ];

    [Fact]
    public void Every_endpoint_but_the_listed_ones_demands_a_sign_in()
    {
        house.CreateClient();
        var endpoints = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => !IsStaticFile(endpoint))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct();

        Assert.True(endpoints.Count > 20);
        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/units")]
    [InlineData("/account/preferences")]
    [InlineData("/account/change-password")]
    [InlineData("/not-found")]
    [InlineData("/no/such/page")]
    public async Task A_stranger_is_led_from_every_page_to_the_sign_in(string address)
    {
        var answer = await house.Open().GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/login", answer.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [InlineData("/api/v1/units")]
    [InlineData("/api/v1/no/such/thing")]
    [InlineData("/hubs/live")]
    [InlineData("/_blazor")]
    [InlineData("/account/session")]
    public async Task A_program_without_a_sign_in_gets_401_and_no_page(string address)
    {
        var answer = await house.Open().GetAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(401, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Every_answer_says_what_browsers_must_not_do()
    {
        await house.AddAccountAsync("tieu-de");

        var headers = (await house.Open().GetAsync("/account/login")).Headers;

        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(headers.Contains("Strict-Transport-Security"));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task No_script_stands_in_a_page_where_the_policy_would_stop_it()
    {
        await house.AddAccountAsync("kich-ban", Role.CommitteeHead);

        var page = await (await house.SignedInAsync("kich-ban")).GetStringAsync("/account/preferences");

        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
        Assert.DoesNotMatch(" on[a-z]+=\"", page);
    }

    [Fact]
    public async Task The_interface_is_Vietnamese_until_somebody_chooses_otherwise_and_the_choice_stays_with_the_account()
    {
        var account = await house.AddAccountAsync("ngon-ngu");
        var client = await house.SignedInAsync("ngon-ngu");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("<html lang=\"vi\"", await client.GetStringAsync("/account/preferences"), StringComparison.Ordinal);

        await WebHouse.SubmitAsync(client, "/account/preferences", "preferences", ("Form.Culture", "en"), ("Form.Theme", "dark"));

        var page = await client.GetStringAsync("/account/preferences");
        Assert.Contains("<html lang=\"en\" data-theme=\"dark\"", page, StringComparison.Ordinal);
        Assert.Contains(">Language<", page, StringComparison.Ordinal);
        await using var db = await house.OpenDatabaseAsync();
        Assert.Equal("en", await db.Users.Where(stored => stored.Id == account.Id).Select(stored => stored.Culture).SingleAsync());
    }

    [Fact]
    public async Task Health_is_told_to_anybody_in_one_word()
    {
        foreach (var address in new[] { "/health/live", "/health/ready" })
        {
            var answer = await house.Open().GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_said_so_to_those_signed_in()
    {
        await house.AddAccountAsync("lac-duong");

        var answer = await (await house.SignedInAsync("lac-duong")).GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có trang này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static bool IsStaticFile(Endpoint endpoint) =>
        endpoint.Metadata.Any(metadata => metadata.GetType().Name == "StaticAssetDescriptor");
}

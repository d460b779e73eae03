using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Access.SingleSignOn;
using IsoIntranet.Tests.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace IsoIntranet.Tests.Platform.Access;

/// <summary>Sign-in with the agency's own accounts: who is let in, and every way in which an answer can be false.</summary>
public sealed class SingleSignOnTests : IClassFixture<SingleSignOnTests.Agency>
{
    private static int _tests;

    private readonly WebHouse _house;
    private readonly TestProvider _provider;

    /// <summary>Of the account that the test is about; the agency is the same for all.</summary>
    private readonly string _name = $"an.thu{Interlocked.Increment(ref _tests)}";

    public SingleSignOnTests(Agency agency)
    {
        (_house, _provider) = (agency.House, agency.Provider);
        _provider.Begin(_name);
    }

    [Fact]
    public async Task The_sign_in_page_offers_it()
    {
        await _house.AddAccountAsync(_name);
        using var client = Open();

        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/account/login?returnUrl=/my-work"));

        Assert.Contains("Đăng nhập bằng cổng tỉnh", page, StringComparison.Ordinal);
        Assert.Contains("account/single-sign-on?returnUrl=%2Fmy-work", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_is_sent_with_state_nonce_and_a_challenge_that_the_exchange_answers()
    {
        await _house.AddAccountAsync(_name);
        using var client = Open();

        var sent = await LeaveAsync(client);
        await ReturnAsync(client, sent);

        Assert.Equal("code", sent["response_type"]);
        Assert.Equal("openid profile", sent["scope"]);
        Assert.Equal("http://localhost/account/single-sign-on/callback", sent["redirect_uri"]);
        Assert.Equal("S256", sent["code_challenge_method"]);
        Assert.Equal(sent["code_challenge"], WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(_provider.Exchange!["code_verifier"]))));
        Assert.Equal((TestProvider.ClientId, TestProvider.ClientSecret, "the-code"), (_provider.Exchange["client_id"], _provider.Exchange["client_secret"], _provider.Exchange["code"]));
    }

    [Fact]
    public async Task An_account_of_that_name_is_signed_in_linked_and_led_back()
    {
        var account = await _house.AddAccountAsync(_name);
        using var client = Open();

        var answer = await SignInAsync(client, "/my-work");

        Assert.Equal("/my-work", answer.Headers.Location!.OriginalString);
        Assert.True(await WebHouse.IsSignedInAsync(client));
        await using var db = await _house.OpenDatabaseAsync();
        var login = await db.UserLogins.SingleAsync(row => row.UserId == account.Id);
        Assert.Equal((TestProvider.Address, _provider.Subject), (login.LoginProvider, login.ProviderKey));
    }

    [Fact]
    public async Task A_name_with_the_agencys_domain_finds_the_account_without()
    {
        await _house.AddAccountAsync(_name);
        _provider.UserName = $"{_name.ToUpperInvariant()}@agency.test";
        using var client = Open();

        await SignInAsync(client);

        Assert.True(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task Once_linked_the_lasting_identifier_counts_and_not_the_name()
    {
        await _house.AddAccountAsync(_name);
        using (var first = Open())
            await SignInAsync(first);
        _provider.UserName = $"{_name}.moi";
        using var again = Open();

        await SignInAsync(again);

        Assert.True(await WebHouse.IsSignedInAsync(again));
    }

    [Fact]
    public async Task Somebody_else_who_was_given_the_name_is_not_let_into_the_account()
    {
        await _house.AddAccountAsync(_name);
        using (var first = Open())
            await SignInAsync(first);
        _provider.Subject = $"{_name}-2";
        using var other = Open();

        await AssertRefusedAsync(other, SingleSignOnRefusal.Unknown);
    }

    [Fact]
    public async Task Whoever_has_no_account_is_told_so()
    {
        await _house.AddAccountAsync(_name);
        _provider.UserName = "la.hoac";
        using var client = Open();

        await AssertRefusedAsync(client, SingleSignOnRefusal.Unknown);
        Assert.Contains("Bạn chưa có tài khoản", WebUtility.HtmlDecode(await client.GetStringAsync("/account/login?refused=Unknown")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_stays_out_whether_linked_or_not()
    {
        var account = await _house.AddAccountAsync(_name);
        using (var first = Open())
            await SignInAsync(first);
        await _house.ChangeAccountAsync(account.Id, changed => changed.Close());
        await _house.AddAccountAsync("binh.thu", change: made => made.IsClosed = true);
        using var linked = Open();
        await AssertRefusedAsync(linked, SingleSignOnRefusal.Unknown);
        (_provider.UserName, _provider.Subject) = ("binh.thu", $"{_name}-9");
        using var unlinked = Open();

        await AssertRefusedAsync(unlinked, SingleSignOnRefusal.Unknown);
    }

    [Fact]
    public async Task A_locked_account_stays_locked()
    {
        var account = await _house.AddAccountAsync(_name);
        await _house.ChangeAccountAsync(account.Id, changed => changed.LockoutEnd = DateTimeOffset.MaxValue);
        using var client = Open();

        await AssertRefusedAsync(client, SingleSignOnRefusal.LockedOut);
    }

    [Fact]
    public async Task A_temporary_password_that_nobody_took_up_ends_with_the_link()
    {
        var account = await _house.AddAccountAsync(_name, change: made => made.MustChangePassword = true);
        using var client = Open();

        var answer = await SignInAsync(client, "/my-work");

        Assert.Equal("/my-work", answer.Headers.Location!.OriginalString);
        await using var db = await _house.OpenDatabaseAsync();
        var kept = await db.Users.SingleAsync(row => row.Id == account.Id);
        Assert.Null(kept.PasswordHash);
        Assert.False(kept.MustChangePassword);
    }

    [Fact]
    public async Task A_return_address_stays_within_the_site()
    {
        await _house.AddAccountAsync(_name);
        using var client = Open();

        var answer = await SignInAsync(client, "https://elsewhere.test/");

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    public static TheoryData<string> Faults => ["issuer", "audience", "expired", "future", "unsigned", "shared secret", "nonce", "no nonce", "other party", "no subject", "strange key"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_false_token_lets_nobody_in(string fault)
    {
        await _house.AddAccountAsync(_name);
        var now = _house.Time.GetUtcNow().UtcDateTime;
        _provider.SignsWithStrangeKey = fault == "strange key";
        _provider.Spoil = token =>
        {
            switch (fault)
            {
                case "issuer": token.Issuer = "https://other.test"; break;
                case "audience": token.Audience = "another-program"; break;
                case "expired": (token.NotBefore, token.Expires) = (now.AddHours(-2), now.AddHours(-1)); break;
                case "future": (token.NotBefore, token.Expires) = (now.AddHours(1), now.AddHours(2)); break;
                case "unsigned": token.SigningCredentials = null; break;
                case "shared secret": token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(TestProvider.ClientSecret.PadRight(64, 's'))), SecurityAlgorithms.HmacSha256); break;
                case "nonce": token.Claims["nonce"] = "another"; break;
                case "no nonce": token.Claims.Remove("nonce"); break;
                case "other party": token.Claims["azp"] = "another-program"; break;
                case "no subject": token.Claims.Remove("sub"); break;
            }
        };
        using var client = Open();

        await AssertRefusedAsync(client, SingleSignOnRefusal.Failed);
    }

    [Fact]
    public async Task A_provider_that_changed_its_keys_is_asked_for_them_anew()
    {
        await _house.AddAccountAsync(_name);
        using (var before = Open())
            await SignInAsync(before);
        _provider.ChangeKey();
        _house.Time.Advance(TimeSpan.FromMinutes(1));
        using var client = Open();

        await SignInAsync(client);

        Assert.True(await WebHouse.IsSignedInAsync(client));
    }

    [Fact]
    public async Task An_answer_in_another_browser_from_another_provider_or_with_a_forged_state_is_refused()
    {
        await _house.AddAccountAsync(_name);
        using var client = Open();
        using var other = Open();
        var sent = await LeaveAsync(client);

        foreach (var (browser, query) in new[]
                 {
                     (other, $"code=the-code&state={Uri.EscapeDataString(sent["state"]!)}"),
                     (client, "code=the-code&state=forged"),
                     (client, $"code=the-code&state={Uri.EscapeDataString(sent["state"]!)}&iss=https%3A%2F%2Fother.test"),
                     (client, $"error=access_denied&state={Uri.EscapeDataString(sent["state"]!)}"),
                 })
        {
            var answer = await browser.GetAsync($"/account/single-sign-on/callback?{query}");

            Assert.Equal("/account/login?refused=Failed", answer.Headers.Location?.OriginalString);
            Assert.False(await WebHouse.IsSignedInAsync(browser));
        }
    }

    [Fact]
    public async Task A_provider_out_of_reach_leads_back_to_the_sign_in_page()
    {
        await _house.AddAccountAsync(_name);
        _provider.IsDown = true;
        _house.Time.Advance(TimeSpan.FromDays(1));
        using var client = Open();

        var answer = await client.GetAsync("/account/single-sign-on");

        Assert.Equal("/account/login?refused=Failed", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Neither_secret_nor_token_is_logged()
    {
        await _house.AddAccountAsync(_name);
        _provider.Spoil = token => token.Issuer = "https://other.test";
        using var client = Open();

        await AssertRefusedAsync(client, SingleSignOnRefusal.Failed);

        Assert.DoesNotContain(_house.Log, line => line.Contains(TestProvider.ClientSecret, StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_it_is_not_set_up_there_is_no_address()
    {
        using var house = new WebHouse();
        await house.AddAccountAsync(_name);
        using var client = house.CreateDefaultClient();

        Assert.DoesNotContain("single-sign-on", await client.GetStringAsync("/account/login"), StringComparison.Ordinal);
        Assert.False((await client.GetAsync("/account/single-sign-on")).IsSuccessStatusCode);
    }

    private HttpClient Open() => _house.CreateDefaultClient(new Jar());

    private async Task<HttpResponseMessage> SignInAsync(HttpClient client, string returnUrl = "/") =>
        await ReturnAsync(client, await LeaveAsync(client, returnUrl));

    private async Task AssertRefusedAsync(HttpClient client, SingleSignOnRefusal refusal)
    {
        var answer = await SignInAsync(client);
        Assert.Equal($"/account/login?refused={refusal}", answer.Headers.Location?.OriginalString);
        Assert.False(await WebHouse.IsSignedInAsync(client));
    }

    /// <returns>What the browser takes to the provider.</returns>
    private async Task<System.Collections.Specialized.NameValueCollection> LeaveAsync(HttpClient client, string returnUrl = "/")
    {
        var answer = await client.GetAsync($"/account/single-sign-on?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith($"{TestProvider.Address}/authorize?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var sent = HttpUtility.ParseQueryString(answer.Headers.Location.Query);
        _provider.Nonce = sent["nonce"];
        return sent;
    }

    private static Task<HttpResponseMessage> ReturnAsync(HttpClient client, System.Collections.Specialized.NameValueCollection sent) =>
        client.GetAsync($"/account/single-sign-on/callback?code=the-code&state={Uri.EscapeDataString(sent["state"]!)}");

    /// <summary>A browser's cookies by the house's clock: the framework's own jar would drop what ended by the calendar of the machine.</summary>
    private sealed class Jar : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
            {
                var pair = set.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0)
                    _cookies.Remove(pair[0]);
                else
                    _cookies[pair[0]] = pair[1];
            }
            return answer;
        }
    }

    /// <summary>A program that trusts the provider.</summary>
    public sealed class Agency : IDisposable
    {
        public Agency()
        {
            House = new WebHouse
            {
                Also = builder =>
            {
                builder.UseSetting("Access:SingleSignOn:Authority", TestProvider.Address);
                builder.UseSetting("Access:SingleSignOn:ClientId", TestProvider.ClientId);
                builder.UseSetting("Access:SingleSignOn:ClientSecret", TestProvider.ClientSecret);
                builder.UseSetting("Access:SingleSignOn:Name", "cổng tỉnh");
                builder.ConfigureTestServices(services => services.Configure<OpenIdOptions>(OpenIdOptions.Scheme, openId => openId.BackchannelHttpHandler = Provider!));
            }
            };
            Provider = new TestProvider(House.Time);
        }

        public WebHouse House { get; }

        public TestProvider Provider { get; }

        public void Dispose()
        {
            House.Dispose();
            Provider.Dispose();
        }
    }
}

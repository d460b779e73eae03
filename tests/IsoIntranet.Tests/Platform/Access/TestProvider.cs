using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IsoIntranet.Tests.Platform.Access;

/// <summary>An OpenID Connect provider as the program's back channel meets it: discovery, keys, tokens. What it says can be spoilt.</summary>
public sealed class TestProvider(TimeProvider time) : HttpMessageHandler
{
    public const string Address = "https://login.test";
    public const string ClientId = "iso-intranet";
    public const string ClientSecret = "ssshh";

    private RsaSecurityKey _key = NewKey();

    /// <summary>Changes what the next id_token says.</summary>
    public Action<SecurityTokenDescriptor> Spoil { get; set; } = _ => { };

    public bool IsDown { get; set; }

    /// <summary>Signs with a key that it never published.</summary>
    public bool SignsWithStrangeKey { get; set; }

    public string Subject { get; set; } = "";

    public string UserName { get; set; } = "";

    public string? Nonce { get; set; }

    /// <summary>What the program sent for the code.</summary>
    public IReadOnlyDictionary<string, string>? Exchange { get; private set; }

    /// <summary>Vouches for somebody else from now on, and honestly.</summary>
    public void Begin(string userName)
    {
        (UserName, Subject, Nonce, Exchange) = (userName, $"{userName}-1", null, null);
        (IsDown, SignsWithStrangeKey, Spoil) = (false, false, _ => { });
    }

    /// <summary>Publishes another key from now on.</summary>
    public void ChangeKey() => _key = NewKey();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new HttpRequestException("No route to host.");
        switch (request.RequestUri!.AbsolutePath)
        {
            case "/.well-known/openid-configuration":
                return Json(new
                {
                    issuer = Address,
                    authorization_endpoint = $"{Address}/authorize",
                    token_endpoint = $"{Address}/token",
                    jwks_uri = $"{Address}/keys",
                });
            case "/keys":
                var key = _key.Rsa.ExportParameters(false);
                return Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = _key.KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
            default:
                var sent = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
                Exchange = sent.AllKeys.ToDictionary(name => name!, name => sent[name]!);
                return Json(new { access_token = "unused", token_type = "Bearer", id_token = IdToken() });
        }
    }

    private string IdToken()
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            IssuedAt = time.GetUtcNow().UtcDateTime,
            NotBefore = time.GetUtcNow().UtcDateTime,
            Expires = time.GetUtcNow().UtcDateTime.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["preferred_username"] = UserName, ["nonce"] = Nonce ?? "" },
            SigningCredentials = new SigningCredentials(SignsWithStrangeKey ? NewKey() : _key, SecurityAlgorithms.RsaSha256),
        };
        Spoil(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private static HttpResponseMessage Json(object value) => new(HttpStatusCode.OK) { Content = JsonContent.Create(value) };
}

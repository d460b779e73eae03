using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IsoIntranet.Platform.Access.SingleSignOn;

/// <summary>
/// OpenID Connect, authorization code flow with PKCE: state, correlation and the exchange are the framework's, discovery and
/// the checks of the id_token are Microsoft.IdentityModel's (decision 0003).
/// </summary>
public sealed class OpenIdHandler(IOptionsMonitor<OpenIdOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OpenIdOptions>(options, logger, encoder)
{
    private const string Nonce = ".nonce";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>Signed with a key pair: a secret that both sides know, or no signature at all, proves nothing to us.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await AskProviderAsync();
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            await Events.RemoteFailure(new RemoteFailureContext(Context, Scheme, Options, new AuthenticationFailureException("The provider cannot be reached.", failure)));
            return;
        }
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        // Travels in the protected state, which is bound to the browser by the correlation cookie.
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), "nonce", nonce);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var provider = await AskProviderAsync();
        // RFC 9207: an answer that another provider gave is not for this exchange.
        if (Request.Query["iss"] is [{ } issuer] && issuer != provider.Issuer)
            return HandleRequestResult.Fail("The answer comes from another provider.");
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response?.RootElement.TryGetProperty("id_token", out var given) == true ? given.GetString() : null;
        var valid = await ValidateAsync(idToken, await AskProviderAsync());
        if (valid is { IsValid: false, Exception: SecurityTokenSignatureKeyNotFoundException })
        {
            // The provider has changed its keys since they were read.
            valid = await ValidateAsync(idToken, await AskProviderAsync(renew: true));
        }
        if (!valid.IsValid)
            throw new AuthenticationFailureException("The id_token is not valid.", valid.Exception);
        var token = (JsonWebToken)valid.SecurityToken;
        if (!properties.Items.TryGetValue(Nonce, out var nonce) || !token.TryGetValue<string>("nonce", out var said) || said != nonce)
            throw new AuthenticationFailureException("The nonce of the id_token is not the one that was sent.");
        if (token.TryGetValue<string>("azp", out var party) && party != Options.ClientId)
            throw new AuthenticationFailureException("The id_token was made for another program.");
        properties.Items.Remove(Nonce);
        foreach (var claim in token.Claims)
            identity.AddClaim(new Claim(claim.Type, claim.Value, claim.ValueType, token.Issuer));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private Task<TokenValidationResult> ValidateAsync(string? idToken, OpenIdConnectConfiguration provider) => Tokens.ValidateTokenAsync(idToken, new TokenValidationParameters
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = Options.ClientId,
        IssuerSigningKeys = provider.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) =>
            TimeProvider.GetUtcNow().UtcDateTime is var now && expires > now - ClockSkew && (notBefore is null || notBefore < now + ClockSkew),
    });

    /// <summary>Lets the base class send to where the provider says it is.</summary>
    private async Task<OpenIdConnectConfiguration> AskProviderAsync(bool renew = false)
    {
        var provider = await Options.Provider.ReadAsync(renew, Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (provider.AuthorizationEndpoint, provider.TokenEndpoint);
        return provider;
    }
}

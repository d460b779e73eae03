using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;

namespace IsoIntranet.Platform.Access.SingleSignOn;

/// <summary>What the sign-in with the agency's own accounts needs; the provider tells its endpoints and keys itself.</summary>
public sealed class OpenIdOptions : OAuthOptions
{
    public const string Scheme = "SingleSignOn";

    public OpenIdOptions()
    {
        CallbackPath = "/account/single-sign-on/callback";
        UsePkce = true;
        Scope.Add("openid");
        Scope.Add("profile");
    }

    /// <summary>Claim by which the provider names an account, see <see cref="Hosting.SingleSignOnSettings.UserNameClaim"/>.</summary>
    public string UserNameClaim { get; set; } = "";

    public OpenIdProvider Provider { get; set; } = default!;

    /// <summary>The endpoints come from the provider, so the checks of the base class would come too early.</summary>
    public override void Validate()
    {
        ArgumentException.ThrowIfNullOrEmpty(ClientId);
        ArgumentException.ThrowIfNullOrEmpty(ClientSecret);
        if (!CallbackPath.HasValue)
            throw new InvalidOperationException($"{nameof(CallbackPath)} is missing.");
    }
}

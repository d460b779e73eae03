using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IsoIntranet.Platform.Access;

/// <summary>What the session cookie says of an account. Rights are never in it; they are read anew for every act.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, Actors actors)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <summary>Present while somebody else's choice of password still holds.</summary>
    public const string MustChangePassword = "iso:must-change-password";

    /// <summary>Present for accounts that do nothing but show a wall: nobody is there to sign in again.</summary>
    public const string Unattended = "iso:unattended";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.MustChangePassword)
            identity.AddClaim(new Claim(MustChangePassword, "true"));
        var actor = await actors.GetAsync(user.Id);
        if (actor.Grants.Count > 0 && actor.Grants.All(grant => grant.Role == Role.WallDisplay))
            identity.AddClaim(new Claim(Unattended, "true"));
        return identity;
    }
}

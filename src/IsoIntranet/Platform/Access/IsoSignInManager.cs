using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IsoIntranet.Platform.Access;

/// <summary>Signs accounts in: closed ones never, wall displays for a year, everybody else for one session of the browser.</summary>
public sealed class IsoSignInManager(
    UserManager<Account> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    TimeProvider time)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    /// <summary>A wall display is signed in once by hand and then stands unattended over nights and restarts.</summary>
    public static readonly TimeSpan WallDisplaySession = TimeSpan.FromDays(365);

    public override async Task<bool> CanSignInAsync(Account user) => !user.IsClosed && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(Account? user, string? securityStamp) =>
        user is { IsClosed: false } && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <summary>Signs in an account whose password has been checked.</summary>
    public async Task StartSessionAsync(Account account)
    {
        var principal = await CreateUserPrincipalAsync(account);
        await SignInAsync(account, principal.HasClaim(claim => claim.Type == AccountClaims.Unattended)
            ? new AuthenticationProperties { IsPersistent = true, ExpiresUtc = time.GetUtcNow() + WallDisplaySession }
            : new AuthenticationProperties());
    }
}

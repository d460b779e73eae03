using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Platform.Access.SingleSignOn;

/// <summary>Why somebody whom the provider knows is not let in.</summary>
public enum SingleSignOnRefusal
{
    /// <summary>The provider gave no proof, or could not be reached.</summary>
    Failed,

    /// <summary>No account here has that name, or it belongs to somebody else at the provider.</summary>
    Unknown,

    /// <summary>The account is locked.</summary>
    LockedOut,
}

/// <summary>
/// Finds the account of whom the provider vouches for. The first time it is found by its user name and linked; from then on the
/// provider's lasting identifier alone counts, because names are given to others when people leave. Accounts are made by
/// administrators, never by signing in: an account without roles would be of no use.
/// </summary>
internal sealed partial class SingleSignOnAccounts(UserManager<Account> accounts, IsoSignInManager signIn, ILogger<SingleSignOnAccounts> log)
{
    private const string DisplayName = "OpenID Connect";

    /// <returns>None where a session was started.</returns>
    public async Task<(SingleSignOnRefusal? Refusal, Account? Account)> SignInAsync(ClaimsPrincipal principal, string userNameClaim)
    {
        var subject = principal.FindFirst("sub");
        if (subject is null)
            return (SingleSignOnRefusal.Failed, null);
        // The issuer belongs to the key: another provider may give the same identifier to somebody else.
        var account = await accounts.FindByLoginAsync(subject.Issuer, subject.Value) ?? await LinkAsync(principal, subject, userNameClaim);
        if (account is null || !await signIn.CanSignInAsync(account))
            return (SingleSignOnRefusal.Unknown, account);
        if (await accounts.IsLockedOutAsync(account))
            return (SingleSignOnRefusal.LockedOut, account);
        await signIn.StartSessionAsync(account);
        LogSignIn(account.Id);
        return (null, account);
    }

    private async Task<Account?> LinkAsync(ClaimsPrincipal principal, Claim subject, string userNameClaim)
    {
        if (principal.FindFirstValue(userNameClaim) is not { Length: > 0 } name || await FindAsync(name) is not { IsClosed: false } account)
            return null;
        // Linked to somebody else already: the name has passed on, the account has not.
        if ((await accounts.GetLoginsAsync(account)).Any(login => login.LoginProvider == subject.Issuer))
            return null;
        if (account.MustChangePassword)
        {
            // A temporary password that nobody took up would stay open beside the link.
            account.PasswordHash = null;
            account.MustChangePassword = false;
        }
        var linked = await accounts.AddLoginAsync(account, new UserLoginInfo(subject.Issuer, subject.Value, DisplayName));
        return linked.Succeeded ? account : null;
    }

    /// <summary>Providers name people "an.nguyen@agency.gov.vn" or "an.nguyen"; an account has either form.</summary>
    private async Task<Account?> FindAsync(string name) =>
        await accounts.FindByNameAsync(name) ?? (name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? await accounts.FindByNameAsync(name[..at]) : null);

    [LoggerMessage(Level = LogLevel.Information, Message = "Single sign-on of account {AccountId}")]
    private partial void LogSignIn(Guid accountId);
}

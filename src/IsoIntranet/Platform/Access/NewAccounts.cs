using Microsoft.AspNetCore.Identity;

namespace IsoIntranet.Platform.Access;

/// <summary>Makes accounts that a command can save; Identity's manager would save them by itself.</summary>
public sealed class NewAccounts(IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    /// <param name="password">Already held to the <see cref="PasswordRules"/>.</param>
    public Account Make(string userName, string displayName, string password)
    {
        var account = new Account { UserName = userName.Trim(), DisplayName = displayName.Trim(), LockoutEnabled = true };
        account.NormalizedUserName = normalizer.NormalizeName(account.UserName);
        SetPassword(account, password);
        return account;
    }

    /// <summary>Sets a password and ends every session that was opened with the former one.</summary>
    public void SetPassword(Account account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        EndSessions(account);
    }

    /// <summary>Ends every session of an account with its next look, at the latest after <c>Access:RevalidateSeconds</c>.</summary>
    public static void EndSessions(Account account) => account.SecurityStamp = Guid.NewGuid().ToString("N");
}

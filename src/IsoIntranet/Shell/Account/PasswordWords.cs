using IsoIntranet.Platform.Access;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell.Account;

/// <summary>Words what is wrong with a password.</summary>
public static class PasswordWords
{
    /// <param name="text">The words of <see cref="AccountText"/>.</param>
    public static string? Of(PasswordFault? fault, PasswordRules rules, IStringLocalizer text) =>
        fault is { } which ? text[$"Password{which}", rules.MinimumLength].Value : null;
}

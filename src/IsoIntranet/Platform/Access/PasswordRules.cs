using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Identity;

namespace IsoIntranet.Platform.Access;

/// <summary>What is wrong with a password.</summary>
public enum PasswordFault
{
    TooShort,

    /// <summary>On the list of those that are tried first, also with a few digits or signs behind it.</summary>
    Common,

    /// <summary>Holds the user name or the name of the person.</summary>
    HoldsName,
}

/// <summary>
/// Length, a list of common passwords, and the owner's names, instead of rules of composition (as NIST SP 800-63B advises:
/// rules of composition make passwords worse, not better).
/// </summary>
public sealed class PasswordRules(IsoSettings settings)
{
    private static readonly Lazy<HashSet<string>> Common = new(Read);

    public int MinimumLength => settings.Access.MinimumPasswordLength;

    /// <returns>The first fault, or none.</returns>
    public PasswordFault? Check(string? password, params string?[] names)
    {
        if (password is null || password.Length < MinimumLength)
            return PasswordFault.TooShort;
        var form = SearchForm.Of(password).Replace(" ", "", StringComparison.Ordinal);
        if (IsCommon(form))
            return PasswordFault.Common;
        return names.SelectMany(NamesIn).Any(name => form.Contains(name, StringComparison.Ordinal)) ? PasswordFault.HoldsName : null;
    }

    private static bool IsCommon(string form)
    {
        if (Common.Value.Contains(form))
            return true;
        var core = form.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '@', '#', '$', '*', '.', '-', '_', '?');
        if (core.Length == 0 || Common.Value.Contains(core) || core.Distinct().Count() <= 2)
            return true;
        // The same word again and again is as quickly tried as the word.
        for (var length = 3; length <= core.Length / 2; length++)
        {
            var word = core[..length];
            if (core.Length % length == 0 && Common.Value.Contains(word)
                && core == string.Concat(Enumerable.Repeat(word, core.Length / length)))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> NamesIn(string? name)
    {
        var whole = SearchForm.Of(name).Replace(" ", "", StringComparison.Ordinal);
        // Shorter names would be found in half of all good passwords.
        if (whole.Length >= 4)
            yield return whole;
    }

    private static HashSet<string> Read()
    {
        using var list = typeof(PasswordRules).Assembly.GetManifestResourceStream("IsoIntranet.Platform.Access.CommonPasswords.txt")!;
        using var reader = new StreamReader(list);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}

/// <summary>Holds Identity to the <see cref="PasswordRules"/>; the error codes are their faults' names.</summary>
internal sealed class PasswordRulesValidator(PasswordRules rules) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(rules.Check(password, user.UserName, user.DisplayName) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = $"Password{fault}", Description = $"Password{fault}" })
            : IdentityResult.Success);
}

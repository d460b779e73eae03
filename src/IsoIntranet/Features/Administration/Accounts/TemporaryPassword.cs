using System.Security.Cryptography;
using IsoIntranet.Platform.Hosting;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>
/// A password that is told once and changed at the next sign-in. Without letters that are mistaken for one another when read
/// aloud or copied by hand, in groups of four.
/// </summary>
public static class TemporaryPassword
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int GroupSize = 4;

    /// <returns>At least 16 of 32 letters, so 80 bits or more; never shorter than the settings ask for.</returns>
    public static string Make(AccessSettings settings)
    {
        var groups = Math.Max(4, (settings.MinimumPasswordLength + GroupSize) / (GroupSize + 1));
        return string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupSize)));
    }
}

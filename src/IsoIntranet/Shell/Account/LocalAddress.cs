namespace IsoIntranet.Shell.Account;

/// <summary>Keeps a given return address within this site.</summary>
public static class LocalAddress
{
    /// <returns>The address when it is a path of this site, else the start page.</returns>
    public static string Of(string? address)
    {
        if (string.IsNullOrEmpty(address) || address[0] != '/' || address.Any(char.IsControl))
            return "/";
        // "//host" and "/\host" are other sites to a browser.
        var isElsewhere = address.Length > 1 && address[1] is '/' or '\\';
        return isElsewhere || address.StartsWith("/account/log", StringComparison.OrdinalIgnoreCase) ? "/" : address;
    }
}

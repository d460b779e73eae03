using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Notices.Calendar;

/// <summary>
/// The secret address under which an account's calendar is fetched without a sign-in. Of the secret only a hash is kept: who
/// reads the database can fetch no calendar, and looking up by a hash tells nothing by its duration.
/// </summary>
public sealed class CalendarKey : Record
{
    /// <summary>256 bits: nobody guesses that.</summary>
    private const int SecretBytes = 32;

    private CalendarKey() { }

    public CalendarKey(Guid accountId, string secret, DateTimeOffset now)
    {
        AccountId = accountId;
        Renew(secret, now);
    }

    public Guid AccountId { get; private set; }

    /// <summary>SHA-256 of the secret, in hexadecimal digits.</summary>
    [NotLogged]
    public string Hash { get; private set; } = "";

    /// <summary>When the present secret was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    public override Guid RootId => AccountId;

    public void Renew(string secret, DateTimeOffset now) => (Hash, MadeAt) = (HashOf(secret), now);

    /// <summary>43 characters that need no escaping in an address.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

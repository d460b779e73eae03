using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Notices.Preferences;

/// <summary>How notices of one kind reach somebody besides the bell.</summary>
public enum NoticeDelivery
{
    /// <summary>With the next daily digest, unless read by then.</summary>
    Digest,

    /// <summary>By an e-mail of its own, within a minute or so.</summary>
    AtOnce,

    /// <summary>Only in the program.</summary>
    None,
}

/// <summary>An account's wishes about e-mail; where it has none, everything comes with the digest at seven.</summary>
public sealed class NoticePreferences : Record
{
    public const int UsualHour = 7;

    private NoticePreferences() { }

    public NoticePreferences(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    /// <summary>Whether a digest is sent at all.</summary>
    public bool IsDigestOn { get; private set; } = true;

    /// <summary>0 to 23, by the organisation's clocks.</summary>
    public int DigestHour { get; private set; } = UsualHour;

    /// <summary>Room to delivery; a room that is not named comes with the digest.</summary>
    public IReadOnlyDictionary<string, NoticeDelivery> Deliveries { get; private set; } = new Dictionary<string, NoticeDelivery>();

    public override Guid RootId => AccountId;

    public NoticeDelivery DeliveryOf(string room) => Deliveries.GetValueOrDefault(room, NoticeDelivery.Digest);

    public void Wish(bool isDigestOn, int digestHour, IReadOnlyDictionary<string, NoticeDelivery> deliveries)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)digestHour, 23u);
        IsDigestOn = isDigestOn;
        DigestHour = digestHour;
        Deliveries = deliveries.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary();
    }
}

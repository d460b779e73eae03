using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>Who is told of what happens to a nonconformity.</summary>
[Flags]
public enum Audience
{
    /// <summary>Head and contact of the unit responsible.</summary>
    Unit = 1,

    /// <summary>The committee's head, who approves and closes.</summary>
    Leader = 2,

    /// <summary>Secretary and lead auditor, who verify and judge.</summary>
    Followers = 4,

    /// <summary>Whoever raised it.</summary>
    Raiser = 8,

    /// <summary>The owner of the action in question, or of all actions of the round.</summary>
    Owners = 16,

    /// <summary>Whoever asked for more time.</summary>
    Asker = 32,
}

/// <summary>Tells people in the transaction of the change; the platform leaves out whoever acts.</summary>
public static class NonconformityNotices
{
    /// <summary>What can be told; each is worded as <c>Notice…</c> in the room's text, with number, title, and the action or the reason.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "NoticeRaised", "NoticeRejected", "NoticeUpheld", "NoticeDropped", "NoticePlanSubmitted", "NoticePlanApproved", "NoticePlanReturned", "NoticeActionGiven", "NoticeActionDone",
        "NoticeActionReturned", "NoticeExtensionAsked", "NoticeExtensionGranted", "NoticeExtensionRefused", "NoticeIneffective", "NoticeEffective", "NoticeClosed",
    ];

    /// <summary>Passes the ruling on; where it allows, the audience is told.</summary>
    /// <param name="more">The reason, or what else the words have room for after the action.</param>
    public static async Task<Ruling> TellAsync(
        this Ruling ruling, Work work, Nonconformity record, string key, Audience audience, CancellationToken cancellationToken, CorrectiveAction? action = null, string? more = null)
    {
        if (!ruling.IsAllowed)
            return ruling;
        var accounts = new List<Guid>();
        Role[] roles =
        [
            .. audience.HasFlag(Audience.Unit) ? [Role.UnitHead, Role.UnitContact] : Array.Empty<Role>(),
            .. audience.HasFlag(Audience.Leader) ? [Role.CommitteeHead] : Array.Empty<Role>(),
            .. audience.HasFlag(Audience.Followers) ? [Role.IsoSecretary, Role.LeadAuditor] : Array.Empty<Role>(),
        ];
        foreach (var role in roles)
            accounts.AddRange(await work.Db.AccountsHoldingAsync(role, record.UnitId, cancellationToken));
        var named = new List<Guid>();
        if (audience.HasFlag(Audience.Raiser) && record.RaisedById is { } raiser)
            named.Add(raiser);
        if (audience.HasFlag(Audience.Asker) && action?.ExtensionAskedById is { } asker)
            named.Add(asker);
        // Records keep who acted even where the account is gone since.
        if (named.Count > 0)
            accounts.AddRange(await work.Db.Users.Where(account => !account.IsClosed && named.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancellationToken));
        if (audience.HasFlag(Audience.Owners))
        {
            var owners = (action is null ? record.CurrentActions : [action]).Select(one => one.OwnerId).OfType<Guid>();
            accounts.AddRange(await work.Db.AccountsOfPeopleAsync(owners, cancellationToken));
        }
        work.Notify(accounts, new NoticeContent($"Nonconformities.{key}", [record.Number, record.Title, action?.Content ?? more ?? ""], $"nonconformities/{record.Id}"));
        return ruling;
    }
}

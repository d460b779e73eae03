using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Whoever reported, and the unit's contact, are told what the monitoring unit made of a report.</summary>
internal static class ResultNotices
{
    /// <summary>Passes the ruling on; where it allows, the unit is told.</summary>
    public static async Task<Ruling> TellAsync(
        this Ruling ruling, Work work, Measurement result, QualityObjective objective, string key, ResultWording words, CancellationToken cancellationToken)
    {
        if (!ruling.IsAllowed)
            return ruling;
        var accounts = (await work.Db.AccountsHoldingAsync(Role.UnitContact, result.UnitId, cancellationToken)).ToList();
        if (result.ReportedById is { } reporter && await work.Db.Users.AnyAsync(account => account.Id == reporter && !account.IsClosed, cancellationToken))
            accounts.Add(reporter);
        work.Notify(accounts, new NoticeContent(
            $"Objectives.{key}", [$"{objective.Number}. {objective.Content}", words.OfficialPeriod(result.Period), result.ReturnReason ?? ""], MissedTargets.AddressOf(result)));
        return ruling;
    }
}

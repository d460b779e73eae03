using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Who is told of a plan: heads and contacts of the units, and the team.</summary>
public static class PlanNotices
{
    /// <summary>The plan is told for the first time.</summary>
    public static async Task NotifiedAsync(Audit audit, Work work, CancellationToken cancellationToken)
    {
        foreach (var unit in audit.Units)
            await TellAsync(unit.UnitId, "Audits.NoticeAuditPlanned", audit, work, cancellationToken);
        work.Notify(await TeamAsync(audit, work, cancellationToken), Content("Audits.NoticeOnTeam", audit));
    }

    /// <summary>Units that know the plan are told that it changed, new ones of the plan, and those taken out that nobody comes.</summary>
    public static async Task ChangedAsync(Audit audit, IReadOnlyCollection<Guid> known, Work work, CancellationToken cancellationToken)
    {
        var units = audit.Units.Select(unit => unit.UnitId).ToList();
        foreach (var unit in units)
            await TellAsync(unit, known.Contains(unit) ? "Audits.NoticePlanChanged" : "Audits.NoticeAuditPlanned", audit, work, cancellationToken);
        foreach (var unit in known.Except(units))
            await TellAsync(unit, "Audits.NoticeUnitDropped", audit, work, cancellationToken);
        work.Notify(await TeamAsync(audit, work, cancellationToken), Content("Audits.NoticePlanChanged", audit));
    }

    public static async Task CancelledAsync(Audit audit, Work work, CancellationToken cancellationToken)
    {
        foreach (var unit in audit.Units)
            await TellAsync(unit.UnitId, "Audits.NoticeAuditCancelled", audit, work, cancellationToken);
        work.Notify(await TeamAsync(audit, work, cancellationToken), Content("Audits.NoticeAuditCancelled", audit));
    }

    private static async Task TellAsync(Guid unitId, string code, Audit audit, Work work, CancellationToken cancellationToken)
    {
        var duty = await work.Db.Set<OrgUnit>().Where(unit => unit.Id == unitId).Select(unit => new { unit.LeaderId, unit.ContactId }).SingleAsync(cancellationToken);
        Guid[] people = [.. new[] { duty.LeaderId, duty.ContactId }.OfType<Guid>()];
        work.Notify(
            [
                .. await work.Db.AccountsHoldingAsync(Role.UnitHead, unitId, cancellationToken),
                .. await work.Db.AccountsHoldingAsync(Role.UnitContact, unitId, cancellationToken),
                .. await work.Db.AccountsOfPeopleAsync(people, cancellationToken),
            ],
            Content(code, audit));
    }

    private static Task<IReadOnlyList<Guid>> TeamAsync(Audit audit, Work work, CancellationToken cancellationToken) =>
        work.Db.AccountsOfPeopleAsync(audit.Members.Select(member => member.PersonId), cancellationToken);

    private static NoticeContent Content(string code, Audit audit) => new(
        code, [audit.Number, audit.Title, $"{audit.StartsOn:dd/MM/yyyy}", $"{audit.EndsOn:dd/MM/yyyy}"], $"audits/{audit.Id}/plan");
}

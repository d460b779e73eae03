using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>When the last nonconformity of an audit that is followed up is done with, its lead and the secretary are told that it can be closed.</summary>
public sealed class ClosableAudit : INonconformityEnd
{
    public async Task EndedAsync(Nonconformity record, Work work, CancellationToken cancellationToken)
    {
        var audit = await (
            from finding in work.Db.Set<AuditFinding>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            join one in work.Db.Set<Audit>() on finding.AuditId equals one.Id
            where finding.NonconformityId == record.Id && one.State == AuditState.FollowUp
            select new { one.Id, one.Number, one.Title, one.OwnerUnitId, Leads = one.Members.Where(member => member.Role == MemberRole.Lead).Select(member => member.PersonId).ToList() })
            .FirstOrDefaultAsync(cancellationToken);
        if (audit is null || await work.Db.OpenNonconformitiesAsync(audit.Id, cancellationToken, record.Id) > 0)
            return;
        var told = new NoticeContent("Audits.NoticeAuditClosable", [audit.Number, audit.Title], $"audits/{audit.Id}");
        work.Notify(
            [.. (await work.Db.AccountsOfPeopleAsync(audit.Leads, cancellationToken)).Union(await work.Db.AccountsHoldingAsync(Role.IsoSecretary, audit.OwnerUnitId, cancellationToken))],
            told);
    }
}

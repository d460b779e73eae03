using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>
/// Issues the report. The ledger is locked along: whoever writes an answer or a finding at the same moment begins anew and is
/// refused, or this does, and counts what was written (decision 0022).
/// </summary>
public static class IssueReport
{
    public sealed record Command(Guid AuditId, int Version) : ICommand<Command, Nothing>, IAuditCommand, IBeginsAnew;

    public sealed class Handler : AuditHandler<Command>
    {
        protected override bool May(AuditMember? member, Audit audit, Work work) => member.IsLead();

        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ledger = await work.Db.LedgerAsync(audit.Id, cancellationToken);
            var ruling = audit.IssueReport(
                ledger, await work.Db.UnsettledAsync(audit.Id, cancellationToken), await work.Db.OpenNonconformitiesAsync(audit.Id, cancellationToken),
                work.Actor.Author, work.Today);
            if (ruling.IsAllowed)
                await TellAsync(audit, work, cancellationToken);
            return ruling;
        }

        private static async Task TellAsync(Audit audit, Work work, CancellationToken cancellationToken)
        {
            var told = new NoticeContent("Audits.NoticeReportIssued", [audit.Number, audit.Title], $"audits/{audit.Id}");
            foreach (var unit in audit.Units)
                work.Notify(await work.Db.AnsweringAsync(unit.UnitId, cancellationToken), told);
            foreach (var role in new[] { Role.CommitteeHead, Role.IsoSecretary })
                work.Notify(await work.Db.AccountsHoldingAsync(role, audit.OwnerUnitId, cancellationToken), told);
        }
    }
}

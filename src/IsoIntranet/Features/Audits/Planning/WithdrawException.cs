using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>
/// The owner of the programme takes an exception from independence back: before the member is on the unit's hours, and before
/// the member has written a finding about it.
/// </summary>
public static class WithdrawException
{
    public sealed record Command(Guid AuditId, int Version, Guid MemberId, Guid UnitId) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Own)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            if (audit.Members.FirstOrDefault(member => member.Id == command.MemberId) is { } member && await HasWrittenAsync(member, command, work, cancellationToken))
                return Ruling.Refuse("Audits.ExceptionInUse", member.Name);
            return audit.TakeBackException(command.MemberId, command.UnitId);
        }

        private static async Task<bool> HasWrittenAsync(AuditMember member, Command command, Work work, CancellationToken cancellationToken)
        {
            var accounts = await work.Db.Users.Where(account => account.PersonId == member.PersonId).Select(account => (Guid?)account.Id).ToListAsync(cancellationToken);
            return await work.Db.Set<AuditFinding>().AnyAsync(
                row => row.AuditId == command.AuditId && row.UnitId == command.UnitId && accounts.Contains(row.LoggedById), cancellationToken);
        }
    }
}

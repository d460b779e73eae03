using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Ends an audit, when all that its findings raised is closed: by its lead, or by whoever owns the programme.</summary>
public static class CloseAudit
{
    public sealed record Command(Guid AuditId, int Version) : ICommand<Command, Nothing>, IAuditCommand;

    public sealed class Handler : AuditHandler<Command>
    {
        protected override bool May(AuditMember? member, Audit audit, Work work) =>
            member.IsLead() || work.Actor.May(AuditsRoom.Own, audit.OwnerUnitId);

        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = audit.Close(await work.Db.OpenNonconformitiesAsync(audit.Id, cancellationToken), work.Actor.Author, work.Today);
            if (ruling.IsAllowed)
            {
                work.Notify(
                    await work.Db.AccountsOfPeopleAsync(audit.Members.Select(member => member.PersonId), cancellationToken),
                    new NoticeContent("Audits.NoticeAuditClosed", [audit.Number, audit.Title], $"audits/{audit.Id}"));
            }
            return ruling;
        }
    }
}

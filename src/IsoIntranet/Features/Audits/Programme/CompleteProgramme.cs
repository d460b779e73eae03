using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Ends the year's programme, when no audit of it is running.</summary>
public static class CompleteProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version) : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Own)
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken) =>
            programme.Complete(await work.Db.Set<Audit>().CountAsync(
                audit => audit.ProgrammeId == programme.Id && audit.State != AuditState.Closed && audit.State != AuditState.Cancelled, cancellationToken));
    }
}

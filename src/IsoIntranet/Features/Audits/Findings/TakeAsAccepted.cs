using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The unit let its time pass; the lead takes the finding as accepted.</summary>
public static class TakeAsAccepted
{
    public sealed record Command(Guid FindingId, int Version) : ICommand<Command, Nothing>, IFindingCommand, IBeginsAnew;

    public sealed class Handler(FindingOutcome outcome) : LeadHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = finding.TakeAsAccepted(work.Actor.Author, work.Today);
            if (!ruling.IsAllowed)
                return ruling;
            await TellUnitAsync(work, finding, audit, "Audits.NoticeFindingTakenAsAccepted", cancellationToken);
            return await outcome.RaiseAsync(finding, audit, work, cancellationToken);
        }
    }
}

using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The unit accepts a finding; a nonconformity grade raises its nonconformity with it.</summary>
public static class AcceptFinding
{
    public sealed record Command(Guid FindingId, int Version) : ICommand<Command, Nothing>, IFindingCommand, IBeginsAnew;

    public sealed class Handler(FindingOutcome outcome) : AnswerHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = finding.Accept(work.Actor.Author, work.Today);
            if (!ruling.IsAllowed)
                return ruling;
            await TellTeamAsync(work, finding, audit, "Audits.NoticeFindingAccepted", cancellationToken);
            return await outcome.RaiseAsync(finding, audit, work, cancellationToken);
        }
    }
}

using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Tells the units of the plan; what was fit and independent when the team was seated is looked at once more.</summary>
public static class NotifyUnits
{
    public sealed record Command(Guid AuditId, int Version) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Plan)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            if (audit.State == AuditState.Planned && await TeamSeats.ReseatAsync(audit, work, cancellationToken) is { IsAllowed: false } unfit)
                return unfit;
            var ruling = audit.Notify(work.Actor.Author, work.Today);
            if (ruling.IsAllowed)
                await PlanNotices.NotifiedAsync(audit, work, cancellationToken);
            return ruling;
        }
    }
}

using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The leader approves the plan of actions.</summary>
public static class ApproveActionPlan
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken)
        {
            var ruling = await record.ApprovePlan(work.Actor.Author, work.Today).TellAsync(work, record, "NoticePlanApproved", Audience.Unit, cancellationToken);
            return await ruling.TellAsync(work, record, "NoticeActionGiven", Audience.Owners, cancellationToken);
        }
    }
}

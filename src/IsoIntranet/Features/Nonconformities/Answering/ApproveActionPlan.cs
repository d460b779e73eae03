using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The leader approves the plan of actions.</summary>
public static class ApproveActionPlan
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.ApprovePlan(work.Actor.Author, work.Today));
    }
}

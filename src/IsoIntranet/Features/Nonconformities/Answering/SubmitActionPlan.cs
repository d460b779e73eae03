using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The unit hands its plan of actions to the leader.</summary>
public static class SubmitActionPlan
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken)
        {
            var ruling = record.SubmitPlan(work.Actor.Author);
            if (ruling.IsAllowed)
                await work.TellLeaderAsync(record.UnitId, NonconformityNotices.Content("Nonconformities.NoticePlanSubmitted", record), cancellationToken);
            return ruling;
        }
    }
}

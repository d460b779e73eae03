using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Gives up an amendment before it is issued.</summary>
public static class CancelAmendment
{
    public sealed record Command(Guid AmendmentId, int Version) : ICommand<Command, int>, IAmendmentCommand;

    public sealed class Handler() : AmendmentHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(
            Command command, PlanAmendment amendment, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(amendment.Cancel());
    }
}

using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Hands a draft to whoever signs it.</summary>
public static class SubmitPlan
{
    public sealed record Command(Guid PlanId, int Version) : ICommand<Command, int>, IPlanCommand;

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(plan.Submit());
    }
}

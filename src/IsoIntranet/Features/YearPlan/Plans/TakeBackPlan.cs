using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Takes a submitted plan back to be worked on.</summary>
public static class TakeBackPlan
{
    public sealed record Command(Guid PlanId, int Version) : ICommand<Command, int>, IPlanCommand;

    public sealed class Handler() : PlanHandler<Command>(YearPlanRoom.Keep)
    {
        protected override Task<Ruling> ActAsync(Command command, QmsPlan plan, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(plan.TakeBack());
    }
}

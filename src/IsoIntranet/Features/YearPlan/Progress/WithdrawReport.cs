using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A unit takes back what it handed in, as long as nobody has decided on it.</summary>
public static class WithdrawReport
{
    public sealed record Command(Guid AssignmentId, int Version) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Report, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(assignment.Withdraw());
    }
}

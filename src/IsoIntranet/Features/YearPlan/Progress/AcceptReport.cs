using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>The standing body confirms that the work is done.</summary>
public static class AcceptReport
{
    public sealed record Command(Guid AssignmentId, int Version) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Accept, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(assignment.Accept(work.Actor.Author, work.Now));
    }
}

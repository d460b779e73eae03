using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>The standing body takes up again what was paused, or held not to apply.</summary>
public static class ResumeAssignment
{
    public sealed record Command(Guid AssignmentId, int Version) : ICommand<Command, int>, IAssignmentCommand;

    public sealed class Handler : AssignmentHandler<Command>
    {
        protected override Demand DemandOver(Guid unitId) => new(YearPlanRoom.Accept, unitId);

        protected override Task<Ruling> ActAsync(Command command, UnitAssignment assignment, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(assignment.Resume());
    }
}

using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>A wish about one assignment, made at the version that the writer saw.</summary>
public interface IAssignmentCommand
{
    Guid AssignmentId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one assignment share: its loading, its version, and that its plan has to be running.</summary>
/// <remarks>Their result is the assignment's new version, for the writer's next wish.</remarks>
public abstract class AssignmentHandler<TCommand> : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IAssignmentCommand
{
    private UnitAssignment? _assignment;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _assignment = await db.Set<UnitAssignment>().SingleOrDefaultAsync(row => row.Id == command.AssignmentId, cancellationToken);
        return _assignment is null ? null : DemandOver(_assignment.UnitId).At(_assignment, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        if (await PlanOnHand.WhyClosedAsync(work.Db, _assignment!, cancellationToken) is { } closed)
            return closed;
        var ruling = await ActAsync(command, _assignment!, work, cancellationToken);
        // The platform counts the version up when it saves, right after this.
        return ruling.Refusal is { } refused ? refused : _assignment!.Version + 1;
    }

    protected abstract Demand DemandOver(Guid unitId);

    protected abstract Task<Ruling> ActAsync(TCommand command, UnitAssignment assignment, Work work, CancellationToken cancellationToken);
}

internal static class PlanOnHand
{
    /// <summary>Reports and decisions need a plan in force and a row that is still part of it.</summary>
    public static async Task<Refusal?> WhyClosedAsync(IsoContext db, UnitAssignment assignment, CancellationToken cancellationToken)
    {
        if (!await db.Set<QmsPlan>().AnyAsync(plan => plan.Id == assignment.PlanId && plan.State == PlanState.Issued, cancellationToken))
            return new Refusal("YearPlan.PlanNotRunning");
        var removed = await db.Set<WorkItem>().AnyAsync(item => item.Id == assignment.WorkItemId && item.IsRemoved, cancellationToken);
        return removed ? new Refusal("YearPlan.ItemRemoved") : null;
    }
}

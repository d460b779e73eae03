using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>A wish about one plan, made at the version that the writer saw.</summary>
public interface IPlanCommand
{
    Guid PlanId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one plan share: its loading and its version. Their result is the plan's new version.</summary>
public abstract class PlanHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IPlanCommand
{
    private QmsPlan? _plan;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _plan = await db.Set<QmsPlan>().WholeAsync(command.PlanId, cancellationToken);
        return _plan is null ? null : new Demand(permission.For(_plan), _plan.OwnerUnitId).At(_plan, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _plan!, work, cancellationToken);
        // The platform counts the version up when it saves, right after this.
        return ruling.Refusal is { } refused ? refused : _plan!.Version + 1;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, QmsPlan plan, Work work, CancellationToken cancellationToken);
}

/// <summary>The same for an amendment, whose plan is loaded with it. Their result is the amendment's new version.</summary>
public abstract class AmendmentHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IAmendmentCommand
{
    private PlanAmendment? _amendment;
    private QmsPlan? _plan;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _amendment = await db.Set<PlanAmendment>().SingleOrDefaultAsync(row => row.Id == command.AmendmentId, cancellationToken);
        if (_amendment is null)
            return null;
        _plan = await db.Set<QmsPlan>().WholeAsync(_amendment.PlanId, cancellationToken);
        return new Demand(permission.For(_plan!), _plan!.OwnerUnitId).At(_amendment, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _amendment!, _plan!, work, cancellationToken);
        return ruling.Refusal is { } refused ? refused : _amendment!.Version + 1;
    }

    protected abstract Task<Ruling> ActAsync(
        TCommand command, PlanAmendment amendment, QmsPlan plan, Work work, CancellationToken cancellationToken);
}

/// <summary>A wish about one amendment, made at the version that the writer saw.</summary>
public interface IAmendmentCommand
{
    Guid AmendmentId { get; }

    int Version { get; }
}

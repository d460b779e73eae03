using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>A wish about an audit's plan, made at the version that the writer saw.</summary>
public interface IAuditPlanCommand
{
    Guid AuditId { get; }

    int Version { get; }
}

/// <summary>
/// What the use cases on a plan share: loading, version, and that units which were told of the plan are told of what becomes
/// of it. The right is held over the agency that holds the audit.
/// </summary>
public abstract class AuditPlanHandler<TCommand>(Permission permission) : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IAuditPlanCommand
{
    private Audit? _audit;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _audit = await db.Set<Audit>().WholeAsync(command.AuditId, cancellationToken);
        return _audit is null ? null : new Demand(permission, _audit.OwnerUnitId).At(_audit, command.Version);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var audit = _audit!;
        var (known, state) = (audit.Units.Select(unit => unit.UnitId).ToList(), audit.State);
        if ((await ActAsync(command, audit, work, cancellationToken)).Refusal is { } refused)
            return refused;
        if (state != AuditState.Planned && audit.IsPlanOpen)
            await PlanNotices.ChangedAsync(audit, known, work, cancellationToken);
        return Nothing.Value;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, Audit audit, Work work, CancellationToken cancellationToken);
}

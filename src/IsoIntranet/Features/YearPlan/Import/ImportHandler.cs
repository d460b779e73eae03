using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>A wish about one import, made at the version that the importer saw.</summary>
public interface IImportCommand
{
    Guid ImportId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one import share: its loading, its version, and the right over its unit.</summary>
public abstract class ImportHandler<TCommand, TResult> : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TCommand, TResult>, IImportCommand
{
    private PlanImport? _import;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _import = await db.Set<PlanImport>().SingleOrDefaultAsync(import => import.Id == command.ImportId, cancellationToken);
        return _import is null ? null : new Demand(YearPlanRoom.Keep, _import.UnitId).At(_import, command.Version);
    }

    public Task<Outcome<TResult>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        ActAsync(command, _import!, work, cancellationToken);

    protected abstract Task<Outcome<TResult>> ActAsync(TCommand command, PlanImport import, Work work, CancellationToken cancellationToken);

    /// <summary>Whoever takes a plan in for another unit has to keep that one's plans, too.</summary>
    protected static bool MayOwn(ImportChoices choices, PlanImport import, Work work) =>
        work.Actor.May(YearPlanRoom.Keep, choices.OwnerUnitId ?? import.UnitId);
}

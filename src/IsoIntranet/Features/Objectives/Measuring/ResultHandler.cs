using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>A wish about one reported result, made at the version that the writer saw.</summary>
public interface IResultCommand
{
    Guid Id { get; }

    int Version { get; }
}

/// <summary>What the use cases on one result share: its loading, its period, and who monitors it. The command's answer is its new version.</summary>
public abstract class ResultHandler<TCommand>(bool byMonitor) : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IResultCommand
{
    private Measurement? _result;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _result = await db.Set<Measurement>().SingleOrDefaultAsync(row => row.Id == command.Id, cancellationToken);
        // Who monitors follows from the objective and is asked below; here, whoever could be.
        return _result is null ? null
            : byMonitor ? new Demand(ObjectivesRoom.Keep).Or(ObjectivesRoom.Report).At(_result, command.Version)
            : new Demand(ObjectivesRoom.Report, _result.UnitId).Or(ObjectivesRoom.Keep).At(_result, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var result = _result!;
        if (await MeasuredSet.FindAsync(work.Db, result.SetId, cancellationToken) is not { } measured)
            return Outcome<int>.NotFound();
        var objective = measured.Objectives.First(one => one.Id == result.ObjectiveId);
        if (byMonitor && !work.Actor.MayVerify(measured, objective))
            return Outcome<int>.Forbidden();
        if (await work.Db.IsClosedAsync(result.SetId, result.Period, cancellationToken))
            return new Refusal("Objectives.PeriodIsClosed");
        var ruling = await ActAsync(command, result, objective, work, cancellationToken);
        return ruling.Refusal is { } refused ? refused : result.Version + 1;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, Measurement result, QualityObjective objective, Work work, CancellationToken cancellationToken);
}

internal static class ResultRights
{
    /// <summary>The unit that monitors the objective, or the ISO secretary.</summary>
    public static bool MayVerify(this Actor actor, MeasuredSet measured, QualityObjective objective) =>
        actor.May(ObjectivesRoom.Keep, measured.Set.OwnerUnitId)
        || (measured.Plan.WayOf(objective).MonitorUnitId is { } monitor && actor.May(ObjectivesRoom.Report, monitor));

    public static async Task<bool> IsClosedAsync(this IsoContext db, Guid setId, MeasurePeriod period, CancellationToken cancellationToken) =>
        (await db.Set<PeriodClosing>().Where(closing => closing.SetId == setId && closing.IsClosed).ToListAsync(cancellationToken))
        .Any(closing => period.IsWithin(closing.Period));
}

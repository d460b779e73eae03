using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Sets how the objectives of a set are measured.</summary>
public static class SetMeasuring
{
    /// <param name="Version">Of the plan that was read; 0 where nothing was set yet.</param>
    public sealed record Command(Guid SetId, int Version, PeriodRule Rule, int ReportDays, IReadOnlyList<MeasuringWay> Ways) : ICommand<Command, int>;

    public sealed class Handler : ICommandHandler<Command, int>
    {
        private MeasuringPlan? _plan;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var set = await db.Set<ObjectiveSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.SetId, cancellationToken);
            _plan = await db.Set<MeasuringPlan>().SingleOrDefaultAsync(row => row.SetId == command.SetId, cancellationToken);
            var demand = set is null ? null : new Demand(ObjectivesRoom.Keep, set.OwnerUnitId);
            if (set is { IsOwn: true })
                demand = demand!.Or(ObjectivesRoom.KeepOwn);
            return _plan is null ? demand : demand?.At(_plan, command.Version);
        }

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(work.Db, command.SetId, cancellationToken) is not { } measured)
                return new Refusal("Objectives.SetIsNotInForce");
            var measuredIds = await work.Db.Set<Measurement>().Where(row => row.SetId == command.SetId).Select(row => row.ObjectiveId).Distinct().ToListAsync(cancellationToken);
            var plan = measured.Plan;
            // What was only guessed so far binds as soon as figures rest on it.
            var kept = new MeasuringPlan(command.SetId);
            kept.Set(plan.Rule, plan.ReportDays, [.. measured.Objectives.Select(plan.WayOf)], []);
            var allowed = kept.Set(command.Rule, command.ReportDays, command.Ways, measuredIds);
            if (allowed.Refusal is { } refused)
                return refused;
            if (command.Ways.Any(way => measured.Objectives.All(objective => objective.Id != way.ObjectiveId)))
                return Outcome<int>.NotFound();
            plan.Set(command.Rule, command.ReportDays, command.Ways, []);
            if (_plan is null)
                work.Db.Add(plan);
            return plan.Version + 1;
        }
    }
}

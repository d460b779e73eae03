using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Objectives.Measuring.Import;

/// <summary>Which objectives of a set are measured by the one-stop software's counts, and which of their periods are over.</summary>
public static class OneStopOptions
{
    public sealed record Query(Guid SetId) : IQuery<Query, View>;

    public sealed record View(int Year, IReadOnlyList<Objective> Objectives);

    /// <param name="Periods">Those that are over, the latest first.</param>
    /// <param name="Units">Whom it concerns.</param>
    public sealed record Objective(Guid Id, string Number, string Content, MeasuringWay Way, IReadOnlyList<MeasurePeriod> Periods, IReadOnlyList<(Guid Id, string Name)> Units);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(reading.Db, query.SetId, cancellationToken) is not { } measured)
                return Outcome<View>.NotFound();
            if (!reading.Actor.MayAnywhere(ObjectivesRoom.Keep) && !reading.Actor.MayAnywhere(ObjectivesRoom.Report))
                return Outcome<View>.Forbidden();
            return new View(measured.Set.Year,
            [
                .. from objective in measured.Objectives
                   let way = measured.Plan.WayOf(objective)
                   where way.Formula == MeasureFormula.OnTimeSettlement
                   select new Objective(
                       objective.Id, objective.Number, objective.Content, way,
                       [.. MeasurePeriod.Of(measured.Set.Year, way.Length).Where(period => measured.Plan.Rule.LastDay(period) < reading.Today).Reverse()],
                       [.. measured.Units.Where(unit => measured.TargetOf(objective, unit) is not null).Select(unit => (unit.Id, unit.Name))]),
            ]);
        }
    }
}

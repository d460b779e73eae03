using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>How the objectives of a set are measured, as set or as their words let one expect, for whoever may change it.</summary>
public static class MeasuringView
{
    public sealed record Query(Guid SetId) : IQuery<Query, View>;

    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record View(int Year, int Version, PeriodRule Rule, int ReportDays, IReadOnlyList<Line> Ways);

    public sealed record Line(string Number, string Content, string MonitorWords, MeasuringWay Way);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ObjectivesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(reading.Db, query.SetId, cancellationToken) is not { } measured
                || !reading.Actor.May(ObjectivesRoom.Keep, measured.Set.OwnerUnitId)
                && !(measured.Set.IsOwn && reading.Actor.May(ObjectivesRoom.KeepOwn, measured.Set.OwnerUnitId)))
                return Outcome<View>.NotFound();
            return new View(measured.Set.Year, measured.Plan.Version, measured.Plan.Rule, measured.Plan.ReportDays,
                [.. measured.Objectives.Select(objective => new Line(objective.Number, objective.Content, objective.MonitorWords, measured.Plan.WayOf(objective)))]);
        }
    }
}

using System.Security.Cryptography;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Reports of results that are due, or late, and those that were handed back: one for each unit, objective and period.</summary>
public sealed class ResultDeadlines(ResultWording words) : IDeadlineSource
{
    public string Kind => "Objectives.DeadlineResult";

    public Permission See => ObjectivesRoom.See;

    public async Task<IReadOnlyList<Deadline>> FindAsync(IsoContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var sets = await MeasuredSet.ManyAsync(
            db, db.Set<ObjectiveSet>().Where(set => set.State == ObjectiveSetState.Issued && set.Year >= today.Year - 1), cancellationToken);
        var ids = sets.Select(set => set.Set.Id).ToList();
        // Measurements are filtered by unit, units are not: what lies outside would look unreported.
        var seen = await db.Set<Measurement>().AsNoTracking().Where(row => ids.Contains(row.SetId)).ToListAsync(cancellationToken);
        var (done, returned) = (
            seen.Where(row => row.State != MeasurementState.Returned).Select(row => (row.ObjectiveId, row.UnitId, row.Period)).ToHashSet(),
            seen.Where(row => row.State == MeasurementState.Returned).ToDictionary(row => (row.ObjectiveId, row.UnitId, row.Period), row => row.Id));
        return [.. from set in sets
                   from one in set.Expected(new MeasurePeriod(set.Set.Year, PeriodLength.Year, 1))
                   where db.Sees(one.Unit.Id) && set.Plan.Rule.LastDay(one.Period) < today && !done.Contains((one.Objective.Id, one.Unit.Id, one.Period))
                   select new Deadline(
                       nameof(Measurement),
                       returned.TryGetValue((one.Objective.Id, one.Unit.Id, one.Period), out var id) ? id : IdOf(one.Objective.Id, one.Unit.Id, one.Period),
                       one.Unit.Id, $"{one.Objective.Number}. {one.Objective.Content} – {words.OfficialPeriod(one.Period)}", set.Plan.DueOf(one.Period), [],
                       $"objectives/{set.Set.Id}/results/{one.Objective.Id}/{one.Unit.Id}")];
    }

    /// <summary>What is not there yet has no id; one that is always the same for it lets escalation know it again.</summary>
    private static Guid IdOf(Guid objectiveId, Guid unitId, MeasurePeriod period) => new(SHA256.HashData(
        [.. objectiveId.ToByteArray(), .. unitId.ToByteArray(), (byte)period.Length, (byte)period.Index]).AsSpan(0, 16));
}
